internal import SurveyModel

/// How a CSV file separates its fields and ends its records.
public struct Dialect: Hashable, Sendable {
  public enum LineEnd: String, Sendable {
    case lf = "LF"
    case crlf = "CRLF"
    case cr = "CR"
  }

  public var delimiter: UInt8
  public var lineEnd: LineEnd
  /// Whether the file opens with a `sep=` line.
  public var hasSeparatorLine: Bool
  /// Whether lines end in more than one way.
  public var hasMixedLineEnds: Bool

  public init(delimiter: UInt8, lineEnd: LineEnd, hasSeparatorLine: Bool = false, hasMixedLineEnds: Bool = false) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.hasSeparatorLine = hasSeparatorLine
    self.hasMixedLineEnds = hasMixedLineEnds
  }

  public static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The delimiter as people name it: `,`, `;`, `tab`.
  public var delimiterName: String { delimiter == 9 ? "tab" : String(UnicodeScalar(delimiter)) }

  /// The dialect of a decoded sample from the start of a file (without a byte-order mark), and the bytes of its `sep=` line.
  ///
  /// Delimiters count outside quotes only. The one wins that gives the most records the same number of fields as the header
  /// has, over the whole sample; a file with no delimiter in its header has one column.
  ///
  /// - Complexity: linear in the sample.
  public static func detect(in sample: UnsafeBufferPointer<UInt8>, delimiter forced: UInt8? = nil) -> (
    dialect: Dialect, skip: Int
  ) {
    let (lineEnd, isMixed) = unsafe detectLineEnd(sample)
    let terminator: UInt8 = lineEnd == .cr ? 0x0D : 0x0A
    if let (separator, length) = unsafe separatorLine(sample, terminator: terminator) {
      return (
        Dialect(delimiter: forced ?? separator, lineEnd: lineEnd, hasSeparatorLine: true, hasMixedLineEnds: isMixed),
        length
      )
    }
    if let forced { return (Dialect(delimiter: forced, lineEnd: lineEnd, hasMixedLineEnds: isMixed), 0) }
    var best = candidates[0]
    var bestScore = (agreeing: -1.0, width: 0)
    for (candidate, widths) in unsafe zip(candidates, recordWidths(sample, terminator: terminator)) {
      guard let header = widths.first, header > 1 else { continue }
      let agreeing = Double(widths.count { $0 == header }) / Double(widths.count)
      if (agreeing, header) > bestScore {
        bestScore = (agreeing, header)
        best = candidate
      }
    }
    return (Dialect(delimiter: best, lineEnd: lineEnd, hasMixedLineEnds: isMixed), 0)
  }

  /// LF, CRLF or CR: whichever ends most lines, counted outside quotes.
  private static func detectLineEnd(_ sample: UnsafeBufferPointer<UInt8>) -> (LineEnd, isMixed: Bool) {
    var counts = (lf: 0, crlf: 0, cr: 0)
    var isQuoted = false
    var index = 0
    while index < sample.count {
      switch unsafe sample[index] {
      case 0x22: isQuoted.toggle()
      case 0x0A where !isQuoted: counts.lf += 1
      case 0x0D where !isQuoted:
        if index + 1 < sample.count, unsafe sample[index + 1] == 0x0A {
          counts.crlf += 1
          index += 1
        } else if index + 1 < sample.count {
          counts.cr += 1
        }
      default: break
      }
      index += 1
    }
    let kinds = (counts.lf > 0 ? 1 : 0) + (counts.crlf > 0 ? 1 : 0) + (counts.cr > 0 ? 1 : 0)
    // A lone CR ends records only where nothing else does: elsewhere it is a stray byte.
    if counts.lf == 0 && counts.crlf == 0 && counts.cr > 0 { return (.cr, false) }
    return (counts.crlf >= counts.lf && counts.crlf > 0 ? .crlf : .lf, kinds > 1)
  }

  private static func separatorLine(_ sample: UnsafeBufferPointer<UInt8>, terminator: UInt8) -> (UInt8, Int)? {
    let words = Array("sep=".utf8)
    guard sample.count > 5 else { return nil }
    for (index, byte) in words.enumerated() where unsafe sample[index] | 0x20 != byte | 0x20 { return nil }
    var end = 5
    if unsafe sample[end] == 0x0D && terminator == 0x0A { end += 1 }
    guard end < sample.count, unsafe sample[end] == terminator else { return nil }
    return (unsafe sample[4], end + 1)
  }

  /// By candidate: fields of each complete record of the sample, and of the last one where it is the only one.
  private static func recordWidths(_ sample: UnsafeBufferPointer<UInt8>, terminator: UInt8) -> [[Int]] {
    var widths = [[Int]](repeating: [], count: candidates.count)
    var fields = [Int](repeating: 1, count: candidates.count)
    // What a byte is: a delimiter's number, or one of these.
    let (quote, end, other, ordinary) = (
      candidates.count, candidates.count + 1, candidates.count + 2, candidates.count + 3
    )
    var kinds = [Int](repeating: ordinary, count: 256)
    for (number, candidate) in candidates.enumerated() { kinds[Int(candidate)] = number }
    kinds[0x22] = quote
    kinds[0x0D] = other
    kinds[Int(terminator)] = end
    var isQuoted = false
    var isEmpty = true
    func endRecord() {
      guard !isEmpty else { return }
      for number in fields.indices {
        widths[number].append(fields[number])
        fields[number] = 1
      }
      isEmpty = true
    }
    for index in 0..<sample.count {
      let kind = unsafe kinds[Int(sample[index])]
      if kind == ordinary {
        isEmpty = false
      } else if kind == quote {
        isQuoted.toggle()
        isEmpty = false
      } else if isQuoted {
        continue
      } else if kind < quote {
        fields[kind] += 1
        isEmpty = false
      } else if kind == end {
        endRecord()
      }
    }
    if widths[0].isEmpty { endRecord() }
    return widths
  }
}
