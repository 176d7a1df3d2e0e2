import SurveyCodebook
import SurveyModel
import Testing

struct BadCodebook: CustomTestStringConvertible {
  var name: String
  var text: String
  var at: String
  var problem: CodebookError.Problem
  var path: String
  var found: String
  var expected: String?

  init(
    _ name: String, _ text: String, at: String, _ problem: CodebookError.Problem, _ path: String, found: String = "",
    expected: String? = nil
  ) {
    self.name = name
    self.text = text
    self.at = at
    self.problem = problem
    self.path = path
    self.found = found
    self.expected = expected
  }

  var testDescription: String { name }
}

/// `smallCodebook` with one piece replaced.
private func changed(_ old: String, _ new: String) -> String {
  let parts = smallCodebook.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
  return parts.joined(separator: new)
}

@Suite("A codebook that is YAML and says something wrong")
struct ValidationTests {
  static let bad: [BadCodebook] = keys + ids + references + values + words + columns + weights

  static let keys = [
    BadCodebook(
      "no version", "title: a\n", at: "1:1", .missingKey, "svodka", expected: "svodka"),
    BadCodebook("another version", "svodka: 2\n", at: "1:9", .badValue, "svodka", found: "2", expected: "1"),
    BadCodebook(
      "a slip in a key", changed("points:", "pionts:"), at: "4:5", .unknownKey, "scales[1].pionts", found: "pionts",
      expected: "points"),
    BadCodebook(
      "a key like no other", "svodka: 1\nплан: 1\n", at: "2:1", .unknownKey, "план", found: "план",
      expected:
        "svodka, title, scales, services, criteria, answers, questions, places, waves, modes, columns, system, thresholds, weights"
    ),
    BadCodebook(
      "an item without id", changed("- id: water", "- label: water"), at: "9:5", .missingKey, "services[1].id",
      expected: "id"),
    BadCodebook(
      "a text for a list", "svodka: 1\nplaces: karakol\n", at: "2:9", .wrongShape, "places", found: "karakol"),
    BadCodebook("a map for a list", "svodka: 1\nplaces: {id: a}\n", at: "2:9", .wrongShape, "places", found: "{…}"),
    BadCodebook("a text for a map", "svodka: 1\nplaces: [a]\n", at: "2:10", .wrongShape, "places[1]", found: "a"),
    BadCodebook(
      "a list for a text", "svodka: 1\nplaces: [{id: [a]}]\n", at: "2:15", .wrongShape, "places[1].id", found: "[…]"),
    BadCodebook(
      "options of a text", changed("type: choice", "type: text"), at: "15:14", .badValue,
      "questions[1].options", found: "[…]"),
    BadCodebook(
      "a choice without options", "svodka: 1\nquestions:\n  - {id: a, type: choice}\n", at: "3:5", .missingKey,
      "questions[1].options", expected: "options"),
    BadCodebook(
      "a type that is none", changed("type: choice", "type: date"), at: "14:11", .badValue, "questions[1].type",
      found: "date", expected: "choice, multiple, number, text"),
  ]

  static let ids = [
    BadCodebook("an empty id", changed("id: f,", "id: \"\","), at: "15:20", .badID, "questions[1].options[1].id"),
    BadCodebook(
      "a space in an id", changed("id: water", "id: the water"), at: "9:9", .badID, "services[1].id",
      found: "the water"),
    BadCodebook(
      "an id over 64 bytes", "svodka: 1\nplaces: [{id: \(String(repeating: "ж", count: 33))}]\n", at: "2:15", .badID,
      "places[1].id", found: String(repeating: "ж", count: 33)),
    BadCodebook(
      "the same id twice", changed("id: roads", "id: water"), at: "10:9", .duplicateID, "services[2].id", found: "water"
    ),
    BadCodebook(
      "the same id, composed in another way", "svodka: 1\nplaces: [{id: йод}, {id: и\u{306}од}]\n", at: "2:26",
      .duplicateID, "places[2].id", found: "йод"),
    BadCodebook(
      "a question named as a dimension", changed("id: sex", "id: wave"), at: "13:9", .reservedID, "questions[1].id",
      found: "wave"),
    BadCodebook(
      "a question named as a column", changed("id: sex", "id: count_12"), at: "13:9", .reservedID, "questions[1].id",
      found: "count_12"),
  ]

