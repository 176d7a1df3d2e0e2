public import SurveyModel
public import SurveyTables

extension Results {
  /// The slides of the results as a PowerPoint presentation.
  ///
  /// - Parameter template: the deck whose layouts, fonts, colours and size are taken; `nil` for the usual ones.
  public func deck(theme: Theme = Theme(), template: DeckTemplate? = nil) throws(OfficeError) -> [UInt8] {
    let base = template?.base ?? DeckDesign.base(theme)
    return try base.deck(DeckLayout(canvas: base.canvas).pages(slides), title: title, language: language)
  }
}
