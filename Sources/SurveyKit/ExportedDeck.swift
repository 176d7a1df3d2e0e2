internal import SurveyExport
internal import SurveyTables
internal import SurveyWords

/// Reads the presentation that a deck takes its looks from.
func deckTemplate(_ path: String) throws(KitError) -> DeckTemplate {
  let bytes = try ExportStyle.contents(of: path)
  do throws(DeckTemplateError) {
    return try DeckTemplate(bytes)
  } catch {
    switch error {
    case .office(let error): throw KitError(error, path: path)
    case .noPresentation: throw .templateKind(path: path)
    case .noLayout: throw .templateEmpty(path: path)
    case .external(let part): throw .templateExternal(path: path, part: part)
    }
  }
}

extension Survey {
  /// The slides, in the group's own deck where there is one; and what that lacks.
  static func deck(_ results: Results, _ style: ExportStyle) throws(KitError) -> ExportedFile {
    var own: (template: DeckTemplate, path: String)?
    if case .deck(let template, let path) = style.template { own = (template, path) }
    do throws(OfficeError) {
      let words = Words(results.language)
      return ExportedFile(
        bytes: try results.deck(theme: style.theme, template: own?.template),
        remarks: own.map { own in own.template.remarks.map { $0.words(words, path: own.path) } } ?? [])
    } catch {
      throw KitError(error, path: nil)
    }
  }
}

extension DeckTemplate.Remark {
  fileprivate func words(_ words: Words, path: String) -> String {
    switch self {
    case .noLayout(let type, let instead): words(.templateNoLayout, path, type, instead)
    case .noTitle(let layout): words(.templateNoTitle, path, layout)
    case .noNotes: words(.templateNoNotes, path)
    case .noRoom: words(.templateNoRoom, path)
    }
  }
}
