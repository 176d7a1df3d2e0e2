import SurveyModel

/// The options of a question with several answers in a cell, found in the cells themselves.
///
/// Google joins options by `;` in a downloaded file and by `, ` in a sheet, and an option may hold the separator itself. So a piece of
/// a cell is taken for an option if it also stands alone, or comes back in other company; pieces that always follow the same neighbour
/// belong to it.
struct OptionSplit {
  var separator: String
  /// In order of appearance.
  var options: [String]

  static let mostOptions = 60
  /// An answer that occurs once is taken for an option only if it is no longer than this, in scalars: longer ones were typed under "Other".
  static let longestRareOption = 30

  init?(_ spellings: Spellings, answers: KnownAnswers) {
    for separator in [";", ", "] {
      var search = OptionSearch(separator: separator, spellings: spellings)
      let options = search.options().filter { answers.reason($0) == nil }
      guard search.isSeveral, (2...Self.mostOptions).contains(options.count) else { continue }
      self.separator = separator
      self.options = options
      return
    }
    return nil
  }
}

/// The search for options joined by one separator.
private struct OptionSearch {
  private struct Cell {
    var atoms: [String]
    var keys: [String]
    var count: Int
  }

  private struct Candidate {
    var text: String
    /// Records with it, records with nothing else, and different cells with it.
    var records = 0
    var alone = 0
    var cells = 0
  }

  private let separator: String
  private var cells: [Cell] = []
  /// What precedes a piece wherever it stands: one piece, or several (`nil`).
  private var predecessors: [String: String?] = [:]
  private var candidates: [String: Candidate] = [:]
  private var order: [String] = []
  /// Keys of options; the most pieces one has.
  private var known: Set<String> = []
  private var longest = 1
  private(set) var isSeveral = false

  init(separator: String, spellings: Spellings) {
    self.separator = separator
    for spelling in spellings.all {
      let atoms = Self.atoms(of: spelling.text, separator: separator)
      if !atoms.isEmpty { cells.append(Cell(atoms: atoms, keys: atoms.map { folded($0) }, count: spelling.count)) }
    }
    for cell in cells {
      for (index, key) in cell.keys.enumerated() {
        let before = index == 0 ? "" : cell.keys[index - 1]
        if let seen = predecessors[key] {
          if seen != before { predecessors[key] = .some(nil) }
        } else {
          predecessors[key] = .some(before)
        }
      }
    }
  }

  /// The pieces of a cell; a bracket keeps what is in it together.
  private static func atoms(of text: String, separator: String) -> [String] {
    var atoms: [String] = []
    var open = ""
    var depth = 0
    let mark: Character = separator == ";" ? ";" : ","
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isSeparator =
        character == mark
        && (separator.count == 1 || index + 1 < characters.count && characters[index + 1].isWhitespace)
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if isSeparator && (depth == 0 || separator == ";") {
        atoms.append(open.trimmed)
        open = ""
      } else {
        open.append(character)
      }
    }
    atoms.append(open.trimmed)
    return atoms.filter { !folded($0).isEmpty }
  }

  mutating func options() -> [String] {
    guard cells.contains(where: { $0.atoms.count > 1 }) else { return [] }
    gather()
    let found = order.compactMap { key in candidates[key].map { (key, $0) } }.filter { isOption($1) }
    known = Set(found.map(\.0))
    measure(found.count)
    let total = cells.reduce(0) { $0 + $1.count }
    return found.filter { _, candidate in
      let isRare = candidate.records == 1 && total >= 10
      return candidate.text.unicodeScalars.count <= (isRare ? OptionSplit.longestRareOption : ScaleGuess.longestLabel)
    }.map(\.1.text)
  }

  /// Pieces that stand alone are known first; from there to cells with more and more of them.
  private mutating func gather() {
    for cell in cells.enumerated().sorted(by: {
      ($0.element.atoms.count, $0.offset) < ($1.element.atoms.count, $1.offset)
    }).map(\.element) {
      let runs = segments(cell)
      let isWhole = runs.count == 1
      for run in runs {
        for piece in run.isKnown ? [run.range] : pieces(cell, run.range) {
          note(cell, piece, isAlone: isWhole && piece.count == cell.atoms.count)
        }
      }
    }
  }

  private mutating func note(_ cell: Cell, _ range: Range<Int>, isAlone: Bool) {
    let text = cell.atoms[range].joined(separator: separator == ";" ? ";" : ", ")
    let key = folded(text)
    if candidates[key] == nil {
      candidates[key] = Candidate(text: text)
      order.append(key)
    }
    candidates[key]?.records += cell.count
    candidates[key]?.cells += 1
    if isAlone { candidates[key]?.alone += cell.count }
    if let candidate = candidates[key], isOption(candidate), known.insert(key).inserted {
      longest = max(longest, range.count)
    }
  }

  private func isOption(_ candidate: Candidate) -> Bool {
    // The separator of a downloaded file stands in no free text; a comma does.
    candidate.alone > 0 || candidate.cells > 1 || separator == ";"
  }

  /// The cell as known options, longest first, and what is between them.
  private func segments(_ cell: Cell) -> [(range: Range<Int>, isKnown: Bool)] {
    var result: [(range: Range<Int>, isKnown: Bool)] = []
    var index = 0
    while index < cell.atoms.count {
      let most = min(longest, cell.atoms.count - index)
      let length = stride(from: most, to: 0, by: -1).first { known.contains(key(cell, index..<index + $0)) }
      if let length {
        result.append((index..<index + length, true))
        index += length
      } else {
        if let last = result.last, !last.isKnown {
          result[result.count - 1].range = last.range.lowerBound..<index + 1
        } else {
          result.append((index..<index + 1, false))
        }
        index += 1
      }
    }
    return result
  }

  private func key(_ cell: Cell, _ range: Range<Int>) -> String {
    range.count == 1
      ? cell.keys[range.lowerBound] : folded(cell.atoms[range].joined(separator: separator == ";" ? ";" : ", "))
  }

  /// A stretch of unknown pieces, cut where a piece is not bound to the one before it.
  private func pieces(_ cell: Cell, _ range: Range<Int>) -> [Range<Int>] {
    if separator == ";" { return range.map { $0..<$0 + 1 } }
    var result: [Range<Int>] = []
    for index in range {
      let isBound = index > range.lowerBound && (predecessors[cell.keys[index]] ?? nil) == cell.keys[index - 1]
      if isBound, let last = result.last {
        result[result.count - 1] = last.lowerBound..<index + 1
      } else {
        result.append(index..<index + 1)
      }
    }
    return result
  }

  /// Whether cells really join options: two different ones hold several, and most answers are options that come back.
  private mutating func measure(_ count: Int) {
    var joined = 0
    var joinedRecords = 0
    var repeated = 0
    var parts = 0
    for cell in cells {
      let runs = segments(cell)
      let options = runs.filter(\.isKnown)
      if options.count >= 2 {
        joined += 1
        joinedRecords += cell.count
      }
      for run in runs {
        parts += cell.count
        if run.isKnown, (candidates[key(cell, run.range)]?.records ?? 0) >= 2 { repeated += cell.count }
      }
    }
    isSeveral = (joined >= 2 || joinedRecords >= 2 || joined == 1 && separator == ";") && repeated * 10 >= parts * 6
  }
}
