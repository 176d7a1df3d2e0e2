internal import SurveyModel
internal import SurveyWords

extension EntrySheetMaker {
  /// How to type, what the marks mean, and what to do with the sheet when it is filled.
  func guide(_ fields: [Field]) -> [EntrySheet.Line] {
    var lines: [EntrySheet.Line] = [.title(words(.entryGuideTitle))]
    let title = codebook.title?.text(in: words.language) ?? ""
    if !title.isEmpty { lines.append(.paragraph(title)) }
    lines.append(.head(words(.entryTypingHead)))
    lines += steps(fields).map(EntrySheet.Line.paragraph)
    lines += scales()
    lines.append(.head(words(.entrySavingHead)))
    lines.append(.paragraph(words(.entryStepRest)))
    lines.append(.paragraph(words(.entrySave, words(.entrySheetName))))
    lines.append(.head(words(.entryImportHead)))
    lines.append(.paragraph(words(.entryCheckFile)))
    lines.append(.command("svodka check entry-1.csv" + codebookOption))
    lines.append(.paragraph(words(.entryImportFirst)))
    lines.append(.command(importing(1)))
    lines.append(.paragraph(words(.entryImportSecond)))
    lines.append(.command(importing(2)))
    lines.append(.paragraph(words(.entryReconcile)))
    lines.append(.command("svodka reconcile town.svodka"))
    return lines
  }

  private func steps(_ fields: [Field]) -> [String] {
    var steps = [words(.entryStepRow), words(.entryStepMark)]
    let labels = asides.compactMap { reason in codebook.nonSubstantive[reason].map { text($0.label, reason.rawValue) } }
    if !layout.cells.isEmpty, !labels.isEmpty {
      steps.append(words(.entryStepAside, labels.joined(separator: ", ")))
    }
    steps.append(words(.entryStepBlank))
    let comment = codebook.questions.last { $0.kind == .text }.map { text($0.label, $0.id) } ?? ""
    steps.append(words(.entryStepTwo, comment))
    let several = codebook.questions.filter { $0.kind == .multiple }.map { text($0.label, $0.id) }
    if !several.isEmpty { steps.append(words(.entryStepSeveral, several.joined(separator: ", "))) }
    steps += [words(.entryStepHead), words(.entryStepIdentity), words(.entryStepPaste)]
    return steps.enumerated().map { "\($0 + 1). \($1)" }
  }

  /// Each scale that is used, with the services that it is used for where there are several.
  private func scales() -> [EntrySheet.Line] {
    let used = codebook.scales.indices.filter { scale in layout.cells.contains { $0.scale == scale } }
    var lines: [EntrySheet.Line] = []
    for index in used {
      let scale = codebook.scales[index]
      let services = used.count > 1 ? codebook.services.filter { $0.scale == scale.id } : []
      // A long list of names says no more than a few of them.
      let names = services.prefix(10).map { text($0.label, $0.id) } + (services.count > 10 ? ["…"] : [])
      lines.append(.head(words(.entryMarksHead, names.joined(separator: ", "))))
      for point in scale.points.reversed() {
        lines.append(.mark(String(point.value), point.label.text(in: words.language)))
      }
    }
    return lines
  }

  private var codebookOption: String { codebookName.map { " --codebook \($0.contains(" ") ? "\"\($0)\"" : $0)" } ?? "" }

  private func importing(_ entry: Int) -> String {
    let place = codebook.places.first?.id ?? "town"
    let wave = codebook.waves.first?.id ?? "1"
    return "svodka import entry-\(entry).csv --into town.svodka --place \(place) --wave \(wave) --mode paper"
      + " --entry \(entry)" + codebookOption
  }
}
