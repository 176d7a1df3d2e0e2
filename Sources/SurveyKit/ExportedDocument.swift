internal import SurveyExport
internal import SurveyModel
internal import SurveyTables
internal import SurveyWords

extension Survey {
  /// The Act, the letter, or the group's own form filled in; and what is to be said of the form.
  static func document(_ results: Results, _ style: ExportStyle) throws(KitError) -> ExportedFile {
    var own: (bytes: [UInt8], path: String)?
    if case .form(let bytes, let path) = style.template { own = (bytes, path) }
    do throws(DocumentError) {
      guard let (form, path) = own else {
        return ExportedFile(bytes: try results.document(style.document, theme: style.theme))
      }
      let (bytes, notes) = try results.document(filling: form, theme: style.theme)
      let words = Words(results.language)
      let known = results.names.joined(separator: ", ")
      return ExportedFile(
        bytes: bytes,
        remarks: notes.map { note in
          switch note {
          case .unknown(let names): words(.formUnknown, path, names.joined(separator: ", "), known)
          case .missing(let labels): words(.formMissing, path, labels.joined(separator: "; "))
          case .outside(let names): words(.formOutside, path, names.joined(separator: ", "))
          }
        })
    } catch {
      throw KitError(error, template: own?.path, known: results.names)
    }
  }
}

extension Results {
  /// What a form can name, as it names it.
  fileprivate var names: [String] { fields.map { "{{\($0.name)}}" } }
}

extension KitError {
  fileprivate init(_ error: DocumentError, template: String?, known: [String]) {
    switch error {
    case .notWord, .office(.noPackage): self = .formKind(path: template ?? "")
    case .noNames: self = .formEmpty(path: template ?? "", known: known)
    case .active(let found): self = .formActive(path: template ?? "", found: found)
    case .picture(let error): self.init(error)
    case .office(let error): self.init(error, path: template)
    }
  }

  init(_ error: PictureError) {
    switch error {
    case .noLibrary(let reason): self = .noPictureLibrary(reason: reason)
    case .noMemory, .refused: self = .fault("librsvg")
    }
  }
}
