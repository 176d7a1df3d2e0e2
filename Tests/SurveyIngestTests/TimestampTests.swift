import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyIngest

@Suite("Reading when a response was received")
struct TimestampTests {
  private func read(_ text: String) -> Timestamp? {
    let bytes = Array(text.utf8)
    return unsafe bytes.withUnsafeBufferPointer { unsafe TimestampReader.read($0) }
  }

  private static func time(_ hour: Int, _ minute: Int, _ second: Int = 0) -> Int32 {
    Int32(hour * 3_600 + minute * 60 + second)
  }

  @Test(
    "the year first: month and day are known",
    arguments: [
      ("2023/10/15 11:38:23 PM GMT+6", time(23, 38, 23)), ("2023/10/15 9:05:00 AM AST", time(9, 5)),
      ("2023/10/15 11:38:23 ПП GMT+6", time(23, 38, 23)), ("2023/10/15 9:05:00 ДП GMT+6", time(9, 5)),
      ("2023/10/15 11:38:23\u{202F}PM GMT+6", time(23, 38, 23)), ("2023/10/15 9:05:00 PM GMT−3", time(21, 5)),
      ("2023/10/15 9:05:00 PM GMT+5:30", time(21, 5)), ("2023-10-15T15:18:09+06:00", time(15, 18, 9)),
      ("2023-10-15T15:18:09.123+06:00", time(15, 18, 9)), ("2023-10-15T15:18:09Z", time(15, 18, 9)),
      ("2023-10-15 15:18:09", time(15, 18, 9)),
      ("2023-10-15 15:18", time(15, 18)), ("2023.10.15, 15:18", time(15, 18)), ("2023-10-15", -1), ("2023/10/15", -1),
      (" 2023-10-15 ", -1),
      ("2023/10/15 9:05:00 p.m. Asia/Bishkek", time(21, 5)),
    ] as [(String, Int32)])
  func yearFirst(text: String, seconds: Int32) {
    #expect(read(text) == Timestamp(order: .yearMonthDay, year: 2023, first: 10, second: 15, seconds: seconds))
  }

  @Test(
    "the year last: both numbers are kept in the order of the file",
    arguments: [
      ("20.03.2025 15:18:09", 2025, 20, 3, time(15, 18, 9)), ("4/22/2016 19:57:50", 2016, 4, 22, time(19, 57, 50)),
      ("24/07/2025 22:05:39", 2025, 24, 7, time(22, 5, 39)), ("9/08/2021 12:23:46", 2021, 9, 8, time(12, 23, 46)),
      ("04.11.2025 09:53:01", 2025, 4, 11, time(9, 53, 1)), ("12.03.2025", 2025, 12, 3, -1),
      ("1.2.2025 9:00", 2025, 1, 2, time(9, 0)),
      ("1-2-2025 9:00", 2025, 1, 2, time(9, 0)), ("20.03.25 15:18", 2025, 20, 3, time(15, 18)),
      ("03/20/2025 03:18:09 PM", 2025, 3, 20, time(15, 18, 9)),
    ] as [(String, Int16, UInt8, UInt8, Int32)])
  func yearLast(text: String, year: Int16, first: UInt8, second: UInt8, seconds: Int32) {
    #expect(read(text) == Timestamp(order: .twoThenYear, year: year, first: first, second: second, seconds: seconds))
  }

