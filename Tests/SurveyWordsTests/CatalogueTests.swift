import SurveyModel
import Testing

@testable import SurveyWords

/// A wording with the name it goes by in a failure.
private struct Entry: CustomTestStringConvertible {
  var name: String
  var wording: Wording
  var mayBeEmpty = false
  var testDescription: String { name }

  static let all: [Entry] =
    Phrase.allCases.map { Entry(name: $0.rawValue, wording: $0.wording) }
    + HelpKey.allCases.map { Entry(name: $0.rawValue, wording: $0.wording) }
    + NonSubstantive.allCases.map { Entry(name: $0.rawValue, wording: $0.wording) }
    + SystemReason.Kind.allCases.map { Entry(name: "reason \($0)", wording: $0.wording) }
    + Rule.allCases.map { Entry(name: "title of \($0)", wording: $0.title) }
    + Rule.allCases.map { Entry(name: "fix of \($0)", wording: $0.fix) }
    + Rule.allCases.map { Entry(name: "expected of \($0)", wording: $0.expected, mayBeEmpty: true) }
    + Noun.allCases.map { noun in
      let forms = noun.forms
      return Entry(
        name: noun.rawValue,
        wording: Wording(
          ru: "\(forms.ru.one) \(forms.ru.few) \(forms.ru.many)", ky: forms.ky,
          en: "\(forms.en.one) \(forms.en.other)"))
    }
}

@Suite("The catalogue of words")
struct CatalogueTests {
  @Test("Everything is said in every language")
  func complete() {
    for entry in Entry.all where !entry.mayBeEmpty {
      for language in Language.allCases {
        #expect(!entry.wording[language].trimmed.isEmpty, "\(entry.name) in \(language)")
      }
    }
  }

  @Test("What may be empty is empty in every language or in none")
  func emptyTogether() {
    for entry in Entry.all {
      #expect(Set(Language.allCases.map { entry.wording[$0].isEmpty }).count == 1, "\(entry.name)")
    }
  }

  @Test("All languages have the same gaps and the same optional parts")
  func sameGaps() {
    for entry in Entry.all {
      let english = gaps(of: entry.wording.en)
      #expect(gaps(of: entry.wording.ru) == english, "\(entry.name) in ru")
      #expect(gaps(of: entry.wording.ky) == english, "\(entry.name) in ky")
    }
  }

  @Test("No Latin letter hides inside a Cyrillic word")
  func noLookAlikes() {
    for entry in Entry.all {
      for language in Language.allCases {
        for word in entry.wording[language].unicodeScalars.split(whereSeparator: { !$0.properties.isAlphabetic }) {
          let cyrillic = word.count { (0x0400...0x052F).contains($0.value) }
          #expect(cyrillic == 0 || cyrillic == word.count, "\(String(word)) in \(entry.name)")
        }
      }
    }
  }

  @Test("English has no Cyrillic letters; Russian has no letters of Kyrgyz alone")
  func rightAlphabet() {
    for entry in Entry.all {
      #expect(!entry.wording.en.unicodeScalars.contains { (0x0400...0x052F).contains($0.value) }, "\(entry.name)")
      #expect(!entry.wording.ru.contains { "ңөүҢӨҮ".contains($0) }, "\(entry.name)")
    }
  }

  @Test("An opt-in sample has no margin of error, and none is named")
  func forbiddenWords() {
    for entry in Entry.all {
      for language in Language.allCases {
        let text = entry.wording[language].lowercased()
        for forbidden in ["margin of error", "погрешност", "каталык чеги"] {
          #expect(!text.contains(forbidden), "\(entry.name) in \(language)")
        }
      }
    }
  }

  @Test("No wording has an edge space, a doubled space or a line break")
  func tidy() {
    for entry in Entry.all {
      for language in Language.allCases {
        let text = entry.wording[language]
        #expect(text == text.trimmed && !text.contains("  ") && !text.contains(where: \.isNewline), "\(entry.name)")
      }
    }
  }

  @Test("In what is printed a number stays on one line with its points and its percent")
  func unbroken() {
    let printed: [Phrase] = [.verdictSame, .noChangeNote, .sayNoChange, .saySame, .encodingLikely]
    for phrase in printed {
      for text in [phrase.wording.ru, phrase.wording.ky] {
        #expect(text.contains("}\u{A0}п.\u{A0}п.") || text.contains("}\u{A0}%"), "\(phrase)")
        #expect(!text.contains("} п.") && !text.contains("} %"), "\(phrase)")
      }
    }
  }

  /// `{1}`, `⟦`, `⟦!1`, … sorted: word order differs between languages.
  private func gaps(of text: String) -> [String] {
    var gaps: [String] = []
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "{" { gaps.append("{" + rest.prefix { $0 != "}" } + "}") }
      if character == "⟦" { gaps.append("⟦" + (rest.first == "!" ? rest.prefix { $0 != " " } : "")) }
      if character == "⟧" { gaps.append("⟧") }
    }
    return gaps.sorted()
  }
}
