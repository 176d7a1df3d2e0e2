internal import SurveyModel

/// Finds out what each column of a file is, by the codebook's rules, by the words of its header, and by what its cells look like.
struct HeaderMatcher {
  private let codebook: Codebook
  private let layout: ResponseLayout
  private let services: NameIndex
  private let criteria: NameIndex
  private let questions: NameIndex
  private let system: [String: ColumnRole]
  private let cellIndex: [[Int]: Int]

  init(codebook: Codebook, layout: ResponseLayout) {
    self.codebook = codebook
    self.layout = layout
    services = NameIndex(codebook.services.map { [$0.id] + $0.label.wordings.map(\.text) + $0.aliases })
    criteria = NameIndex(
      codebook.criteria.map { [$0.id] + $0.label.wordings.map(\.text) + $0.aliases }, splitsAtCommas: true)
    questions = NameIndex(codebook.questions.map { [$0.id] + $0.label.wordings.map(\.text) + $0.aliases })
    var system: [String: ColumnRole] = [:]
    for role in ColumnRole.allCases {
      for name in (codebook.systemHeaders[role] ?? []) + (HeaderNames.wellKnown[role] ?? []) {
        let key = folded(name)
        if system[key] == nil { system[key] = role }
      }
    }
    self.system = system
    cellIndex = Dictionary(
      layout.cells.enumerated().map { ([$1.service, $1.criterion], $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One column a header. `sample` holds the first records, for columns that only their content gives away.
  func columns(_ headers: [String], sample: [[String]]) -> [Column] {
    var ruled = rules(for: headers)
    var columns: [Column] = []
    for (index, header) in headers.enumerated() {
      let column = ruled.removeValue(forKey: index) ?? byWords(index, header)
      columns.append(column ?? Column(index: index, header: header, role: .ignored, target: .ignored, isUnknown: true))
    }
    byContent(&columns, sample)
    return columns
  }

  // MARK: The codebook's own rules

  private func rules(for headers: [String]) -> [Int: Column] {
    var found: [Int: Column] = [:]
    var open = Array(codebook.columns.indices)
    // Exactly as written; then but for edges (an unquoted header loses its edge spaces); then folded.
    for form in [{ $0 }, { $0.trimmed }, { folded($0) }] as [(String) -> String] where !open.isEmpty {
      var seen: [String: Int] = [:]
      var wanted: [String: [Int]] = [:]
      for rule in open { wanted[form(codebook.columns[rule].header), default: []].append(rule) }
      var used: Set<Int> = []
      for (index, header) in headers.enumerated() {
        let key = form(header)
        guard let rules = wanted[key] else { continue }
        if found[index] != nil { continue }
        seen[key, default: 0] += 1
        let rule = rules.first { codebook.columns[$0].occurrence == seen[key] }
        guard let rule, var column = column(index, header, codebook.columns[rule].meaning) else { continue }
        if column.role == .rating, !codebook.columns[rule].isSameQuestion,
          ratingByWords(index, header)?.target != column.target
        {
          column.wording = folded(header)
        }
        found[index] = column
        used.insert(rule)
      }
      open.removeAll { used.contains($0) }
    }
    return found
  }

  private func column(_ index: Int, _ header: String, _ meaning: ColumnRule.Meaning) -> Column? {
    switch meaning {
    case .rating(let service, let criterion):
      guard let serviceIndex = codebook.services.firstIndex(where: { $0.id == service }),
        let criterionIndex = codebook.criteria.firstIndex(where: { $0.id == criterion })
      else { return nil }
      return rating(index, header, serviceIndex, criterionIndex)
    case .question(let id):
      return codebook.questions.firstIndex { $0.id == id }.map { question(index, header, $0) }
    case .role(let role): return system(index, header, role)
    }
  }

  // MARK: Words

  private func byWords(_ index: Int, _ header: String) -> Column? {
    let key = HeaderNames.key(header)
    if key.isEmpty { return Column(index: index, header: header, role: .ignored, target: .ignored) }
    if let exact = questions.exact(key) { return question(index, header, exact) }
    if let role = system[key] ?? system[folded(header)] { return system(index, header, role) }
    if HeaderNames.isQuizResult(header) {
      return Column(index: index, header: header, role: .ignored, target: .ignored)
    }
    return ratingByWords(index, header)
  }

  private func ratingByWords(_ index: Int, _ header: String) -> Column? {
    if let (question, row) = HeaderNames.grid(header) {
      let left = HeaderNames.key(question)
      let right = HeaderNames.key(row)
      if let service = services.find(left), let criterion = criteria.find(right) {
        return rating(index, header, service, criterion)
      }
      if let service = services.find(right), let criterion = criteria.find(left) {
        return rating(index, header, service, criterion)
      }
      return pair(right).flatMap { rating(index, header, $0.0, $0.1) }
    }
    return pair(HeaderNames.key(header)).flatMap { rating(index, header, $0.0, $0.1) }
  }

  /// `water/quality`, `Питьевая вода: качество`, `Качество – Питьевая вода`.
  private func pair(_ key: String) -> (service: Int, criterion: Int)? {
    for index in key.indices where "/.:_-|,>".contains(key[index]) {
      let left = folded(String(key[..<index]).trimmed)
      let right = folded(String(key[key.index(after: index)...]).trimmed)
      if let service = services.exact(left), let criterion = criteria.exact(right) { return (service, criterion) }
      if let service = services.exact(right), let criterion = criteria.exact(left) { return (service, criterion) }
    }
    return nil
  }

  private func rating(_ index: Int, _ header: String, _ service: Int, _ criterion: Int) -> Column? {
    guard let cell = cellIndex[[service, criterion]] else { return nil }
    return Column(
      index: index, header: header, role: .rating, target: .rating(cell: cell),
      id: "\(codebook.services[service].id)/\(codebook.criteria[criterion].id)")
  }

  private func question(_ index: Int, _ header: String, _ question: Int) -> Column {
    let known = codebook.questions[question]
    switch known.kind {
    case .choice, .multiple:
      let dimension = layout.dimension(id: known.id) ?? 0
      return Column(
        index: index, header: header, role: known.kind == .choice ? .choice : .multiple,
        target: .dimension(dimension), id: known.id)
    case .number, .text:
      return Column(
        index: index, header: header, role: known.kind == .number ? .number : .text, target: .question(question),
        id: known.id)
    }
  }

  private func system(_ index: Int, _ header: String, _ role: ColumnRole) -> Column {
    switch role {
    case .place: Column(index: index, header: header, role: role, target: .dimension(ResponseLayout.place), id: "place")
    case .wave: Column(index: index, header: header, role: role, target: .dimension(ResponseLayout.wave), id: "wave")
    case .mode: Column(index: index, header: header, role: role, target: .dimension(ResponseLayout.mode), id: "mode")
    case .time: Column(index: index, header: header, role: role, target: .time, id: "time")
    case .key: Column(index: index, header: header, role: role, target: .key, id: "key")
    case .identity: Column(index: index, header: header, role: role, target: .identity)
    default: Column(index: index, header: header, role: .ignored, target: .ignored)
    }
  }

  // MARK: Content

  /// Recognises what it can of the columns that no word gave away, and names the closest header for the first of the others.
  private func byContent(_ columns: inout [Column], _ sample: [[String]]) {
    var hasTime = columns.contains { $0.role == .time }
    var unknown: [Int] = []
    for index in columns.indices where columns[index].isUnknown {
      let header = columns[index].header
      let cells = sample.compactMap { index < $0.count && !$0[index].trimmed.isEmpty ? $0[index] : nil }
      let key = folded(header)
      if HeaderNames.identityWords.contains(where: { key.contains($0) }) || isMostly(cells, looksLikeEmail)
        || isMostly(cells, looksLikePhone)
      {
        columns[index] = system(index, header, .identity)
      } else if !hasTime, isMostly(cells, isTimestamp) {
        columns[index] = system(index, header, .time)
        hasTime = true
      } else {
        unknown.append(index)
      }
    }
    guard !unknown.isEmpty else { return }
    let names = KnownNames(codebook: codebook, layout: layout)
    for index in unknown.prefix(KnownNames.mostHeaders) {
      columns[index].closest = names.closest(to: columns[index].header)
    }
  }

  private func isMostly(_ cells: [String], _ test: (String) -> Bool) -> Bool {
    !cells.isEmpty && cells.count(where: test) * 5 >= cells.count * 4
  }

  private func isTimestamp(_ cell: String) -> Bool {
    var bytes = Array(cell.utf8)
    return unsafe bytes.withUnsafeMutableBufferPointer { unsafe TimestampReader.read(UnsafeBufferPointer($0)) != nil }
  }
}
