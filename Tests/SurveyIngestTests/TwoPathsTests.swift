import CSurveyScan
import SurveyCodebook
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyIngest

/// The fast way and the careful way must come to the same, whatever stands in a file. ``Reading`` reads every input of these tests both ways.
@Suite("Two ways of reading, one meaning")
struct TwoPathsTests {
  /// What random records are put together from: plain answers, and everything that is not plain.
  private static let pieces = [
    "5", "4", "3", "1", "6", "0", "", "", "Отлично", "5 – Отлично", "хорошо", "Затрудняюсь ответить", "\"5\"",
    "\"4 - Хорошо\"",
    " 5", "5 ", "\t4", "\" 3 \"", "да", "мост", "\"мост, дорога\"", "\"он сказал \"\"нет\"\"\"", "\"две\nстроки\"",
    "\"\"", "\"\"\"\"",
    "а\"б", "\"а\"б", "\"а\" ", " \"а\"", "\"", "\r", "\u{0}", "\u{FEFF}", "–", "😀", "Karakol", "karakol",
    "\"Karakol\"", "2025-03-20 15:18:09",
    "20.03.2025 15:18:09", "2023/10/15 11:38:23 PM GMT+6", "R00017", "итого", "Всего", "Жен", "Женский", "4;5", "4,5",
  ]
  private static let separators = [",", ",", ",", ",", ",", ",", ",", ",", ";", "\t", "\n", "\r\n", "\r", ""]
  private static let header =
    "Отметка времени,Номер анкеты,Населённый пункт,Пол,Питьевая вода [Качество],Питьевая вода [Доступность],Вывоз мусора [Качество],Комментарий"

  private static func plainLine(_ random: inout SplitMix64) -> String {
    let mark = ["5", "4", "3", "", "Хорошо", "\"2\"", "5 – Отлично"]
    let comment = ["", "", "вода есть", "\"есть, но мало\"", "\"в две\nстроки\"", "\"\"\"да\"\"\""]
    return [
      "20.03.2025 1\(random.below(10)):18:09", "\(random.below(40))",
      random.pick(["Каракол", "Кара-Балта", "\"Село, верхнее\"", ""]),
      random.pick(["Женский", "Мужской", ""]), random.pick(mark), random.pick(mark), random.pick(mark),
      random.pick(comment),
    ].joined(separator: ",")
  }

  private static func oddLine(_ random: inout SplitMix64) -> String {
    var line = ""
    for _ in 0..<random.below(14) { line += random.pick(pieces) + random.pick(separators) }
    return line
  }

