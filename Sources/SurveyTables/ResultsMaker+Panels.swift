internal import SurveyModel
internal import SurveyWords

/// Charts of small plots: the same service in several places or groups, and all services over three assessments and more.
extension ResultsMaker {
  /// The charts of one place: from assessment to assessment, then by the groups of a question.
  func panelCharts(
    _ place: Results.Place, _ code: UInt16, _ prefix: String, _ names: inout ChartNames
  ) -> [Chart] {
    trendCharts(place, code, prefix, &names) + groupCharts(place, code, prefix, &names)
  }

  /// One chart for each service that has a score in several places.
  func placeCharts(_ places: [Results.Place], _ names: inout ChartNames) -> [Chart] {
    guard var all = places.first else { return [] }
    all.name = ""
    all.assessments = all.assessments.indices.map { index in together(places.map { $0.assessments[index] }) }
    all.source = source(all.assessments)
    let series = all.assessments.map(\.name)
    var ids: [String] = []
    for service in places.flatMap(\.services) where !ids.contains(service.id) { ids.append(service.id) }
    return ids.compactMap { id -> Chart? in
      let rated = places.compactMap { place in place.services.first { $0.id == id }.map { (place, $0) } }
      guard rated.count > 1, let service = rated.first?.1, service.isOrdered else { return nil }
      let panels = rated.compactMap { place, service -> PanelChart.Panel? in
        guard let row = service.rows.first, row.isScore else { return nil }
        return PanelChart.Panel(name: place.name, figures: row.figures.map(figure), verdict: row.verdict)
      }
      guard !panels.isEmpty else { return nil }
      return panelChart(
        names.name("places", id), all, title: words(.chartPlaces, service.name),
        PanelChart(scale: service.scale, series: series, panels: panels),
        rated.flatMap { $0.1.rows.first?.figures ?? [] }, note: words(.chartPlacesNote))
    }
  }

  /// All services over all assessments of the inputs, where these are three or more; one chart for each scale.
  private func trendCharts(
    _ place: Results.Place, _ code: UInt16, _ prefix: String, _ names: inout ChartNames
  ) -> [Chart] {
    guard case .comparison(let comparison) = subject else { return [] }
    let waves = waves.filter(labels.isSubstantive)
    guard waves.count > 2 else { return [] }
    let services = orderedServices(place)
    var scales: [ClosedRange<Int>] = []
    for service in services where !scales.contains(service.1.scale) { scales.append(service.1.scale) }
    return scales.map { scale in
      var shown: [Figures] = []
      let panels = services.filter { $0.1.scale == scale }.map { index, service in
        let figures = waves.compactMap { comparison.pivot.figures([.service(index)] + comparison.by(code, $0)) }
        shown += figures
        return PanelChart.Panel(name: service.name, figures: figures.map(figure))
      }
      return panelChart(
        names.name(prefix, "trend"), place, title: words(.chartTrend),
        PanelChart(scale: scale, series: waves.map(seriesName), panels: panels), shown, note: words(.chartTrendNote))
    }
  }

  /// One chart for each service: a panel a group of the question.
  private func groupCharts(
    _ place: Results.Place, _ code: UInt16, _ prefix: String, _ names: inout ChartNames
  ) -> [Chart] {
    guard let groups else { return [] }
    let waves: [UInt16]
    switch subject {
    case .comparison(let comparison): waves = [comparison.waves.first, comparison.waves.second]
    case .pivot: waves = self.waves
    }
    // Assessments that are shown as one cannot be told apart by group.
    guard waves.count == place.assessments.count else { return [] }
    let id = labels.name(ofAxis: .dimension(groups.dimension))
    return orderedServices(place).compactMap { index, service in
      var shown: [Figures] = []
      let panels = groups.pivot.values(of: .dimension(groups.dimension)).compactMap { value -> PanelChart.Panel? in
        let figures = waves.compactMap { wave in
          groups.pivot.figures([
            .service(index), value, .answer(dimension: ResponseLayout.place, code: code),
            .answer(dimension: ResponseLayout.wave, code: wave),
          ])
        }
        guard figures.count == waves.count, figures.contains(where: { $0.n > 0 || $0.isHidden }) else { return nil }
        shown += figures
        return PanelChart.Panel(name: labels.label(value), figures: figures.map(figure))
      }
      guard !panels.isEmpty else { return nil }
      return panelChart(
        names.name(prefix, id, service.id), place,
        title: words(.chartGroups, service.name, labels.label(.dimension(groups.dimension)).lowercased()),
        PanelChart(scale: service.scale, series: place.assessments.map(\.name), panels: panels), shown,
        note: words(.chartGroupsNote))
    }
  }

  /// The services of a place whose marks stand in their order and come to a score, with their indices in the codebook.
  private func orderedServices(_ place: Results.Place) -> [(Int, Results.Service)] {
    place.services.filter { $0.isOrdered && $0.rows.first?.isScore == true }.compactMap { service in
      labels.codebook.services.firstIndex { $0.id == service.id }.map { ($0, service) }
    }
  }

  /// What the codebook calls an assessment; with "Assessment" before it where that is a number.
  private func seriesName(_ wave: UInt16) -> String {
    let label = labels.label(dimension: ResponseLayout.wave, code: wave)
    return label == labels.id(dimension: ResponseLayout.wave, code: wave) ? "\(words(.wave)) \(label)" : label
  }

  private func panelChart(
    _ name: String, _ place: Results.Place, title: String, _ panels: PanelChart, _ figures: [Figures], note: String
  ) -> Chart {
    let hasIntervals = figures.contains { $0.meanInterval != nil }
    return chart(
      name, place, title: title,
      subtitle: words(.chartScale, String(panels.scale.lowerBound), String(panels.scale.upperBound)),
      description: panels.panels.map { panel in
        let parts =
          zip(panels.series, panel.figures).map { "\($0): \($1.text)" }
          + [panel.verdict.text].filter { !$0.isEmpty }
        return "\(panel.name): \(parts.joined(separator: "; "))."
      },
      notes: [note] + (hasIntervals ? [words(.chartIntervalNote)] : []) + smallNotes(figures), .panels(panels))
  }

  /// The same assessment of several places as one.
  private func together(_ assessments: [Results.Assessment]) -> Results.Assessment {
    var all = assessments[0]
    for other in assessments.dropFirst() {
      all.respondents += other.respondents
      for group in other.modes {
        if let known = all.modes.firstIndex(where: { $0.name == group.name }) {
          all.modes[known].respondents += group.respondents
        } else {
          all.modes.append(group)
        }
      }
      guard let days = other.days else { continue }
      all.days =
        all.days.map {
          min($0.lowerBound, days.lowerBound)...max($0.upperBound, days.upperBound)
        } ?? days
    }
    return all
  }
}
