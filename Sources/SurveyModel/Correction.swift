/// How p values are raised where several comparisons are made at once: 24 at 5 % each bring a false finding in 71 of
/// 100 cases.
public enum Correction: String, Hashable, Sendable, CaseIterable {
  /// Of all findings, the expected share of false ones stays at the level: Benjamini & Hochberg, *JRSS B* 57 (1995)
  /// 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x. Takes the comparisons as independent or positively dependent.
  case benjaminiHochberg = "benjamini-hochberg"
  /// The chance of even one false finding stays at the level, however the comparisons depend: Holm, *Scandinavian
  /// Journal of Statistics* 6 (1979) 65–70.
  case holm
}
