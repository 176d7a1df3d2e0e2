internal import CSurveyScan
internal import SurveyModel

/// A form number as one number: an exact one where it is a few letters and then up to ten digits, as nearly all are; else a hash.
///
/// The two kinds differ in their highest bit. 0 is no form number.
enum FormNumber {
  /// Set where the number stands for exactly one text.
  static let exact: UInt64 = 1 << 63

  /// The lowest bit of how many digits an exact one has: below stands what they say, above its letters.
  private static let digits = UInt64(SURVEY_FORM_DIGITS)

  static func isExact(_ number: UInt64) -> Bool { number & exact != 0 }

  /// Of an exact one: its letters and number of digits.
  static func family(_ number: UInt64) -> UInt64 { number >> digits }

  /// The exact one of a family whose digits say 0: less it, all others are what their digits say.
  static func first(ofFamily family: UInt64) -> UInt64 { family << digits }

  /// Of an exact one: what its digits say.
  static func value(_ number: UInt64) -> Int { Int(number & (1 << digits - 1)) }

  /// `N0042` → its letters, how many digits, and what they say; `nil` for any other text.
  static func exact(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64? {
    let number = unsafe survey_form_number(bytes, count)
    return number == 0 ? nil : number
  }

  /// The number of a record whose form number is `cell`, after that of an earlier column; `key` stays where the cell is empty.
  static func adding(_ cell: UnsafeBufferPointer<UInt8>, to key: UInt64) -> UInt64 {
    guard let start = cell.baseAddress, !cell.isEmpty else { return key }
    if key == 0, let exact = unsafe exact(start, cell.count) { return exact }
    return (unsafe hashBytes(cell, seed: key &+ 1)) & ~exact | 1
  }
}
