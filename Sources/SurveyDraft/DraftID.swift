import SurveyModel

/// Hands out short ids that are easy to read and differ from each other.
struct IDRegister {
  private var taken: Set<String>
  /// The next number to try behind a base.
  private var numbers: [String: Int] = [:]

  /// - Parameter reserved: ids that are never handed out.
  init(reserved: Set<String>) { taken = reserved }

  /// Names that mean something else in tables and filters.
  static let reserved: Set<String> = Set(
    [
      "service", "criterion", "place", "wave", "mode", "asked", "n", "dont_know", "not_user", "refused", "blank",
      "invalid", "mean", "sd", "mean_low", "mean_high", "good", "good_low", "good_high", "poor", "net", "median",
      "flag",
      "other", "total", "none", "all", "time", "key", "not-asked",
    ] + NonSubstantive.allCases.map(\.rawValue))

  /// Values of a question that tables show beside its options.
  static let reservedOptions: Set<String> = Set(
    ["other", "total", "not-asked"] + NonSubstantive.allCases.map(\.rawValue))

  /// Keeps `id` from being handed out.
  mutating func reserve(_ id: String) { taken.insert(id) }

  /// An id in the words of `text`; `fallback` where they have no letters that can be written in Latin.
  mutating func id(for text: String, fallback: String) -> String {
    let slug = Self.slug(text)
    let base = slug.isEmpty ? fallback : slug
    if taken.insert(base).inserted { return base }
    // From the last number on: a thousand headers may begin with the same words.
    var number = numbers[base] ?? 2
    while !taken.insert("\(base)-\(number)").inserted { number += 1 }
    numbers[base] = number + 1
    return "\(base)-\(number)"
  }

  /// The id as it is, if it is free.
  mutating func exactly(_ id: String) -> String? { taken.insert(id).inserted ? id : nil }

  static let longest = 32

  /// `Качество дорог (в городе)` → `kachestvo-dorog-v-gorode`: whole words, at most ``longest`` letters.
  static func slug(_ text: String) -> String {
    var words: [String] = []
    var word = ""
    func finish() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in text.unicodeScalars.prefix(1_024) {
      for letter in latin(scalar) {
        if letter == " " { finish() } else { word.append(letter) }
      }
    }
    finish()
    var slug = ""
    for word in words {
      if slug.isEmpty {
        slug = String(word.prefix(longest))
      } else if slug.utf8.count + 1 + word.utf8.count <= longest {
        slug += "-" + word
      } else {
        break
      }
    }
    return slug
  }

  private static func latin(_ scalar: Unicode.Scalar) -> String {
    let lower = scalar.properties.lowercaseMapping
    if let known = letters[lower] { return known }
    guard let first = lower.unicodeScalars.first else { return "" }
    if (0x30...0x39).contains(first.value) || (0x61...0x7A).contains(first.value) { return String(Character(first)) }
    // The marks of decomposed letters, apostrophes: they part no words.
    if first.properties.generalCategory == .nonspacingMark || "'’`".unicodeScalars.contains(first) { return "" }
    return " "
  }

  private static let letters: [String: String] = {
    var table: [String: String] = ["i̇": "i"]
    let pairs = """
      а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y
      э e ю yu я ya ң n ө o ү u ә a ғ g қ k ұ u һ h і i ї i є e ў u
      à a á a â a ã a ä a å a æ ae ç c è e é e ê e ë e ì i í i î i ï i ñ n ò o ó o ô o õ o ö o ø o ù u ú u û u ü u ý y ÿ y
      ß ss œ oe ğ g ı i ş s č c š s ž z ł l ń n ś s ż z ź z ą a ę e ć c ř r ě e ů u ţ t ț t ș s ă a
      """.split { $0 == " " || $0 == "\n" }.map(String.init)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) { table[pairs[index]] = pairs[index + 1] }
    table["ъ"] = ""
    table["ь"] = ""
    return table
  }()
}