  @Test(
    "noon and midnight on the twelve-hour clock",
    arguments: [
      ("12:00:00 AM", time(0, 0)), ("12:30:00 AM", time(0, 30)), ("1:00:00 AM", time(1, 0)),
      ("11:59:59 AM", time(11, 59, 59)),
      ("12:00:00 PM", time(12, 0)), ("12:30:00 PM", time(12, 30)), ("1:00:00 PM", time(13, 0)),
      ("11:59:59 PM", time(23, 59, 59)),
      ("12:00:00 ДП", time(0, 0)), ("12:00:00 ПП", time(12, 0)), ("12:00:00 am", time(0, 0)),
      ("12:00:00 pm", time(12, 0)),
    ] as [(String, Int32)])
  func twelve(clock: String, seconds: Int32) { #expect(read("2023/10/15 \(clock) GMT+6")?.seconds == seconds) }

  @Test("what stands behind a time is understood in the same way whether it is all ASCII or not")
  func halves() {
    var random = SplitMix64(seed: 14)
    let pieces = [
      "p", "P", "a", "A", "m", "M", ".", "m", " ", "GMT", "+6", "-03:30", "Z", "_", "/", "*", "x", "ПП", "пП", "ДП",
      "Тк",
      "тЧ", "П", "д", "ё", "Ѐ",
    ]
    var afternoons = 0
    var refused = 0
    for _ in 0..<20_000 {
      let space = random.pick(["", "", "\u{202F}", "\u{A0} "])
      let rest = space + (0..<random.below(8)).map { _ in random.pick(pieces) }.joined()
      // With the letter it must not be too long.
      guard rest.count < 24 else { continue }
      let time = read("2023/10/15 9:05:00 \(rest)")
      // A letter that is not of ASCII says nothing of the half of the day.
      #expect(time == read("2023/10/15 9:05:00 \(rest)ю"), "\(rest)")
      afternoons += time?.seconds == Self.time(21, 5) ? 1 : 0
      refused += time == nil ? 1 : 0
    }
    #expect(afternoons > 50)
    #expect(refused > 300)
    #expect(read("2023/10/15 9:05:00 \(String(repeating: "x", count: 24))")?.seconds == Self.time(9, 5))
    #expect(read("2023/10/15 9:05:00 \(String(repeating: "x", count: 25))") == nil)
    #expect(read("2023/10/15 9:05:00 ПП\(String(repeating: "x", count: 22))")?.seconds == Self.time(21, 5))
    #expect(read("2023/10/15 9:05:00 ПП\(String(repeating: "x", count: 23))") == nil)
    #expect(read("2023/10/15 9:05:00    \(String(repeating: "x", count: 24))   ")?.seconds == Self.time(9, 5))
  }

  @Test(
    "what is no date",
    arguments: [
      "", "вчера", "5", "12345678", "2023", "20.03", "2023/13/15", "2023/10/32", "2023/00/10", "32.01.2025",
      "13.13.2025", "0.1.2025 9:00",
      "2023/10-15", "2023/10/15 25:00:00", "2023/10/15 9:60", "2023/10/15 9", "2023/10/15x", "1.2.20255", "20255.1.2",
      "1899-01-01", "2201-01-01",
      "+996 555 12 34 56", "2023/10/15 9:05:00 <script>", "2023/10/15 " + String(repeating: "9", count: 80),
      "18-34 лет",
    ])
  func none(_ text: String) { #expect(read(text) == nil) }

  @Test("day and month are decided over the whole column of a file")
  func column() throws {
    struct Days: Equatable {
      var range: ClosedRange<CalendarDay>?
      var isUndecided = false
    }
    func days(_ dates: String...) throws -> Days {
      let reading = try Reading("Отметка времени,Пол\n" + dates.map { "\($0),Ж\n" }.joined())
      return Days(
        range: reading.reports[0].dates.values.first?.days, isUndecided: reading.rules.contains(.undecidedDates))
    }
    let march = CalendarDay(year: 2025, month: 3, day: 4)
    let april = CalendarDay(year: 2025, month: 4, day: 3)
    let late = CalendarDay(year: 2025, month: 3, day: 20)
    #expect(try days("04.03.2025 10:00", "20.03.2025 10:00") == Days(range: march...late))
    #expect(try days("4/3/2025 10:00", "3/20/2025 10:00") == Days(range: late...april))
    #expect(try days("04.03.2025 10:00") == Days(range: march...march, isUndecided: true))
    #expect(try days("20.03.2025 10:00", "3/20/2025 10:00") == Days(range: nil))
    #expect(try days("2025/03/04 10:00:00 AM GMT+6") == Days(range: march...march))
  }

  @Test("a cell that is no date is a note, and the response has no time")
  func notADate() throws {
    let reading = try Reading("Отметка времени,Пол\n20.03.2025 10:00,Ж\nвчера,М\n,М\n")
    #expect(reading.places(.notADate) == ["not-a-date 3:1"])
    #expect(reading.responses.map(\.time.order) == [.twoThenYear, .absent, .absent])
  }
}
