/// A place in the codebook file: line and column from 1.
struct SourcePlace: Hashable, Sendable {
  var line: Int
  var column: Int
}

/// A node of the codebook's YAML with the place where it stands. Scalars are the text that was written: `no`, `1.0` and
/// `18-34` are texts, and only the reader that asks for a number makes one.
struct SourceNode: Sendable {
  enum Content: Sendable {
    /// Nothing stands after the colon or the dash.
    case absent
    case text(String)
    case list([SourceNode])
    case map([Entry])
  }

  struct Entry: Sendable {
    var key: String
    var keyPlace: SourcePlace
    var value: SourceNode
  }

  var content: Content
  var place: SourcePlace
}
