import SurveyModel
import SurveyTestSupport

@testable import SurveyTally

/// Seeded responses to a codebook of two scales, with a multiple-choice question of more than 64 codes.
struct RandomResponses {
  static let codebook = Codebook(
    scales: [
      Scale(id: "five", points: (1...5).map { ScalePoint(value: $0, label: "") }),
      Scale(id: "uneven", points: [-1, 0, 2, 10].map { ScalePoint(value: $0, label: "") }),
    ],
    services: [
      Service(id: "water", label: "Water", scale: "five"),
      Service(id: "roads", label: "Roads", scale: "five", criteria: ["access"]),
      Service(id: "parks", label: "Parks", scale: "uneven"),
    ],
    criteria: ["access", "quality", "safety"].map { Category(id: $0, label: LocalizedText($0)) },
    questions: [
      Question(
        id: "sex", kind: .choice, label: "Sex", options: [Category(id: "f", label: "F"), Category(id: "m", label: "M")]),
      Question(
        id: "channels", kind: .multiple, label: "Channels",
        options: (0..<70).map { Category(id: "o\($0)", label: "") }),
    ],
    places: [Category(id: "karakol", label: "Karakol")])

  static let layout = ResponseLayout(codebook)
  static let sex = 3
  static let channels = 4

  struct Response {
    /// Codes of the rating cells, in the layout's order.
    var ratings: [UInt8]
    /// Codes of place, wave, mode and sex.
    var codes: [UInt16]
    /// Codes of the chosen channels; empty where the question was not asked.
    var channels: Set<UInt16>

    /// All values of a dimension: several for a multiple-choice one.
    func values(_ dimension: Int) -> Set<UInt16> {
      dimension == RandomResponses.channels ? (channels.isEmpty ? [0] : channels) : [codes[dimension]]
    }
  }

  var responses: [Response]

  init(seed: UInt64, count: Int) {
    var random = SplitMix64(seed: seed)
    responses = (0..<count).map { _ in
      let isAsked = !random.oneIn(6)
      return Response(
        ratings: Self.layout.codeCounts.map { codes in
          isAsked && !random.oneIn(8) ? UInt8(random.oneIn(3) ? 1 + random.below(5) : 6 + random.below(codes - 6)) : 0
        },
        codes: [
          UInt16(6 + random.below(3)), UInt16(6 + random.below(2)), UInt16(random.below(2)),
          UInt16(random.pick([1, 2, 6, 7, 8])),
        ],
        channels: random.oneIn(5) ? [] : Set((0..<(1 + random.below(4))).map { _ in UInt16(1 + random.below(76)) }))
    }
  }

  init(_ responses: [Response]) { self.responses = responses }

  /// The responses as batches of at most `capacity` rows.
  func batches(capacity: Int = 7) -> [ResponseBatch] {
    stride(from: 0, to: responses.count, by: capacity).map { start in
      var batch = ResponseBatch(layout: Self.layout, capacity: capacity)
      for (row, response) in responses[start..<min(start + capacity, responses.count)].enumerated() {
        for (cell, code) in response.ratings.enumerated() { batch.ratings[cell * capacity + row] = code }
        for (dimension, code) in response.codes.enumerated() { batch.codes[dimension * capacity + row] = code }
        for code in response.channels {
          let word = batch.wordOffsets[Self.channels] + Int(code) / 64
          batch.words[word * capacity + row] |= 1 << UInt64(code % 64)
        }
        batch.count = row + 1
      }
      return batch
    }
  }

  func tally(_ plan: TallyPlan, capacity: Int = 7) -> Tally {
    var tally = Tally(plan: plan)
    for batch in batches(capacity: capacity) { tally.add(batch) }
    return tally
  }

  // MARK: Plans

  static let water = ScorePlan(cells: [0, 1, 2], needs: Fraction(2, 3), offsets: [0, 1, 2, 3, 4])
  static let parks = ScorePlan(cells: [4, 5, 6], needs: Fraction(1, 2), offsets: [0, 1, 3, 11])

  static func plan(keys: [Int], filters: [TallyPlan.Filter] = []) -> TallyPlan {
    TallyPlan(layout: layout, keys: keys, filters: filters, scores: [water, parks])
  }

  static let plans: [TallyPlan] = [
    plan(keys: []), plan(keys: [0]), plan(keys: [0, 1, 3]), plan(keys: [channels]), plan(keys: [channels, 0, 3]),
    plan(keys: [3], filters: [.init(dimension: 0, codes: [6, 7])]),
    plan(keys: [0], filters: [.init(dimension: channels, codes: [6, 70, 75])]),
    plan(keys: [channels], filters: [.init(dimension: channels, codes: [6, 70]), .init(dimension: 3, codes: [6])]),
    plan(keys: [], filters: [.init(dimension: 0, codes: [])]),
  ]
}
