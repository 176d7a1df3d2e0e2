import SurveyModel
import Testing

@testable import SurveyWords

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Why a call of the system failed")
struct SystemReasonTests {
  static let known: [(CInt, SystemReason.Kind)] = [
    (ENOENT, .noSuchFile), (EACCES, .noPermission), (EPERM, .noPermission), (EISDIR, .isFolder),
    (ENOTDIR, .notAFolder), (EEXIST, .exists), (ENOSPC, .noSpace), (EDQUOT, .overQuota), (EROFS, .readOnly),
    (ELOOP, .link), (ENAMETOOLONG, .longName), (EIO, .device), (EMFILE, .tooManyOpen), (ENFILE, .tooManyOpen),
  ]

  @Test("What is usual is said in the reader's language, and each in words of its own", arguments: Language.allCases)
  func usual(language: Language) {
    let words = Words(language)
    for (code, kind) in Self.known { #expect(words.reason(SystemReason(errno: code)) == kind.wording[language]) }
    let said = Set(Self.known.map { words.reason(SystemReason(errno: $0.0)) })
    #expect(said.count == SystemReason.Kind.allCases.count)
    guard language != .en else { return }
    #expect(said.allSatisfy { $0.unicodeScalars.allSatisfy { !$0.isASCII || !$0.properties.isAlphabetic } })
  }

  @Test("What is rare is said as the system says it", arguments: Language.allCases)
  func rare(language: Language) {
    let reason = SystemReason(errno: EXDEV)
    #expect(reason.kind == nil)
    #expect(!reason.text.isEmpty)
    #expect(Words(language).reason(reason) == reason.text)
  }
}
