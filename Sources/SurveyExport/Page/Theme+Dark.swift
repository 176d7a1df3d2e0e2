internal import SurveyModel

extension Theme {
  /// The same look on a dark page: what is written in it can be read there as well.
  var dark: Theme {
    guard paper.luminance > 0.2 else { return self }
    var theme = self
    theme.paper = Colour(21, 25, 30)
    theme.ink = Colour(232, 235, 239)
    theme.faint = Colour(166, 175, 186)
    theme.rule = Colour(60, 68, 78)
    theme.middle = Colour(74, 82, 92)
    theme.poor = poor.readable(on: theme.paper)
    theme.good = good.readable(on: theme.paper)
    return theme
  }
}

extension Theme.Colour {
  /// As much lighter as words in it need: WCAG 2.2, 1.4.3.
  fileprivate func readable(on paper: Self) -> Self {
    var colour = self
    var share = 0.0
    while colour.contrast(with: paper) < 5.5, share < 1 {
      share += 0.05
      colour = mixed(with: Self(255, 255, 255), share)
    }
    return colour
  }
}
