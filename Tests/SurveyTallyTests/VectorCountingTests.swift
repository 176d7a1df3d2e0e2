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
      #expect(codes.withUnsafeBufferPointer { $0.count(of: code) } == codes.count { $0 == code })
      #expect(same.withUnsafeBufferPointer { $0.count(of: code) } == (code == 200 ? count : 0))
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
}
