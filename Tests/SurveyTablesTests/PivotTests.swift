import SurveyModel
import SurveyTables
import SurveyTally
import SurveyWords
import Testing

/// A small survey by hand: two services, two criteria, one choice and one multiple-choice question.
struct SmallSurvey {
  let codebook: Codebook
  let layout: ResponseLayout
  var categories: [[SurveyModel.Category]]

  init(confirmed: Bool = true, roadsPlaces: [String]? = nil) {
    codebook = Codebook(
      scales: [
        Scale(id: "marks", points: (1...5).map { ScalePoint(value: $0, label: "") }, isOrderConfirmed: confirmed)
      ],
      services: [
        Service(id: "water", label: "Water", scale: "marks"),
        Service(id: "roads", label: "Roads", scale: "marks", criteria: ["quality"], places: roadsPlaces),
      ],
      criteria: [Criterion(id: "access", label: "Access"), Criterion(id: "quality", label: "Quality")],
      questions: [
        Question(
          id: "sex", kind: .choice, label: "Sex",
          options: [Category(id: "f", label: "Female"), Category(id: "m", label: "Male")]),
        Question(
          id: "needs", kind: .multiple, label: "Needs",
          options: [Category(id: "a", label: "A"), Category(id: "b", label: "B")]),
      ],
      places: [Category(id: "north", label: "North"), Category(id: "south", label: "South")])
    layout = ResponseLayout(codebook)
    categories = layout.dimensions.map(\.categories)
  }

  /// One response: marks of water/access, water/quality, roads/quality (0 for blank, nil for not asked), sex, needs, place.
  struct Answer {
    var marks: [Int?]
    var sex = "f"
    var needs: [String] = []
    var place: String?
  }

  func batch(_ answers: [Answer]) -> ResponseBatch {
    var batch = ResponseBatch(layout: layout, capacity: max(1, answers.count))
    for (row, answer) in answers.enumerated() {
      for (cell, mark) in answer.marks.enumerated() {
        let code = mark.map { $0 == 0 ? AnswerCode.blank : AnswerCode.substantive($0 - 1) } ?? .notAsked
        batch.ratings[cell * batch.capacity + row] = UInt8(code.rawValue)
      }
      batch.codes[3 * batch.capacity + row] = AnswerCode.substantive(answer.sex == "f" ? 0 : 1).rawValue
      for need in answer.needs {
        let code = AnswerCode.substantive(need == "a" ? 0 : 1).rawValue
        batch.words[batch.wordOffsets[4] * batch.capacity + row] |= 1 << UInt64(code)
      }
      if let place = answer.place {
        batch.codes[row] = AnswerCode.substantive(place == "north" ? 0 : 1).rawValue
      }
      batch.count = row + 1
    }
    return batch
  }

  /// The pivot of a few answers: nothing is hidden, unless that is asked for.
  func pivot(
    _ request: PivotRequest, _ answers: [Answer], language: Language = .en, showsSmall: Bool = true
  ) -> Pivot {
    var counts = PivotTally(request: request, codebook: codebook, layout: layout)
    counts.add(batch(answers))
    return Pivot(counts, labels: labels(language), showsSmall: showsSmall)
  }

  func labels(_ language: Language) -> Labels {
    Labels(codebook: codebook, layout: layout, categories: categories, language: language)
  }
}

/// Rows of a data table as dictionaries.
func records(_ table: DataTable) -> [[String: DataTable.Value]] {
  table.rows.map { Dictionary(zip(table.columns, $0), uniquingKeysWith: { first, _ in first }) }
}

@Suite("A pivot for programs")
struct PivotDataTests {
  let survey = SmallSurvey()
  let answers: [SmallSurvey.Answer] = [
    .init(marks: [5, 4, 3], sex: "f", needs: ["a", "b"]), .init(marks: [3, 0, 1], sex: "f", needs: ["a"]),
    .init(marks: [1, 2, nil], sex: "m"),
  ]

