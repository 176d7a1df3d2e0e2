internal import SurveyModel
internal import SurveyTables

extension Theme {
  /// Fills of the marks of a scale, lowest first: the further from the middle, the darker; poor ones are striped as well.
  func fills(_ marks: [MarkChart.Mark], isOrdered: Bool) -> [Drawing.Fill] {
    let light = 0.62
    guard isOrdered else {
      // Without an order no mark is better than another: shades of one grey.
      return marks.indices.map { index in
        let fill = middle.mixed(with: ink, Double(index) / Double(max(marks.count, 2)) * light)
        return index % 2 == 0 ? .colour(fill) : .striped(fill)
      }
    }
    let poors = marks.count { $0.side == .poor }
    let goods = marks.count { $0.side == .good }
    var (poor, good) = (0, 0)
    return marks.map { mark in
      switch mark.side {
      case .poor:
        defer { poor += 1 }
        return .striped(self.poor.mixed(with: paper, light * Double(poor) / Double(max(poors - 1, 1))))
      case .middle: return .colour(middle)
      case .good:
        good += 1
        return .colour(self.good.mixed(with: paper, light * Double(goods - good) / Double(max(goods - 1, 1))))
      }
    }
  }

  /// A shade for a figure: lighter for lower ones.
  func shade(_ level: Double) -> Colour { paper.mixed(with: good, 0.06 + 0.94 * min(max(level, 0), 1)) }

  /// Of words that stand for a verdict.
  func colour(_ emphasis: Table.Emphasis) -> Colour {
    switch emphasis {
    case .better: good
    case .worse: poor
    case .faint: faint
    case .plain, .strong, .warning, .error: ink
    }
  }

  /// The stripes of a striped fill.
  func stripe(on colour: Colour) -> Colour {
    colour.luminance > 0.25 ? colour.mixed(with: ink, 0.4) : colour.mixed(with: paper, 0.45)
  }

  /// What can be read best on `colour`.
  func ink(on colour: Colour) -> Colour {
    func best(_ one: Colour, _ other: Colour) -> Colour {
      one.contrast(with: colour) >= other.contrast(with: colour) ? one : other
    }
    let own = best(ink, paper)
    // WCAG 2.2, 1.4.3 wants 4.5; on any colour black or white has it.
    return own.contrast(with: colour) >= 4.5 ? own : best(Colour(0, 0, 0), Colour(255, 255, 255))
  }
}

extension Drawing.Fill {
  var colour: Theme.Colour? {
    switch self {
    case .colour(let colour), .striped(let colour): colour
    case .none: nil
    }
  }
}
