#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many seconds a test waits for what should take no time: ten, as users would; twelve times as long without optimisation, where a
/// busy machine would else fail what is right; what `SVODKA_PATIENCE` says, under a sanitizer.
public let patience: Int = getenv("SVODKA_PATIENCE").flatMap { Int(String(cString: $0)) } ?? usualPatience

#if DEBUG
  private let usualPatience = 120
#else
  private let usualPatience = 10
#endif
