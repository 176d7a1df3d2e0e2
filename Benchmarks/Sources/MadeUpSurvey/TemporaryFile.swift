package import SurveyKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Made-up survey data in a file of its own.
package struct TemporaryFile {
  package let path: String
  package let records: Int
  package let bytes: Int

  package enum Failure: Error {
    case cannotWrite(String)
    case cannotRead(String)
  }

  /// - Parameter isFlawed: whether there is something to be found in each record.
  package init(bytes wanted: Int, codebook: Codebook, layout: ResponseLayout, isFlawed: Bool = false) throws {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    path = "\(folder)/svodka-benchmark-\(wanted)\(isFlawed ? "-flawed" : "").\(getpid()).csv"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw Failure.cannotWrite(path) }
    defer { close(descriptor) }
    var data = SurveyData(seed: 41, cells: layout.cells.count)
    var block = Array(SurveyData.header(codebook, layout).utf8)
    var records = 0
    var bytes = 0
    repeat {
      while block.count < min(wanted, 1 << 20) {
        block += Array(data.record(records, isFlawed: isFlawed).utf8)
        records += 1
      }
      try OutputFile.write(block, descriptor: descriptor, path: path)
      bytes += block.count
      block.removeAll(keepingCapacity: true)
    } while bytes < wanted
    self.records = records
    self.bytes = bytes
  }

  package func remove() { _ = unsafe unlink(path) }
}

extension TemporaryFile {
  /// Fills `block` from the file's first byte on, as far as the file goes.
  package func read(into block: UnsafeMutableBufferPointer<UInt8>) throws {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Failure.cannotRead(path) }
    defer { close(descriptor) }
    let count = min(block.count, bytes)
    guard unsafe pread(descriptor, block.baseAddress, count, 0) == count else { throw Failure.cannotRead(path) }
  }
}
