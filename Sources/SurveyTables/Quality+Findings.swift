public import SurveyModel
internal import SurveyTally
internal import SurveyWords

extension Quality {
  /// The signs as notes about whole inputs; those about channels stand at the first input, whatever inputs they are about.
  public func findings() -> [Finding] {
    var findings = files.flatMap(findings)
    guard let first = files.first else { return findings }
    for effect in noted {
      let interval = effect.change.interval
      findings.append(
        Finding(
          .channelEffect, at: SourceLocation(file: first.path), field: field(effect),
          found: signed(effect.change.difference),
          arguments: [
            self.first(effect), second(effect), interval.map { signed($0.low) } ?? "",
            interval.map { signed($0.high) } ?? "",
          ]))
    }
    return findings
  }

  private func findings(_ file: FileFacts) -> [Finding] {
    let location = SourceLocation(file: file.path)
    var findings: [Finding] = []
    if let sign = file.oneMark, sign.base >= Self.fewestResponses, sign.isNoted(from: 2) {
      findings.append(
        Finding(
          .straightLining, at: location, found: String(sign.found),
          arguments: [String(sign.base), text(chance: sign.chance ?? 0)]))
    }
    if let sign = file.fast, sign.base >= Self.fewestResponses, sign.isNoted(from: 1) {
      findings.append(
        Finding(
          .fastSubmissions, at: location, found: String(sign.found),
          arguments: [
            text(chance: sign.chance ?? 0), String(SubmissionTimes.seconds), String(file.runs.count),
            file.longest.map { text($0.first) } ?? "", file.longest.map { text($0.last) } ?? "",
          ]))
    }
    if let sign = file.near, file.compared >= Self.fewestResponses, sign.isNoted(from: 1) {
      findings.append(
        Finding(
          .nearDuplicates, at: location, found: String(sign.found),
          arguments: [text(chance: sign.chance ?? 0), String(sign.base), String(file.matches.largestGroup)]))
    }
    for question in file.missing.prefix(Self.mostQuestions) {
      findings.append(
        Finding(
          .missingAnswers, at: location, field: question.header, found: String(question.missing),
          arguments: [
            String(question.asked), labels.words.number(question.share * 100, decimals: 0), String(question.blank),
            String(question.dontKnow), String(question.notUser), String(question.refused),
          ]))
    }
    return findings
  }
}
