internal import SurveyModel
internal import SurveyWords

extension ResultsMaker {
  /// What a group's own form can name.
  func paperFields(_ results: Results) -> [PaperField] {
    let places = results.places
    let names = places.map(\.name).filter { !$0.isEmpty }
    func field(_ name: String, _ label: Phrase, _ content: PaperField.Content, isExpected: Bool = false) -> PaperField {
      PaperField(name: name, label: words(label), content: content, isExpected: isExpected)
    }
    // Several tables are told apart by the name of their place.
    func tables(_ table: (Results.Place) -> Table) -> PaperField.Content {
      .tables(
        places.map { place in
          var table = table(place)
          table.title = places.count > 1 ? place.name : ""
          return table
        })
    }
    return [
      field("title", .exportTitle, .text(results.title)),
      field("town", .place, .text(names.joined(separator: ", ")), isExpected: true),
      field("period", .actSubject, .text(period(places))),
      field("service-names", .service, .text(serviceNames(places))),
      field("criterion-names", .criterion, .text(criterionNames(places))),
      field("survey", .actSurvey, .lines(places.flatMap(\.source)), isExpected: true),
      field("questionnaires", .actForms, .text(formCounts), isExpected: true),
      field("files", .filesTitle, .tables([results.files])),
      field("findings", .findingsTitle, .tables(results.findings.map { [$0] } ?? [])),
      field("services", .actServices, tables(paperServices), isExpected: true),
      field("criteria", .actCriteria, tables(paperCriteria)),
      field("full-tables", .actFullTables, .tables(places.flatMap(fullTables))),
      field("same-people", .pairsTitle, .tables(places.flatMap(pairedTables))),
      field("sentences", .sentencesTitle, .lines(places.flatMap(\.sentences)), isExpected: true),
      field("limits", .actLimits, .lines([words(.actNoCauses)] + results.method), isExpected: true),
      field("charts", .pageCharts, .charts(paperCharts(results))),
    ]
  }
}
