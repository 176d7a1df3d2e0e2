internal import SurveyDigest

/// Why no page can be made.
public enum PageError: Error, Hashable, Sendable {
  /// libmd is not installed: what the system says.
  case noLibrary(String)
  /// A fault of ours: the template.
  case template
}

/// `sha256-` and the digest in Base64, as a content security policy names what may run: CSP level 3, 2.3.1.
func policyHash(_ text: String) throws(PageError) -> String {
  do throws(DigestError) {
    return "sha256-" + base64(try SHA256.digest(Array(text.utf8)))
  } catch {
    throw .noLibrary(error.reason)
  }
}
