#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why a call of the system, or of a library, failed.
public struct SystemReason: Hashable, Sendable {
  /// What people meet, and the catalogue of words has in every language.
  public enum Kind: String, CaseIterable, Sendable {
    case noSuchFile, noPermission, isFolder, notAFolder, exists, noSpace, overQuota, readOnly, link, longName, device,
      tooManyOpen
  }

  /// `nil` for what is rare.
  public var kind: Kind?
  /// In the words of the system or the library, which are English.
  public var text: String

  public init(kind: Kind? = nil, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// - Parameter code: `errno`, as the call that failed has left it.
  public init(errno code: CInt) {
    // The text is the system's, ends with a zero byte, and is copied at once.
    self.init(kind: Kind(errno: code), unsafe String(cString: strerror(code)))
  }
}

extension SystemReason.Kind {
  fileprivate init?(errno code: CInt) {
    switch code {
    case ENOENT: self = .noSuchFile
    case EACCES, EPERM: self = .noPermission
    case EISDIR: self = .isFolder
    case ENOTDIR: self = .notAFolder
    case EEXIST: self = .exists
    case ENOSPC: self = .noSpace
    case EDQUOT: self = .overQuota
    case EROFS: self = .readOnly
    case ELOOP: self = .link
    case ENAMETOOLONG: self = .longName
    case EIO: self = .device
    case EMFILE, ENFILE: self = .tooManyOpen
    default: return nil
    }
  }
}
