public import SurveyModel

/// A codebook about to be written for a person to finish: its content, and comments at chosen places.
public struct CodebookDraft: Hashable, Sendable {
  /// A place for a comment: on the line above what it names. Indices are those of the codebook, from 0.
  public enum CommentKey: Hashable, Sendable {
    case scale(Int)
    case service(Int)
    case criterion(Int)
    case question(Int)
    case column(Int)
    /// A section by its key: `scales`, `services`, `thresholds`, …
    case section(String)
  }

  public var codebook: Codebook
  /// Lines at the top of the file.
  public var headComment: [String]
  /// Each of one line; line ends and control characters in it are shown as spaces.
  public var comments: [CommentKey: String]

  public init(codebook: Codebook, headComment: [String] = [], comments: [CommentKey: String] = [:]) {
    self.codebook = codebook
    self.headComment = headComment
    self.comments = comments
  }

  /// The file: what it says is read back as the very same codebook, if that is valid.
  public func text() -> String {
    var writer = CodebookWriter(comments: comments)
    writer.write(codebook, headComment: headComment)
    return writer.text
  }
}

extension Codebook {
  /// The codebook as a file, with comments at chosen places. See ``CodebookDraft``.
  public func yaml(comments: [CodebookDraft.CommentKey: String] = [:]) -> String {
    CodebookDraft(codebook: self, comments: comments).text()
  }
}
