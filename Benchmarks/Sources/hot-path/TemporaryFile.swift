import SurveyKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Made-up survey data in a file of its own.
struct TemporaryFile {
  let path: String
  let records: Int
  let bytes: Int

  enum Failure: Error { case cannotWrite(String) }

  init(megabytes: Int, codebook: Codebook, layout: ResponseLayout) throws {
    path = "\(unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp")/svodka-hot-path.\(getpid()).csv"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw Failure.cannotWrite(path) }
    defer { close(descriptor) }
    var data = SurveyData(seed: 41, cells: layout.cells.count)
    var block = Array(SurveyData.header(codebook, layout).utf8)
    var records = 0
    var bytes = 0
    repeat {
      while block.count < 1 << 20 {
        block += Array(data.record(records).utf8)
        records += 1
      }
      try OutputFile.write(block, descriptor: descriptor, path: path)
      bytes += block.count
      block.removeAll(keepingCapacity: true)
    } while bytes < megabytes * 1_000_000
    self.records = records
    self.bytes = bytes
  }

  func remove() { _ = unsafe unlink(path) }
}
