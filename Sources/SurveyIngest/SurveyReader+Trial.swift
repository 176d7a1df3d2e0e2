public import SurveyModel

// How a header or a cell would be read, before there is a file: for whoever writes what is to be read back.
extension SurveyReader {
  /// How the columns of a file with these headers would be understood, by their words alone.
  public func columns(named headers: [String]) -> [Column] {
    HeaderMatcher(codebook: codebook, layout: layout).columns(headers, sample: [])
  }

  /// What a rating cell with this text is read as.
  ///
  /// - Parameter scale: index in ``Codebook/scales``.
  /// - Returns: `nil` where the cell would be reported.
  public func answer(_ text: String, scale: Int) -> AnswerCode? {
    code(MarkReader(scale: codebook.scales[scale], nonSubstantive: codebook.nonSubstantive).read(text))
  }

  /// What a cell of a question with options is read as.
  ///
  /// - Parameter dimension: index in ``ResponseLayout/dimensions``.
  /// - Returns: `nil` where the cell would be reported.
  public func answer(_ text: String, dimension: Int) -> AnswerCode? {
    code(OptionReader(dimension: layout.dimensions[dimension], nonSubstantive: codebook.nonSubstantive).read(text))
  }

  private func code(_ answer: CodedAnswer) -> AnswerCode? { answer.rule < 0 ? AnswerCode(rawValue: answer.code) : nil }
}
