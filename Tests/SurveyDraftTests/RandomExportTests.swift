import SurveyCodebook
import SurveyDraft
import SurveyIngest
import SurveyModel
import SurveyTestSupport
import SurveyWords
import Testing

@Suite("A draft of any file can be read")
struct RandomExportTests {
  private static let pieces = [
    "Вода", "вода ", "Roads", "[", "]", " [Качество]", " [quality]", " ", "  ", "\u{A0}", "\n", "\"", "'", "#", ": ",
    "- ", ",",
    ";", "|", "\t", "👩‍🔧", "e\u{301}", "é", "ё", "İ", "ß", "\u{200B}", "\u{FEFF}", "\u{1}", "%", "{", "}", "*", "&", "!",
    "~",
    "null", "no", "1", "2", "10", "-1", "0.5", "Отлично", "Плохо", "5 – Отлично", "1 - Excellent", "5 - Poor", "Да",
    "Нет",
    "Не знаю", "N/A", "Always", "Never", "mean", "count_1", "2025/01/02", "a@b.cd", "\u{E000}", "\u{F0001}", "日本語",
    String(repeating: "\u{301}", count: 150), String(repeating: "длинный ", count: 60),
  ]

  private func text(_ most: Int, _ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func export(seed: UInt64) throws -> Export {
    var random = SplitMix64(seed: seed)
    let width = Int.random(in: 1...12, using: &random)
    var headers: [String] = []
    for _ in 0..<width {
      let repeats = Int.random(in: 0..<4, using: &random) == 0
      headers.append(repeats ? headers.randomElement(using: &random) ?? "Q" : text(5, &random))
    }
    if headers.allSatisfy(\.isEmpty) { headers[0] = "Q" }
    let values = (0..<width).map { _ in (0..<Int.random(in: 1...9, using: &random)).map { _ in text(3, &random) } }
    let records = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      values.map { $0.randomElement(using: &random) ?? "" }
    }
    return try Export(headers, records)
  }

  @Test("whatever headers and cells it has", arguments: 0..<120 as Range<UInt64>)
  func readable(seed: UInt64) throws {
    let export = try export(seed: seed)
    let profile: FileProfile
    do { profile = try FileProfile(reading: export.path) } catch { return }
    let draft = Drafter(words: Words(.ru)).draft(profile)
    let codebook = try Codebook.parsing(Array(draft.text().utf8), file: "survey.yaml")
    #expect(codebook == draft.codebook)
    let reader = SurveyReader(codebook: codebook)
    guard let report = try? reader.read(Input(path: export.path), body: { _ in }) else { return }
    // The columns are understood as the draft says, each rating in a cell of its own.
    var rules = codebook.columns[...]
    for column in report.columns {
      guard let rule = rules.first, rule.header == column.header else { continue }
      rules.removeFirst()
      switch rule.meaning {
      case .rating(let service, let criterion): #expect(column.id == "\(service)/\(criterion)")
      case .question(let id): #expect(column.id == id)
      case .role(let role): #expect(column.role == role)
      }
    }
    #expect(rules.isEmpty)
    #expect(reader.findings.count(.sameCell) == 0)
    // Signs without words are no marks, and the draft has nothing to say of them.
    let marks = reader.findings.findings.filter { [.notAMark, .twoMarks, .markOffScale].contains($0.rule) }
    #expect(marks.allSatisfy { folded($0.found).isEmpty })
  }

  @Test("the same file gives the same draft")
  func stable() throws {
    let export = try export(seed: 7)
    let profile = try FileProfile(reading: export.path)
    #expect(Drafter(words: Words(.ky)).draft(profile).text() == Drafter(words: Words(.ky)).draft(profile).text())
  }
}
