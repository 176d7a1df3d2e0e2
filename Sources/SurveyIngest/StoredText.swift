public import SurveyModel
internal import Synchronization

/// Records that were read before and are kept elsewhere than in a file of their own, written out as a file again.
///
/// The text is UTF-8 with commas and line feeds: a header, then records of its width. Blank lines mean nothing; they put a record on the line
/// on which it stood in its file. Whether a record counts was settled when it was kept: none is refused, and none sought for repetitions.
public struct StoredText: Sendable {
  /// Hands over the bytes that come next; none at the end.
  public let next: @Sendable () throws(InputError) -> [UInt8]
  /// Whether the rest of the same input is counted elsewhere, and what is to be said of it as a whole was said there.
  public let isPart: Bool

  public init(isPart: Bool, next: @escaping @Sendable () throws(InputError) -> [UInt8]) {
    self.isPart = isPart
    self.next = next
  }

  /// A text that is at hand.
  public init(_ text: [UInt8], isPart: Bool) {
    let rest = StoredRest(text)
    self.init(isPart: isPart) { rest.take() }
  }

  static let delimiter = UInt8(ascii: ",")
}

/// What of a text was not handed over yet.
private final class StoredRest: Sendable {
  private let text: Mutex<[UInt8]>

  init(_ text: [UInt8]) { self.text = Mutex(text) }

  func take() -> [UInt8] {
    text.withLock { text in
      defer { text = [] }
      return text
    }
  }
}

/// A record as a project keeps it.
public struct KeptRecord: Sendable {
  /// The line of the file on which it begins.
  public var line: Int
  /// Its fields as CSV with commas and without a line end; personal ones are empty, and those the codebook does not know.
  public var text: [UInt8]
  /// What stands in the column that links the answers of one person; empty without one.
  public var link: [UInt8]
  /// Cells outside of personal columns that held an address or a telephone number, which were taken out.
  public var removedCells: Int
}

/// A record that was refused, as it stands in its file.
public struct RefusedRecord: Sendable {
  public var line: Int
  public var rule: String
  public var bytes: [UInt8]
}

/// Records on their way into a project.
public struct RecordLot: Sendable {
  public var records: [KeptRecord] = []
  public var refused: [RefusedRecord] = []
  public var findings: [Finding] = []
  /// How refused records are cut into fields: the file's delimiter, how many fields a record has, and which of them are personal.
  public var delimiter = UInt8(ascii: ",")
  public var width = 0
  public var personal: [Int] = []
}

/// Writes fields as CSV that is read to the same fields again.
public enum RecordText {
  /// What an address or a telephone number is replaced by.
  public static let removed = Array("…".utf8)

  /// - Parameter fields: as they are, without quotes.
  public static func joined(_ fields: [[UInt8]]) -> [UInt8] {
    var text: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { text.append(StoredText.delimiter) }
      append(field, to: &text, isOnly: fields.count == 1)
    }
    return text
  }

  /// The fields of a record that ``joined(_:)`` wrote.
  public static func fields(_ text: [UInt8]) -> [[UInt8]] {
    let quote = UInt8(ascii: "\"")
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    var afterQuote = false
    for byte in text {
      if byte == quote {
        // Of two quotes inside a field one stays.
        if !isQuoted && afterQuote { fields[fields.count - 1].append(quote) }
        isQuoted.toggle()
        afterQuote = !isQuoted
        continue
      }
      afterQuote = false
      if byte == StoredText.delimiter && !isQuoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    return fields
  }

  static func append(_ field: some Collection<UInt8>, to text: inout [UInt8], isOnly: Bool) {
    let quote = UInt8(ascii: "\"")
    // Blanks at the ends of a field without quotes would be lost, and an only field without anything would be a blank line.
    var needsQuotes = isOnly && field.isEmpty
    var last: UInt8 = field.first ?? 0
    if isBlank(last) { needsQuotes = true }
    for byte in field {
      if byte == quote || byte == StoredText.delimiter || byte == 0x0A || byte == 0x0D { needsQuotes = true }
      last = byte
    }
    if !needsQuotes && !isBlank(last) {
      text += field
      return
    }
    text.append(quote)
    for byte in field {
      if byte == quote { text.append(quote) }
      text.append(byte)
    }
    text.append(quote)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
