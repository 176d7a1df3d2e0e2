import SurveyModel
import SurveyTables
import Testing

@testable import SurveyExport

/// Where things stand on slides: inside of them, beside one another, with room for their words.
@Suite("Slides, laid out")
struct DeckLayoutTests {
  static let words = [
    "Питьевая вода", "Жашылдандыруу жана көрктөндүрүү: кызматтын сапаты, үзгүлтүксүздүгү, өз убагында болушу", "x", "",
  ]
  static let canvas = DeckDesign.base(Theme()).canvas

  /// Slides of another form, as a template may have them.
  static let narrow: DeckCanvas = {
    var canvas = Self.canvas
    canvas.width = 720
    for layout in canvas.layouts.keys {
      canvas.layouts[layout]?.title.box.width -= 240
      canvas.layouts[layout]?.body.box.width -= 240
    }
    canvas.content.width -= 240
    return canvas
  }()

  @Test("keep inside the slide and off each other", arguments: words + HostileTests.texts)
  func fit(_ text: String) {
    for (canvas, rows) in [(Self.canvas, 0), (Self.canvas, 13), (Self.narrow, 1), (Self.narrow, 4)] {
      for page in DeckLayout(canvas: canvas).pages(DeckSample.all(text, rows: rows)) { expectFit(page, canvas) }
    }
  }

  @Test("three hundred services and thirty columns take many slides, each with its head")
  func many() throws {
    let table = DeckSample.table("Жашылдандыруу", rows: 300, columns: 30)
    let pages = DeckLayout(canvas: Self.canvas).pages([DeckSample.slide("Кызматтар", .table(table))])
    #expect(pages.count > 30)
    var seen: [String: Int] = [:]
    for page in pages {
      expectFit(page, Self.canvas)
      for case .table(let shape) in page.shapes {
        let head = try #require(shape.rows.first).cells.map(\.paragraph.text)
        #expect(head[0] == "Service" && head.count > 1)
        #expect(shape.rows.count > 1 && shape.description.contains("Жашылдандыруу"))
        for row in shape.rows.dropFirst() { seen[row.cells[0].paragraph.text, default: 0] += row.cells.count - 1 }
      }
    }
    #expect(seen.count == 300)
    #expect(seen.values.allSatisfy { $0 == 29 }, "every cell stands on one slide")
    #expect(titles(pages).first?.hasSuffix("(1/\(pages.count))") == true)
    #expect(Set(titles(pages)).count == pages.count)
  }

  @Test("charts of many bars are cut into parts of about the same length, none left out")
  func charts() {
    let slides = [DeckSample.slide("x", .chart(DeckSample.means("Сапаты", categories: 300), aside: []))]
    let pages = DeckLayout(canvas: Self.canvas).pages(slides)
    var names: [String] = []
    for page in pages {
      for case .chart(let shape) in page.shapes {
        names += shape.chart.categories.map(\.name)
        #expect(shape.size >= 11 && (4...12).contains(shape.chart.categories.count))
      }
    }
    #expect(names == (1...300).map { "\($0) Сапаты" })
  }

  @Test("sentences are as large as fits, and no smaller than sixteen points")
  func sentences() {
    let sentence = String(repeating: "Надёжного изменения не установлено. ", count: 6)
    for count in [1, 5, 40] {
      let slide = DeckSample.slide("x", .sentences(Array(repeating: sentence, count: count)))
      let pages = DeckLayout(canvas: Self.canvas).pages([slide])
      var sizes: [Double] = []
      var shown = 0
      for page in pages {
        for case .text(let shape) in page.shapes where shape.place == .body {
          sizes += shape.paragraphs.map(\.block.size)
          shown += shape.paragraphs.count
        }
      }
      #expect(shown == count && sizes.allSatisfy { $0 >= 16 })
      if count == 1 { #expect(sizes == [22] && pages.count == 1) }
    }
  }

  @Test("figures and their intervals stay on one line")
  func figures() {
    let table = DeckSample.table("надёжного изменения не установлено", rows: 4)
    let pages = DeckLayout(canvas: Self.canvas).pages([DeckSample.slide("x", .table(table))])
    #expect(pages.count == 1)
    for case .table(let shape) in pages[0].shapes {
      for row in shape.rows.dropFirst() { #expect(row.cells[1...3].allSatisfy { $0.paragraph.block.lines.count == 1 }) }
    }
  }

  // MARK: What fits

  private func titles(_ pages: [DeckPage]) -> [String] {
    pages.flatMap { page in
      page.shapes.compactMap { shape -> String? in
        if case .text(let text) = shape, text.place == .title { text.paragraphs.first?.text } else { nil }
      }
    }
  }

  private func expectFit(_ page: DeckPage, _ canvas: DeckCanvas) {
    let boxes = page.shapes.map(\.box)
    for box in boxes {
      #expect(box.x >= 0 && box.right <= canvas.width + 0.01, "\(box)")
      #expect(box.y >= 0 && box.bottom <= canvas.height + 0.01, "\(box)")
    }
    for (index, one) in boxes.enumerated() {
      for other in boxes[(index + 1)...] { #expect(!one.overlaps(other), "\(one) and \(other)") }
    }
    for shape in page.shapes {
      switch shape {
      case .text(let text):
        #expect(text.textHeight + text.inset * 2 <= text.box.height + 0.01, "\(text.paragraphs.map(\.text.count))")
        for paragraph in text.paragraphs { #expect(paragraph.block.width <= text.box.width - text.inset * 2 + 0.01) }
      case .table(let table):
        for row in table.rows {
          for (cell, width) in zip(row.cells, table.columns) {
            #expect(cell.paragraph.block.height <= row.height)
            #expect(cell.paragraph.block.width <= width + 0.01)
          }
        }
      case .chart(let chart): #expect(chart.box.width > 200 && chart.box.height > 100)
      }
    }
  }
}
