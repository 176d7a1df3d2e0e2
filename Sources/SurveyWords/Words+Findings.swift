public import SurveyModel

extension Words {
  /// A short name of the trouble: "a mark off the scale".
  public func title(_ rule: Rule) -> String { rule.title[language] }

  /// What stands after "expected", without a full stop: "a mark from 1 to 5 or an empty cell". May be empty.
  public func expected(_ finding: Finding) -> String { filled(finding.rule.expected, finding) }

  /// What to do about it, without a full stop: "correct the cell, or list "6" under missing answers in survey.yaml".
  public func fix(_ finding: Finding) -> String { filled(finding.rule.fix, finding) }

  private func filled(_ wording: Wording, _ finding: Finding) -> String {
    Template(wording[language]).filled { name in
      switch name {
      case "found": return finding.found
      case "field": return finding.field
      default:
        guard let number = Int(name), number >= 1, number <= finding.arguments.count else { return "" }
        return finding.arguments[number - 1]
      }
    }
  }
}
