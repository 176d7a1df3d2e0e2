internal import SurveyModel

/// Shapes and texts on a sheet, in its units from the upper left corner.
struct Drawing {
  enum Fill: Hashable {
    case colour(Theme.Colour)
    /// The colour with darker stripes: told from the plain one without colour too.
    case striped(Theme.Colour)
    case none
  }

  struct Stroke {
    var colour: Theme.Colour
    var width: Double
  }

  enum Anchor { case start, middle, end }

  struct Text {
    var lines: [String]
    var x: Double
    /// The base line of the first line.
    var y: Double
    var size: Double
    var isBold = false
    var colour: Theme.Colour
    var anchor = Anchor.start
  }

  enum Shape {
    case rectangle(Box, Fill, Stroke?)
    case line(x1: Double, y1: Double, x2: Double, y2: Double, Stroke)
    case circle(x: Double, y: Double, radius: Double, Fill, Stroke?)
    case text(Text)
    case picture(Box, Logo)
  }

  struct Box: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }
  }

  var width: Double
  var height: Double
  private(set) var shapes: [Shape] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func add(_ shape: Shape) { shapes.append(shape) }

  /// A block of lines whose top is at `y`.
  mutating func add(
    _ block: TextBlock, x: Double, y: Double, colour: Theme.Colour, anchor: Anchor = .start
  ) {
    guard !block.lines.isEmpty else { return }
    shapes.append(
      .text(
        Text(
          lines: block.lines, x: x, y: y + block.size, size: block.size, isBold: block.isBold, colour: colour,
          anchor: anchor)))
  }
}
