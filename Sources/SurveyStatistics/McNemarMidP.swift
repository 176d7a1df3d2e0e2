import CBoostMath

/// The p value of a change of a share among the same people: McNemar's exact test with the mid-p correction, two-sided.
///
/// Only those who changed tell: `gained` who joined the share and `lost` who left it. Where nothing has changed, either
/// is as likely. With *k* the smaller of the two, *n* both together, *F* and *f* the cumulative and single
/// probabilities of the binomial(*n*, ½):
///
///     p = 2F(k) − f(k),   and 1 − ½ f(k) where both are equal
///
/// Fagerland, Lydersen, Laake, *BMC Medical Research Methodology* 13 (2013) 91, doi:10.1186/1471-2288-13-91. Takes the
/// people as independent of one another, and each linked rightly with his or her earlier answer.
///
///     mcNemarMidP(gained: 1, lost: 7)  // 0.0390625
///
/// - Returns: In 0…1, the same for either order. 1 where nobody changed. `nil` for a count below 0.
public func mcNemarMidP(gained: Int, lost: Int) -> Double? {
  guard gained >= 0, lost >= 0 else { return nil }
  guard gained > 0 || lost > 0 else { return 1 }
  let fewer = Double(min(gained, lost))
  let all = Double(gained) + Double(lost)
  guard let single = number(cbm_binomial_pdf(fewer, all, 0.5)) else { return nil }
  if gained == lost { return 1 - single / 2 }
  guard let cumulative = number(cbm_binomial_cdf(fewer, all, 0.5)) else { return nil }
  return min(1, max(0, 2 * cumulative - single))
}
