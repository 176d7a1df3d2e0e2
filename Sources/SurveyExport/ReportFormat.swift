public import SurveyTables

/// The form in which a report is written.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Aligned columns for reading, in a terminal or a pipe.
  case text
  /// Pipe tables as GitHub reads them.
  case markdown
  /// The unrounded figures, one record a row (RFC 4180).
  case csv
  /// The unrounded figures with the facts about the answer (RFC 8259).
  case json
}

/// What the place a text is written to can show. Only ``ReportFormat/text`` looks at it.
public struct TextStyle: Hashable, Sendable {
  /// Terminal columns; `nil` where lines may be of any length (a pipe, a file). Under 20 it counts as 20.
  public var width: Int?
  /// Whether emphasis may be shown by SGR sequences. The words carry the meaning without them too.
  public var usesColour: Bool
  /// Whether tables are drawn with box lines; without, columns stand two spaces apart.
  public var usesBoxLines: Bool

  public init(width: Int? = nil, usesColour: Bool = false, usesBoxLines: Bool = false) {
    self.width = width
    self.usesColour = usesColour
    self.usesBoxLines = usesBoxLines
  }

  /// No limit, no colour, no box lines: what a pipe gets.
  public static let plain = TextStyle()
}

extension Report {
  /// The report laid out in `format`, ending with a line end; whatever the data holds is inert in it.
  ///
  /// `text` and `markdown` show ``Report/tables``, `csv` and `json` hold ``Report/data``. A row with fewer cells than
  /// there are columns is filled up with empty ones; what a row has beyond the columns is left out. A report without
  /// tables is the empty text in `text` and `markdown`, and so is one without data columns in `csv`.
  ///
  /// - Complexity: Linear in the length of the result, but for the widths of text columns, which are tried out some
  ///   dozens of times.
  public func rendered(as format: ReportFormat, style: TextStyle = .plain) -> String {
    switch format {
    case .text: TextLayout(style: style).text(of: tables)
    case .markdown: markdown(of: tables)
    case .csv: csv(of: rows)
    case .json: json(of: self)
    }
  }
}
