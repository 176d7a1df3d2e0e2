/// How wide text is drawn, on the safe side: see Scripts/make-font-metrics.
enum FontMetrics {
  /// The width of `text` where letters are `size` high.
  static func width(_ text: some Sequence<Unicode.Scalar>, size: Double, isBold: Bool = false) -> Double {
    Double(text.reduce(0) { $0 + advance($1, isBold: isBold) }) * size / 1000
  }

  /// In thousandths of the size.
  static func advance(_ scalar: Unicode.Scalar, isBold: Bool) -> Int {
    let value = Int(scalar.value)
    switch value {
    case 0x20...0x17F: return known((isBold ? latinBold : latinRegular)[value - 0x20])
    case 0x400...0x52F: return known((isBold ? cyrillicBold : cyrillicRegular)[value - 0x400])
    case 0x2010...0x203A: return known((isBold ? punctuationBold : punctuationRegular)[value - 0x2010])
    case 0x2212: return 838
    case 0x200C, 0x200D, 0xFE00...0xFE0F: return 0
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return 0
      default: return value > 0xFFFF ? 1400 : 1100
      }
    }
  }

  private static func known(_ width: UInt16) -> Int { width == 0 ? 1000 : Int(width) }
}
