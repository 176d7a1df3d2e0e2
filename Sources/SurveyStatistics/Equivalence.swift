extension Interval {
  /// Whether a change is too small to matter: its whole interval lies inside ±`margin`.
  ///
  /// Method: two one-sided tests, Schuirmann, *Journal of Pharmacokinetics and Biopharmaceutics* 15 (1987) 657–680,
  /// doi:10.1007/BF01068419. An interval of confidence *c* answers at the level (1 − *c*) / 2, so that 0.95 gives 2.5
  /// %, and 0.90 the customary 5 %. "No reliable change" is not "the same": only this is.
  ///
  ///     Interval(low: -0.06, high: 0.04).isInside(margin: 0.1)   // true: the same, within 10 points
  ///     Interval(low: -0.06, high: 0.14).isInside(margin: 0.1)   // false: not known
  ///
  /// - Parameter margin: in the units of the interval, above 0; with any other nothing is the same.
  public func isInside(margin: Double) -> Bool { -margin < low && high < margin }
}
