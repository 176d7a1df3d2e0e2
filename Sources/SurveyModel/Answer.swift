/// Why a rating has no mark. The five are kept apart in every count, and none enters a mean.
public enum NonSubstantive: String, CaseIterable, Sendable {
  case blank
  case invalid
  case dontKnow = "dont-know"
  case notUser = "not-user"
  case refused
}

/// One coded answer: a small integer that a tally can count.
///
/// | code | means |
/// |---|---|
/// | 0 | not asked: the file has no column for it |
/// | 1 … 5 | blank, invalid, don't know, not a user, refused |
/// | 6 … | the first, second, … point of the scale, lowest value first; or the option of a choice question |
///
/// The layout is dense, so that a histogram over a scale of K points needs 6 + K counters.
public struct AnswerCode: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16

  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  @inlinable public static var notAsked: AnswerCode { AnswerCode(rawValue: 0) }
  @inlinable public static var blank: AnswerCode { AnswerCode(rawValue: 1) }
  @inlinable public static var invalid: AnswerCode { AnswerCode(rawValue: 2) }
  @inlinable public static var dontKnow: AnswerCode { AnswerCode(rawValue: 3) }
  @inlinable public static var notUser: AnswerCode { AnswerCode(rawValue: 4) }
  @inlinable public static var refused: AnswerCode { AnswerCode(rawValue: 5) }

  /// The code of the first point or option.
  @inlinable public static var firstSubstantive: UInt16 { 6 }

  /// The code of the scale's point, or of the question's option, that stands at `index` (from 0).
  @inlinable public static func substantive(_ index: Int) -> AnswerCode {
    AnswerCode(rawValue: firstSubstantive + UInt16(truncatingIfNeeded: index))
  }

  /// Where in its scale or list of options the answer stands (from 0), or `nil` for a non-substantive one.
  @inlinable public var substantiveIndex: Int? {
    rawValue >= Self.firstSubstantive ? Int(rawValue - Self.firstSubstantive) : nil
  }

  public init(_ reason: NonSubstantive) {
    switch reason {
    case .blank: self = .blank
    case .invalid: self = .invalid
    case .dontKnow: self = .dontKnow
    case .notUser: self = .notUser
    case .refused: self = .refused
    }
  }

  /// Why there is no mark, or `nil` where there is one or the question was not asked.
  public var nonSubstantive: NonSubstantive? {
    switch self {
    case .blank: .blank
    case .invalid: .invalid
    case .dontKnow: .dontKnow
    case .notUser: .notUser
    case .refused: .refused
    default: nil
    }
  }
}
