/// How many seconds a test waits for what should take no time: ten, as users would; twelve times as long without optimisation, where a
/// busy machine would else fail what is right.
#if DEBUG
  public let patience = 120
#else
  public let patience = 10
#endif
