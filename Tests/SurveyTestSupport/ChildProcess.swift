#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs a program and measures it.
public enum ChildProcess {
  public struct Result: Sendable {
    public var exitCode: Int32
    /// Most memory it had at a time.
    public var peakBytes: Int
    public var seconds: Double
  }

  /// Starts `program` with its outputs sent to `output`, and waits for its end; `nil` where it cannot be started.
  public static func run(_ program: String, _ arguments: [String], output: String) -> Result? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var child = pid_t()
    let start = ContinuousClock.now
    guard posix_spawn(&child, program, &actions, nil, words, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 { if errno != EINTR { return nil } }
    let duration = (ContinuousClock.now - start).components
    #if canImport(Glibc)
      let peak = Int(usage.ru_maxrss) * 1_024
    #else
      let peak = Int(usage.ru_maxrss)
    #endif
    // A killed program answers with 128 + the signal, as in a shell.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Result(
      exitCode: code, peakBytes: peak, seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
  }

  /// Most memory this process had at a time. A child starts as a copy of it, and the kernel counts that as the child's: a peak up to this one
  /// says nothing of the child.
  public static var ownPeakBytes: Int {
    var usage = rusage()
    #if canImport(Glibc)
      guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
      return Int(usage.ru_maxrss) * 1_024
    #else
      guard getrusage(RUSAGE_SELF, &usage) == 0 else { return 0 }
      return Int(usage.ru_maxrss)
    #endif
  }

  /// The built command: what `SVODKA_BINARY` names, else the one beside the tests; `nil` where there is none.
  public static var command: String? {
    if let named = getenv("SVODKA_BINARY") { return String(cString: named) }
    let tests = CommandLine.arguments.first ?? ""
    guard let slash = tests.lastIndex(of: "/") else { return nil }
    let path = tests[...slash] + "svodka"
    return access(String(path), X_OK) == 0 ? String(path) : nil
  }
}
