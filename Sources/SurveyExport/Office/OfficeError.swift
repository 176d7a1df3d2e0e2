/// Why an Office document cannot be made, or one that was given cannot be used.
public enum OfficeError: Error, Hashable, Sendable {
  /// libzip or libxml2 is not installed, or is not the one that is needed: what the system says.
  case noLibrary(String)
  case noMemory
  /// The bytes are no Office document: no ZIP archive, or one without the parts that make it a package.
  case noPackage
  /// A package in the strict form of ISO/IEC 29500, whose names are others.
  case strict
  /// A part is damaged, encrypted or no well-formed XML.
  case damaged(part: String)
  /// A part has a document type: with it a small file can stand for an endless one.
  case documentType(part: String)
  /// More parts, more bytes once unpacked, or deeper nesting than are taken: which limit.
  case tooLarge(Limit)

  public enum Limit: Hashable, Sendable {
    case parts(Int)
    case megabytes(Int)
    case depth(Int)
  }
}
