/// A slide of a deck: everything that stands on it, in words and figures, with nothing said of where. What does not fit on one
/// slide is laid out on several.
public struct DeckSlide: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// The first slide: lines under the title.
    case opening([String])
    case table(Table)
    /// Shaded by level.
    case grid(GridChart)
    /// Bars, and beside them what they come to.
    case chart(BarChart, aside: [Line])
    case sentences([String])
    /// A table to be filled in by people.
    case blanks(heads: [String], rows: Int)
  }

  /// A line that says more than a row of bars: a figure, a verdict.
  public struct Line: Hashable, Sendable {
    public var text: String
    public var emphasis: Table.Emphasis

    public init(_ text: String, _ emphasis: Table.Emphasis = .plain) {
      self.text = text
      self.emphasis = emphasis
    }
  }

  public var title: String
  /// What the figures are, in one line; may be empty.
  public var unit: String
  public var content: Content
  /// In small print: what signs mean, then where the figures come from.
  public var footnotes: [String]
  /// What to say, for the speaker.
  public var notes: [String]
  /// The same in words, for whoever cannot see the slide; empty where it is words itself.
  public var description: String

  public init(
    title: String, unit: String = "", content: Content, footnotes: [String] = [], notes: [String] = [],
    description: String = ""
  ) {
    self.title = title
    self.unit = unit
    self.content = content
    self.footnotes = footnotes
    self.notes = notes
    self.description = description
  }
}

/// Lying bars with their figures, for a chart that its reader can edit.
public struct BarChart: Hashable, Sendable {
  public enum Measure: Hashable, Sendable {
    /// Mean marks on a scale, side by side.
    case means(ClosedRange<Int>)
    /// Shares that add up to 1 in each bar; whether their marks stand in an order.
    case shares(isOrdered: Bool)
  }

  public struct Point: Hashable, Sendable {
    public var value: Double
    /// Holds ``value``; `nil` where there is none.
    public var interval: ClosedRange<Double>?

    public init(_ value: Double, interval: ClosedRange<Double>? = nil) {
      self.value = value
      self.interval = interval
    }
  }

  public struct Series: Hashable, Sendable {
    public var name: String
    /// What the distances from a value to the ends of its interval are called; empty where there are no intervals.
    public var lowerReach: String
    public var upperReach: String
    /// Of a mark.
    public var side: MarkChart.Side?
    /// One a category; `nil` where there is no figure, or it is hidden: the category's name says which.
    public var points: [Point?]

    public init(
      name: String, lowerReach: String = "", upperReach: String = "", side: MarkChart.Side? = nil, points: [Point?]
    ) {
      self.name = name
      self.lowerReach = lowerReach
      self.upperReach = upperReach
      self.side = side
      self.points = points
    }
  }

  /// What a bar, or the bars that stand together, are about.
  public struct Category: Hashable, Sendable {
    public var name: String
    /// How many answers stand behind each bar, or why there is none: "46; hidden".
    public var base: String

    public init(_ name: String, base: String) {
      self.name = name
      self.base = base
    }
  }

  public var measure: Measure
  /// What the categories are.
  public var head: String
  public var categories: [Category]
  public var series: [Series]

  public init(measure: Measure, head: String, categories: [Category], series: [Series]) {
    self.measure = measure
    self.head = head
    self.categories = categories
    self.series = series
  }

  /// The categories of a range alone.
  public func part(_ range: Range<Int>) -> BarChart {
    var part = self
    part.categories = Array(categories[range])
    for index in part.series.indices { part.series[index].points = Array(series[index].points[range]) }
    return part
  }
}
