import SurveyModel
import Testing

@testable import SurveyWords

@Suite("What is said of a finding")
struct FindingWordsTests {
  private let english = Words(.en)

  private func finding(_ rule: Rule, found: String = "", _ arguments: String...) -> Finding {
    Finding(rule, at: SourceLocation(file: "a.csv", line: 2, column: 3), found: found, arguments: arguments)
  }

  @Test("A mark off the scale reads as the design says")
  func markOffScale() {
    let finding = finding(.markOffScale, found: "6", "1", "5")
    #expect(english.title(.markOffScale) == "a mark off the scale")
    #expect(english.expected(finding) == "a mark from 1 to 5 or an empty cell")
    #expect(english.fix(finding) == #"correct the cell, or list "6" under missing answers in survey.yaml"#)
  }

  @Test("An unknown column names the closest header where there is one")
  func unknownColumn() {
    #expect(english.fix(finding(.unknownColumn, found: "Wter", "Water")).hasPrefix(#"if it is "Water", add"#))
    #expect(
      english.fix(finding(.unknownColumn, found: "Wter", ""))
        == "add it to aliases or to columns in survey.yaml, or leave it: it is not counted")
    #expect(english.fix(finding(.unknownColumn)) == english.fix(finding(.unknownColumn, "")))
  }

  @Test("A missing service is told from missing criteria")
  func missingColumn() {
    #expect(
      english.expected(finding(.missingColumn, found: "water", "cost, access"))
        == #"columns of the service "water" by cost, access"#)
    #expect(english.expected(finding(.missingColumn, found: "water", "")) == #"columns of the service "water""#)
  }

  @Test("A repeated record names the line of the first only where it is known")
  func repeatedRecord() {
    #expect(english.expected(finding(.repeatedRecord, "7")) == "each questionnaire once; the same stands in line 7")
    #expect(english.expected(finding(.repeatedRecord, "")) == "each questionnaire once")
  }

  /// Rules whose first argument is empty where it is not known.
  private static let withoutArguments: Set<Rule> = [
    .duplicateHeader, .unknownColumn, .missingColumn, .repeatedRecord, .repeatedKey,
  ]

  @Test("No wording shows a gap or a bracket, whatever is known", arguments: Language.allCases)
  func nothingLeftOver(language: Language) {
    let words = Words(language)
    for rule in Rule.allCases {
      var findings = [finding(rule, found: "x", "1", "2")]
      if Self.withoutArguments.contains(rule) { findings.append(finding(rule, found: "x", "")) }
      for finding in findings {
        for text in [words.expected(finding), words.fix(finding), words.title(rule)] {
          #expect(!text.contains { "{}⟦⟧".contains($0) } && !text.contains("  ") && !text.hasPrefix(" "), "\(rule)")
          #expect(!text.hasSuffix(".") && !text.hasSuffix(" "), "\(rule)")
          #expect(text.first?.isUppercase != true, "\(rule)")
        }
      }
    }
  }

  @Test("Text from a file is shown as it is, never read as a template")
  func inert() {
    #expect(english.fix(finding(.markOffScale, found: "{1}⟦", "1", "5")).contains(#""{1}⟦""#))
  }
}