  @Test("has one row a cell that the codebook asks, and one a service score")
  func rows() {
    let data = survey.pivot(PivotRequest(), answers).data()
    let keys = data.rows.map { [$0[0], $0[1]] }
    #expect(
      keys == [
        [.text("water"), .text("access")], [.text("water"), .text("quality")], [.text("water"), .empty],
        [.text("roads"), .text("quality")], [.text("roads"), .empty],
      ])
  }

  @Test("keeps blank and not asked apart")
  func missing() {
    let rows = records(survey.pivot(PivotRequest(), answers).data())
    #expect(rows[1]["asked"] == .integer(3))
    #expect(rows[1]["n"] == .integer(2))
    #expect(rows[1]["blank"] == .integer(1))
    #expect(rows[3]["asked"] == .integer(2))
    #expect(rows[3]["count_3"] == .integer(1))
  }

  @Test("asked is always the sum of its parts")
  func sums() {
    for row in records(survey.pivot(PivotRequest(), answers).data()) where row["criterion"] != .empty {
      let parts = ["n", "dont_know", "not_user", "refused", "blank", "invalid"].map { name -> Int in
        if case .integer(let count)? = row[name] { count } else { -1 }
      }
      #expect(row["asked"] == .integer(parts.reduce(0, +)))
    }
  }

  @Test("each cell of each group has its own good and poor marks")
  func shares() {
    let north = [5, 4, 4, 3, 1].map { SmallSurvey.Answer(marks: [$0, 3, nil], place: "north") }
    let south = [1, 2, 5, 1].map { SmallSurvey.Answer(marks: [$0, 4, nil], place: "south") }
    let place = Axis.dimension(ResponseLayout.place)
    let rows = records(survey.pivot(PivotRequest(by: [place]), north + south).data())
    #expect(rows.prefix(4).map { $0["good"] } == [.number(0.6), .number(0.25), .number(0), .number(1)])
    #expect(rows.prefix(4).map { $0["poor"] } == [.number(0.2), .number(0.75), .number(0), .number(0)])
    #expect(rows[1]["net"] == .number(-0.5))
    #expect(rows.prefix(4).map { $0["count_1"] } == [.integer(1), .integer(2), .integer(0), .integer(0)])
  }

  @Test("a service score is the mean of each respondent's mean, not of all answers")
  func scores() {
    let rows = records(survey.pivot(PivotRequest(), answers).data())
    // 4.5; no score (one of two criteria is under two thirds); 1.5.
    #expect(rows[2]["n"] == .integer(2))
    #expect(rows[2]["mean"] == .number(3))
    #expect(rows[2]["count_1"] == .empty)
    #expect(rows[2]["good"] == .number(0.5))
  }

  @Test("a scale whose order is not confirmed has counts and no means")
  func unconfirmed() {
    let survey = SmallSurvey(confirmed: false)
    for row in records(survey.pivot(PivotRequest(), answers).data()) {
      for name in ["mean", "sd", "good", "poor", "net"] { #expect(row[name] == .empty) }
    }
    #expect(records(survey.pivot(PivotRequest(), answers).data())[0]["count_5"] == .integer(1))
  }

  @Test("a choice question has all of its options, chosen or not")
  func options() {
    let request = PivotRequest(rows: [.dimension(3)], columns: [], measure: .n)
    let rows = records(survey.pivot(request, [.init(marks: [5, 5, 5], sex: "f")]).data())
    #expect(rows.map { $0["sex"] } == [.text("f"), .text("m")])
    #expect(rows.map { $0["n"] } == [.integer(1), .integer(0)])
  }

  @Test("a respondent with several options counts in each, and once in the total")
  func several() throws {
    let request = PivotRequest(rows: [.dimension(4)], columns: [.service])
    let pivot = survey.pivot(request, answers)
    let rows = records(pivot.data())
    #expect(rows.first { $0["needs"] == .text("a") && $0["service"] == .text("roads") }?["n"] == .integer(2))
    #expect(rows.first { $0["needs"] == .text("b") && $0["service"] == .text("roads") }?["n"] == .integer(1))
    let table = try #require(pivot.tables().first)
    #expect(table.rows.last?.cells.last?.base == "2")
    #expect(table.notes.contains { $0.contains("Needs") })
  }

  @Test("filters on one dimension widen, on several narrow")
  func filters() {
    let female = TallyPlan.Filter(dimension: 3, codes: [AnswerCode.substantive(0).rawValue])
    let needsB = TallyPlan.Filter(dimension: 4, codes: [AnswerCode.substantive(1).rawValue])
    let one = survey.pivot(PivotRequest(filters: [female]), answers).data()
    let two = survey.pivot(PivotRequest(filters: [female, needsB]), answers).data()
    #expect(records(one)[0]["asked"] == .integer(2))
    #expect(records(two)[0]["asked"] == .integer(1))
  }

  @Test("a service that the codebook asks elsewhere has no row in a place")
  func places() {
    let survey = SmallSurvey(roadsPlaces: ["north"])
    let request = PivotRequest(by: [.dimension(0)])
    let rows = records(
      survey.pivot(request, [.init(marks: [5, 5, 5], place: "north"), .init(marks: [4, 4, nil], place: "south")]).data()
    )
    #expect(rows.contains { $0["service"] == .text("roads") && $0["place"] == .text("north") })
    #expect(!rows.contains { $0["service"] == .text("roads") && $0["place"] == .text("south") })
  }

  @Test("merged parts give the same as the whole")
  func merging() {
    let request = PivotRequest(by: [.dimension(3)])
    var whole = PivotTally(request: request, codebook: survey.codebook, layout: survey.layout)
    whole.add(survey.batch(answers))
    var parts = PivotTally(request: request, codebook: survey.codebook, layout: survey.layout)
    for answer in answers.reversed() {
      var part = PivotTally(request: request, codebook: survey.codebook, layout: survey.layout)
      part.add(survey.batch([answer]))
      parts.merge(part)
    }
    let labels = Labels(codebook: survey.codebook, layout: survey.layout, categories: survey.categories, language: .en)
    #expect(Pivot(parts, labels: labels).data() == Pivot(whole, labels: labels).data())
  }
}