  @Test("random files", arguments: 0..<30)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let oddness = random.pick([2, 5, 20, 1_000])
    let lineEnd = random.pick(["\n", "\n", "\r\n"])
    var text = Self.header + lineEnd
    for _ in 0..<random.below(random.oneIn(4) ? 1_500 : 300) {
      text += random.oneIn(oddness) ? Self.oddLine(&random) : Self.plainLine(&random)
      text += lineEnd
    }
    var bytes = Array(text.utf8)
    if random.oneIn(3) { bytes.removeLast() }
    // Single bytes gone wrong, not in the header.
    for _ in 0..<(random.oneIn(2) ? random.below(6) : 0) where bytes.count > Self.header.utf8.count + 10 {
      let at = Self.header.utf8.count + 2 + random.below(bytes.count - Self.header.utf8.count - 2)
      bytes[at] = random.pick([0x22, 0x0A, 0x0D, 0x2C, 0x00, 0xFF, 0xD0, 0x20])
    }
    let whole = try Reading(bytes, options: ReadOptions(encoding: .utf8, delimiter: 0x2C, keepsRejects: true))
    let parts = try Reading(
      bytes,
      options: ReadOptions(
        encoding: .utf8, delimiter: 0x2C, threads: 1 + random.below(3), partBytes: 1 + random.below(3_000),
        keepsRejects: true))
    #expect(whole.responses == parts.responses)
    func told(_ reading: Reading) -> [String] {
      reading.findings.map {
        "\($0.rule) \($0.location.line):\($0.location.column) \($0.field) \($0.found) \($0.arguments.map { $0.split(separator: "/").last?.split(separator: ":").last ?? "" })"
      }
    }
    #expect(told(whole) == told(parts))
    #expect(whole.categories == parts.categories)
  }

  @Test(
    "records of any length, with line ends at every place of a step of 64 bytes",
    arguments: [0, 1, 7, 31, 62, 63, 64, 65, 130])
  func alignment(length: Int) throws {
    var text = "Питьевая вода [Качество],Комментарий\n"
    for extra in 0..<70 {
      let filler = String(repeating: "x", count: length + extra)
      text += "5,\(filler)\n4,\"\(filler)\"\n3,\"\(filler)\n\"\"\"\r\n"
    }
    let reading = try Reading(text)
    #expect(reading.responses.count == 210)
    #expect(reading.rules.filter { $0 != .mixedLineEnds && $0 != .missingColumn }.isEmpty)
  }

  @Test("a record that is longer than the index takes in, and more quoted line ends than it carries")
  func longRecords() throws {
    let long = String(repeating: "а", count: 40_000)
    let lines = String(repeating: "\n", count: 70_000)
    let text = "Питьевая вода [Качество],Комментарий\n5,\(long)\n4,\"\(lines)\"\n3,да\n"
    let reading = try Reading(text)
    #expect(reading.responses.map { $0.ratings.filter { $0 > 1 } } == [[10], [9], [8]])
  }

  @Test("records that go on far behind their segment, now short, now long", arguments: [1, 2, 3])
  func tails(threads: Int) throws {
    var random = SplitMix64(seed: 31)
    var text = "Питьевая вода [Качество],Комментарий\n"
    let lengths = (0..<150).map { $0 % 50 < 25 ? random.below(90) : 3_000 + random.below(17_000) }
    for (number, length) in lengths.enumerated() {
      let filler = String(repeating: number % 7 == 0 ? "б\n" : "бы", count: length / 2)
      text += "\(1 + number % 5),\"\(filler)\"\n"
    }
    let reading = try Reading(text, options: ReadOptions(threads: threads, partBytes: 9_000))
    #expect(reading.marks("water", "quality") == lengths.indices.map { 1 + $0 % 5 })
  }

  @Test("marks that are blank, digits or labels, many of each behind one another")
  func lengthsOfMarks() throws {
    let spellings = [["5", "4", "3"], ["5 – Отлично", "4 – Хорошо", "Удовлетворительно"], ["", "", "3"]]
    var text = "Питьевая вода [Качество],Питьевая вода [Доступность],Вывоз мусора [Качество],Комментарий\n"
    var expected: [Int?] = []
    for row in 0..<1_500 {
      let kind = row / 150 % 3
      text += (0..<3).map { spellings[kind][(row + $0) % 3] + "," }.joined() + "\n"
      expected.append(kind == 2 && row % 3 != 2 ? nil : 5 - row % 3)
    }
    #expect(try Reading(text).marks("water", "quality") == expected)
  }

  @Test("more spellings than are remembered mean what they mean")
  func manySpellings() throws {
    var text = "Населённый пункт,Питьевая вода [Качество]\n"
    for number in 0..<9_000 {
      text +=
        "Село \(number),\(String(repeating: " ", count: number % 90))\(1 + number % 5)\(String(repeating: " ", count: number / 90))\n"
    }
    let reading = try Reading(text, options: ReadOptions(threads: 2, partBytes: 10_000))
    #expect(reading.responses.count == 9_000)
    #expect(reading.marks("water", "quality").enumerated().allSatisfy { $1 == 1 + $0 % 5 })
    #expect(reading.categories[ResponseLayout.place].suffix(9_000).map(\.id) == (0..<9_000).map { "Село \($0)" })
  }

  @Test("a value keeps the spelling that stands first in the file, whoever reads it")
  func spellings() throws {
    var text = "Населённый пункт,Питьевая вода [Качество]\n"
    for _ in 0..<400 { text += "АРАВАН,5\nАраван,4\n\"араван\",3\n" }
    for threads in 1...3 {
      let reading = try Reading(text, options: ReadOptions(threads: threads, partBytes: 500))
      #expect(reading.categories[ResponseLayout.place].last?.id == "АРАВАН")
      #expect(Set(reading.responses.map { $0.codes[ResponseLayout.place] }).count == 1)
    }
  }

  @Test("what is said of a whole file holds in each part of it", arguments: [1 << 18, 40])
  func constants(partBytes: Int) throws {
    let file = try TemporaryFile(
      "Питьевая вода [Качество],Комментарий\n" + String(repeating: "5,да\n4,нет\n", count: 100))
    let input = Input(path: file.path, place: "Новое село", wave: "9", mode: "по почте")
    let reading = try Reading([input], options: ReadOptions(partBytes: partBytes))
    #expect(reading.responses.count == 200)
    for dimension in [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode] {
      let last = AnswerCode.substantive(reading.categories[dimension].count - 1)
      #expect(reading.responses.allSatisfy { $0.codes[dimension] == last.rawValue })
    }
  }

  @Test("which findings are kept in full does not depend on the size of the parts", arguments: [1 << 18, 40])
  func keptFindings(partBytes: Int) throws {
    let text = """
      Номер анкеты,Отметка времени,Питьевая вода [Качество]
      1,20.03.2025,5
      1,21.03.2025,4
      1,20.03.2025,5
      2,20.03.2025,5
      2,20.03.2025,5

      """
    let options = ReadOptions(partBytes: partBytes, findingLimit: 2)
    #expect(
      try Reading(text, options: options).places(.repeatedKey, .repeatedRecord) == [
        "repeated-key 3:1", "repeated-record 4:0",
      ])
  }

  @Test(
    "what is wrong with cells is found where it stands, in the order of the rules, however many records it is in",
    arguments: [1, 7, 64, 300])
  func flaws(copies: Int) throws {
    let header =
      "Отметка времени,Пол,Откуда вы узнаёте о работе мэрии?,Сколько человек в семье?,Питьевая вода [Качество],Питьевая вода [Доступность],Комментарий,Номер анкеты"
    let records = [
      "20.03.2025,Ж,Телевидение,3,5,4,да",
      "вчера,Иной,\"Радио, Телевидение, Газета\",много,6,так себе,\u{0}",
      "\"20.03.2025\",\"И\nной\",\"\n\",3,\" 7 \",\"5 – Плохо\",\"а\"\"\n\u{0}\"",
      "\"\n\",Ж,Телевидение,3,5,4,😀",
      "20.03.2025,Ж,😀,\"1 200,5\",5,\"4;5\",нет",
    ]
    let text =
      header + "\n" + (0..<copies * records.count).map { "\(records[$0 % records.count]),\($0 + 1)\n" }.joined()
    // Three of the records run over more lines.
    let found = [
      "nul-byte 3:7 ", "mark-off-scale 3:5 6", "not-a-mark 3:6 так себе", "unknown-option 3:2 Иной",
      "unknown-option 3:3 Радио",
      "unknown-option 3:3 Газета", "not-a-number 3:4 много", "not-a-date 3:1 вчера",
      "nul-byte 7:7 ", "mark-off-scale 6:5 7", "mark-contradicts-label 6:6 5 – Плохо", "unknown-option 4:2 И\nной",
      "two-marks 10:6 4;5", "unknown-option 10:3 😀",
    ]
    func moved(_ finding: String, by lines: Int) -> String {
      let parts = finding.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      let place = parts[1].split(separator: ":", maxSplits: 1)
      return "\(parts[0]) \((Int(place[0]) ?? 0) + lines):\(place[1])"
    }
    let reading = try Reading(
      text, codebook: ChunkingCorpus.codebook, options: ReadOptions(threads: 2, partBytes: copies * 40)
    )
    let all = reading.findings.filter { $0.location.line > 1 }
    #expect(
      all.map { "\($0.rule.rawValue) \($0.location.line):\($0.location.column) \($0.found)" }
        == (0..<copies).flatMap { copy in found.map { moved($0, by: 9 * copy) } })
    #expect(all.filter { $0.rule == .markOffScale }.allSatisfy { $0.arguments == ["1", "5"] })
  }

  @Test("two cells of which each has half of a letter are no text, wherever they stand", arguments: [1, 7, 30])
  func halvesOfLetters(partBytes: Int) throws {
    let cells: [(String, [UInt8])] = [
      ("undecodable 2:2 0xD0", [0xD0, 0x2C, 0x90]), ("undecodable 2:2 0xE2", [0xE2, 0x2C, 0x80, 0x93]),
      ("undecodable 2:2 0xF0", [0xF0, 0x9F, 0x2C, 0x98, 0x80]),
      ("undecodable 2:2 0xD0", [0x22, 0xD0, 0x22, 0x2C, 0x90]),
    ]
    for (place, bytes) in cells {
      for columns in ["Комментарий,Заметка", "Пол,Питьевая вода [Доступность]", "Заметка,Пол"] {
        let reading = try Reading(
          Array("Питьевая вода [Качество],\(columns)\n5,".utf8) + bytes + Array("\n4,а\"б,\n".utf8),
          options: ReadOptions(encoding: .utf8, delimiter: 0x2C, partBytes: partBytes))
        let found = reading.findings(.undecodable)
        #expect(found.count == 2)
        #expect(found.first.map { "undecodable \($0.location.line):\($0.location.column) \($0.found)" } == place)
        #expect(found.last?.location.column == 3)
      }
    }
  }

  @Test(
    "a first cell heads a line of totals by its words, not by a number near its start",
    arguments: [
      ("Итого", true), ("Итого 5", true), ("total 5", true), ("TOTAL  12", true), ("\u{200B}Итого 5", true),
      ("\u{A0}Всего", true), ("Grand total", true), ("N0000001", false), ("А-000001", false), ("Итого5", false),
      ("1 итого", false), ("Я 1 итого", false), ("Totally", false), ("Нет", false), ("", false),
    ])
  func totals(text: String, isTotal: Bool) {
    var words = TotalWords()
    let bytes = Array(text.utf8)
    #expect(unsafe bytes.withUnsafeBufferPointer { unsafe words.contains($0) } == isTotal)
  }

  @Test("thousands of findings in one record take no more time each than few")
  func crowdedRecords() throws {
    let parts = String(repeating: "x,", count: 30_000)
    let nuls = String(repeating: ",\0", count: 16_000)
    let clock = ContinuousClock()
    let time = try clock.measure {
      let written = try Reading(
        "Пол,Откуда вы узнаёте о работе мэрии?\n" + String(repeating: "Ж,\"\(parts)\"\n", count: 4),
        codebook: ChunkingCorpus.codebook)
      #expect(written.counts[Int(ruleIndex(.unknownOption))] == 120_000)
      let empty = try Reading(
        "Питьевая вода [Качество]" + (0..<16_000).map { ",\($0)" }.joined() + "\n"
          + String(repeating: "5\(nuls)\n", count: 4), options: ReadOptions(encoding: .utf8))
      #expect(empty.counts[Int(ruleIndex(.nulByte))] == 64_000)
    }
    #expect(time < .seconds(patience))
  }

  @Test("what is no option does not keep options out, however much of it there is")
  func writeIns() throws {
    var text = "Пол;Откуда вы узнаёте о работе мэрии?\n"
    for number in 0..<5_000 { text += "Ж;Радио \(number), Телевидение, Соседи\n" }
    for _ in 0..<10 { text += "Ж;\"Соседи; знакомые, Сайт, соцсети\"\nЖ;Радио 4999, Радио 7\n" }
    let reading = try Reading(
      text, codebook: ChunkingCorpus.codebook, options: ReadOptions(delimiter: 0x3B, threads: 2, partBytes: 4_000))
    let (web, tv, people, other) = (UInt64(1) << 6, UInt64(1) << 7, UInt64(1) << 8, UInt64(1) << 9)
    #expect(
      reading.responses.map(\.words)
        == Array(repeating: [tv | other], count: 5_000) + (0..<20).map { [$0 % 2 == 0 ? people | web : other] })
    let found = reading.findings(.unknownOption).map(\.found)
    #expect(found.count == 10_000)
    #expect(Array(found.prefix(4)) == ["Радио 0", "Соседи", "Радио 1", "Соседи"])
    #expect(reading.counts[Int(ruleIndex(.unknownOption))] == 10_020)
  }

  @Test("a kind of findings that is full keeps no other kind out", arguments: [1 << 18, 200, 40], [1, 3])
  func fullFindings(partBytes: Int, threads: Int) throws {
    var text = "Пол,Питьевая вода [Качество],Комментарий\n"
    for number in 0..<600 { text += "\(number < 590 ? "Ж" : "Иной \(number)"),\(number % 7),да\n" }
    let reading = try Reading(
      text, options: ReadOptions(threads: threads, partBytes: partBytes, findingLimit: 5))
    #expect(
      reading.places(.markOffScale, .unknownOption) == [
        "mark-off-scale 2:2", "mark-off-scale 8:2", "mark-off-scale 9:2", "mark-off-scale 15:2", "mark-off-scale 16:2",
        "unknown-option 592:1", "unknown-option 593:1", "unknown-option 594:1", "unknown-option 595:1",
        "unknown-option 596:1",
      ])
    #expect(reading.counts[Int(ruleIndex(.markOffScale))] == 171)
    #expect(reading.counts[Int(ruleIndex(.unknownOption))] == 10)
  }

  @Test("each lot of a project's records has its own findings")
  func findingsOfLots() throws {
    let file = try TemporaryFile("Пол,Питьевая вода [Качество]\n" + String(repeating: "Ж,9\n", count: 400))
    let reader = SurveyReader(codebook: .standard, options: ReadOptions(partBytes: 500, findingLimit: 3))
    var kept: [Int] = []
    _ = try reader.readRecords(Input(path: file.path)) { responses, lot in
      if !responses.isEmpty { kept.append(lot.findings.count { $0.rule == .markOffScale }) }
    }
    #expect(kept.count > 3)
    #expect(kept.allSatisfy { $0 == 3 })
  }

  @Test("a stray carriage return in front of an open quote is one in the last line too", arguments: [1 << 18, 9])
  func strayCarriageReturn(partBytes: Int) throws {
    let reading = try Reading(
      "Питьевая вода [Качество],Комментарий\n4,да\n5,нет\r\"ну\n", options: ReadOptions(partBytes: partBytes))
    #expect(reading.places(.strayCarriageReturn, .unterminatedQuote) == ["stray-carriage-return 3:2"])
  }

  @Test("quoting and delimiters do not make a record another one")
  func sameRecord() throws {
    let plain = try Reading("Отметка времени,Комментарий,Вода\n20.03.2025,\"а, б\",5\n20.03.2025,а,5\n")
    let quoted = try Reading(
      "Отметка времени;Комментарий;Вода\n\"20.03.2025\";\"а, б\";\"5\"\n\"20.03.2025\";\"а\";5\n",
      options: ReadOptions(delimiter: 0x3B))
    #expect(plain.responses.count == 2)
    #expect(plain.responses[1].record == quoted.responses[1].record)
    #expect(plain.responses[0].record != plain.responses[1].record)
    let moved = try Reading("Отметка времени,Комментарий,Вода\n20.03.2025,\"а, б\",5\n20.03.2025,а,\" б,5\"\n")
    #expect(moved.responses[0].record != moved.responses[1].record)
  }
}

