/// A sheet of a workbook: typed figures, which a reader can go on working with, and words.
public struct BookSheet: Hashable, Sendable {
  public enum Cell: Hashable, Sendable {
    case empty
    case text(String, Table.Emphasis = .plain)
    case count(Int)
    /// A mean mark; shown with two decimals.
    case mark(Double)
    /// A difference of mean marks, such as an end of its interval; shown with its sign.
    case change(Double)
    /// In 0…1; shown as a percentage.
    case share(Double)
    /// A difference of shares, in −1…1; shown in percentage points, with its sign.
    case points(Double)
    /// The size of a difference of shares, in 0…1; shown in percentage points.
    case size(Double)
    /// The figure of column `second` less that of column `first` of the same row: a formula, and what it comes to.
    case difference(first: Int, second: Int, Kind, value: Double)

    public enum Kind: Hashable, Sendable { case mark, share }
  }

  public struct Column: Hashable, Sendable {
    public var head: String
    /// The lowest and the highest mark, where cells are shaded by their figure.
    public var shade: ClosedRange<Int>?

    public init(_ head: String, shade: ClosedRange<Int>? = nil) {
      self.head = head
      self.shade = shade
    }
  }

  /// Bars for the rows of the sheet.
  public struct Bars: Hashable, Sendable {
    public struct Series: Hashable, Sendable {
      /// Index of a column, whose head names the series.
      public var column: Int
      /// `nil` where the series stands for no mark.
      public var side: MarkChart.Side?
    }

    public var title: String
    /// The column whose texts name the bars.
    public var names: Int
    public var series: [Series]
    /// Whether the series of a row add up to a whole.
    public var isStacked: Bool
    /// Of the axis, where the series are marks.
    public var scale: ClosedRange<Int>?
    public var rows: Range<Int>
  }

  public var name: String
  public var title: String
  /// Under the title.
  public var lines: [String]
  public var columns: [Column]
  /// Each with one cell a column.
  public var rows: [[Cell]]
  /// Sentences under the table.
  public var notes: [String]
  public var bars: [Bars]

  public init(
    name: String, title: String, lines: [String] = [], columns: [Column], rows: [[Cell]], notes: [String] = [],
    bars: [Bars] = []
  ) {
    self.name = name
    self.title = title
    self.lines = lines
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.bars = bars
  }
}
