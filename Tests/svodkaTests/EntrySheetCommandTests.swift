import Foundation
import SurveyTestSupport
import Testing

/// `svodka entry-sheet`: what it makes, and what it says where it cannot.
@Suite("The entry-sheet command")
struct EntrySheetCommandTests {
  @Test("makes a workbook, in each language", arguments: ["ru", "ky", "en"])
  func makes(_ language: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("entry.xlsx")
    let result = try CommandTests.run(["entry-sheet", "-o", path, "--forms", "5", "--from", "11", "--lang", language])
    #expect(result.status == 0 && result.output.isEmpty && result.errors.contains("11–15"), "\(result.errors)")
    #expect(TemporaryFolder.contents(of: path)?.starts(with: Array("PK".utf8)) == true)
    #expect(folder.names == ["entry.xlsx"])
  }

  @Test("what cannot be made is said, with its exit status, and nothing is written")
  func refuses() throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write("svodka: 1\nservices: 3\n", as: "bad.yaml")
    let book = folder.path("x.xlsx")
    for (arguments, status) in [
      ([], 64), (["-o", folder.path("x.csv")], 64), (["-o", book, "--forms", "0"], 64),
      (["-o", book, "--from", "0"], 64), (["-o", book, "--codebook", bad], 65),
      (["-o", book, "--codebook", folder.path("none.yaml")], 66), (["-o", folder.path("no/x.xlsx")], 73),
    ] as [([String], Int32)] {
      let result = try CommandTests.run(["entry-sheet"] + arguments + ["--lang", "en"])
      #expect(
        result.status == status && result.output.isEmpty && !result.errors.isEmpty, "\(arguments): \(result.errors)")
    }
    #expect(folder.names == ["bad.yaml"])
  }
}
