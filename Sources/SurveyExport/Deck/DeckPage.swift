internal import SurveyTables

/// A slide that is laid out: what stands where. Lengths are points.
struct DeckPage {
  enum Shape {
    case text(TextShape)
    case table(TableShape)
    case chart(ChartShape)
  }

  struct Paragraph {
    var block: TextBlock
    var text: String
    var colour = DeckColour.ink
    var spaceBefore = 0.0

    /// - Parameter text: whole where it fits into the lines of `block`; else those lines are all there is of it.
    init(_ text: String, _ block: TextBlock, colour: DeckColour = .ink, spaceBefore: Double = 0) {
      self.text = text
      self.block = block
      self.colour = colour
      self.spaceBefore = spaceBefore
    }

    var height: Double { block.height + spaceBefore }
  }

  struct TextShape {
    /// Where the text goes: into a placeholder of the layout, or a box of its own.
    enum Place { case title, body, box }

    var place: Place
    var box: Drawing.Box
    var paragraphs: [Paragraph]
    /// Around the text, inside of the box.
    var inset = 0.0
    var isFilled = false
    var isAtFoot = false

    var textHeight: Double { paragraphs.reduce(0) { $0 + $1.height } }
  }

  struct TableShape {
    struct Cell {
      var paragraph: Paragraph
      var isRight = false
      var fill: DeckColour?
    }

    struct Row {
      var height: Double
      var cells: [Cell]
    }

    var x: Double
    var y: Double
    var columns: [Double]
    /// The first one is the head.
    var rows: [Row]
    var description: String

    var box: Drawing.Box {
      Drawing.Box(x: x, y: y, width: columns.reduce(0, +), height: rows.reduce(0) { $0 + $1.height })
    }
  }

  struct ChartShape {
    var box: Drawing.Box
    var chart: BarChart
    /// Of its letters.
    var size: Double
    var description: String
  }

  var layout: DeckCanvas.Layout
  var shapes: [Shape]
  var notes: [String]
}

extension DeckPage.Shape {
  var box: Drawing.Box {
    switch self {
    case .text(let text): text.box
    case .table(let table): table.box
    case .chart(let chart): chart.box
    }
  }
}
