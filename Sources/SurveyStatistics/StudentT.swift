import CBoostMath

/// Student's t distribution, from Boost.Math.
struct StudentT {
  /// Above 0, and not always whole.
  var degrees: Double

  /// P(|T| ≥ |`t`|), at most 1; `nil` without degrees of freedom.
  func twoSided(_ t: Double) -> Double? {
    number(cbm_student_t_complement(abs(t), degrees)).map { min(1, 2 * $0) }
  }

  /// The t with P(T ≤ t) = `probability`; `nil` where there is none.
  func quantile(_ probability: Double) -> Double? { number(cbm_student_t_quantile(probability, degrees)) }

  /// The t with P(−t ≤ T ≤ t) = `confidence`; `nil` unless 0 < `confidence` < 1.
  func reach(_ confidence: Double) -> Double? {
    isConfidence(confidence) ? number(cbm_student_t_complement_quantile((1 - confidence) / 2, degrees)) : nil
  }
}
