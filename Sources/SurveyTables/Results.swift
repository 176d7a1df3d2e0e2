public import SurveyModel

/// What a council is shown of one assessment, or of a first and a second one: every word and figure of an export, worked out once.
public struct Results: Sendable {
  /// One of the assessments that are shown.
  public struct Assessment: Hashable, Sendable {
    public var name: String
    public var respondents: Int
    /// How many answered in each way, by its name; empty where no input says.
    public var modes: [Group]
    public var days: ClosedRange<CalendarDay>?

    public struct Group: Hashable, Sendable {
      public var name: String
      public var respondents: Int
    }
  }

  /// What is shown of one place.
  public struct Place: Sendable {
    /// Empty where no input names it.
    public var name: String
    public var assessments: [Assessment]
    /// Who was asked, when and how: one line an assessment, then the files.
    public var source: [String]
    public var services: [Service]
    /// The table of services, then the one of their criteria.
    public var tables: [Table]
    /// The people who answered both times, each compared with himself or herself, and what that rests on; without columns where nobody
    /// did. `nil` where no input links anybody.
    public var paired: Table?
    public var sentences: [String]
    public var charts: [Chart]
  }

  /// A service and its criteria.
  public struct Service: Sendable {
    public var id: String
    public var name: String
    /// Of its scale, lowest first.
    public var marks: [Mark]
    public var scale: ClosedRange<Int>
    /// Whether the marks are known to stand in their order.
    public var isOrdered: Bool
    /// The service score, then the criteria; those that no input asks are left out.
    public var rows: [Row]
  }

  /// A mark of a scale.
  public struct Mark: Hashable, Sendable {
    public var value: Int
    public var label: String
    public var side: MarkChart.Side
  }

  /// The figures of a service score or of one criterion: each as it may be shown.
  public struct Row: Sendable {
    public var name: String
    /// Index in the codebook's criteria; `nil` for the service score.
    public var criterion: Int?
    /// One an assessment.
    public var figures: [Figures]
    /// `nil` where one assessment is shown alone.
    public var change: Change?
    /// Of the means, with its interval; empty where there is none.
    public var difference: String
    /// The words of ``change``'s verdict.
    public var verdict: Table.Cell

    public var isScore: Bool { criterion == nil }
  }

  /// What the parts of a document are called.
  public struct Headings: Hashable, Sendable {
    public var source: String
    public var services: String
    public var sentences: String
    public var method: String
    public var files: String
  }

  /// What stands on a web page beside the results.
  public struct PageTexts: Hashable, Sendable {
    /// Of the link that leads past the links.
    public var skip = ""
    public var contents = ""
    public var charts = ""
    /// What a press on the head of a column does.
    public var sort = ""
    public var made = ""
  }

  public var title: String
  public var language: Language
  public var places: [Place]
  /// Charts that show several places side by side; empty where there is one.
  public var overview: [Chart] = []
  /// How the figures were made, and what they cannot say.
  public var method: [String]
  /// How the files were read, and what was found in them, by rule.
  public var files: Table
  public var findings: Table?
  public var headings: Headings
  public var page = PageTexts()
  /// The sheets of a workbook.
  public var sheets: [BookSheet]
  /// The slides of a deck, in order.
  public var slides: [DeckSlide] = []
  /// The Act and the letter that goes with it.
  public var act = Paper()
  public var letter = Paper()
  /// What a group's own form can name.
  public var fields: [PaperField] = []
  /// The same as the command that shows these figures as a table answers.
  public var report: Report

  /// The charts of all places, in order, then those of several places.
  public var charts: [Chart] { places.flatMap(\.charts) + overview }
}
