/// The name of a part in a package: `/ppt/slides/slide1.xml` (ISO/IEC 29500-2:2021, 6.2.2).
///
/// Two names that differ in case alone name one part. A name that could lead out of the package is none.
struct PartName: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// Begins with a slash.
  let path: String
  /// The same for names that name one part.
  private let key: String

  /// `nil` where `path` is no name of a part: empty segments, segments of dots, escaped slashes, characters beyond those of a URI.
  init?(checking path: String) {
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= 1_000 else { return nil }
    let segments = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard segments.allSatisfy(Self.isSegment) else { return nil }
    self.init(unchecked: path)
  }

  /// A name that stands in the code.
  init(stringLiteral path: StaticString) { self.init(unchecked: "\(path)") }

  /// A name made of one that stands in the code and a number: `/ppt/slides/slide`, 3, `.xml`.
  init(_ stem: StaticString, _ number: Int, _ ending: StaticString) {
    self.init(unchecked: "\(stem)\(number)\(ending)")
  }

  private static func isSegment(_ segment: Substring.UTF8View.SubSequence) -> Bool {
    // What a URI may hold between slashes (RFC 3986, 3.3), and the brackets that real packages have.
    guard let last = segment.last, last != UInt8(ascii: ".") else { return false }
    guard segment.allSatisfy({ (0x21..<0x7F).contains($0) && !Self.forbidden.contains($0) }) else { return false }
    let text = String(decoding: segment, as: UTF8.self).lowercased()
    return !text.contains("%2f") && !text.contains("%5c") && !text.contains("%00")
  }

  private static let forbidden = Array("\\\"<>?#^`{|}".utf8)

  static func == (one: PartName, other: PartName) -> Bool { one.key == other.key }
  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  var description: String { path }

  /// As an archive names it.
  var item: String { String(path.dropFirst()) }

  /// `xml`; empty where there is none.
  var ending: String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// The part that holds the relationships of this one.
  var relationships: PartName {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return PartName(unchecked: "\(path[..<slash])/_rels\(path[slash...]).rels")
  }

  private init(unchecked path: String) {
    self.path = path
    key = path.lowercased()
  }

  /// The part that `reference` leads to from this one; `nil` where it leads to none.
  func resolving(_ reference: String) -> PartName? {
    Self.resolve(reference, from: path.split(separator: "/").dropLast())
  }

  /// The part that `reference` leads to from the package itself.
  static func resolving(_ reference: String) -> PartName? { resolve(reference, from: []) }

  private static func resolve(_ reference: String, from folder: ArraySlice<Substring>) -> PartName? {
    let reference = reference.prefix { $0 != "#" }
    var segments = reference.first == "/" ? [] : folder
    for segment in reference.split(separator: "/") where segment != "." {
      if segment == ".." {
        guard segments.popLast() != nil else { return nil }
      } else {
        segments.append(segment)
      }
    }
    return segments.isEmpty ? nil : PartName(checking: "/" + segments.joined(separator: "/"))
  }

  /// How this part is referred to from `source`; from the package where that is `nil`.
  func reference(from source: PartName?) -> String {
    let here = path.split(separator: "/")
    let there = source.map { Array($0.path.split(separator: "/").dropLast()) } ?? []
    let common = zip(here.dropLast(), there).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: there.count - common) + here.dropFirst(common)).joined(separator: "/")
  }
}
