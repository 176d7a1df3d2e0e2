/// How exports look: fonts, colours and a group's sign.
public struct Theme: Hashable, Sendable {
  /// A colour of the sRGB space.
  public struct Colour: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// How bright it is, from 0 for black to 1 for white, for choosing what can be read on it: WCAG 2.2, "relative luminance".
    public var luminance: Double {
      // The curve of sRGB as a polynomial, which is nowhere 0.002 from it and the same on every machine.
      func linear(_ value: UInt8) -> Double {
        let part = Double(value) / 255
        return part * (0.012522878 + part * (0.682171111 + part * 0.305306011))
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// How well one can be read on the other, from 1 to 21: WCAG 2.2, "contrast ratio".
    public func contrast(with other: Colour) -> Double {
      let (one, two) = (luminance + 0.05, other.luminance + 0.05)
      return max(one, two) / min(one, two)
    }

    /// The colour that lies `share` of the way from this one to `other`.
    public func mixed(with other: Colour, _ share: Double) -> Colour {
      func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
        UInt8(clamping: Int((Double(one) + (Double(two) - Double(one)) * min(max(share, 0), 1)).rounded()))
      }
      return Colour(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
    }
  }

  /// Families by preference. Widths are measured for the usual ones.
  public var fonts = ["Liberation Sans", "Arial", "Helvetica", "DejaVu Sans", "sans-serif"]
  public var paper = Colour(255, 255, 255)
  public var ink = Colour(27, 31, 36)
  /// Words of less weight, and lines.
  public var faint = Colour(86, 96, 107)
  public var rule = Colour(205, 210, 217)
  /// The ends of the scale, and its middle. Orange and blue are told apart by nearly everybody.
  public var poor = Colour(178, 80, 10)
  public var middle = Colour(222, 225, 230)
  public var good = Colour(31, 95, 168)

  /// `nil` for none.
  public var logo: Logo?

  public init() {}
}
