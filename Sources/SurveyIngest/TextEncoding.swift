/// How the bytes of a file stand for letters.
public enum TextEncoding: Hashable, Sendable, CustomStringConvertible {
  case utf8, utf16LE, utf16BE, windows1251, koi8R, macCyrillic
  /// Any other encoding that iconv knows, by its name.
  case other(String)

  /// The encoding with this name, as people write it: `cp1251`, `Windows-1251`, `utf8`, `UTF-16LE`.
  public init(name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "utf16le", "utf16", "unicode": self = .utf16LE
    case "utf16be": self = .utf16BE
    case "windows1251", "cp1251", "win1251", "1251", "ansi": self = .windows1251
    case "koi8r", "koi8": self = .koi8R
    case "maccyrillic", "xmaccyrillic", "macintosh": self = .macCyrillic
    default: self = .other(name)
    }
  }

  /// The name that iconv knows it by.
  var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .windows1251: "CP1251"
    case .koi8R: "KOI8-R"
    case .macCyrillic: "MAC-CYRILLIC"
    case .other(let name): name
    }
  }

  public var description: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .windows1251: "windows-1251"
    case .koi8R: "KOI8-R"
    case .macCyrillic: "MacCyrillic"
    case .other(let name): name
    }
  }

  /// Bytes of one unit: after an undecodable one this many are skipped.
  var unitLength: Int { self == .utf16LE || self == .utf16BE ? 2 : 1 }
}

/// Which encoding a file is in, and why it was taken for that.
public struct EncodingDecision: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable {
    /// `--encoding` said so.
    case given
    /// The file opens with a byte-order mark.
    case byteOrderMark = "byte-order-mark"
    /// Every other byte of the sample is zero, or the same few.
    case zeroBytes = "zero-bytes"
    /// The sample is ASCII, or valid UTF-8.
    case valid
    /// Nearly all of the sample is valid UTF-8; the rest is reported where it stands.
    case nearlyValid = "nearly-valid"
    /// Read in this encoding, the letters make the likeliest Russian or Kyrgyz words.
    case likelyLetters = "likely-letters"
    /// What libuchardet says, where the letters do not decide.
    case detector
  }

  public var encoding: TextEncoding
  public var reason: Reason
  /// The share of letters that are likely where `reason` is `likelyLetters`, in percent.
  public var percent: Int?
  /// Bytes of the byte-order mark.
  public var markLength: Int

  /// The share of likely letters from which they decide, in percent.
  static let decidingPercent = 60

  /// Whether it may well be another one: what is read so deserves a look.
  public var isGuess: Bool {
    switch reason {
    case .given, .byteOrderMark, .zeroBytes, .valid: false
    case .nearlyValid, .detector: true
    case .likelyLetters: (percent ?? 0) < Self.decidingPercent
    }
  }

  public init(_ encoding: TextEncoding, _ reason: Reason, percent: Int? = nil, markLength: Int = 0) {
    self.encoding = encoding
    self.reason = reason
    self.percent = percent
    self.markLength = markLength
  }
}
