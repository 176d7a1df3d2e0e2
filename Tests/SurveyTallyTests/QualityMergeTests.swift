import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyTally

@Suite("Quality of answers, counted in parts")
struct QualityMergeTests {
  /// Forms of some places, with blanks, one mark for everything, near-duplicates, channels and times.
  private static func forms(_ count: Int, seed: UInt64) -> [Forms.Form] {
    var random = SplitMix64(seed: seed)
    var forms = Forms.random(count, seed: seed)
    for index in forms.indices {
      forms[index].place = UInt16(6 + random.below(5))
      forms[index].mode = UInt16(random.pick([0, 6, 7]))
      if random.oneIn(5) { forms[index].marks = forms[random.below(count)].marks }
      if random.oneIn(5) { forms[index].marks = Array(repeating: 2, count: 30) }
      if random.oneIn(4) { for cell in 0..<random.below(30) { forms[index].marks[cell] = 0 } }
      if forms[index].place == 8 { forms[index].marks[3] = 0 }
      if !random.oneIn(6) {
        forms[index].time = Timestamp(
          order: .twoThenYear, year: 2025, first: UInt8(1 + random.below(3)), second: 3,
          seconds: Int32(random.below(3_000)))
      }
    }
    return forms
  }

  @Test("comes to the same in whatever order parts are merged", arguments: 0..<20)
  func parts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let batches = Forms.batches(Self.forms(120, seed: seed), capacity: 7)
    let empty = QualityTally(layout: Forms.layout, compared: 50)
    var (whole, merged) = (empty, empty.empty())
    var parts = (0..<3).map { _ in empty.empty() }
    for batch in batches {
      whole.add(batch)
      let part = random.below(3)
      parts[part].add(batch)
    }
    for part in parts.shuffled(using: &random) { merged.merge(part) }
    #expect(merged.responses == whole.responses)
    #expect(merged.oneMark == whole.oneMark)
    #expect(merged.times.count == whole.times.count)
    #expect(merged.times.runs() == whole.times.runs())
    #expect(merged.profiles.isFull == whole.profiles.isFull)
    #expect(merged.profiles.count == whole.profiles.count)
    #expect(merged.profiles.matches() == whole.profiles.matches())
    for cell in 0..<30 {
      #expect(merged.counts(of: cell) == whole.counts(of: cell))
      #expect(merged.blanksWhereNotAsked(cell) == whole.blanksWhereNotAsked(cell))
    }
    #expect(whole.blanksWhereNotAsked(3) > 0)
    #expect(whole.profiles.isFull)
  }

  @Test("channels come to the same in whatever order parts are merged", arguments: 0..<10)
  func channels(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let scores = [0..<6, 6..<12].map {
      ScorePlan(cells: Array($0), needs: Fraction(2, 3), offsets: [0, 1, 2, 3, 4])
    }
    let empty = ChannelTally(scores: scores, dimensions: [ResponseLayout.mode])
    var (whole, merged) = (empty, empty)
    var parts = [empty, empty, empty]
    for batch in Forms.batches(Self.forms(300, seed: seed), capacity: 7) {
      whole.add(batch)
      let part = random.below(3)
      parts[part].add(batch)
    }
    for part in parts.shuffled(using: &random) { merged.merge(part) }
    #expect(merged.groups().map(\.group) == whole.groups().map(\.group))
    #expect(merged.groups().map(\.scores) == whole.groups().map(\.scores))
    #expect(whole.groups().count == 20)
  }

  @Test(
    "where there are more places than are kept apart, the order in which they come changes nothing", arguments: 0..<20)
  func places(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let answers: [(place: UInt16, code: UInt8)] =
      [(0, 1), (1, 2), (2, 1)] + (0..<40).map { _ in (UInt16(random.below(9)), UInt8(1 + random.below(2))) }
    func counted(_ answers: some Sequence<(place: UInt16, code: UInt8)>) -> PlaceBlanks {
      var blanks = PlaceBlanks(cells: 2, limit: 3)
      for (place, code) in answers {
        let number = blanks.number(of: place)
        var sums = [UInt64](repeating: 0, count: blanks.count)
        sums[number] = PlaceBlanks.weight(of: code)
        // Everything of a low place, and blanks alone of the others.
        if place == 1 || code == 1 { blanks.add(&sums, cell: 1) }
      }
      return blanks
    }
    let whole = counted(answers)
    #expect(counted(answers.shuffled(using: &random)).blanksWhereNotAsked(1) == whole.blanksWhereNotAsked(1))
    var merged = counted(answers[25...])
    merged.merge(counted(answers[..<10]))
    merged.merge(counted(answers[10..<25]))
    #expect(merged.blanksWhereNotAsked(1) == whole.blanksWhereNotAsked(1))
    #expect(whole.blanksWhereNotAsked(1) == answers.count { $0.place != 1 && $0.code == 1 })
  }

  @Test("blanks of batches are those that looking at every answer finds, place by place", arguments: 0..<20)
  func blanks(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var forms = Forms.random(150, seed: seed)
    for index in forms.indices {
      let place = 6 + random.below(9)
      forms[index].place = UInt16(place)
      for cell in 0..<30 {
        // Of the lowest and the highest places, two cells are never marked.
        let isNeverMarked = place < 8 && cell % 16 == 3 || place > 8 && cell % 15 == 4
        if random.oneIn(10) || isNeverMarked { forms[index].marks[cell] = 0 }
        if random.oneIn(20) { forms[index].marks[cell] = -1 }
      }
    }
    let places = Set(forms.map(\.place)).sorted()
    for limit in [1, 3, 20] {
      var parts = (0..<2).map { _ in PlaceBlanks(cells: 30, limit: limit) }
      for batch in Forms.batches(forms, capacity: 7) { parts[random.below(2)].add(batch, asked: Array(0..<30)) }
      parts[0].merge(parts[1])
      let groups = places.prefix(limit).map { [$0] } + [Array(places.dropFirst(limit))]
      for cell in 0..<30 {
        let answers = groups.map { group in forms.filter { group.contains($0.place) }.map { $0.marks[cell] } }
        let unasked = answers.filter { !$0.contains { $0 > 0 } }.reduce(0) { $0 + $1.count { $0 == 0 } }
        let isAsked = answers.contains { $0.contains { $0 > 0 } }
        #expect(parts[0].blanksWhereNotAsked(cell) == (isAsked ? unasked : 0))
      }
    }
  }

  @Test(
    "pairs are the same on any number of threads, and those that comparing mark by mark finds",
    arguments: [10, 30, 70, 130])
  func pairs(cells: Int) {
    // How many marks of near-duplicates may differ depends on how many there are.
    let codebook = Codebook(
      scales: [Scale(id: "five", points: (1...5).map { ScalePoint(value: $0, label: "") })],
      services: (0..<cells / 10).map { Service(id: "s\($0)", label: "", scale: "five") },
      criteria: (0..<10).map { Category(id: "c\($0)", label: "") })
    let layout = ResponseLayout(codebook)
    var random = SplitMix64(seed: 5)
    var batch = ResponseBatch(layout: layout, capacity: 600)
    batch.count = 600
    for row in 0..<600 {
      batch.recordHashes[row] = UInt64(random.below(500))
      let alike = random.oneIn(3) && row > 0 ? random.below(row) : nil
      for cell in 0..<cells {
        let code = random.oneIn(20) ? 1 : UInt8(6 + random.below(5))
        batch.ratings[cell * 600 + row] = alike.map { random.oneIn(60) ? code : batch.ratings[cell * 600 + $0] } ?? code
      }
    }
    var profiles = MarkProfiles(layout: layout, cells: Array(0..<cells), limit: 1_000)
    for row in 0..<600 { profiles.add(batch, row: row) }
    let matches = profiles.matches()
    for threads in [2, 3, 8] { #expect(profiles.matches(threads: threads) == matches) }
    var matching = 0
    var pairs = [Int](repeating: 0, count: cells + 1)
    for one in 0..<600 {
      for other in one + 1..<600 where batch.recordHashes[one] != batch.recordHashes[other] {
        let both = (0..<cells).map { (batch.ratings[$0 * 600 + one], batch.ratings[$0 * 600 + other]) }
          .filter { $0.0 >= 6 && $0.1 >= 6 }
        guard both.count >= 10 else { continue }
        pairs[both.count] += 1
        if both.count(where: { $0.0 != $0.1 }) <= both.count / 20 { matching += 1 }
      }
    }
    #expect(matches.pairs == pairs)
    #expect(matches.matching == matching)
    #expect(matching > 100)
  }
}
