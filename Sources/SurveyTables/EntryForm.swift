internal import SurveyModel

/// One paper form as one person typed it.
public struct EntryForm: Hashable, Sendable {
  /// Where a form's number is its own: ids of its place, assessment and channel; empty where nothing is said.
  public struct Group: Hashable, Sendable {
    public var place: String
    public var wave: String
    public var mode: String

    public init(place: String = "", wave: String = "", mode: String = "") {
      self.place = place
      self.wave = wave
      self.mode = mode
    }
  }

  public struct Cell: Hashable, Sendable {
    /// As `svodka correct --field` takes it: `water/quality`, `sex`.
    public var field: String
    /// The question as people read it.
    public var label: String
    /// What was typed, as people read it; empty for nothing.
    public var value: String
    /// What decides whether two typings agree: the answer's code, or a text folded. Empty for nothing typed, and for nothing else.
    public var canonical: String

    public init(field: String, label: String, value: String, canonical: String) {
      self.field = field
      self.label = label
      self.value = value
      self.canonical = canonical
    }
  }

  public var group: Group
  /// The form's number as it was typed.
  public var number: String
  /// The record's ID, `2:14`.
  public var record: String
  /// Each field once.
  public var cells: [Cell]

  public init(group: Group, number: String, record: String, cells: [Cell]) {
    self.group = group
    self.number = number
    self.record = record
    self.cells = cells
  }

  /// Whether nothing but its number was typed: on a sheet for typing numbers stand there already.
  public var isEmpty: Bool { cells.allSatisfy(\.canonical.isEmpty) }

  /// The number in the form in which two typings of it are equal: without spaces, a number sign, and zeros in front of its first digit.
  ///
  ///     EntryForm.key("№ 007")  // "7"
  ///     EntryForm.key("N-0 12")  // "n-12"
  ///     EntryForm.key("0")  // "0"
  public static func key(_ number: String) -> String {
    var scalars = folded(number).unicodeScalars.filter { $0 != " " }
    while let first = scalars.first, first == "№" || first == "#" { scalars.removeFirst() }
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
    guard let start = scalars.firstIndex(where: isDigit) else { return string(scalars) }
    let zeros = scalars[start...].prefix { $0 == "0" }
    // A number of zeros alone keeps one.
    let isAll = zeros.endIndex == scalars.endIndex || !isDigit(scalars[zeros.endIndex])
    return string(scalars[..<start]) + string(scalars[zeros.endIndex...], after: isAll && !zeros.isEmpty ? "0" : "")
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>, after start: String = "") -> String {
    var text = String.UnicodeScalarView(start.unicodeScalars)
    text.append(contentsOf: scalars)
    return String(text)
  }
}
