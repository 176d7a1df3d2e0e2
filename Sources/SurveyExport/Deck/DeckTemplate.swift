/// Somebody's own deck, whose masters, layouts, fonts, colours and size are taken. Its slides are left out.
public struct DeckTemplate: Sendable {
  /// What a template lacks, and what is done instead.
  public enum Remark: Hashable, Sendable {
    /// There is no layout of the type; the one of that name stands in.
    case noLayout(type: String, instead: String)
    /// A layout without a place for a title.
    case noTitle(layout: String)
    case noNotes
    /// The layouts leave too little room for a table or a chart.
    case noRoom
  }

  let base: DeckBase
  public let remarks: [Remark]
}

/// Why a deck cannot be a template.
public enum DeckTemplateError: Error, Hashable, Sendable {
  case office(OfficeError)
  /// A package that is no presentation, or one with macros.
  case noPresentation
  /// Not one layout.
  case noLayout
  /// A part refers to a file outside of the deck, which whoever opens it would fetch.
  case external(part: String)
}
