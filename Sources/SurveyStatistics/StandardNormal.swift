import CBoostMath

/// The standard normal distribution, from Boost.Math.
enum StandardNormal {
  /// The z with P(Z ≤ z) = `probability`; `nil` outside of 0…1 and at its ends, where it is infinite.
  static func quantile(_ probability: Double) -> Double? { number(cbm_normal_quantile(probability)) }

  /// The z with P(−z ≤ Z ≤ z) = `confidence`: 1.96 for 0.95; `nil` unless 0 < `confidence` < 1.
  static func reach(_ confidence: Double) -> Double? {
    isConfidence(confidence) ? number(cbm_normal_complement_quantile((1 - confidence) / 2)) : nil
  }
}

/// Above 0 and below 1.
func isConfidence(_ confidence: Double) -> Bool { confidence > 0 && confidence < 1 }

/// A finite number, or nothing.
func number(_ value: Double) -> Double? { value.isFinite ? value : nil }
