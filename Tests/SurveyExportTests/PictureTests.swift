import Foundation
import SurveyExport
import SurveyTables
import Testing

@Suite("Pictures")
struct PictureTests {
  @Test(
    "as PNG have the pixels of their sheet",
    arguments: [(Sheet.slide, 1920, 1080), (.a4, 2808, 1985), (.square, 1080, 1080)])
  func png(_ sheet: Sheet, _ width: Int, _ height: Int) throws {
    let picture = try #require(ChartSample.scores("Ичүүчү суу").pictures(on: sheet, language: .ky).first)
    let bytes = try picture.png()
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    func number(at index: Int) -> Int { bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(number(at: 16) == width && number(at: 20) == height)
    // The type of colour, PNG 11.2.1: 2 has no alpha. Else the edge of the sheet would let its ground through.
    #expect(bytes[25] == 2)
    #expect(bytes == (try picture.png()))
  }

  @Test("as PDF are the pages of one document without a date")
  func pdf() throws {
    let pictures = ChartSample.all("Ичүүчү суу").flatMap { $0.pictures(on: .slide, language: .ky) }
    let bytes = try Picture.pdf(pictures, title: "Каракол")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1."))
    #expect(text.contains("/Count \(pictures.count)"))
    #expect(text.contains("0 0 960 540"))
    #expect(!text.contains("Date"))
    #expect(bytes == (try Picture.pdf(pictures, title: "Каракол")))
  }

  @Test("whatever they say, can be drawn", arguments: HostileTests.texts.indices)
  func hostile(_ index: Int) throws {
    for chart in ChartSample.all(HostileTests.texts[index]) {
      let picture = try #require(chart.pictures(on: .square, language: .ru).first)
      #expect(try picture.png().count > 1_000)
    }
  }

  @Test("that are no pictures are refused")
  func refused() throws {
    var picture = try #require(ChartSample.scores().pictures(on: .slide, language: .en).first)
    picture.svg = "<svg"
    #expect(throws: PictureError.refused) { try picture.png() }
    #expect(throws: PictureError.refused) { try Picture.pdf([picture], title: "") }
    #expect(throws: PictureError.refused) { try Picture.pdf([], title: "") }
  }
}
