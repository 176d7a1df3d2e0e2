internal import SurveyExport
internal import SurveyModel
internal import SurveyTables

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of a workbook of results.
func workbookBytes(_ results: Results, theme: Theme) throws(KitError) -> [UInt8] {
  try workbookBytes { path, folder throws(WorkbookError) in
    try results.writeWorkbook(theme: theme, to: path, within: folder)
  }
}

/// The bytes of a workbook. The library writes files only, so it gets a folder that nobody else can look into.
func workbookBytes(
  _ write: (_ path: String, _ folder: String) throws(WorkbookError) -> Void
) throws(KitError) -> [UInt8] {
  let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  var template = Array("\(base)/svodka.XXXXXX".utf8CString)
  let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
    unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
  }
  guard let folder = made else { throw .output(path: base, reason: SystemReason(errno: errno)) }
  let path = "\(folder)/book.xlsx"
  defer {
    _ = unsafe unlink(path)
    _ = unsafe rmdir(folder)
  }
  do throws(WorkbookError) {
    try write(path, folder)
  } catch {
    switch error {
    case .noLibrary(let reason): throw .noWorkbookLibrary(reason: reason)
    case .tooManyRows(let count): throw .exportRows(count)
    case .failed: throw .output(path: base, reason: SystemReason("libxlsxwriter"))
    }
  }
  return try InputFile.contents(of: path, limit: .max - 65_536)
}
