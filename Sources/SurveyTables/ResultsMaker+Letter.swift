internal import SurveyModel
internal import SurveyWords

extension ResultsMaker {
  /// The letter with which the Act goes to the mayor and to the council: one page.
  func letter(_ results: Results) -> Paper {
    let places = results.places
    let names = places.map(\.name).filter { !$0.isEmpty }
    let name = Paper.Blank(words(.actName), letters: 28)
    var blocks: [Paper.Block] = [
      .address([.text("\(words(.letterMayor)) "), .blank(name)]),
      .address([.text("\(words(.letterCouncil)) "), .blank(name)]),
      .ends(
        [.text("\(words(.actNo)) "), .blank(Paper.Blank(words(.actNumber), letters: 10))],
        [.blank(Paper.Blank(words(.actDate), letters: 18))]),
      .subtitle(words(.letterSubject)),
      .paragraph([.text(words(.letterOpening, names.count == 1 ? names[0] : ""))]),
    ]
    blocks += each(places) { place in
      var blocks: [Paper.Block] = [.items(place.source)]
      if let whole = place.sentences.first { blocks.append(.paragraph([.text(whole)])) }
      return blocks + [.table(self.paperServices(place))]
    }
    blocks += [
      .paragraph([.text(([words(.sampleNote), words(.actNoCauses)] + facts.standing).joined(separator: " "))]),
      .paragraph([.text("\(words(.letterAsk)) "), .blank(Paper.Blank(words(.deadlineHead), letters: 18))]),
      .paragraph([.text("\(words(.letterAttached)) "), .blank(Paper.Blank(words(.letterSheets), letters: 5))]),
      .ends(
        [.text("\(words(.letterSigner)) "), .blank(Paper.Blank(words(.actSignature), letters: 16))],
        [.blank(name)]),
    ]
    return Paper(title: words(.letterSubject), source: foot(results), blocks: blocks)
  }
}
