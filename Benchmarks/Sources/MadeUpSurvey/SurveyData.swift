package import SurveyKit

/// A made-up export of the default questionnaire. The same seed gives the same bytes.
package struct SurveyData {
  private var state: UInt64
  private let cells: Int

  package static let places = 40

  package init(seed: UInt64, cells: Int) {
    state = seed
    self.cells = cells
  }

  /// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, doi:10.1145/2660193.2660195.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private mutating func draw(under limit: Int) -> Int { Int(next() % UInt64(limit)) }

  package static func header(_ codebook: Codebook, _ layout: ResponseLayout) -> String {
    let ratings = layout.cells.map { cell in
      let service = codebook.services[cell.service].label.text(in: .ru)
      return "\"\(service) [\(codebook.criteria[cell.criterion].label.text(in: .ru))]\""
    }
    return (["Timestamp", "Respondent ID", "Municipality", "Wave", "Gender", "Age group"] + ratings + ["Comment"])
      .joined(separator: ",") + "\n"
  }

  /// What can be wrong with a record.
  private enum Flaw: Int, CaseIterable {
    case time, option, offScale, noMark, text
  }

  /// Record number `number`: an eighth of the comments are quoted, and some of those run over two lines.
  ///
  /// - Parameter isFlawed: whether there is something to be found in it: in a cell, of each kind in turn.
  package mutating func record(_ number: Int, isFlawed: Bool = false) -> String {
    let flaw = isFlawed ? Flaw(rawValue: number % Flaw.allCases.count) : nil
    let minutes = number / 60
    var time =
      "2025-0\(1 + draw(under: 9))-1\(draw(under: 10)) 1\(minutes % 10):\(10 + minutes % 50):\(10 + number % 50)"
    if flaw == .time { time = "вчера" }
    let sex = flaw == .option ? "Иной" : draw(under: 2) == 0 ? "Женский" : "Мужской"
    let age = ["18–34", "35–54", "55+"][draw(under: 3)]
    var line = "\(time),\(number + 1),Село \(draw(under: Self.places) + 1),\(1 + draw(under: 2)),\(sex),\(age)"
    for cell in 0..<cells {
      let chance = draw(under: 100)
      let mark = chance < 3 ? "" : chance < 6 ? "Затрудняюсь ответить" : "\(1 + draw(under: 5))"
      line += "," + (cell > 0 ? mark : flaw == .offScale ? "9" : flaw == .noMark ? "так себе" : mark)
    }
    let comments = [
      "", "", "", "", "", "", "Спасибо",
      draw(under: 2) == 0 ? "\"Воды нет, света нет\"" : "\"Первое: дороги\nВторое: вода\"",
    ]
    let comment = comments[draw(under: 8)]
    return line + "," + (flaw == .text ? "да\0" : comment) + "\n"
  }
}
