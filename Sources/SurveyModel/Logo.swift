/// A group's sign: a PNG picture.
public struct Logo: Hashable, Sendable {
  public let bytes: [UInt8]
  /// In pixels.
  public let width: Int
  public let height: Int

  /// A megabyte is more than a sign in the corner of a sheet needs.
  public static let mostBytes = 1 << 20
  static let mostPixels = 4_096

  /// - Returns: `nil` where the bytes are no PNG picture, are followed by something else, or are too many, or the sides longer than 4,096
  ///   pixels: PNG specification, third edition, 5.2 (signature), 5.3 (chunks), 11.2.1 (IHDR).
  public init?(png bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
      return nil
    }
    func number(at index: Int) -> Int { bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) } }
    var position = 8
    var size: (width: Int, height: Int)?
    var isEnded = false
    while position + 12 <= bytes.count, !isEnded {
      let length = number(at: position)
      guard length <= bytes.count - position - 12 else { return nil }
      let kind = bytes[position + 4..<position + 8]
      if position == 8 {
        guard kind.elementsEqual("IHDR".utf8), length == 13 else { return nil }
        size = (number(at: position + 8), number(at: position + 12))
      }
      isEnded = kind.elementsEqual("IEND".utf8)
      position += 12 + length
    }
    guard isEnded, position == bytes.count, let size, (1...Self.mostPixels).contains(size.width),
      (1...Self.mostPixels).contains(size.height)
    else { return nil }
    self.bytes = bytes
    (width, height) = size
  }

  /// The largest size with the picture's proportions within a box, in the box's units.
  public func size(within width: Double, _ height: Double) -> (width: Double, height: Double) {
    let scale = min(width / Double(self.width), height / Double(self.height))
    return (Double(self.width) * scale, Double(self.height) * scale)
  }
}
