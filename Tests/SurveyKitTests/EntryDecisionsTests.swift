import Foundation
import SurveyKit
import SurveyModel
import SurveyTestSupport
import Testing

/// Decisions from a file, as people save it.
@Suite("A file of decisions")
struct EntryDecisionsTests {
  /// Two forms of two marks; all four differ.
  static let reconciliation: Reconciliation = {
    func form(_ number: String, _ marks: [String], _ record: String) -> EntryForm {
      EntryForm(
        group: .init(place: "karakol", wave: "1", mode: "paper"), number: number, record: record,
        cells: marks.enumerated().map { index, mark in
          .init(field: "water/c\(index)", label: "Вода \(index)", value: mark, canonical: mark)
        })
    }
    return Reconciliation(
      first: [form("1", ["5", "4"], "1:1"), form("2", ["3", "2"], "1:2")],
      second: [form("2", ["4", "1"], "2:1"), form("1", ["4", "3"], "2:2")])
  }()

  @Test("with commas or semicolons, in UTF-8 or windows-1251, with the columns of the report or fewer")
  func shapes() throws {
    let folder = try TemporaryFolder()
    let text = "record;field;decision;value;why\r\n1:1;water/c0;A;;почерк\r\n2:1;water/c1;other;5;\r\n;;;;\r\n"
    let cyrillic = CyrillicBytes.windows1251(text)
    for (bytes, name) in [(Array("\u{FEFF}\(text)".utf8), "utf8.csv"), (cyrillic, "cp1251.csv")] {
      let decisions = try EntryDecisions.read(try folder.write(bytes, as: name), for: Self.reconciliation)
      #expect(
        decisions == [
          EntryDecision(record: "1:1", field: "water/c0", choice: .first, value: "5", why: "почерк"),
          EntryDecision(record: "1:2", field: "water/c1", choice: .other, value: "5"),
        ])
    }
    let report = ReconciledEntries(Self.reconciliation).report(.en)
    var bytes: [UInt8] = []
    report.write(as: .csv) { bytes += $0 }
    let path = try folder.write(bytes, as: "open.csv")
    #expect(try EntryDecisions.read(path, for: Self.reconciliation) == [])
  }

  @Test("what cannot be followed is told line by line, and nothing is taken", arguments: Language.allCases)
  func problems(_ language: Language) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "record,field,decision,value\n1:1,water/c0,A,\n\n9:9,water/c0,A,\n1:2,\"wa\"ter,A,\n1:2,water/c1,Z,\n",
      as: "d.csv")
    let error = #expect(throws: KitError.self) { try EntryDecisions.read(path, for: Self.reconciliation) }
    #expect(error?.exitCode == 65)
    let lines = try #require(error?.message(Words(language))).split(separator: "\n")
    #expect(lines.count == 4, "\(lines)")
    #expect(zip(lines, ["4", "5", "6"]).allSatisfy { $0.hasPrefix("\(path):\($1):") }, "\(lines)")
    #expect(lines[0].contains("9:9") && lines[2].contains("Z"))
    let none = #expect(throws: KitError.self) {
      try EntryDecisions.read(folder.path("none.csv"), for: Self.reconciliation)
    }
    #expect(none?.exitCode == 66)
  }

  @Test("the report in every format, to be looked at and read by programs")
  func formats() throws {
    let entries = ReconciledEntries(
      Self.reconciliation,
      decisions: [EntryDecision(Self.reconciliation.differences[0], .other, other: "3", why: "=1+1")])
    for language in Language.allCases {
      let report = entries.report(language)
      let text = report.rendered(as: .text)
      #expect(text.contains("4 / (2 × 4)") && text.contains("1:2") && !text.contains("\u{1B}"))
      #expect(report.rendered(as: .markdown).contains("| 5 | 4 | **"))
    }
    var bytes: [UInt8] = []
    entries.report(.en).write(as: .csv) { bytes += $0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines[0] == "record,second_record,place,wave,mode,form,field,label,first,second,decision,value,why")
    #expect(lines[1] == "1:1,2:2,karakol,1,paper,1,water/c0,Вода 0,5,4,other,3,'=1+1")
    #expect(lines.count == 5 && lines[2].hasSuffix(",4,3,,,"))
    let json = try JSONSerialization.jsonObject(with: Data(entries.report(.en).rendered(as: .json).utf8))
    let object = try #require(json as? [String: Any])
    #expect(object["differences"] as? Int == 4 && object["single_entry_rate"] as? Double == 0.5)
    #expect((object["questions"] as? [Any])?.count == 2 && (object["unmatched"] as? [Any])?.count == 0)
  }
}