@Suite("The index of delimiters and line ends")
struct StructuralIndexTests {
  /// What a byte-by-byte reading finds.
  private struct Expected: Equatable {
    var ends: [UInt32] = []
    var records: [UInt32] = []
    var inner: [UInt32] = []
    var indexed = 0

    init(_ bytes: [UInt8], _ count: Int, delimiter: UInt8) {
      var isQuoted = false
      var before: UInt8 = 0x0A
      var beforeIsClose = false
      var hasQuotes = false
      for step in stride(from: 0, to: count, by: 64) {
        var (ends, records, inner) = (self.ends, self.records, self.inner)
        for at in step..<min(step + 64, count) {
          let byte = bytes[at]
          let isEnd = !isQuoted && (byte == delimiter || byte == 0x0A)
          if beforeIsClose && !isEnd && byte != 0x22 && byte != 0x0D { return }
          if !isQuoted && before == 0x0D && byte != 0x0A && !(at == 0) { return }
          if byte == 0x22 {
            if !isQuoted && !beforeIsClose && before != delimiter && before != 0x0A { return }
            beforeIsClose = isQuoted
            isQuoted.toggle()
            hasQuotes = true
          } else {
            beforeIsClose = false
          }
          if isEnd {
            if byte == 0x0A {
              records.append(UInt32(ends.count) | (hasQuotes ? UInt32(SURVEY_SCAN_QUOTES) : 0))
              hasQuotes = false
            }
            ends.append(UInt32(at))
          } else if isQuoted && byte == 0x0A {
            inner.append(UInt32(at))
          }
          // Inside quotes nothing is an end: the next byte stands behind text.
          before = isQuoted && byte != 0x22 ? 0x61 : byte
        }
        (self.ends, self.records, self.inner) = (ends, records, inner)
        indexed = min(step + 64, count)
      }
    }
  }

