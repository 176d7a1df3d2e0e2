internal import CSurveyScan
internal import SurveyModel

/// Reads dates as exports write them: `2023/10/15 11:38:23 PM GMT+6`, `20.03.2025 15:18:09`, `4/22/2016 19:57:50`,
/// `2025-03-20T15:18:09+06:00`, `12.03.2025`.
enum TimestampReader {
  /// The timestamp in a cell, or `nil` where the cell is no date.
  ///
  /// - Complexity: linear in the cell, which may be at most 64 bytes long.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard bytes.count >= 8 && bytes.count <= 64 else { return nil }
    if bytes.count == 19, let start = bytes.baseAddress, let time = unsafe readUsual(start) { return time }
    var cursor = unsafe Cursor(bytes: bytes)
    guard let (first, firstDigits) = cursor.number(upTo: 4) else { return nil }
    guard let separator = cursor.next(), separator == "/" || separator == "." || separator == "-" else { return nil }
    guard let (second, secondDigits) = cursor.number(upTo: 2), cursor.skip(separator) else { return nil }
    guard let (third, thirdDigits) = cursor.number(upTo: 4), secondDigits <= 2 else { return nil }
    var time: Timestamp
    if firstDigits == 4 && thirdDigits <= 2 {
      guard (1...12).contains(second), (1...31).contains(third) else { return nil }
      time = Timestamp(
        order: .yearMonthDay, year: Int16(first), first: UInt8(second), second: UInt8(third), seconds: -1)
    } else if firstDigits <= 2 && (thirdDigits == 4 || thirdDigits == 2) {
      guard (1...31).contains(first), (1...31).contains(second), first <= 12 || second <= 12 else { return nil }
      let year = thirdDigits == 2 ? 2000 + third : third
      time = Timestamp(
        order: .twoThenYear, year: Int16(year), first: UInt8(first), second: UInt8(second), seconds: -1)
    } else {
      return nil
    }
    guard (1900...2200).contains(time.year) else { return nil }
    if cursor.isAtEnd { return time }
    guard let seconds = timeOfDay(&cursor) else { return nil }
    time.seconds = seconds
    return time
  }

  /// Whether a timestamp stands in memory as `survey_time` does: then `CSurveyScan` writes whole columns of them.
  static let standsAsInC: Bool = {
    typealias Time = survey_time
    guard
      MemoryLayout<Timestamp>.size == MemoryLayout<Time>.size,
      MemoryLayout<Timestamp>.stride == MemoryLayout<Time>.stride,
      MemoryLayout<Timestamp>.alignment == MemoryLayout<Time>.alignment,
      MemoryLayout<Timestamp>.offset(of: \.order) == MemoryLayout<Time>.offset(of: \.order),
      MemoryLayout<Timestamp>.offset(of: \.year) == MemoryLayout<Time>.offset(of: \.year),
      MemoryLayout<Timestamp>.offset(of: \.first) == MemoryLayout<Time>.offset(of: \.first),
      MemoryLayout<Timestamp>.offset(of: \.second) == MemoryLayout<Time>.offset(of: \.second),
      MemoryLayout<Timestamp>.offset(of: \.seconds) == MemoryLayout<Time>.offset(of: \.seconds)
    else { return false }
    return [Timestamp.Order.yearMonthDay, .twoThenYear].allSatisfy { order in
      let time = Timestamp(order: order, year: 0, first: 0, second: 0, seconds: 0)
      return unsafe withUnsafeBytes(of: time) { unsafe $0.first } == order.rawValue
    }
  }()

  /// `2025-03-20 15:18:09` and `20.03.2025 15:18:09`, which most exports write; `nil` for anything else.
  ///
  /// - Parameter bytes: nineteen of them.
  @inline(__always)
  static func readUsual(_ bytes: UnsafePointer<UInt8>) -> Timestamp? {
    var time = survey_time()
    guard unsafe survey_read_time(bytes, &time), let order = Timestamp.Order(rawValue: time.order) else { return nil }
    return Timestamp(order: order, year: time.year, first: time.first, second: time.second, seconds: time.seconds)
  }

  /// The same of a column of cells, from the first on, as far as they are such; how many were.
  ///
  /// - Parameters:
  ///   - ends: where the first cell ends, and every `stride` further on, the others; the end before stands in front of each.
  ///   - times: as many as there are cells.
  static func readUsual(
    _ base: UnsafePointer<UInt8>, _ ends: UnsafePointer<UInt32>, _ stride: Int,
    _ times: UnsafeMutableBufferPointer<Timestamp>
  ) -> Int {
    guard standsAsInC else { return 0 }
    return unsafe times.withMemoryRebound(to: survey_time.self) { times in
      unsafe survey_read_times(base, ends, stride, times.count, times.baseAddress)
    }
  }

  private static func timeOfDay(_ cursor: inout Cursor) -> Int32? {
    _ = cursor.skip(",")
    guard cursor.skip(" ") || cursor.skip("T") else { return nil }
    cursor.skipSpaces()
    if cursor.isAtEnd { return -1 }
    guard let (hour, digits) = cursor.number(upTo: 2), digits <= 2, hour <= 24, cursor.skip(":"),
      let (minute, minuteDigits) = cursor.number(upTo: 2), minuteDigits == 2, minute < 60
    else { return nil }
    var second = 0
    if cursor.skip(":") {
      guard let (value, valueDigits) = cursor.number(upTo: 2), valueDigits == 2, value <= 60 else { return nil }
      second = value
      if cursor.skip(".") { _ = cursor.number(upTo: 9) }
    }
    if cursor.isAtEnd { return Int32(hour * 3_600 + minute * 60 + second) }
    guard
      let half = unsafe usualHalf(cursor.rest) ?? half(unsafe String(decoding: cursor.rest, as: UTF8.self).trimmed)
    else { return nil }
    var hours = hour
    switch half {
    case .forenoon: if hours == 12 { hours = 0 }
    case .afternoon: if hours < 12 { hours += 12 }
    case .unsaid: break
    }
    return Int32(hours * 3_600 + minute * 60 + second)
  }

  /// Which half of the day is said behind a time, in front of a zone.
  private enum Half {
    case forenoon, afternoon, unsaid
  }

  /// - Parameter rest: what stands behind a time, without spaces around it; the narrow no-break space before AM and PM counts as one.
  /// - Returns: `nil` where no time has that behind it.
  private static func half(_ rest: String) -> Half? {
    guard rest.count <= 24, rest.allSatisfy({ $0.isLetter || $0.isNumber || " +-:./_−".contains($0) }) else {
      return nil
    }
    // After noon: PM; in Russian exports ПП (после полудня). Before noon: AM, ДП.
    let folded = rest.lowercased()
    if ["pm", "p.m", "пп", "тк"].contains(where: folded.hasPrefix) { return .afternoon }
    return ["am", "a.m", "дп", "тч"].contains(where: folded.hasPrefix) ? .forenoon : .unsaid
  }

  /// The same of what exports mostly write there: PM, ПП and the like, then what is all ASCII; `nil` for anything else.
  private static func usualHalf(_ bytes: UnsafeBufferPointer<UInt8>) -> Half? {
    var end = bytes.count
    var at = 0
    while let space = unsafe spaceLength(bytes, at) { at += space }
    while end > at, unsafe bytes[end - 1] == 0x20 { end -= 1 }
    var half = Half.unsaid
    var characters = 0
    if at + 4 <= end, unsafe bytes[at] >= 0x80 {
      switch unsafe (smallCyrillic(bytes[at], bytes[at + 1]), smallCyrillic(bytes[at + 2], bytes[at + 3])) {
      case ("п", "п"), ("т", "к"): half = .afternoon
      case ("д", "п"), ("т", "ч"): half = .forenoon
      default: return nil
      }
      at += 4
      characters = 2
    } else {
      /// A letter as a small one.
      func letter(_ number: Int) -> UInt8 { at + number < end ? unsafe bytes[at + number] | 0x20 : 0 }
      if letter(1) == UInt8(ascii: "m") || letter(1) == UInt8(ascii: ".") && letter(2) == UInt8(ascii: "m") {
        half = letter(0) == UInt8(ascii: "p") ? .afternoon : letter(0) == UInt8(ascii: "a") ? .forenoon : .unsaid
      }
    }
    guard characters + end - at <= 24 else { return nil }
    while at < end {
      switch unsafe bytes[at] {
      case 0x41...0x5A, 0x61...0x7A, 0x2D...0x3A, 0x20, 0x2B, 0x5F: at += 1
      default: return nil
      }
    }
    return half
  }

  /// How many bytes a space at `at` has: one, or a no-break space, also the narrow one before AM and PM; `nil` where there is none.
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    func isThere(_ wanted: UInt8...) -> Bool {
      at + wanted.count <= bytes.count && wanted.indices.allSatisfy { unsafe bytes[at + $0] == wanted[$0] }
    }
    return isThere(0x20) ? 1 : isThere(0xC2, 0xA0) ? 2 : isThere(0xE2, 0x80, 0xAF) ? 3 : nil
  }

  /// The small form of a letter from А to я, of two bytes; `nil` for any other.
  private static func smallCyrillic(_ lead: UInt8, _ next: UInt8) -> Unicode.Scalar? {
    guard lead == 0xD0 || lead == 0xD1, next & 0xC0 == 0x80 else { return nil }
    let value = UInt32(lead & 0x1F) << 6 | UInt32(next & 0x3F)
    return (0x410...0x44F).contains(value) ? Unicode.Scalar(value < 0x430 ? value + 0x20 : value) : nil
  }

  @safe private struct Cursor {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var index = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
      unsafe self.bytes = bytes
      end = bytes.count
      skipSpaces()
    }

    var isAtEnd: Bool { index >= end }

    mutating func next() -> Unicode.Scalar? {
      guard index < end else { return nil }
      defer { index += 1 }
      return Unicode.Scalar(unsafe bytes[index])
    }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard index < end, unsafe bytes[index] == UInt8(truncatingIfNeeded: scalar.value) else { return false }
      index += 1
      return true
    }

    mutating func skipSpaces() { while skip(" ") {} }

    /// A number of at most `most` digits, and how many digits it has.
    mutating func number(upTo most: Int) -> (Int, Int)? {
      var value = 0
      var digits = 0
      while index < end, digits < most, case let byte = unsafe bytes[index], (0x30...0x39).contains(byte) {
        value = value * 10 + Int(byte - 0x30)
        digits += 1
        index += 1
      }
      return digits == 0 ? nil : (value, digits)
    }

    /// What is left.
    var rest: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(rebasing: bytes[index...]) }
  }
}
