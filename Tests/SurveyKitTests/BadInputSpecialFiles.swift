import Dispatch
import SurveyKit
import SurveyTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Inputs that are no plain files, and codebooks that cannot be used.

extension BadInputTests {
  private func error(_ request: ReadRequest) -> KitError? {
    guard case .failed(let error) = Answer(request) else { return nil }
    return error
  }

  @Test(
    "what cannot be opened answers 66",
    arguments: ["a folder", "a file that is not there", "a file in a folder that is not there"])
  func unopened(_ kind: String) throws {
    let folder = try TemporaryFolder()
    let path =
      kind == "a folder" ? folder.path : folder.path(kind == "a file that is not there" ? "no.csv" : "no/no.csv")
    let found = try #require(error(ReadRequest(inputs: [path])))
    #expect(found.exitCode == 66)
    #expect(BadInput.name(found) == (kind == "a folder" ? "is-directory" : "cannot-open"))
    #expect(found.message(Words(.en)).contains(path))
  }

  @Test("a file without permission answers 66", .enabled(if: geteuid() != 0, "root may read everything"))
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Form.bytes(Form.goods(1..<3)), as: "form.csv")
    chmod(path, 0)
    let found = try #require(error(ReadRequest(inputs: [path])))
    #expect(found.exitCode == 66)
  }

  @Test("devices answer 65", arguments: [("/dev/null", "empty"), ("/dev/zero", "not-csv binary")])
  func device(_ path: String, _ name: String) throws {
    let found = try #require(error(ReadRequest(inputs: [path])))
    #expect(BadInput.name(found) == name)
    #expect(found.exitCode == 65)
  }

  @Test("a pipe with a name is read like a file", arguments: ReadingWay.all)
  func pipe(_ way: ReadingWay) throws {
    let folder = try TemporaryFolder()
    let bytes = Form.bytes(Form.goods(1..<3_000) + ["2025/03/20 11:00:00,6,4,x"])
    let path = folder.path("pipe.csv")
    try #require(mkfifo(path, 0o600) == 0)
    DispatchQueue.global().async { _ = try? folder.write(bytes, as: "pipe.csv") }
    let outcome = try Survey.check(ReadRequest(inputs: [path], threads: way.threads, partBytes: way.partBytes))
    #expect(
      outcome.findings.findings.first { $0.severity == .error }.map { Found($0) } == Found(.markOffScale, 3_001, 2))
    #expect(outcome.files.first?.read == 3_000)
  }

  @Test("one bad input among good ones fails the run")
  func oneOfSeveral() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(Form.bytes(Form.goods(1..<3)), as: "good.csv")
    let bad = try folder.write("", as: "bad.csv")
    #expect(error(ReadRequest(inputs: [good, bad])) == .input(.empty(path: bad)))
  }

  @Test("standard input is given once")
  func standardInputTwice() { #expect(error(ReadRequest(inputs: ["-", "-"]))?.exitCode == 64) }

  @Test(
    "a codebook that cannot be used answers 65 and its place, one that cannot be opened 66",
    arguments: [
      ("services: [", 65), ("svodka: 1\nservices: 5\n", 65), ("\u{0}\u{1}\u{2}", 65), ("", 65), (nil, 66),
    ] as [(String?, Int32)])
  func codebook(_ text: String?, _ code: Int32) throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(Form.bytes(Form.goods(1..<3)), as: "form.csv")
    let path = folder.path("survey.yaml")
    if let text { try folder.write(text, as: "survey.yaml") }
    let found = try #require(error(ReadRequest(inputs: [input], codebook: path)))
    #expect(found.exitCode == code)
    #expect(BadInput.name(found) == (code == 65 ? "codebook" : "codebook-unreadable"))
    for language in Language.allCases { #expect(found.message(Words(language)).contains(path)) }
  }

  @Test("a folder for a codebook answers 66")
  func codebookFolder() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(Form.bytes(Form.goods(1..<3)), as: "form.csv")
    #expect(error(ReadRequest(inputs: [input], codebook: folder.path))?.exitCode == 66)
  }
}
