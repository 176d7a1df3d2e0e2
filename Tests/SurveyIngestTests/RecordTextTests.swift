import SurveyIngest
import SurveyTestSupport
import Testing

@Suite("A record as a project keeps it")
struct RecordTextTests {
  private func expectBack(_ fields: [[UInt8]]) {
    let text = RecordText.joined(fields)
    #expect(RecordText.fields(text) == fields, "\(fields)")
    #expect(!text.isEmpty || fields.isEmpty, "a record without bytes is a forgotten one")
  }

  @Test(
    "fields come back as they were",
    arguments: [
      ["a", "b"], ["a,b", "c"], ["\"", "\"\"", "a\"b", "\"a\""], ["", ""], [""], ["", "a", ""],
      [" a", "a ", "\ta", "a\t", " "],
      ["a\nb", "\n", "\r", "a\r\nb", "\r\n"], ["Кыргызстан", "ё\u{301}", "👩‍👩‍👧"], [",", ",,", ",\"\n\","], ["\"a", "b\""],
      ["\u{0}", "a\u{0}b"], ["=1+1", "\u{FEFF}a"],
    ])
  func fields(_ fields: [String]) { expectBack(fields.map { Array($0.utf8) }) }

  @Test("so do bytes that are no text")
  func bytes() {
    expectBack([[0xFF, 0xFE, 0x00], [0xC3], [0x22, 0xFF, 0x22], [0xED, 0xA0, 0x80]])
    expectBack([[0x00]])
    expectBack([Array(0...255)])
  }

  @Test("and any mixture of what is special")
  func mixtures() {
    var generator = SplitMix64(seed: 19)
    let special = Array("\"\", \t\n\r;ab".utf8) + [0x00, 0xFF]
    for _ in 0..<20_000 {
      expectBack(
        (0..<generator.below(4) + 1).map { _ in
          (0..<generator.below(6)).map { _ in generator.pick(special) }
        })
    }
  }

  @Test("a record is no blank line, and fields need quotes only where they would be read as something else")
  func quotes() {
    #expect(RecordText.joined([[]]) == Array("\"\"".utf8))
    #expect(RecordText.joined(["a b", "c;d", "", "'"].map { Array($0.utf8) }) == Array("a b,c;d,,'".utf8))
    #expect(RecordText.joined([" a", "b"].map { Array($0.utf8) }) == Array("\" a\",b".utf8))
  }
}
