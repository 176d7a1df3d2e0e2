internal import SurveyModel

extension Theme {
  /// The one font of an Office document: the first of the theme's that machines with Office have too; Arial where there is none.
  var officeFont: String {
    // Arial has the same widths, and is there where Liberation Sans is not.
    fonts.first { $0 != "Liberation Sans" && $0 != "sans-serif" && $0 != "serif" } ?? "Arial"
  }
}