  static let references = [
    BadCodebook(
      "a criterion that is none", changed("[quality]", "[access, qualty]"), at: "11:24", .unknownReference,
      "services[2].criteria[2]", found: "qualty", expected: "quality"),
    BadCodebook(
      "a criterion twice", changed("[quality]", "[access, access]"), at: "11:24", .duplicateID,
      "services[2].criteria[2]", found: "access"),
    BadCodebook(
      "no criterion", changed("[quality]", "[]"), at: "11:15", .badValue, "services[2].criteria", expected: "criteria"),
    BadCodebook(
      "a scale that is none", changed("criteria: [quality]", "scale: mark"), at: "11:12", .unknownReference,
      "services[2].scale", found: "mark", expected: "marks"),
    BadCodebook(
      "services without any scale", "svodka: 1\nservices:\n  - id: water\n", at: "3:5", .missingKey,
      "services[1].scale", expected: "scale"),
    BadCodebook(
      "a place that is none", changed("criteria: [quality]", "places: [osh]"), at: "11:14", .unknownReference,
      "services[2].places[1]", found: "osh", expected: "places"),
  ]

  static let values = [
    BadCodebook(
      "a value that is no number", changed("value: 2", "value: two"), at: "6:17", .badValue,
      "scales[1].points[2].value", found: "two", expected: "-1000…1000"),
    BadCodebook(
      "a value with a decimal point", changed("value: 2", "value: 2.0"), at: "6:17", .badValue,
      "scales[1].points[2].value", found: "2.0"),
    BadCodebook(
      "a value over 1000", changed("value: 2", "value: 1001"), at: "6:17", .badValue, "scales[1].points[2].value",
      found: "1001"),
    BadCodebook(
      "a value longer than any integer", changed("value: 2", "value: 99999999999999999999"), at: "6:17", .badValue,
      "scales[1].points[2].value", found: "99999999999999999999"),
    BadCodebook(
      "a value twice", changed("value: 2", "value: 1"), at: "6:17", .duplicateID, "scales[1].points[2].value",
      found: "1"),
    BadCodebook(
      "a good mark off the scale", changed("- id: marks", "- id: marks\n    good: [2, 3]"), at: "4:15",
      .unknownReference, "scales[1].good[2]", found: "3", expected: "1, 2"),
    BadCodebook(
      "a mark both good and poor", changed("- id: marks", "- id: marks\n    good: [1, 2]"), at: "4:11", .badValue,
      "scales[1].good", found: "1"),
    BadCodebook(
      "a scale that runs down", changed("- id: marks", "- id: marks\n    direction: down"), at: "4:16", .badValue,
      "scales[1].direction", found: "down", expected: "up: the best label has the highest value"),
    BadCodebook(
      "an order that is none", changed("- id: marks", "- id: marks\n    order: yes"), at: "4:12", .badValue,
      "scales[1].order", found: "yes", expected: "confirmed, unconfirmed"),
    BadCodebook(
      "a scale without points", "svodka: 1\nscales: [{id: a, points: []}]\n", at: "2:26", .badValue, "scales[1].points"),
    BadCodebook(
      "a threshold under 0", "svodka: 1\nthresholds: {few-under: -1}\n", at: "2:25", .badValue,
      "thresholds.few-under", found: "-1", expected: "0…1000000"),
    BadCodebook(
      "a margin over 100", "svodka: 1\nthresholds: {same-margin: 101}\n", at: "2:27", .badValue,
      "thresholds.same-margin", found: "101", expected: "0…100"),
    BadCodebook(
      "a share by zero", "svodka: 1\nthresholds: {score-needs: 2/0}\n", at: "2:27", .badValue,
      "thresholds.score-needs", found: "2/0", expected: "2/3"),
    BadCodebook(
      "a share over 1", "svodka: 1\nthresholds: {score-needs: 4/3}\n", at: "2:27", .badValue,
      "thresholds.score-needs", found: "4/3", expected: "2/3"),
  ]

