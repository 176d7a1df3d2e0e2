import SurveyModel
import Testing

@testable import SurveyExport

@Suite("Lines of measured text")
struct TextBlockTests {
  @Test("are no wider than they may be, and are few enough", arguments: HostileTests.texts.indices)
  func fit(_ index: Int) {
    for width in [60.0, 200, 900] {
      let block = TextBlock(HostileTests.texts[index], size: 20, isBold: index % 2 == 0, width: width, lines: 3)
      #expect(block.lines.count <= 3)
      #expect(block.width <= width)
      #expect(block.height == Double(block.lines.count) * 25)
    }
  }

  @Test("break at spaces, and keep every word")
  func words() {
    let block = TextBlock("Сбор и вывоз мусора", size: 20, width: 150)
    #expect(block.lines == ["Сбор и вывоз", "мусора"])
  }

  @Test("break inside a word only where it is wider than a line")
  func longWord() {
    #expect(TextBlock("благоустройство", size: 20, width: 100).lines.joined() == "благоустройство")
    #expect(TextBlock("благоустройство", size: 20, width: 300).lines == ["благоустройство"])
  }

  @Test("a text that goes on ends in an ellipsis")
  func ellipsis() {
    let block = TextBlock("one two three four five six", size: 20, width: 90, lines: 2)
    #expect(block.lines.count == 2 && block.lines[1].hasSuffix("…"))
    #expect(TextBlock("", size: 20, width: 90).lines.isEmpty)
  }

  @Test("no letter of Kyrgyz, Russian or English is guessed")
  func known() {
    let letters =
      "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ abcXYZ 0123456789 −–—«»“”…%"
    for scalar in letters.unicodeScalars {
      for isBold in [false, true] {
        let advance = FontMetrics.advance(scalar, isBold: isBold)
        #expect((200...1350).contains(advance), "\(scalar)")
      }
    }
    #expect(FontMetrics.advance("i", isBold: false) < FontMetrics.advance("ш", isBold: false))
  }
}
