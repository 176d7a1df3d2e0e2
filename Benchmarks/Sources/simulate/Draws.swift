#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Random numbers with a seed: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014, doi:10.1145/2660193.2660195).
struct Draws {
  private var state: UInt64
  private var spare: Double?

  init(seed: UInt64) { state = seed }

  /// Draws of their own for one run of one set: the same whatever else is run.
  init(seed: UInt64, set: Int, run: Int) {
    var mixed = Draws(seed: seed &+ UInt64(set) << 40 &+ UInt64(run))
    state = mixed.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Above 0 and below 1.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) / 9_007_199_254_740_992 }

  /// A standard normal number, by Box and Muller, *Annals of Mathematical Statistics* 29 (1958) 610–611.
  mutating func normal() -> Double {
    if let ready = spare {
      spare = nil
      return ready
    }
    let radius = (-2 * log(uniform())).squareRoot()
    let angle = 2 * Double.pi * uniform()
    spare = radius * sin(angle)
    return radius * cos(angle)
  }
}

/// The standard normal distribution.
enum Normal {
  /// P(Z ≤ `z`).
  static func below(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// The z with P(Z ≤ z) = `probability`, which is above 0 and below 1.
  static func quantile(_ probability: Double) -> Double {
    bisected(-9...9) { below($0) < probability }
  }
}

/// Where `isBefore` turns from true to false within `range`.
func bisected(_ range: ClosedRange<Double>, _ isBefore: (Double) -> Bool) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  for _ in 0..<80 {
    let middle = (low + high) / 2
    if isBefore(middle) { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
