/// Something that is rated: a municipal service, or any thing a form has a grid for.
public struct Service: Hashable, Sendable, Identifiable {
  public var id: String
  public var label: LocalizedText
  public var aliases: [String]
  /// The scale its marks are on: a ``Scale/id``.
  public var scale: String
  /// Ids of the criteria it is rated by, in the codebook's order; `nil` for all of them.
  public var criteria: [String]?
  /// Ids of the places where it is asked; `nil` for everywhere.
  public var places: [String]?

  public init(
    id: String, label: LocalizedText, aliases: [String] = [], scale: String, criteria: [String]? = nil,
    places: [String]? = nil
  ) {
    self.id = id
    self.label = label
    self.aliases = aliases
    self.scale = scale
    self.criteria = criteria
    self.places = places
  }
}

/// What a service is rated by.
public typealias Criterion = Category

/// A question that is not a rating.
public struct Question: Hashable, Sendable, Identifiable {
  public enum Kind: String, CaseIterable, Sendable {
    /// One option.
    case choice
    /// Several options, joined by a separator in one cell.
    case multiple
    /// A number.
    case number
    /// Free text: never counted, never shown.
    case text
  }

  public var id: String
  public var kind: Kind
  public var label: LocalizedText
  /// Other headers that mean this question.
  public var aliases: [String]
  /// What can be chosen; empty for numbers and texts.
  public var options: [Category]

  public init(
    id: String, kind: Kind, label: LocalizedText, aliases: [String] = [], options: [Category] = []
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.aliases = aliases
    self.options = options
  }
}

/// What one column of an export is for.
public enum ColumnRole: String, CaseIterable, Sendable {
  case rating, choice, multiple, number, text, time, place, wave, mode, key, identity, ignored
}

/// What a codebook says of one column of the export, named by its header.
public struct ColumnRule: Hashable, Sendable {
  public enum Meaning: Hashable, Sendable {
    case rating(service: String, criterion: String)
    case question(String)
    /// One of `time`, `place`, `wave`, `mode`, `key`, `identity`, `ignored`.
    case role(ColumnRole)
  }

  /// The header as in the file.
  public var header: String
  /// Which of several columns with this same header, from 1.
  public var occurrence: Int
  public var meaning: Meaning
  /// For a rating: whether it is the very same question as under the codebook's own names, so that it may be compared with them.
  public var isSameQuestion: Bool

  public init(header: String, occurrence: Int = 1, meaning: Meaning, isSameQuestion: Bool = false) {
    self.isSameQuestion = isSameQuestion
    self.header = header
    self.occurrence = occurrence
    self.meaning = meaning
  }
}

/// A share as a fraction of whole numbers, so that "at least 4 of 6" has no rounding.
public struct Fraction: Hashable, Sendable {
  public var numerator: Int
  public var denominator: Int

  public init(_ numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The smallest whole number that is at least this share of `count`: 2/3 of 6 is 4, of 5 is 4, of 1 is 1.
  public func roundedUp(of count: Int) -> Int {
    (count * numerator + denominator - 1) / denominator
  }
}

/// Where figures stop being shown, marked or compared. Counts are of questionnaires.
public struct Thresholds: Hashable, Sendable {
  /// A base under this is hidden.
  public var hiddenUnder: Int
  /// A base under this is marked "few answers".
  public var fewUnder: Int
  /// A verdict needs this many answers in each wave.
  public var verdictFrom: Int
  /// A change within this many percentage points is "the same".
  public var sameMargin: Int
  /// The share of criteria a respondent must have marked to have a service score: 2/3, as 4 of 6.
  public var scoreNeeds: Fraction
  /// How the p values of several comparisons are corrected.
  public var correction: Correction

  public init(
    hiddenUnder: Int = 5, fewUnder: Int = 30, verdictFrom: Int = 30, sameMargin: Int = 10,
    scoreNeeds: Fraction = Fraction(2, 3), correction: Correction = .benjaminiHochberg
  ) {
    self.hiddenUnder = hiddenUnder
    self.fewUnder = fewUnder
    self.verdictFrom = verdictFrom
    self.sameMargin = sameMargin
    self.scoreNeeds = scoreNeeds
    self.correction = correction
  }
}

/// What is known of the people whose opinion is asked for, so that answers can be weighted to it.
public struct WeightPlan: Hashable, Sendable {
  /// The shares of a question's options among these people.
  public struct Margin: Hashable, Sendable {
    /// The id of a question with one answer.
    public var question: String
    /// For each of the question's options, in its order, a share or a number of people: above 0, on any scale, with at most
    /// three digits after the point.
    public var sizes: [Double]

    public init(question: String, sizes: [Double]) {
      self.question = question
      self.sizes = sizes
    }
  }

  /// No weight passes this many mean ones; above 1, with at most three digits after the point.
  public var limit: Double
  /// At least one, each of another question.
  public var margins: [Margin]

  public init(limit: Double = 5, margins: [Margin]) {
    self.limit = limit
    self.margins = margins
  }
}

/// What the questions are: everything that is needed to understand an export, and nothing about one file.
public struct Codebook: Hashable, Sendable {
  public var title: LocalizedText?
  public var scales: [Scale]
  public var services: [Service]
  public var criteria: [Criterion]
  /// The words of the non-substantive answers; `invalid` has a label only: no answer in a file says it.
  public var nonSubstantive: [NonSubstantive: Category]
  public var questions: [Question]
  /// Known places, waves and modes. Others that a file names are taken as they stand.
  public var places: [Category]
  public var waves: [Category]
  public var modes: [Category]
  /// Columns named one by one; they go before anything recognised by its words.
  public var columns: [ColumnRule]
  /// Headers that name a system column, beside the well-known ones.
  public var systemHeaders: [ColumnRole: [String]]
  public var thresholds: Thresholds
  /// What answers are weighted to; `nil` where they are not weighted.
  public var weights: WeightPlan?

  public init(
    title: LocalizedText? = nil, scales: [Scale], services: [Service], criteria: [Criterion],
    nonSubstantive: [NonSubstantive: Category] = [:], questions: [Question] = [], places: [Category] = [],
    waves: [Category] = [], modes: [Category] = [], columns: [ColumnRule] = [],
    systemHeaders: [ColumnRole: [String]] = [:], thresholds: Thresholds = Thresholds(),
    weights: WeightPlan? = nil
  ) {
    self.title = title
    self.scales = scales
    self.services = services
    self.criteria = criteria
    self.nonSubstantive = nonSubstantive
    self.questions = questions
    self.places = places
    self.waves = waves
    self.modes = modes
    self.columns = columns
    self.systemHeaders = systemHeaders
    self.thresholds = thresholds
    self.weights = weights
  }

  public func scale(of service: Service) -> Scale? { scales.first { $0.id == service.scale } }

  /// The criteria that `service` is rated by, in the codebook's order.
  public func criteria(of service: Service) -> [Criterion] {
    guard let ids = service.criteria else { return criteria }
    let wanted = Set(ids)
    return criteria.filter { wanted.contains($0.id) }
  }

  /// The highest number of points a scale has: the K of `count_1 … count_K`.
  public var mostPoints: Int { scales.map(\.points.count).max() ?? 0 }
}