  static let words = [
    BadCodebook(
      "one label for two marks", changed("label: Good", "label: ' POOR '"), at: "6:27", .ambiguousLabel,
      "scales[1].points[2].label", found: " POOR "),
    BadCodebook(
      "a label that is another mark's number", changed("label: Good", "aliases: ['1']"), at: "6:30", .ambiguousLabel,
      "scales[1].points[2].aliases[1]", found: "1"),
    BadCodebook(
      "one wording for two options", changed("label: Male", "label: {ru: М, en: Female}"), at: "15:66",
      .ambiguousLabel, "questions[1].options[2].label.en", found: "Female"),
    BadCodebook(
      "two options that no reading tells apart", changed("label: Male", "label: 'FEMALE.'"), at: "15:54",
      .ambiguousLabel, "questions[1].options[2].label", found: "FEMALE."),
    BadCodebook(
      "one alias for two kinds of no answer",
      "svodka: 1\nanswers:\n  blank: {aliases: [н/о]}\n  refused: {aliases: [Н/О]}\n", at: "4:23", .ambiguousLabel,
      "answers.refused.aliases[1]", found: "Н/О"),
    BadCodebook(
      "one header for two roles", "svodka: 1\nsystem: {key: [№], ignored: [№]}\n", at: "2:30", .ambiguousLabel,
      "system.ignored[1]", found: "№"),
    BadCodebook(
      "a blank label", changed("label: Male", "label: '  '"), at: "15:54", .badValue, "questions[1].options[2].label"),
    BadCodebook(
      "an alias that is nothing", "svodka: 1\nplaces: [{id: a, aliases: [b, '']}]\n", at: "2:31",
      .badValue, "places[1].aliases[2]"),
    BadCodebook(
      "a language that is none", "svodka: 1\ntitle: {по-русски: а}\n", at: "2:9", .badValue, "title.по-русски",
      found: "по-русски", expected: "ru, ky, en"),
    BadCodebook(
      "labels the other way round",
      changed("label: Poor}", "label: Good}").replacingLast("label: Good}", with: "label: Poor}"), at: "5:17",
      .reversedLabels, "scales[1].points[1].value", found: "1: Good"),
  ]

  static let columns = [
    BadCodebook(
      "a column without meaning", smallCodebook + "columns:\n  - header: a\n", at: "17:5", .missingKey, "columns[1]"),
    BadCodebook(
      "a column with two meanings", smallCodebook + "columns:\n  - {header: a, question: sex, role: key}\n", at: "17:5",
      .badValue, "columns[1]"),
    BadCodebook(
      "a rating without criterion", smallCodebook + "columns:\n  - {header: a, service: water}\n", at: "17:5",
      .missingKey, "columns[1].criterion", expected: "criterion"),
    BadCodebook(
      "a criterion that the service is not asked",
      smallCodebook + "columns:\n  - {header: a, service: roads, criterion: access}\n", at: "17:44",
      .unknownReference, "columns[1].criterion", found: "access", expected: "quality"),
    BadCodebook(
      "a role that is no system column", smallCodebook + "columns:\n  - {header: a, role: rating}\n", at: "17:23",
      .badValue, "columns[1].role", found: "rating", expected: "time, place, wave, mode, key, identity, ignored"),
    BadCodebook(
      "the same column twice",
      smallCodebook + "columns:\n  - {header: a, role: key}\n  - {header: a, role: time}\n", at: "18:14",
      .duplicateID, "columns[2].header", found: "a"),
    BadCodebook(
      "an occurrence of 0", smallCodebook + "columns:\n  - {header: a, occurrence: 0, role: key}\n", at: "17:29",
      .badValue, "columns[1].occurrence", found: "0"),
  ]

