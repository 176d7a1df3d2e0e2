// What of this file is unsafe: bytes lent to CZip for the length of a call, or for the life of a reader that does not outlive
// the closure that lends them; names that it lends are copied at once, and what it makes is freed once it is copied.
internal import CZip

/// ZIP archives in memory.
enum Zip {
  /// An archive of the items, in their order, whose bytes depend on them alone.
  static func write(_ items: [(name: String, bytes: [UInt8])]) throws(OfficeError) -> [UInt8] {
    // Side by side, so that all can be lent at once.
    var (names, all): ([UInt8], [UInt8]) = ([], [])
    all.reserveCapacity(items.reduce(0) { $0 + $1.bytes.count })
    for item in items {
      names += Array(item.name.utf8) + [0]
      all += item.bytes
    }
    var out = unsafe czip_bytes()
    let result = unsafe names.withUnsafeBytes { names -> czip_result in
      let names = unsafe names.assumingMemoryBound(to: CChar.self)
      return unsafe all.withUnsafeBufferPointer { bytes -> czip_result in
        var lent: [czip_item] = unsafe []
        var (name, start) = (0, 0)
        for item in items {
          unsafe lent.append(
            czip_item(
              name: names.baseAddress.map { unsafe $0 + name }, bytes: bytes.baseAddress.map { unsafe $0 + start },
              count: item.bytes.count))
          name += item.name.utf8.count + 1
          start += item.bytes.count
        }
        return unsafe lent.withUnsafeBufferPointer { unsafe czip_write($0.baseAddress, $0.count, &out) }
      }
    }
    defer { unsafe czip_free(out) }
    if let error = error(result, item: "") { throw error }
    guard let bytes = unsafe out.bytes else { throw .noMemory }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: out.count))
  }

  /// All items of an archive that are no folders.
  ///
  /// - Parameters:
  ///   - most: how many items it may have.
  ///   - limit: how many bytes they may be, unpacked: by what the archive says, before anything is unpacked.
  static func read(
    _ archive: [UInt8], items most: Int, bytes limit: Int
  ) throws(OfficeError) -> [(name: String, bytes: [UInt8])] {
    let result = unsafe archive.withUnsafeBufferPointer {
      buffer -> Result<[(name: String, bytes: [UInt8])], OfficeError> in
      var opened: OpaquePointer?
      if let error = unsafe error(czip_open(buffer.baseAddress, buffer.count, &opened), item: "") {
        return .failure(error)
      }
      guard let reader = unsafe opened else { return .failure(.noMemory) }
      defer { unsafe czip_close(reader) }
      do throws(OfficeError) {
        return .success(try unsafe items(reader, most, limit))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func items(
    _ reader: OpaquePointer, _ most: Int, _ limit: Int
  ) throws(OfficeError) -> [(name: String, bytes: [UInt8])] {
    let count = unsafe czip_entries(reader)
    guard count <= most else { throw .tooLarge(.parts(most)) }
    var sizes: [(index: Int, name: String, size: Int)] = []
    var left = limit
    for index in 0..<count {
      let name = unsafe czip_name(reader, index).map { unsafe String(cString: $0) } ?? ""
      if name.isEmpty || name.hasSuffix("/") { continue }
      var size: UInt64 = 0
      if let error = unsafe error(czip_size(reader, index, &size), item: name) { throw error }
      guard size <= UInt64(left) else { throw .tooLarge(.megabytes(limit >> 20)) }
      left -= Int(size)
      sizes.append((index, name, Int(size)))
    }
    var items: [(name: String, bytes: [UInt8])] = []
    for (index, name, size) in sizes {
      var bytes = [UInt8](repeating: 0, count: size)
      let result = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
        unsafe czip_read(reader, index, buffer.baseAddress, buffer.count)
      }
      if let error = error(result, item: name) { throw error }
      items.append((name, bytes))
    }
    return items
  }

  private static func error(_ result: czip_result, item: String) -> OfficeError? {
    switch result {
    case CZIP_DONE: nil
    case CZIP_NO_LIBRARY: .noLibrary(unsafe String(cString: czip_library_error()))
    case CZIP_NO_ARCHIVE: .noPackage
    case CZIP_DAMAGED: .damaged(part: item)
    default: .noMemory
    }
  }
}
