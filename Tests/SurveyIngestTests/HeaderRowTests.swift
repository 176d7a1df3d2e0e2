import SurveyCodebook
import SurveyModel
import Testing

@testable import SurveyIngest

@Suite("Exports with more than one header row, and other programs' forms")
struct HeaderRowTests {
  @Test("SurveyMonkey: questions above, rows below")
  func surveyMonkey() throws {
    let text = """
      Respondent ID,Collector ID,Start Date,Питьевая вода,,,Пол,Комментарий
      ,,,Доступность,Качество,Безопасность,Response,Open-Ended Response
      101,7,03/20/2025 03:18:09 PM,5,4,3,Женский,нет
      102,7,03/21/2025 03:18:09 PM,1,2,6,Мужской,

      """
    let reading = try Reading(text)
    #expect(
      reading.reports[0].columns.map(\.role) == [.key, .ignored, .time, .rating, .rating, .rating, .choice, .text])
    #expect(reading.marks("water", "access") == [5, 1])
    #expect(reading.marks("water", "quality") == [4, 2])
    #expect(reading.places(.twoHeaderRows) == ["two-header-rows 2:0"])
    #expect(reading.places(.markOffScale) == ["mark-off-scale 4:6"])
  }

  @Test("Kobo: a row of HXL tags under the header is no response")
  func tags() throws {
    let text =
      "\"start\";\"Пол\";\"Питьевая вода [Качество]\"\r\n\"#date\";\"#meta+sex\";\"#indicator\"\r\n"
      + "\"2025-03-20T15:18:09.000+06:00\";\"female\";\"4\"\r\n\"2025-03-21T15:18:09.000+06:00\";\"male\";\"6\"\r\n"
    let reading = try Reading(text)
    #expect(reading.places(.tagRow) == ["tag-row 2:0"])
    #expect(reading.marks("water", "quality") == [4, nil])
    #expect(reading.places(.markOffScale) == ["mark-off-scale 4:3"])
    #expect(reading.reports[0].read == 2)
  }

  @Test(
    "a second row of answers is no header",
    arguments: [
      "Пол,Возраст,Комментарий\nЖ,55+,\n", "Пол,,\nЖ,1,2\n", "Пол,,,\nЖ,да,да,да\n", "Пол,Возраст,\nЖ,55+,что-то\n",
      "№,Пол\n#1,Ж\n", "№,Пол\n#,Ж\n",
    ])
  func answers(_ text: String) throws {
    let reading = try Reading(text)
    #expect(reading.reports[0].read == 1)
    #expect(!reading.rules.contains(.twoHeaderRows) && !reading.rules.contains(.tagRow))
  }

  @Test("LimeSurvey's full text, CRLF and quoted, with its own system columns")
  func limeSurvey() throws {
    let text =
      "\"Response ID\",\"Date submitted\",\"Питьевая вода [Качество]\",\"Питьевая вода [Безопасность]\"\r\n"
      + "\"1\",\"2025-03-20 15:18:09\",\"5\",\"N/A\"\r\n"
    let reading = try Reading(text)
    #expect(reading.reports[0].columns.map(\.role) == [.key, .time, .rating, .rating])
    #expect(reading.marks("water", "quality") == [5])
    #expect(reading.findings.allSatisfy { $0.rule == .missingColumn })
  }

  @Test("a Google form with identities: they enter nothing")
  func identities() throws {
    let text =
      "Отметка времени,Адрес электронной почты,Столбец 3,Питьевая вода [Качество],Комментарий\n"
      + "20.03.2025 15:18:09,a@b.kg,+996 555 123 456,пишите a@b.kg,звоните 0555123456\n"
    let reading = try Reading(text)
    #expect(reading.reports[0].columns.map(\.role) == [.time, .identity, .identity, .rating, .text])
    #expect(reading.findings(.notAMark).map(\.found) == ["…"])
    let said = reading.findings.flatMap { [$0.field, $0.found] + $0.arguments }.joined(separator: "\n")
    #expect(!said.contains("a@b.kg") && !said.contains("555"))
  }

  @Test("a file in which nothing is understood is an error that shows its headers")
  func nothing() throws {
    let file = try TemporaryFile("foo,bar,a@b.kg\n1,2,3\n")
    #expect(throws: InputError.nothingRecognised(path: file.path, headers: ["foo", "bar"])) {
      _ = try Reading(path: file.path)
    }
  }

  @Test("duplicate and blank headers are said, by field")
  func said() throws {
    let reading = try Reading("Пол,,Пол,Питьевая вода [Качество]\nЖ,1,Ж,5\nЖ,1,М,5\n,1,М,5\n")
    #expect(reading.places(.blankHeader, .duplicateHeader) == ["blank-header 1:2", "duplicate-header 1:3"])
    #expect(reading.findings(.duplicateHeader).first?.arguments == ["1"])
    // Two columns of one question: the filled one counts; where both are filled they must agree.
    #expect(reading.places(.columnsDisagree) == ["columns-disagree 3:3"])
    let sex = try #require(reading.layout.dimension(id: "sex"))
    #expect(reading.responses.map { $0.codes[sex] } == [6, 2, 7])
  }
}
