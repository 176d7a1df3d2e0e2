import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyTally

@Suite("What is counted many answers at a time")
struct VectorCountingTests {
  @Test("so many codes are equal as looking at each finds", arguments: [0, 1, 15, 16, 17, 300, 4_080, 9_000])
  func codes(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let codes = (0..<count).map { _ in UInt8(random.below(3)) }
    let same = [UInt8](repeating: 200, count: count)
    for code: UInt8 in [0, 1, 2, 3, 200] {
      let found = unsafe codes.withUnsafeBufferPointer { unsafe $0.count(of: code) }
      #expect(found == codes.count { $0 == code })
      let foundSame = unsafe same.withUnsafeBufferPointer { unsafe $0.count(of: code) }
      #expect(foundSame == (code == 200 ? count : 0))
    }
  }

  @Test("marks and whether they are the same, response by response", arguments: [6, 24, 256, 300])
  func spans(cells: Int) {
    let codebook = Codebook(
      scales: [Scale(id: "ten", points: (1...10).map { ScalePoint(value: $0, label: "") })],
      services: (0..<(cells + 5) / 6).map { Service(id: "s\($0)", label: "", scale: "ten") },
      criteria: (0..<6).map { Category(id: "c\($0)", label: "") })
    var random = SplitMix64(seed: UInt64(cells))
    var batch = ResponseBatch(layout: ResponseLayout(codebook), capacity: 60)
    batch.count = 53
    for row in 0..<batch.count {
      let mark = 6 + random.below(10)
      let (isSame, isWhole) = (random.oneIn(2), random.oneIn(2))
      for cell in 0..<cells {
        batch.ratings[cell * 60 + row] = UInt8(
          random.oneIn(3) && !isWhole ? random.below(6) : isSame ? mark : 6 + random.below(10))
      }
    }
    let spans = MarkSpans(Array(0..<cells), of: batch)
    for row in 0..<batch.count {
      let marks = (0..<cells).map { batch.ratings[$0 * 60 + row] }.filter { $0 >= 6 }
      #expect(Int(spans.marks[row]) == marks.count)
      if !marks.isEmpty { #expect(spans.areSame(row) == (Set(marks).count == 1)) }
    }
  }

  @Test("sums of criteria are those that adding them up gives, on short scales and long ones", arguments: [5, 11, 150])
  func sums(points: Int) throws {
    let codebook = Codebook(
      scales: [Scale(id: "scale", points: (1...points).map { ScalePoint(value: $0, label: "") })],
      services: [Service(id: "s", label: "", scale: "scale")],
      criteria: (0..<6).map { Category(id: "c\($0)", label: "") })
    var random = SplitMix64(seed: UInt64(points))
    var batch = ResponseBatch(layout: ResponseLayout(codebook), capacity: 3_000)
    batch.count = 2_990
    for row in 0..<batch.count {
      for cell in 0..<6 {
        // Mostly the highest marks, so that the sums are as high as they may be.
        let point = random.oneIn(4) ? random.below(points) : points - 1
        batch.ratings[cell * 3_000 + row] = UInt8(random.oneIn(30) ? random.below(6) : 6 + point)
      }
    }
    for offsets in [Array(0..<points), (0..<points).map { $0 == points - 1 ? 9_000 : $0 }] {
      var tally = ConsistencyTally(scores: [
        ScorePlan(cells: Array(0..<6), needs: Fraction(2, 3), offsets: offsets)
      ])
      tally.add(batch)
      var whole: [[Int]] = []
      for row in 0..<batch.count {
        let codes = (0..<6).map { Int(batch.ratings[$0 * 3_000 + row]) }
        if codes.allSatisfy({ $0 >= 6 }) { whole.append(codes.map { offsets[$0 - 6] }) }
      }
      func sums(_ values: [Int]) -> ConsistencyTally.Sums {
        .init(values: values.reduce(0, +), squares: values.reduce(0) { $0 + $1 * $1 })
      }
      let service = try #require(tally.services.first)
      #expect(service.respondents == whole.count)
      #expect(service.totals == sums(whole.map { $0.reduce(0, +) }))
      #expect(service.items == (0..<6).map { cell in sums(whole.map { $0[cell] }) })
    }
  }
}
