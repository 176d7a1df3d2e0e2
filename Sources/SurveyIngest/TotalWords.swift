internal import SurveyModel

/// Tells first cells that head a line of sums or means.
struct TotalWords {
  private var known = CodeTable()

  private static let totals: Set<String> = Set(
    [
      "Итого", "Всего", "Итог", "Сумма", "Среднее", "Средний балл", "Жыйынтык", "Жыйынтыгы", "Бардыгы", "Баары",
      "Орточо", "Total",
      "Totals", "Sum", "Average", "Mean", "Grand total",
    ].map { folded($0) })

  /// How they begin, in bytes that canonical equivalence leaves alone.
  private static let starts: [[UInt8]] = Set(totals.map { Array($0.utf8.prefix(3)) }).sorted {
    $0.lexicographicallyPrecedes($1)
  }

  mutating func contains(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    // Most records start with a date or a number.
    guard let first = unsafe cell.first, !(0x30...0x39).contains(first), cell.count <= 40 else { return false }
    // Others with a number such as N00017: behind "total " and the like a digit comes later.
    if unsafe cell.prefix(6).contains(where: { (0x30...0x39).contains($0) }) { return false }
    if let known = unsafe known.find(cell) { return known.code == 1 }
    let key = folded(unsafe String(decoding: cell, as: UTF8.self))
    // To compare texts takes longer than to compare bytes.
    let isTotal =
      Self.starts.contains { key.utf8.starts(with: $0) }
      && (Self.totals.contains(key) || key.hasPrefix("итого ") || key.hasPrefix("total "))
    unsafe known.insert(cell, CodedAnswer(code: isTotal ? 1 : 0))
    return isTotal
  }
}

/// Whether the line before the one at `offset` is empty.
@inline(__always)
func followsBlankLine(_ block: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
  func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  guard offset >= 2, unsafe isEnd(block[offset - 1]), unsafe isEnd(block[offset - 2]) else { return false }
  if unsafe block[offset - 1] == 0x0A && block[offset - 2] == 0x0D {
    return unsafe offset >= 3 && isEnd(block[offset - 3])
  }
  return true
}
