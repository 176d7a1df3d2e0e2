import SurveyKit
import SurveyTestSupport
import Testing

@Suite("Which two assessments are compared")
struct WaveTests {
  private func message(_ waves: [String?], _ language: Language = .en, named: (String, String)? = nil) throws -> String?
  {
    let folder = try TemporaryFolder()
    let inputs = try waves.enumerated().map { index, wave in
      let (head, value) = wave.map { (",Волна", ",\($0)") } ?? ("", "")
      return try folder.write("Питьевая вода [Качество]\(head)\n\(1 + index)\(value)\n", as: "\(index).csv")
    }
    do throws(KitError) {
      _ = try Survey.compare(
        ReadRequest(inputs: inputs, language: language), .waves(first: named?.0, second: named?.1))
      return nil
    } catch {
      #expect(error.exitCode == 65)
      return error.message(Words(language))
    }
  }

  @Test("files that do not say which they are of are told how to be named", arguments: Language.allCases)
  func unsaid(language: Language) throws {
    let message = try #require(try message([nil, nil, nil], language))
    #expect(message.contains("--first") && message.contains("--second"))
    #expect(!message.contains(": ."))
  }

  @Test("files of one assessment have it named", arguments: Language.allCases)
  func one(language: Language) throws {
    let message = try #require(try message(["2", "2"], language))
    #expect(message.contains(": 2.") && message.contains("--first"))
  }

  @Test("of three assessments two must be chosen, by names that are there")
  func three() throws {
    #expect(try message(["1", "2", "3"])?.contains("1, 2, 3") == true)
    #expect(try message(["1", "2", "3"], named: ("1", "5"))?.contains("1, 2, 3") == true)
    #expect(try message(["1", "2", "3"], named: ("3", "3"))?.contains("1, 2, 3") == true)
    #expect(try message(["1", "2", "3"], named: ("1", "3")) == nil)
    #expect(try message(["1", "2"]) == nil)
  }
}