@Suite("Places whose names are equal")
struct EqualNamesTests {
  @Test("stand in the order in which they were met")
  func order() {
    var survey = SmallSurvey()
    let places = 20
    survey.categories[ResponseLayout.place] = (0..<places).map { _ in Category(id: "a", label: "A") }
    var batch = ResponseBatch(layout: survey.layout, capacity: places * (places + 1) / 2)
    // So many answers as tell the place.
    for place in 0..<places {
      for _ in 0...place {
        batch.codes[ResponseLayout.place * batch.capacity + batch.count] = AnswerCode.substantive(place).rawValue
        batch.count += 1
      }
    }
    var counts = PivotTally(
      request: PivotRequest(rows: [.dimension(ResponseLayout.place)], columns: []), codebook: survey.codebook,
      layout: survey.layout)
    counts.add(batch)
    let rows = records(Pivot(counts, labels: survey.labels(.en), showsSmall: true).data())
    #expect(rows.map { $0["n"] } == (1...places).map { .integer($0) })
  }
}

@Suite("A pivot for people")
struct PivotTableTests {
  let survey = SmallSurvey()
  let answers: [SmallSurvey.Answer] = [
    .init(marks: [5, 4, nil], sex: "f"), .init(marks: [3, 2, nil], sex: "m"), .init(marks: [4, 0, nil], sex: "m"),
  ]

  @Test("shows each figure with its base, and marks small ones")
  func bases() throws {
    let table = try #require(survey.pivot(PivotRequest(), answers).tables().first)
    #expect(table.rows[0].cells[1] == Table.Cell("4.00~", base: "3"))
    #expect(table.notes.contains { $0.hasPrefix("~") })
  }

  @Test("leaves out a service that no file asks, and names it underneath")
  func notAsked() throws {
    let table = try #require(survey.pivot(PivotRequest(), answers).tables().first)
    #expect(!table.rows.contains { $0.cells[0].text == "Roads" })
    #expect(table.notes.contains { $0.contains("Roads") })
  }

  @Test("says not asked and no answers in different words")
  func words() throws {
    let mixed = answers + [.init(marks: [nil, nil, 0], sex: "f")]
    let table = try #require(survey.pivot(PivotRequest(), mixed).tables().first)
    let roads = try #require(table.rows.first { $0.cells[0].text == "Roads" })
    #expect(roads.cells[1].text == "not asked")
    #expect(roads.cells[2].text == "no answers")
  }

  @Test("has totals of rows and columns that count every respondent once")
  func totals() throws {
    let request = PivotRequest(rows: [.dimension(3)], columns: [.service])
    let table = try #require(survey.pivot(request, answers).tables().first)
    #expect(table.rows.last?.kind == .total)
    // Scores: 4.5, 2.5; the third marked one of two criteria.
    #expect(table.rows.last?.cells[1] == Table.Cell("3.50~", base: "2"))
  }

  @Test(
    "has decimal commas in Russian and Kyrgyz, a point in English",
    arguments: [(Language.ru, "4,00~"), (.ky, "4,00~"), (.en, "4.00~")])
  func decimals(language: Language, text: String) throws {
    let table = try #require(survey.pivot(PivotRequest(), answers, language: language).tables().first)
    #expect(table.rows[0].cells[1].text == text)
  }

  @Test("lays a distribution out by marks and kinds of missing answers")
  func distribution() throws {
    let table = try #require(survey.pivot(PivotRequest(measure: .distribution), answers).tables().first)
    #expect(table.columns.count == 1 + 5 + 1 + 5)
    #expect(table.rows.count == 2)
    #expect(
      table.rows[1].cells.map(\.text) == ["Water / Quality", "0", "1", "0", "1", "0", "2", "0", "0", "0", "1", "0"])
  }
}
