internal import SurveyDigest
internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The key of a project's person links. It stands beside the project and never in it: whoever has the project alone cannot try names out.
struct LinkKey {
  private let key: [UInt8]
  private let path: String
  private let isNew: Bool

  static func path(beside project: String) -> String { project + ".key" }

  /// What is done where there is no key.
  enum Absence {
    /// That is an error.
    case fails
    /// A new one is made, mode 0600.
    case makes
    /// A new one is made for a trial and written nowhere.
    case tries
  }

  /// The project's key.
  init(beside project: String, absence: Absence) throws(KitError) {
    let path = Self.path(beside: project)
    self.path = path
    let isAbsent = unsafe access(path, F_OK) != 0
    isNew = isAbsent && absence == .makes
    if isAbsent && absence != .fails {
      var random = SystemRandomNumberGenerator()
      let key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
      guard absence == .makes else {
        self.key = key
        return
      }
      try OutputFile.write(Array((hexadecimal(key) + "\n").utf8), to: path, isPrivate: true)
    }
    let text = String(decoding: try InputFile.contents(of: path, limit: 1_024), as: UTF8.self).trimmed
    guard let key = bytes(hexadecimal: text), key.count == 32 else { throw .linkKey(path: path) }
    self.key = key
  }

  /// Takes a key away that was made for an import that came to nothing.
  func removeIfNew() { if isNew { _ = unsafe unlink(path) } }

  /// The link of whoever a cell names; none for an empty one.
  func link(_ cell: [UInt8]) throws(KitError) -> PersonLink {
    let text = Self.canonical(String(decoding: cell, as: UTF8.self))
    guard !text.isEmpty else { return .none }
    let hash: [UInt8]
    do throws(DigestError) {
      hash = try SHA256.authentication(of: Array(text.utf8), key: key)
    } catch {
      throw .noDigestLibrary(reason: error.reason)
    }
    func number(_ start: Int) -> UInt64 { hash[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    return PersonLink(high: number(0), low: number(8))
  }

  /// Letter case and spaces do not matter; of a telephone number the last nine digits do, with or without the country's.
  private static func canonical(_ text: String) -> String {
    let digits = text.unicodeScalars.filter { (0x30...0x39).contains($0.value) }
    if digits.count >= 9, looksPersonal(text), !text.contains("@") {
      return String(String.UnicodeScalarView(digits.suffix(9)))
    }
    return folded(text)
  }
}