  private func found(_ way: Int32, _ bytes: [UInt8], _ count: Int, cut: Int) -> Expected? {
    let room = count + 128
    var state = survey_scan_state()
    state.after_end = true
    var index = unsafe survey_scan_index(
      ends: .allocate(capacity: room), end_count: 0, records: .allocate(capacity: room), record_count: 0,
      inner: .allocate(capacity: room), inner_count: 0)
    defer {
      unsafe index.ends.deallocate()
      unsafe index.records.deallocate()
      unsafe index.inner.deallocate()
    }
    var from = 0
    while from < count {
      let size = min(cut, count - from)
      var done = 0
      let isThere = unsafe bytes.withUnsafeBufferPointer {
        unsafe survey_scan_by(way, $0.baseAddress, from, size, 0x2C, &state, &index, &done)
      }
      guard isThere else { return nil }
      from += done
      if done < size { break }
    }
    var expected = Expected([], 0, delimiter: 0)
    expected.ends = unsafe (0..<index.end_count).map { unsafe index.ends[$0] }
    expected.records = unsafe (0..<index.record_count).map { unsafe index.records[$0] }
    expected.inner = unsafe (0..<index.inner_count).map { unsafe index.inner[$0] }
    expected.indexed = from
    return expected
  }

  private static let ways: [Int32] = (0..<8).filter { unsafe survey_scan_way($0) != nil }

