import SurveyKit
import SurveyStatistics

/// How often the headline, the verdicts on services, finds a change.
struct Verdicts {
  static let seed: UInt64 = 4152
  let runs: Int
  let assessments = Assessments()

  /// Runs in which nothing had changed, and what was found all the same.
  struct Unchanged {
    var name: String
    var headline = 0
    var details = 0
    var same = 0
    /// By the test of the order alone, corrected and not.
    var byOrder = 0
    var uncorrected = 0
  }

  /// Runs in which one service had fallen, and what was found.
  struct Fallen {
    var name: String
    var truth: String
    var points: Int
    var found = 0
    var opposite = 0
    var others = 0
    /// For each run the part of its verdicts that are false, added up.
    var falseParts = 0.0
  }

  func unchanged() -> [Unchanged] {
    Population.all.enumerated().map { set, population in
      var result = Unchanged(name: population.name)
      for run in 0..<runs {
        var draws = Draws(seed: Self.seed, set: set, run: run)
        let changes = assessments.changes(population, &draws)
        let services = changes.filter { $0.criterion == nil }
        if services.contains(where: \.isFinding) { result.headline += 1 }
        let order = services.map { $0.ordinal?.p }
        if Correction.benjaminiHochberg.adjusted(order).contains(where: isLow) { result.byOrder += 1 }
        if order.contains(where: isLow) { result.uncorrected += 1 }
        if services.contains(where: { $0.isSame == true }) { result.same += 1 }
        if changes.contains(where: { $0.criterion != nil && $0.isFinding }) { result.details += 1 }
      }
      return result
    }
  }

  private func isLow(_ p: Double?) -> Bool { (p ?? 1) < 0.05 }

  /// One service of a population falls by so many points in a share: of good marks among all of its marks, or of respondents whose own mean
  /// is good.
  private struct Fall {
    var population: Population
    var service: Int
    var ofRespondents: Bool
    var points: Int

    func share(_ fall: Double) -> Double {
      ofRespondents
        ? population.goodRespondents(service, fall: fall) : population.services[service].good(fall: fall)
    }

    var latent: Double {
      let target = share(0) - Double(points) / 100
      return bisected(0...5) { share($0) > target }
    }
  }

  private var falls: [Fall] {
    let (middling, high, divided, mixed) = (Population.all[0], Population.all[1], Population.all[3], Population.all[4])
    return [
      Fall(population: middling, service: 0, ofRespondents: false, points: 30),
      Fall(population: high, service: 0, ofRespondents: false, points: 30),
      Fall(population: divided, service: 0, ofRespondents: false, points: 30),
      Fall(population: mixed, service: 1, ofRespondents: false, points: 30),
      Fall(population: high, service: 0, ofRespondents: true, points: 30),
      Fall(population: high, service: 0, ofRespondents: false, points: 20),
      Fall(population: high, service: 0, ofRespondents: true, points: 20),
      Fall(population: high, service: 0, ofRespondents: false, points: 10),
      Fall(population: high, service: 0, ofRespondents: true, points: 10),
    ]
  }

  func fallen() -> [Fallen] {
    falls.enumerated().map { set, fall in
      let latent = fall.latent
      let truth =
        "\(fall.ofRespondents ? "respondents" : "marks"), \(percent(fall.share(0))) → \(percent(fall.share(latent)))"
      var result = Fallen(name: fall.population.name, truth: truth, points: fall.points)
      for run in 0..<runs {
        var draws = Draws(seed: Self.seed, set: 100 + set, run: run)
        let services = assessments.changes(fall.population, service: fall.service, fall: latent, &draws).filter {
          $0.criterion == nil
        }
        let verdict = services.first { $0.service == fall.service }?.verdict
        if verdict == .worse { result.found += 1 }
        if verdict == .better { result.opposite += 1 }
        let others = services.count { $0.service != fall.service && $0.isFinding }
        if others > 0 { result.others += 1 }
        let wrong = others + (verdict == .better ? 1 : 0)
        if wrong > 0 { result.falseParts += Double(wrong) / Double(services.count(where: \.isFinding)) }
      }
      return result
    }
  }
}

extension Change {
  /// Whether a change was found.
  var isFinding: Bool { verdict == .better || verdict == .worse }
}
