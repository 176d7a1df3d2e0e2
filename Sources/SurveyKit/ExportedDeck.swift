internal import SurveyExport
internal import SurveyWords

/// No template is larger: those that are have films in them.
private let largestTemplate = 64 << 20

/// Reads the presentation that a deck takes its looks from.
func deckTemplate(_ path: String) throws(KitError) -> DeckTemplate {
  let bytes = try InputFile.contents(of: path, limit: largestTemplate)
  guard bytes.count <= largestTemplate else { throw .officeLarge(path: path, limit: "\(largestTemplate >> 20) MB") }
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

extension DeckTemplate.Remark {
  func words(_ words: Words, path: String) -> String {
    switch self {
    case .noLayout(let type, let instead): words(.templateNoLayout, path, type, instead)
    case .noTitle(let layout): words(.templateNoTitle, path, layout)
    case .noNotes: words(.templateNoNotes, path)
    case .noRoom: words(.templateNoRoom, path)
    }
  }
}