  @Test("every way finds what a byte-by-byte reading finds, however it is cut", arguments: ways)
  func everyWay(way: Int32) throws {
    var random = SplitMix64(seed: 11)
    for round in 0..<400 {
      let count = 1 + random.below(700)
      var alphabet: [UInt8] =
        round % 2 == 0 ? [0x2C, 0x0A, 0x22, 0x0D, 0x61, 0xD0, 0x3B] : [0x2C, 0x0A, 0x61, 0x61, 0x61, 0x35, 0x00, 0xFF]
      // Up to 64 ends in 64 bytes.
      if round % 4 == 3 { alphabet = [0x61, 0x0A] + [UInt8](repeating: 0x2C, count: round % 16) }
      var bytes = (0..<count).map { _ in random.pick(alphabet) }
      if round % 4 == 1 {
        // Well-formed quoted fields.
        bytes = Array("a,\"b\"\"c\",\"d\ne\"\n".utf8).shifted(by: random.below(3), times: 1 + random.below(40))
      }
      if round % 8 == 7 {
        // Line ends of two bytes, now and then one alone, at all places of a step.
        let pieces = ["\r\n", ",", "a", "слово", String(repeating: "t", count: 29), "\r\n", ",\"q\"\r\n", "\n"]
        bytes = (0..<40).flatMap { _ in Array(random.pick(pieces).utf8) }
        let place = random.below(bytes.count)
        if random.oneIn(4) { bytes.insert(0x0D, at: place) }
        if random.oneIn(4) { bytes.insert(0x0D, at: min(place | 63, bytes.count)) }
      }
      if round % 8 == 5 {
        // Records with quotes and without, over several steps each.
        let pieces = ["\"q,\nq\"", "", "a", String(repeating: "t", count: 70), String(repeating: "u", count: 150)]
        bytes = (0..<20).flatMap { _ in Array((random.pick(pieces) + random.pick([",", "\n", "\n"])).utf8) }
      }
      let size = bytes.count
      bytes += [UInt8](repeating: 0x2C, count: StructuralIndex.slack)
      let expected = Expected(bytes, size, delimiter: 0x2C)
      for cut in [64, 128, 1 << 14] {
        let found = found(way, bytes, size, cut: cut)
        #expect(found == expected, "round \(round), cut \(cut)")
      }
    }
  }

