internal import SurveyModel

/// What a deck is laid out on: the size of its slides, the room that its layouts give, and its colours. Lengths are points.
struct DeckCanvas: Sendable {
  /// What a slide needs of its layout.
  enum Layout: String, CaseIterable, Hashable, Sendable {
    /// The first slide.
    case title
    /// Tables and charts.
    case titleOnly
    /// Sentences.
    case obj
  }

  /// A place for text in a layout.
  struct Placeholder: Hashable, Sendable {
    /// `title`, `ctrTitle`, `subTitle`, `body`; `nil` for one of any content, and where the layout has none.
    var type: String?
    var index: String?
    /// Whether the layout has it: else its text stands by itself.
    var isThere = true
    var box: Drawing.Box
    /// Of its letters.
    var size: Double
  }

  struct Slide: Sendable {
    var part: PartName
    var title: Placeholder
    /// Of the sentences, or the lines under the first title.
    var body: Placeholder
    /// The index of the slide's number; `nil` where the layout shows none.
    var number: String?
  }

  var width: Double
  var height: Double
  var layouts: [Layout: Slide]
  /// Where figures stand, and small print at its foot.
  var content: Drawing.Box
  var theme: Theme
  /// What the theme's first accent looks like.
  var accent: Theme.Colour
  /// Room at the left of a paragraph, for its bullet.
  var indent: Double

  /// Of lengths that are given for slides 960 points wide.
  var scale: Double { min(max(min(width / 960, height / 540), 0.5), 3) }

  func slide(_ layout: Layout) -> Slide? { layouts[layout] }
}

/// Colours of a deck by what they mean.
enum DeckColour: Hashable, Sendable {
  case ink, faint, good, poor
  /// On a fill.
  case fixed(Theme.Colour)

  func colour(_ theme: Theme) -> OfficeColour {
    switch self {
    case .ink: .scheme("tx1")
    case .faint: .fixed(theme.faint)
    case .good: .fixed(theme.good)
    case .poor: .fixed(theme.poor)
    case .fixed(let colour): .fixed(colour)
    }
  }
}
