import CCSV
import Testing

/// The contract that the layer above libcsv is built on. When a new version of libcsv breaks one of these, look there first.
@Suite("libcsv 3.0.3, as it is")
struct LibCSVTests {
  @Test(
    "an open quote at the end is only an error with STRICT and STRICT_FINI together",
    arguments: [
      (CSV_STRICT, 0, 0), (0, CSV_STRICT_FINI, 0), (0, 0, 0), (CSV_STRICT, CSV_STRICT_FINI, -1),
    ] as [(Int32, Int32, Int32)])
  func openQuote(strict: Int32, strictEnd: Int32, expected: Int32) {
    let csv = RawCSV(strict, strictEnd)
    #expect(csv.parse("a,\"b") == 4)
    #expect(csv.finish() == expected)
    #expect(csv.records == (expected == 0 ? [["a", "b"]] : []))
  }

  @Test("lenient mode swallows the rest of the file behind a stray quote, without an error")
  func lenientSwallows() {
    let csv = RawCSV()
    let text = "x,\"Osh\" city,5\ny,z,6\nv,w,7\n"
    #expect(csv.parse(text) == text.utf8.count)
    #expect(csv.finish() == 0)
    #expect(csv.error == CSV_SUCCESS)
    #expect(csv.records == [["x", "Osh\" city,5\ny,z,6\nv,w,7\n"]])
  }

  @Test("strict mode stops at the offending byte and says at which offset of the chunk it stands")
  func strictOffset() {
    let csv = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(csv.parse("first,1\n") == 8)
    #expect(csv.parse("x,\"Osh\" city,5\n") == 8)
    #expect(csv.error == CSV_EPARSE)
  }

  @Test("after an error, finishing submits the half field as a record, succeeds, and forgets the error")
  func finishAfterError() {
    let csv = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(csv.parse("p,a\"b\n") == 3)
    #expect(csv.error == CSV_EPARSE)
    #expect(csv.finish() == 0)
    #expect(csv.error == CSV_SUCCESS)
    #expect(csv.records == [["p", "a"]])
  }

  @Test("finishing with no callbacks drops the half field, and the next line reads as if nothing had been")
  func resynchronise() {
    let csv = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(csv.parse("\"a\"b,c\n") == 3)
    #expect(csv.finishSilently() == 0)
    #expect(csv.parse("d,e\n") == 4)
    #expect(csv.records == [["d", "e"]])
  }

  @Test("an open quote cannot be finished silently while STRICT_FINI is on")
  func resynchroniseOpenQuote() {
    let csv = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(csv.parse("\"open\n") == 6)
    #expect(csv.finishSilently() == -1)
    csv.setOptions(CSV_STRICT)
    #expect(csv.finishSilently() == 0)
    #expect(csv.parse("d,e\n") == 4)
    #expect(csv.records == [["d", "e"]])
  }

  @Test("blanks around an unquoted field are dropped, those inside quotes stay")
  func blanks() {
    let csv = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(csv.parse("  a b \t,\" c \" ,\td\n") == 18)
    #expect(csv.records == [["a b", " c ", "d"]])
  }

  @Test("without a notion of blanks they are kept, but then a blank behind a closing quote is an error")
  func keptBlanks() {
    let csv = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    csv.keepBlanks()
    #expect(csv.parse(" a ,b\n") == 6)
    #expect(csv.records == [[" a ", "b"]])
    #expect(csv.parse("\"a\" ,b\n") == 3)
    #expect(csv.error == CSV_EPARSE)
  }

  @Test("blank lines vanish; with REPALL_NL every line end is reported, CR and LF each")
  func blankLines() {
    let silent = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(silent.parse("a\r\n\r\nb\r\n") == 8)
    #expect(silent.records == [["a"], ["b"]])
    let all = RawCSV(CSV_STRICT, CSV_STRICT_FINI, CSV_REPALL_NL)
    #expect(all.parse("a\r\n\r\nb\r\n") == 8)
    #expect(
      all.events == [
        .field([0x61]), .record(13), .record(10), .record(13), .record(10), .field([0x62]), .record(13), .record(10),
      ])
  }

  @Test("a lone carriage return ends a record")
  func loneCarriageReturn() {
    let csv = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(csv.parse("a,b\rc,d\r") == 8)
    #expect(csv.records == [["a", "b"], ["c", "d"]])
  }

  @Test("a byte-order mark is data, and before a quoted field an error at byte 3")
  func byteOrderMark() {
    let plain = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(plain.parse("\u{FEFF}a,b\n") == 7)
    #expect(plain.records == [["\u{FEFF}a", "b"]])
    let quoted = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(quoted.parse("\u{FEFF}\"a\",b\n") == 3)
    #expect(quoted.error == CSV_EPARSE)
  }

  @Test("a NUL passes with the right length")
  func nul() {
    let csv = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(csv.parse([0x61, 0, 0x62, 0x2C, 0x63, 0x0A]) == 6)
    #expect(csv.events == [.field([0x61, 0, 0x62]), .field([0x63]), .record(10)])
  }

  @Test("EMPTY_IS_NULL tells an empty cell from a quoted empty one")
  func emptyIsNull() {
    let csv = RawCSV(CSV_STRICT, CSV_STRICT_FINI, CSV_EMPTY_IS_NULL)
    #expect(csv.parse(",\"\", \n") == 6)
    #expect(csv.records == [[nil, "", nil]])
  }

  @Test("records of any width and bytes of any encoding are a success")
  func noChecks() {
    let csv = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    #expect(csv.parse([0x61, 0x0A, 0xFF, 0x2C, 0xC3, 0x28, 0x0A]) == 7)
    #expect(csv.finish() == 0)
    #expect(csv.events == [.field([0x61]), .record(10), .field([0xFF]), .field([0xC3, 0x28]), .record(10)])
  }

  @Test("a buffer that may not grow stops at the exact byte with ENOMEM")
  func limitedBuffer() {
    let cell = [UInt8](repeating: 0x78, count: 1_000)
    let fits = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    fits.limitBuffer()
    #expect(fits.parse(Array("a,".utf8) + cell.dropLast() + [0x0A]) == 1_002)
    #expect(fits.error == CSV_SUCCESS)
    let full = RawCSV(CSV_STRICT, CSV_STRICT_FINI)
    full.limitBuffer()
    // The thousandth byte still fits; the byte behind it asks for more room.
    #expect(full.parse(Array("a,".utf8) + cell + [0x0A]) == 1_002)
    #expect(full.error == CSV_ENOMEM)
  }

  @Test("csv_write quotes whatever it gets, and writes nothing for NULL")
  func write() {
    var output = [UInt8](repeating: 0, count: 16)
    let quoted = unsafe csv_write(&output, output.count, "a\"b", 3)
    #expect(output.prefix(quoted) == ArraySlice("\"a\"\"b\"".utf8))
    #expect(unsafe csv_write(&output, output.count, nil, 0) == 0)
  }
}
