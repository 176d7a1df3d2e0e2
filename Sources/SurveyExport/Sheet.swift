/// What charts are drawn on.
public enum Sheet: String, CaseIterable, Sendable {
  /// 16:9, for a screen that is read from the last row.
  case slide
  /// A4 across.
  case a4
  /// For a post.
  case square

  var width: Double {
    switch self {
    case .slide: 1280
    case .a4: 1123
    case .square: 1080
    }
  }

  var height: Double {
    switch self {
    case .slide: 720
    case .a4: 794
    case .square: 1080
    }
  }

  var margin: Double { text * 2 }

  /// The height of letters in the body.
  var text: Double {
    switch self {
    case .slide, .square: 20
    case .a4: 15
    }
  }

  var title: Double { text * 1.45 }
  var small: Double { text * 0.7 }
}
