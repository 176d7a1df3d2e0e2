/// A picture of figures: everything that stands in it, in words and numbers, with nothing said of where and how it is drawn.
public struct Chart: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case scores(ScoreChart)
    case marks(MarkChart)
    case grid(GridChart)
    case panels(PanelChart)
  }

  /// A name for files and options: ASCII letters, digits, `-` and `_`; each chart of one ``Results`` has its own.
  public var name: String
  public var title: String
  /// What is drawn, in one line.
  public var subtitle: String
  /// The same figures in words, for whoever cannot see the picture.
  public var description: String
  /// Sentences under the picture; the last ones say where the figures come from.
  public var notes: [String]
  public var content: Content

  public init(
    name: String, title: String, subtitle: String, description: String, notes: [String], content: Content
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.notes = notes
    self.content = content
  }
}

/// Mean marks on their scale: one row a thing rated, in it one point an assessment.
public struct ScoreChart: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public var value: Double
    public var interval: ClosedRange<Double>?

    public init(_ value: Double, interval: ClosedRange<Double>? = nil) {
      self.value = value
      self.interval = interval
    }
  }

  public struct Figure: Hashable, Sendable {
    /// `nil` where there is no figure, or it is hidden: the text says which.
    public var point: Point?
    /// "3.76 (46)", "hidden", "not asked".
    public var text: String

    public init(_ point: Point?, _ text: String) {
      self.point = point
      self.text = text
    }
  }

  public struct Row: Hashable, Sendable {
    public var name: String
    /// One an assessment.
    public var figures: [Figure]
    /// With its interval; empty where one assessment is shown alone.
    public var difference: String
    public var verdict: Table.Cell

    public init(name: String, figures: [Figure], difference: String = "", verdict: Table.Cell = Table.Cell("")) {
      self.name = name
      self.figures = figures
      self.difference = difference
      self.verdict = verdict
    }
  }

  /// The lowest and the highest mark.
  public var scale: ClosedRange<Int>
  /// The names of the assessments.
  public var series: [String]
  /// What the columns of differences and verdicts are called; empty where there are none.
  public var differenceHead: String
  public var verdictHead: String
  public var rows: [Row]
}

/// The same small plot many times over: in each panel the mean marks of one thing rated, from assessment to assessment.
public struct PanelChart: Hashable, Sendable {
  public struct Panel: Hashable, Sendable {
    public var name: String
    /// One an assessment.
    public var figures: [ScoreChart.Figure]
    /// What the panel comes to, in words; empty where nothing is said.
    public var verdict: Table.Cell

    public init(name: String, figures: [ScoreChart.Figure], verdict: Table.Cell = Table.Cell("")) {
      self.name = name
      self.figures = figures
      self.verdict = verdict
    }
  }

  /// The lowest and the highest mark.
  public var scale: ClosedRange<Int>
  /// The names of the assessments.
  public var series: [String]
  public var panels: [Panel]
}

/// How many gave each mark: one bar an assessment, its parts in the order of the scale.
public struct MarkChart: Hashable, Sendable {
  public enum Side: Hashable, Sendable { case poor, middle, good }

  public struct Mark: Hashable, Sendable {
    public var label: String
    public var side: Side

    public init(label: String, side: Side) {
      self.label = label
      self.side = side
    }
  }

  public struct Bar: Hashable, Sendable {
    /// The assessment.
    public var name: String
    /// How many marks the bar consists of, in words; why there is no bar where it has no shares.
    public var base: String
    /// Of all marks, one a mark of the scale, lowest first; they add up to 1. Empty where there is no bar.
    public var shares: [Double]
    public var texts: [String]
    /// Those who could not say, of all who were asked.
    public var aside: Double?
    public var asideText: String
  }

  public struct Group: Hashable, Sendable {
    public var name: String
    public var bars: [Bar]
  }

  /// Lowest first.
  public var marks: [Mark]
  /// Whether the marks stand in an order: then bars are laid with their middle over one another.
  public var isOrdered: Bool
  public var asideHead: String
  public var groups: [Group]
}

/// Things rated × criteria: one field a figure.
public struct GridChart: Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    public var text: String
    /// How many answers stand behind the figure; empty where there is none.
    public var base: String
    /// Where on the scale the figure stands, from 0 to 1; `nil` where there is none.
    public var level: Double?
  }

  public struct Row: Hashable, Sendable {
    public var name: String
    public var fields: [Field]

    public init(name: String, fields: [Field]) {
      self.name = name
      self.fields = fields
    }
  }

  public var columns: [String]
  public var rows: [Row]
  /// What stands at the ends of the shades, lowest first.
  public var lowest: String
  public var highest: String
}
