import SurveyCodebook
import SurveyKit
import SurveyTally

/// Makes two assessments up and compares them the way the command does: responses → tally → comparison → verdicts.
struct Assessments {
  static let bases = (first: 41, second: 52)
  private let codebook = Codebook.standard
  private let layout: ResponseLayout
  private let labels: Labels
  /// The cells of the four services that are asked; the fifth is in no file.
  private let cells: [[Int]]

  init() {
    layout = ResponseLayout(codebook)
    labels = Labels(
      codebook: codebook, layout: layout, categories: layout.dimensions.map(\.categories), language: .en)
    cells = (0..<4).map { [layout] service in
      layout.cells.indices.filter { layout.cells[$0].service == service }
    }
  }

  /// The changes found, services first, where `service` falls by `fall` in the second assessment.
  func changes(_ population: Population, service: Int = 0, fall: Double = 0, _ draws: inout Draws) -> [Change] {
    var counts = PivotTally(request: Comparison.request(), codebook: codebook, layout: layout)
    for (wave, base) in [Self.bases.first, Self.bases.second].enumerated() {
      var batch = ResponseBatch(layout: layout, capacity: base)
      batch.count = base
      for row in 0..<base {
        batch.codes[ResponseLayout.wave * base + row] = AnswerCode.substantive(wave).rawValue
        let falls = population.services.indices.map { wave == 1 && $0 == service ? fall : 0 }
        answer(population, falls: falls, row: row, &batch, &draws)
      }
      counts.add(batch)
    }
    let comparison = Comparison(
      counts, labels: labels,
      waves: (AnswerCode.substantive(0).rawValue, AnswerCode.substantive(1).rawValue))
    return comparison.changes(place: AnswerCode.notAsked.rawValue)
  }

  private func answer(
    _ population: Population, falls: [Double], row: Int, _ batch: inout ResponseBatch, _ draws: inout Draws
  ) {
    let person = draws.normal() * population.acrossServices.squareRoot()
    let own = (population.withinService - population.acrossServices).squareRoot()
    let alone = (1 - population.withinService).squareRoot()
    for (service, shares) in population.services.enumerated() {
      let common = person + draws.normal() * own
      let isUser = draws.uniform() >= Population.notUser
      for cell in cells[service] {
        let latent = common + draws.normal() * alone - falls[service]
        let chance = draws.uniform()
        let code: AnswerCode =
          if !isUser {
            .notUser
          } else if chance < Population.missing {
            chance < Population.missing / 2 ? .blank : .dontKnow
          } else {
            .substantive(shares.mark(latent) - 1)
          }
        batch.ratings[cell * batch.capacity + row] = UInt8(truncatingIfNeeded: code.rawValue)
      }
    }
  }
}
