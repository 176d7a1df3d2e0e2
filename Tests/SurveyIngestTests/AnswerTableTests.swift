import CSurveyScan
import SurveyTestSupport
import Testing

@testable import SurveyIngest

@Suite("Cells that have come up")
struct AnswerTableTests {
  /// Texts of all lengths, many of which differ in one byte alone; each with eight bytes behind it that are not its own.
  private static func texts(_ random: inout SplitMix64, _ count: Int) -> [[UInt8]] {
    var texts: Set<[UInt8]> = []
    while texts.count < count {
      let length = random.oneIn(8) ? 1 + random.below(AnswerTable.maximumLength) : 1 + random.below(72)
      var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      text[random.below(length)] = UInt8(ascii: "b") + UInt8(random.below(20))
      texts.insert(text)
    }
    // The slot of a text rests on its ends: these have one slot a length.
    for length in [40, 80, 200] {
      for place in 8..<length - 8 {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        text[place] = UInt8(ascii: "z")
        texts.insert(text)
      }
    }
    return texts.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func find(_ table: AnswerTable, _ text: [UInt8]) -> UInt16 {
    unsafe (text + [UInt8](repeating: 0x7A, count: 8)).withUnsafeBufferPointer {
      unsafe $0.baseAddress.map { unsafe table.view.find($0, text.count) } ?? 0
    }
  }

  /// What a cell is by itself, as a column and as a mark; the same by both.
  private static func inColumn(_ table: AnswerTable, _ text: [UInt8], _ delimiter: UInt8) -> UInt16 {
    var view = unsafe table.view
    let bytes = text + [delimiter] + [UInt8](repeating: 0x61, count: StructuralIndex.slack)
    let ends = [UInt32.max, UInt32(text.count)]
    var code: UInt16 = 0
    var mark: UInt8 = 0
    unsafe ends.withUnsafeBufferPointer { ends in
      guard let ends = ends.baseAddress else { return }
      let isFound = unsafe survey_find_column(bytes, ends + 1, 1, 1, &view, nil, 0, &code) == 1
      // What is known has a code.
      if isFound { #expect(code != 0) } else { code = 0 }
      if unsafe survey_find_marks(bytes, ends + 1, 1, 1, 1, &view, &mark, 64) == 0 { mark = 0 }
    }
    #expect(UInt16(mark) == code)
    return code
  }

  private static func insert(_ table: AnswerTable, _ text: [UInt8], _ code: UInt16) {
    unsafe (text + [UInt8](repeating: 0x7A, count: 8)).withUnsafeBufferPointer {
      if let start = $0.baseAddress { unsafe table.insert(start, text.count, code) }
    }
  }

  @Test("each is found with its code and no other, while the table grows and when it was emptied", arguments: 0..<4)
  func grows(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let table = AnswerTable(limit: 2_000, blank: 1, delimiter: 0x2C)
    let texts = Self.texts(&random, 2_100)
    for round in 1...2 {
      for (number, text) in texts.enumerated() {
        #expect(Self.find(table, text) == 0)
        Self.insert(table, text, UInt16(number * round % 65_535 + 1))
      }
      #expect(table.count == 2_000)
      for (number, text) in texts.enumerated() {
        #expect(Self.find(table, text) == (number < 2_000 ? UInt16(number * round % 65_535 + 1) : 0))
      }
      table.removeAll()
    }
    Self.insert(table, [UInt8](repeating: 0x61, count: AnswerTable.maximumLength + 1), 1)
    Self.insert(table, [], 1)
    #expect(table.count == 0)
  }

  @Test(
    "a few answers are told apart by their length and a byte; once that is not so, all are looked up by all bytes",
    arguments: [0x2C, 0x3B, 0x09] as [UInt8])
  func few(delimiter: UInt8) {
    let table = AnswerTable(limit: 1_000, blank: 1, delimiter: delimiter)
    var labels = [
      "1 - очень плохо", "2 - плохо", "3 - удовлетворительно", "4 - хорошо", "5 - отлично", "затрудняюсь ответить",
      "Женский",
      "Мужской", "18-24", "25-34", "35-44", "65+", "\"а, б; в\tг\"", "\"а\"", "\"а\"\" б\"", "\"два\nряда\"",
    ].map { Array($0.utf8) }
    func isFew() -> Bool { unsafe table.view.few != nil }
    // The labels of the scale differ in length; "Женский" is as long as "2 - плохо".
    let all = labels
    for number in all.indices {
      Self.insert(table, all[number], UInt16(number + 2))
      labels = Array(all.prefix(number + 1))
      #expect(isFew())
      if number < 7 { #expect(unsafe table.view.few_key.byte_count == (number < 6 ? 0 : 1)) }
      Self.check(table, labels, delimiter)
    }
    // Some too long to be among the few, beside them.
    for length in 62...66 {
      labels.append(Array("\(length)\(String(repeating: "x", count: length - 2))".utf8))
      Self.insert(table, labels[labels.count - 1], UInt16(labels.count + 1))
    }
    #expect(isFew())
    Self.check(table, labels, delimiter)
    // Two that differ in one byte alone, which is far from both ends.
    for middle in ["a", "b"] {
      let dashes = String(repeating: "-", count: 30)
      labels.append(Array((dashes + middle + dashes).utf8))
      Self.insert(table, labels[labels.count - 1], UInt16(labels.count + 1))
    }
    #expect(!isFew())
    Self.check(table, labels, delimiter)
    table.removeAll()
    #expect(isFew())
    #expect(unsafe table.view.few_key.byte_count == 0)
    for label in labels { #expect(Self.inColumn(table, label, delimiter) == 0) }
    for number in 2..<80 {
      Self.insert(table, [UInt8(number) | 0x80], UInt16(number))
      #expect(isFew() == (number <= FewAnswers.mostAnswers))
    }
    for number in 2..<80 {
      #expect(Self.find(table, [UInt8(number) | 0x80]) == UInt16(number))
      #expect(Self.inColumn(table, [UInt8(number) | 0x80], delimiter) == UInt16(number))
    }
  }

  /// That each label is found with its code, from 2 on, and none that differs from one: in a byte, or in being longer or shorter.
  private static func check(_ table: AnswerTable, _ labels: [[UInt8]], _ delimiter: UInt8) {
    for find in [Self.find, { Self.inColumn($0, $1, delimiter) }] {
      #expect(find(table, []) == 1)
      for (number, label) in labels.enumerated() {
        #expect(find(table, label) == UInt16(number + 2))
        for place in label.indices {
          var other = label
          other[place] ^= 0x40
          #expect(find(table, other) == 0)
        }
        for more in [[0x20], [0], [0x22]] as [[UInt8]] { #expect(find(table, label + more) == 0) }
        // Longer by what slots are numbered round by.
        for more in [64, 256, 512] { #expect(find(table, label + [UInt8](repeating: 0x20, count: more)) == 0) }
        #expect(find(table, Array(label.dropLast())) == 0)
      }
    }
  }

  @Test(
    "names that no byte tells apart are told apart by two, short ones and long ones",
    arguments: [["Но", "Ве", "Ни", "Да"], ["Новопокровско", "Верхнестаро", "Нижнезаречно", "Дальнесолнечно"]])
  func places(starts: [String]) {
    let ends = ["лосинец", "чеканово", "журавинск", "ветрянск", "каменка", "луговое", "рощинск", "затонск"]
    let names = starts.flatMap { start in ends.map { Array((start + $0).utf8) } }
    let table = AnswerTable(limit: 1_000, blank: 1, delimiter: 0x2C)
    for (number, name) in names.enumerated() { Self.insert(table, name, UInt16(number + 2)) }
    #expect(unsafe table.view.few != nil && table.view.few_key.byte_count == 2)
    #expect(unsafe (table.view.few_longest < 32) == (starts[0] == "Но"))
    Self.check(table, names, 0x2C)
  }

  @Test("few answers of up to 31 bytes, and of more", arguments: 26..<36)
  func lengths(longest: Int) {
    for alike in [false, true] {
      let table = AnswerTable(limit: 1_000, blank: 1, delimiter: 0x3B)
      // Of different lengths; or two of each, which a byte tells apart.
      let labels = (0..<6).map { number in
        [UInt8](repeating: 0x61 + UInt8(number % 2), count: longest - 2 * (alike ? number / 2 : number))
      }
      for (number, label) in labels.enumerated() { Self.insert(table, label, UInt16(number + 2)) }
      #expect(unsafe table.view.few != nil && table.view.few_key.byte_count == (alike ? 1 : 0))
      #expect(unsafe Int(table.view.few_longest) == longest)
      Self.check(table, labels, 0x3B)
    }
  }

  @Test("a cell that goes on with zeros where a known one ends is another one, in the same slot too")
  func zeros() {
    // Which texts share a slot with what they are the start of depends on the table's factor: some tables are tried.
    var met = 0
    for seed in 0..<60 where met < 3 {
      var random = SplitMix64(seed: UInt64(seed))
      let table = AnswerTable(limit: 1_000, blank: 1, delimiter: 0x2C)
      let texts = (0..<70).map { number in Array("answer \(number) \(random.below(1_000_000))".utf8) }
      for text in texts { Self.insert(table, text, 2) }
      var view = unsafe table.view
      #expect(unsafe view.few == nil)
      for zeros in 1...40 {
        let other = texts[0] + [UInt8](repeating: 0, count: zeros)
        let padded = other + [UInt8](repeating: 0x61, count: StructuralIndex.slack)
        guard unsafe survey_answer_slot(&view, padded, texts[0].count) == survey_answer_slot(&view, padded, other.count)
        else { continue }
        met += 1
        var code: UInt16 = 0xEEEE
        let ends = [UInt32.max, UInt32(other.count)]
        unsafe ends.withUnsafeBufferPointer { ends in
          guard let ends = ends.baseAddress else { return }
          #expect(unsafe survey_find_column(padded, ends + 1, 1, 1, &view, nil, 0, &code) == 0)
          #expect(unsafe survey_find_column_plain(padded, ends + 1, 1, 1, &view, nil, 0, &code) == 0)
        }
      }
    }
    #expect(met > 0)
  }

  @Test("columns and rows of cells are read as one by one", arguments: 0..<80)
  func kernels(seed: Int) {
    var random = SplitMix64(seed: UInt64(100 + seed))
    let table = AnswerTable(limit: 1_000, blank: 1, delimiter: 0x2C)
    var known = Self.texts(&random, 30)
    if seed >= 40 {
      known.shuffle(using: &random)
      known = Array(known.prefix(1 + random.below(12)))
    }
    for (number, text) in known.enumerated() { Self.insert(table, text, UInt16(number % 200 + 2)) }
    let width = 1 + random.below(5)
    let cells = 64 * width
    var bytes: [UInt8] = []
    var ends: [UInt32] = [UInt32.max]
    var expected: [UInt16] = []
    let isStrange = seed % 2 == 1
    for _ in 0..<cells {
      let text =
        random.oneIn(10)
        ? [] : isStrange && random.oneIn(40) ? Array("unknown \(random.below(9))".utf8) : random.pick(known)
      bytes += text
      expected.append(text.isEmpty ? 1 : Self.find(table, text))
      ends.append(UInt32(bytes.count))
      bytes.append(0x2C)
    }
    bytes += [UInt8](repeating: 0x61, count: StructuralIndex.slack)
    // Every other code has the stamp that is asked for; in half of the rounds no stamp is.
    let stamps = (0..<Int(SURVEY_STAMPED_CODES)).map { Int64($0 % 7 == 3 ? 5 : 9) }
    let hasStamps = seed % 4 > 1
    var view = unsafe table.view
    unsafe ends.withUnsafeBufferPointer { ends in
      guard let ends = ends.baseAddress else { return }
      for column in 0..<width {
        let own = (0..<64).map { expected[$0 * width + column] }
        let count = own.firstIndex { $0 == 0 || hasStamps && $0 != 1 && stamps[Int($0)] != 9 } ?? 64
        for isPlain in [false, true] {
          var codes = [UInt16](repeating: 0xEEEE, count: 64)
          let found = unsafe stamps.withUnsafeBufferPointer { stamps in
            let stamps = hasStamps ? stamps.baseAddress : nil
            return unsafe isPlain
              ? survey_find_column_plain(bytes, ends + 1 + column, width, 64, &view, stamps, 9, &codes)
              : survey_find_column(bytes, ends + 1 + column, width, 64, &view, stamps, 9, &codes)
          }
          #expect(found == count)
          #expect(codes[..<count] == own[..<count])
        }
      }
      // Rows of marks: of each as many cells as fit, from its start on.
      let marks = min(width, 1 + random.below(5))
      let unknown = (0..<64).firstIndex { row in expected[row * width..<row * width + marks].contains(0) } ?? 64
      for isPlain in [false, true] {
        var codes = [UInt8](repeating: 0xEE, count: 64 * 70)
        let found =
          unsafe isPlain
          ? survey_find_marks_plain(bytes, ends + 1, width, 64, marks, &view, &codes, 70)
          : survey_find_marks(bytes, ends + 1, width, 64, marks, &view, &codes, 70)
        #expect(found == unknown)
        for row in 0..<found {
          #expect(
            codes[row * 70..<row * 70 + marks].elementsEqual(
              expected[row * width..<row * width + marks].map { UInt8(truncatingIfNeeded: $0) }))
        }
      }
      for first in stride(from: 0, to: cells, by: 64) {
        let among = UInt64.random(in: 0...UInt64.max, using: &random)
        var codes = [UInt8](repeating: 0xEE, count: 64)
        let left = unsafe survey_find_cells(bytes, ends + 1 + first, among, &view, &codes)
        for cell in 0..<64 {
          let isAsked = among >> UInt64(cell) & 1 == 1
          let code = expected[first + cell]
          #expect(codes[cell] == (isAsked ? UInt8(truncatingIfNeeded: code) : 0xEE))
          #expect(left >> UInt64(cell) & 1 == (isAsked && code == 0 ? 1 : 0))
        }
      }
    }
  }
}
