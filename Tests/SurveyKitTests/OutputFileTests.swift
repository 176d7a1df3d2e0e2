import SurveyKit
import SurveyTestSupport
import Testing

@Suite("An output that is written piece by piece")
struct OutputFileTests {
  @Test("is there whole")
  func whole() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("before", as: "out.csv")
    try OutputFile.write(to: path) { write throws(KitError) in
      for piece in ["a,", "b\n", "", "c\n"] { try write(Array(piece.utf8)) }
    }
    #expect(TemporaryFolder.contents(of: path) == Array("a,b\nc\n".utf8))
    #expect(folder.names == ["out.csv"])
  }

  @Test("or not at all: what was there before stays, and nothing else is left")
  func failing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("before", as: "out.csv")
    #expect(throws: KitError.self) {
      try OutputFile.write(to: path) { write throws(KitError) in
        try write(Array("half".utf8))
        throw .output(path: path, reason: SystemReason("stopped"))
      }
    }
    #expect(TemporaryFolder.contents(of: path) == Array("before".utf8))
    #expect(folder.names == ["out.csv"])
  }

  @Test("or not at all, and why is said in the reader's language")
  func reason() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: KitError.self) { try OutputFile.write([], to: "\(folder.path)/none/out.csv") }
    let message = try #require(error).message(Words(.ru))
    #expect(message == "Не удалось записать \(folder.path)/none/out.csv: нет такого файла или папки.")
  }
}
