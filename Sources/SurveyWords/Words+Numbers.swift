public import SurveyModel

extension Words {
  /// What stands for a figure that is not defined.
  private static var undefined: String { "—" }

  /// `value` with `decimals` digits after the decimal sign, rounded half away from zero; "—" where it is no finite number.
  ///
  /// The value is taken as the shortest decimal that names it, so that 1.005 is a half at two digits, as it reads.
  public func number(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return Self.undefined }
    return shown(Decimal(value), decimals)
  }

  /// A share as a percentage: 0.85 is "85 %", in English "85%"; "—" where it is no finite number.
  public func percent(_ share: Double, decimals: Int = 0) -> String {
    guard share.isFinite else { return Self.undefined }
    var decimal = Decimal(share)
    decimal.point += 2
    return shown(decimal, decimals) + (language == .en ? "%" : "\u{A0}%")
  }

  /// Of ``percent(_:decimals:)``, as a number format of Office documents (ISO/IEC 29500-1:2016, 18.8.31), which counts in hundredths
  /// wherever `%` stands.
  public var percentFormat: String { language == .en ? "0%" : "0\"\u{A0}\"%" }

  /// A day: "20.03.2025", in English "20 March 2025".
  public func date(_ day: CalendarDay) -> String {
    guard language == .en, Self.months.indices.contains(day.month - 1) else {
      return "\(Self.padded(day.day, 2)).\(Self.padded(day.month, 2)).\(Self.padded(day.year, 4))"
    }
    return "\(day.day) \(Self.months[day.month - 1]) \(day.year)"
  }

  private func shown(_ decimal: Decimal, _ decimals: Int) -> String {
    let places = min(max(decimals, 0), 30)
    let (whole, fraction) = decimal.rounded(places)
    let isZero = whole == "0" && fraction.allSatisfy { $0 == "0" }
    let sign = decimal.isNegative && !isZero ? "\u{2212}" : ""
    return sign + whole + (fraction.isEmpty ? "" : (language == .en ? "." : ",") + fraction)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

/// The decimal digits of a finite number: 0.d₁d₂d₃… × 10^point.
private struct Decimal {
  var isNegative: Bool
  var digits: [UInt8]
  var point: Int

  /// The shortest digits that name `value` alone among the numbers of its type.
  init(_ value: Double) {
    isNegative = value.sign == .minus
    digits = []
    point = 0
    var seenPoint = false
    var exponent: Int?
    let text = value.magnitude.description
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte - UInt8(ascii: "0"))
        if !seenPoint { point += 1 }
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"):
        exponent = Int(text.dropFirst(offset + 1))
      default: break
      }
      if exponent != nil { break }
    }
    point += exponent ?? 0
  }

  /// The digits before and after the decimal sign.
  func rounded(_ places: Int) -> (whole: String, fraction: String) {
    // Position `place` counts from the decimal sign: 0 is the first digit after it, −1 the last before it.
    func digit(_ place: Int) -> UInt8 {
      let index = place + point
      return digits.indices.contains(index) ? digits[index] : 0
    }
    var shown = (min(-1, -point)..<places).map(digit)
    if digit(places) >= 5 {
      var index = shown.count - 1
      while index >= 0, shown[index] == 9 {
        shown[index] = 0
        index -= 1
      }
      if index >= 0 { shown[index] += 1 } else { shown.insert(1, at: 0) }
    }
    let cut = shown.count - places
    var whole = shown[..<cut].drop { $0 == 0 }
    if whole.isEmpty { whole = [0] }
    return (Self.text(whole), Self.text(shown[cut...]))
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String { digits.map(String.init).joined() }
}
