internal import CPicture

/// A chart on one sheet.
public struct Picture: Sendable {
  /// The chart's name; with the number of the sheet, where there are several.
  public var name: String
  public var svg: String
  public var sheet: Sheet
}

/// Why no PNG or PDF can be made of a picture.
public enum PictureError: Error, Hashable, Sendable {
  /// librsvg is not installed, or is not the one that is needed: what the system says.
  case noLibrary(String)
  case noMemory
  /// The library does not take the SVG.
  case refused
}

extension Picture {
  /// The picture in pixels: as many to a unit as its sheet is looked at with.
  ///
  /// - Parameter scale: pixels to a unit, where it is looked at otherwise.
  public func png(scale: Double? = nil) throws(PictureError) -> [UInt8] {
    try unsafe Self.made([self]) { unsafe picture_png($0[0], scale ?? sheet.pixels, $1) }
  }

  /// Pictures as the pages of one document, which bears no date.
  public static func pdf(_ pictures: [Picture], title: String) throws(PictureError) -> [UInt8] {
    // A C string ends at its first NUL; inert texts have none.
    let title = Array(inert(title).utf8CString)
    return try unsafe made(pictures) { pages, out in
      unsafe picture_pdf(pages.baseAddress, pages.count, Sheet.points, title, out)
    }
  }

  /// Lends the SVGs of pictures to a call, and takes what it makes.
  ///
  /// The library reads the bytes during the call alone, and what it gives is freed here, once it is copied.
  private static func made(
    _ pictures: [Picture],
    _ call: (UnsafeBufferPointer<picture_svg>, UnsafeMutablePointer<picture_bytes>) -> picture_result
  ) throws(PictureError) -> [UInt8] {
    guard !pictures.isEmpty else { throw .refused }
    let texts = pictures.map { Array($0.svg.utf8) }
    let all = texts.flatMap(\.self)
    var out = unsafe picture_bytes()
    let result = unsafe all.withUnsafeBufferPointer { bytes -> picture_result in
      var start = 0
      var pages: [picture_svg] = unsafe []
      for index in pictures.indices {
        unsafe pages.append(
          picture_svg(
            bytes: bytes.baseAddress.map { unsafe $0 + start }, count: texts[index].count,
            width: pictures[index].sheet.width, height: pictures[index].sheet.height))
        start += texts[index].count
      }
      return unsafe pages.withUnsafeBufferPointer { pages in unsafe call(pages, &out) }
    }
    defer { unsafe picture_free(out) }
    switch result {
    case PICTURE_MADE: break
    case PICTURE_NO_LIBRARY: throw .noLibrary(unsafe String(cString: picture_library_error()))
    case PICTURE_NO_MEMORY: throw .noMemory
    default: throw .refused
    }
    guard let bytes = unsafe out.bytes else { throw .refused }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: out.count))
  }
}

extension Sheet {
  /// Pixels to a unit: 1920 × 1080 for a slide, 240 to the inch for A4, 1080 × 1080 for a post.
  fileprivate var pixels: Double {
    switch self {
    case .slide: 1.5
    case .a4: 2.5
    case .square: 1
    }
  }

  /// Points to a unit: 96 units are an inch.
  fileprivate static let points = 0.75
}
