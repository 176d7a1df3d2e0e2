// Reads a file or standard input in parts. Owns the descriptor; a buffer is lent for the length of one read.
internal import SurveyModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of an input, in order.
struct ByteSource: ~Copyable {
  let path: String
  private let descriptor: CInt
  private let owns: Bool
  /// Size when it was opened; `nil` where it has none (a pipe).
  let size: Int?
  private var position = 0
  /// Text that is kept elsewhere, and what of it was handed over and not read yet.
  private let stored: StoredText?
  private var pending: ArraySlice<UInt8> = []
  /// All bytes, where they are at hand already.
  private let memory: [UInt8]?

  init(_ input: Input) throws(InputError) {
    guard let stored = input.stored else {
      try self.init(path: input.path)
      return
    }
    self.init(stored, path: input.path)
  }

  private init(_ stored: StoredText, path: String) {
    self.path = path
    self.stored = stored
    descriptor = -1
    owns = false
    size = nil
    memory = nil
  }

  /// Bytes that are at hand, read as a file is.
  init(_ bytes: [UInt8], path: String) {
    self.path = path
    stored = nil
    descriptor = -1
    owns = false
    size = bytes.count
    memory = bytes
  }

  /// Opens `path`; `-` is standard input.
  init(path: String) throws(InputError) {
    self.path = path == "-" ? TextStream.standardInput : path
    stored = nil
    memory = nil
    owns = path != "-"
    if path == "-" {
      descriptor = 0
    } else {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: SystemReason(errno: errno)) }
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      if owns { close(descriptor) }
      throw .cannotOpen(path: path, reason: SystemReason(errno: code))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if owns { close(descriptor) }
      throw .isDirectory(path: path)
    case S_IFREG: size = Int(status.st_size)
    default: size = nil
    }
  }

  deinit { if owns { close(descriptor) } }

  /// Fills `buffer` as far as the input goes; fewer bytes than it holds mean the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    if let stored { return try unsafe read(stored, into: buffer) }
    let filled = try unsafe read(at: size == nil ? nil : position, into: buffer)
    position += filled
    return filled
  }

  /// Fills `buffer` from `offset` of a file on, or from where a pipe is; any number of threads may do so in a file.
  func read(at offset: Int?, into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    if let memory {
      let start = min(offset ?? 0, memory.count)
      let count = min(buffer.count, memory.count - start)
      unsafe memory.withUnsafeBytes {
        unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<start + count]))
      }
      return count
    }
    var filled = 0
    while filled < buffer.count {
      guard let base = buffer.baseAddress else { break }
      let target = unsafe base + filled
      let wanted = buffer.count - filled
      let count =
        if let offset { unsafe pread(descriptor, target, wanted, off_t(offset + filled)) } else {
          unsafe readStream(target, wanted)
        }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EISDIR { throw .isDirectory(path: path) }
        throw .readFailed(path: path, reason: SystemReason(errno: errno))
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  private mutating func read(_ stored: StoredText, into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int
  {
    var filled = 0
    while filled < buffer.count {
      if pending.isEmpty { pending = try stored.next()[...] }
      if pending.isEmpty { break }
      let part = pending.prefix(buffer.count - filled)
      unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyBytes(from: part)
      pending = pending.dropFirst(part.count)
      filled += part.count
    }
    return filled
  }

  private func readStream(_ target: UnsafeMutableRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, target, count)
    #else
      unsafe Darwin.read(descriptor, target, count)
    #endif
  }

  /// Where ``read(into:)`` goes on in a file.
  mutating func seek(to offset: Int) { position = offset }

  /// Whether a file still has the size that was read from it.
  func checkUnchanged() throws(InputError) {
    guard let size, owns else { return }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, Int(status.st_size) == size, position == size else {
      throw .changedWhileReading(path: path)
    }
  }
}