  @Test("there is a way beside the portable one on the machines this is made for")
  func hasWays() { #expect(Self.ways.count >= 2) }

  @Test("text is plain only where it is UTF-8 without a NUL")
  func plain() {
    var random = SplitMix64(seed: 5)
    let pieces: [[UInt8]] = [
      Array("слово ".utf8), Array("word".utf8), Array("–".utf8), Array("ң".utf8), [0xD0], [0x80], [0xFF], [0x00],
      [0xED, 0xA0, 0x80],
      [0xE0, 0x80, 0x80], [0xC0, 0x80], Array("😀".utf8),
    ]
    var accepted = 0
    for round in 0..<4_000 {
      var bytes: [UInt8] = []
      for _ in 0..<(1 + random.below(12)) { bytes += pieces[random.below(round % 2 == 0 ? 4 : pieces.count)] }
      let isText =
        unsafe bytes.withUnsafeBufferPointer { unsafe UTF8Sequence.firstInvalid($0) } == nil && !bytes.contains(0)
      let isPlain = unsafe (bytes + [UInt8](repeating: 0xFF, count: StructuralIndex.slack)).withUnsafeBufferPointer {
        guard let base = $0.baseAddress else { return true }
        return unsafe survey_scan_is_plain(base, bytes.count)
      }
      if isPlain { #expect(isText, "\(bytes)") }
      if round % 2 == 0 { #expect(isPlain, "\(bytes)") }
      accepted += isPlain ? 1 : 0
    }
    #expect(accepted > 2_000)
  }
}

extension [UInt8] {
  /// So many copies behind `count` ordinary bytes.
  fileprivate func shifted(by count: Int, times: Int) -> [UInt8] {
    [UInt8](repeating: 0x61, count: count) + [0x2C] + (0..<times).flatMap { _ in self }
  }
}
