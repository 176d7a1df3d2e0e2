internal import SurveyExport
internal import SurveyModel
internal import SurveyTables
internal import SurveyWords

/// A group's own form, read before anything else is.
struct WordTemplate {
  /// Office documents of groups have a few megabytes.
  private static let limit = 64 << 20

  let path: String
  let bytes: [UInt8]

  init(_ path: String) throws(KitError) {
    self.path = path
    bytes = try InputFile.contents(of: path, limit: Self.limit)
    guard bytes.count <= Self.limit else { throw .officeLarge(path: path, limit: "\(Self.limit >> 20) MB") }
  }
}

extension Survey {
  /// The Act, the letter, or the group's own form filled in; and what is to be said of the form.
  static func document(
    _ results: Results, _ kind: Paper.Kind, _ template: WordTemplate?, _ theme: Theme
  ) throws(KitError) -> (bytes: [UInt8], remarks: [String]) {
    do throws(DocumentError) {
      guard let template else { return (try results.document(kind, theme: theme), []) }
      let (bytes, notes) = try results.document(filling: template.bytes, theme: theme)
      let words = Words(results.language)
      let known = results.names.joined(separator: ", ")
      return (
        bytes,
        notes.map { note in
          switch note {
          case .unknown(let names): words(.formUnknown, template.path, names.joined(separator: ", "), known)
          case .missing(let labels): words(.formMissing, template.path, labels.joined(separator: "; "))
          case .outside(let names): words(.formOutside, template.path, names.joined(separator: ", "))
          }
        }
      )
    } catch {
      throw KitError(error, template: template?.path, known: results.names)
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
