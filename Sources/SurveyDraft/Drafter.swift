public import SurveyCodebook
public import SurveyIngest
import SurveyModel
public import SurveyWords

/// Drafts a codebook from an export: what each column seems to be, with a comment at every guess.
///
/// The draft reads the file that it was made from: every column has a rule of its own. Nothing personal gets into it: neither a value of
/// a column of names, addresses or telephone numbers, nor one of free text.
public struct Drafter: Sendable {
  private let words: Words

  /// - Parameter words: the catalogue that the comments are written with.
  public init(words: Words) { self.words = words }

  /// The draft for a file.
  ///
  /// It can always be read as a codebook. Where a file has more in it than a codebook may hold, columns at its end are left out.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the profile, times the number of different answers of a question.
  public func draft(_ profile: FileProfile) -> CodebookDraft {
    let columns = DraftBuilder.columns(of: profile)
    var count = columns.count
    while true {
      let builder = DraftBuilder(profile: profile, columns: columns.prefix(count), words: words)
      let draft = builder.finished()
      if count == 0 || isReadable(draft) { return draft }
      count /= 2
    }
  }

  private func isReadable(_ draft: CodebookDraft) -> Bool {
    (try? Codebook.parsing(Array(draft.text().utf8), file: "")) != nil
  }
}
