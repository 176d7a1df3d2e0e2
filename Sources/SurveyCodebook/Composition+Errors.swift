import Yams

extension Composition {
  func make(
    _ problem: CodebookError.Problem, _ place: SourcePlace, found: String, expected: String
  ) -> CodebookError {
    CodebookError(
      file: text.file, line: place.line, column: place.column, problem: problem, found: found, expected: expected)
  }

  func tooDeep(_ place: SourcePlace) -> CodebookError {
    make(.tooDeep, place, found: text.excerpt(line: place.line), expected: "≤ \(Self.deepest)")
  }

  func duplicate(_ key: String, _ place: SourcePlace) -> CodebookError {
    make(.duplicateKey, place, found: key, expected: "each key once")
  }

  func collectionAsKey(_ place: SourcePlace) -> CodebookError {
    make(.wrongShape, place, found: text.excerpt(line: place.line), expected: "a text as key")
  }

  func refusal(of indicator: Disguise.Indicator, _ place: SourcePlace, found: String) -> CodebookError {
    switch indicator {
    case .anchor, .alias: make(.anchor, place, found: found, expected: "the value itself, or a text in quotes")
    case .tag: make(.tag, place, found: found, expected: "the value itself, or a text in quotes")
    case .complexKey: make(.wrongShape, place, found: found, expected: "a text as key")
    }
  }

  /// What the YAML library said, as an error of ours.
  func error(_ failure: YamlError) -> CodebookError {
    switch failure {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      let place = SourcePlace(line: mark.line, column: mark.column)
      if problem.hasPrefix("Maximum nesting level") { return tooDeep(place) }
      if let refused = indicator(before: place) { return refused }
      // The library's wording names its own characters; turn them back.
      return make(
        .notYAML, place, found: text.excerpt(line: place.line), expected: Self.expectation(in: problem))
    case .composer(_, _, let mark, _):
      let place = SourcePlace(line: mark.line, column: mark.column)
      return make(.severalDocuments, place, found: text.excerpt(line: place.line), expected: "one document")
    case .duplicatedKeysInMapping(let names, let context):
      return duplicate(
        disguise.removed(from: names.first ?? ""), SourcePlace(line: context.mark.line, column: context.mark.column))
    case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return CodebookError(file: text.file, problem: .notYAML, expected: "YAML")
    }
  }

  /// The library's problem as something that can stand after "expected".
  static func expectation(in problem: String) -> String {
    let lead = "did not find expected "
    if problem.hasPrefix(lead) { return String(problem.dropFirst(lead.count)) }
    return "YAML (\(problem))"
  }

  /// The anchor, alias or tag that a syntax error on this line or the one above comes from, if any.
  ///
  /// A disguised anchor before a map (`base: &base` and indented lines after it) is a syntax error to the library, some lines
  /// later than where it stands.
  private func indicator(before place: SourcePlace) -> CodebookError? {
    for line in [place.line, place.line - 1] where line >= 1 && line <= text.lineStarts.count {
      let start = text.lineStarts[line - 1]
      let scalars = text.scalars[start...].prefix { $0 != "\n" && $0 != "\r" }
      var opensNode = true
      for (offset, scalar) in scalars.enumerated() {
        if scalar == "#" || scalar == "\"" || scalar == "'" { break }
        if opensNode, let indicator = Disguise.Indicator.allCases.first(where: { $0.scalar == scalar }) {
          let next = scalars.dropFirst(offset + 1).first
          if indicator == .complexKey ? (next == nil || next == " ") : (next != nil && next != " ") {
            return refusal(
              of: indicator, SourcePlace(line: line, column: offset + 1), found: text.excerpt(line: line))
          }
        }
        if scalar != " " { opensNode = "-:[{,".unicodeScalars.contains(scalar) }
      }
    }
    return nil
  }
}