  static let weights = [
    BadCodebook(
      "a limit of the mean weight", smallCodebook + weighted("limit: 1"), at: "17:10", .badValue, "weights.limit",
      found: "1", expected: "> 1, ≤ 1000"),
    BadCodebook(
      "weights without margins", smallCodebook + "weights: {limit: 3}\n", at: "16:10", .missingKey, "weights.margins",
      expected: "margins"),
    BadCodebook(
      "no margin", smallCodebook + "weights: {margins: {}}\n", at: "16:20", .badValue, "weights.margins"),
    BadCodebook(
      "more margins than a tally tells apart",
      smallCodebook + "weights: {margins: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1}}\n", at: "16:20", .tooLarge,
      "weights.margins", found: "7", expected: "≤ 6"),
    BadCodebook(
      "margins in a list", smallCodebook + "weights: {margins: [sex]}\n", at: "16:20", .wrongShape, "weights.margins",
      found: "[…]"),
    BadCodebook(
      "a margin of no question", smallCodebook + weighted("limit: 3", "sexe: {f: 1, m: 1}"), at: "19:5",
      .unknownReference, "weights.margins.sexe", found: "sexe", expected: "sex"),
    BadCodebook(
      "a margin of a question with several answers",
      changed("type: choice", "type: multiple") + weighted("limit: 3", "sex: {f: 1, m: 1}"), at: "19:5", .badValue,
      "weights.margins.sex", found: "sex", expected: "type: choice"),
    BadCodebook(
      "an option that is none", smallCodebook + weighted("limit: 3", "sex: {f: 1, mm: 1}"), at: "19:17",
      .unknownReference, "weights.margins.sex.mm", found: "mm", expected: "m"),
    BadCodebook(
      "an option left out", smallCodebook + weighted("limit: 3", "sex: {f: 1}"), at: "19:10", .missingKey,
      "weights.margins.sex.m", expected: "m"),
    BadCodebook(
      "a share of nothing", smallCodebook + weighted("limit: 3", "sex: {f: 1, m: 0}"), at: "19:20", .badValue,
      "weights.margins.sex.m", found: "0", expected: "> 0, ≤ 1000000000"),
    BadCodebook(
      "a share below 0", smallCodebook + weighted("limit: 3", "sex: {f: 1, m: -1}"), at: "19:20", .badValue,
      "weights.margins.sex.m", found: "-1"),
    BadCodebook(
      "a share that is no number", smallCodebook + weighted("limit: 3", "sex: {f: 1, m: 4e1}"), at: "19:20",
      .badValue, "weights.margins.sex.m", found: "4e1"),
    BadCodebook(
      "a share with a comma", smallCodebook + weighted("limit: 3", "sex: {f: 1, m: '4,5'}"), at: "19:20", .badValue,
      "weights.margins.sex.m", found: "4,5"),
    BadCodebook(
      "a share without its fraction", smallCodebook + weighted("limit: 3", "sex: {f: 1, m: 4.}"), at: "19:20",
      .badValue, "weights.margins.sex.m", found: "4."),
  ]

  private static func weighted(_ limit: String, _ margin: String = "sex: {f: 1, m: 1}") -> String {
    "weights:\n  \(limit)\n  margins:\n    \(margin)\n"
  }

  @Test("is refused where it stands, with its path", arguments: bad)
  func refused(_ bad: BadCodebook) throws {
    let error = try #require(failure(bad.text))
    #expect(error.problem == bad.problem, "\(error)")
    #expect("\(error.line):\(error.column)" == bad.at, "\(error)")
    #expect(error.path == bad.path)
    #expect(error.found == bad.found)
    if let expected = bad.expected { #expect(error.expected == expected) }
  }

  @Test("is described in one line, with the stable name of the problem")
  func description() throws {
    let error = try #require(failure(changed("criteria: [quality]", "scale: mark")))
    #expect(
      error.description
        == "survey.yaml:11:12: error: services[2].scale: found \"mark\", expected marks [unknown-reference]")
  }

  @Test("does not send control characters to a terminal, nor a long text")
  func inert() throws {
    let error = try #require(failure("svodka: 1\nplaces: [{id: \"\\e[31m\(String(repeating: "x", count: 500))\"}]\n"))
    #expect(error.description.contains("\\u{1B}[31mx"))
    #expect(error.description.utf8.count < 250)
  }

  @Test("an error about the whole file has no line")
  func wholeFile() {
    let error = CodebookError(file: "a.yaml", problem: .tooLarge, found: "2", expected: "1")
    #expect(error.description == "a.yaml: error: found \"2\", expected 1 [too-large]")
  }
}

extension String {
  fileprivate func replacingLast(_ old: String, with new: String) -> String {
    var parts = split(separator: old, omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.popLast() else { return self }
    return parts.joined(separator: old) + new + last
  }
}
