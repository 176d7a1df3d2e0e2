public import SurveyModel

/// One thing a pivot is laid out by.
public enum Axis: Hashable, Sendable {
  case service, criterion
  /// Index in ``ResponseLayout/dimensions``.
  case dimension(Int)
}

/// One value of an axis.
public enum AxisValue: Hashable, Sendable {
  /// Index in the codebook's services or criteria.
  case service(Int)
  case criterion(Int)
  case answer(dimension: Int, code: UInt16)
}

extension [AxisValue] {
  /// The service and the criterion among the values.
  var rating: (service: Int?, criterion: Int?) {
    var rating: (service: Int?, criterion: Int?)
    for value in self {
      if case .service(let index) = value { rating.service = index }
      if case .criterion(let index) = value { rating.criterion = index }
    }
    return rating
  }
}

/// Codes, ids and words of everything a table can be laid out by: the codebook, and the values that the inputs added to it.
public struct Labels: Sendable {
  public let codebook: Codebook
  public let layout: ResponseLayout
  /// Values of each dimension, the codebook's first, then those that the inputs hold.
  public let categories: [[SurveyModel.Category]]
  public let language: Language

  public init(codebook: Codebook, layout: ResponseLayout, categories: [[SurveyModel.Category]], language: Language) {
    self.codebook = codebook
    self.layout = layout
    self.categories = categories
    self.language = language
  }

  /// The id that tables for programs carry; empty where the fact is not known.
  public func id(dimension: Int, code: UInt16) -> String {
    let answer = AnswerCode(rawValue: code)
    if let index = answer.substantiveIndex {
      return index < categories[dimension].count ? categories[dimension][index].id : "other"
    }
    return answer.nonSubstantive?.rawValue ?? ""
  }

  /// Whether `code` is one of the dimension's values, and no reason for the lack of one.
  func isSubstantive(_ code: UInt16) -> Bool { code >= AnswerCode.firstSubstantive }

  /// The codes of `found` in the order of a table: the codebook's values, values that the inputs added (numbers by size, words by letter),
  /// answers that are none of the options, then why there is none.
  func ordered(_ found: Set<UInt16>, dimension: Int) -> [UInt16] {
    let known = layout.dimensions[dimension].categories.count
    // The code comes last: ids may be equal to Swift that are not to the codebook.
    func rank(_ code: UInt16) -> (Int, Int, String, UInt16) {
      guard let index = AnswerCode(rawValue: code).substantiveIndex else { return (3, Int(code), "", code) }
      if index < known { return (0, index, "", code) }
      if index >= categories[dimension].count { return (2, index, "", code) }
      let id = categories[dimension][index].id
      return (1, Int(id) ?? Int.max, id, code)
    }
    // Each rank is made once: there may be thousands of codes.
    return found.map(rank).sorted(by: <).map(\.3)
  }

  public func name(ofAxis axis: Axis) -> String {
    switch axis {
    case .service: "service"
    case .criterion: "criterion"
    case .dimension(let index): layout.dimensions[index].id
    }
  }
}
