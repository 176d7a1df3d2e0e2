public import SurveyModel
internal import SurveyStatistics
internal import SurveyWords

extension ReconciledEntries {
  /// The reconciliation for people and for programs.
  ///
  /// The rows for programs are the differences, with empty columns for what is not decided: filled in, they are a file of decisions.
  public func report(_ language: Language) -> Report {
    let words = Words(language)
    var tables = [summary(words), rates(words)]
    if !reconciliation.differences.isEmpty { tables += [differences(words), questions(words)] }
    if !reconciliation.unmatched.isEmpty { tables.append(unmatched(words)) }
    var report = Report(
      command: "reconcile", language: language, tables: tables.filter { !$0.rows.isEmpty }, data: data(), facts: facts)
    report.details = details()
    return report
  }

  // MARK: Tables

  private func count(_ count: Int, _ emphasis: Table.Emphasis = .plain) -> Table.Cell {
    Table.Cell(String(count), emphasis)
  }

  private func unmatched(_ reason: Reconciliation.Unmatched.Reason, _ typing: Reconciliation.Typing? = nil) -> Int {
    reconciliation.unmatched.count { $0.reason == reason && (typing == nil || $0.typing == typing) }
  }

  private func summary(_ words: Words) -> Table {
    let open = decisions.count - decided
    // What does not occur is not told, save what every reconciliation is about.
    let rows: [(phrase: Phrase, count: Int, isAlwaysShown: Bool)] = [
      (.reconcileForms, reconciliation.formsCompared, true), (.reconcileCells, reconciliation.cellsCompared, true),
      (.reconcileDiffering, decisions.count, true), (.reconcileDecided, decided, true), (.reconcileOpen, open, true),
      (.reconcileOnlyFirst, unmatched(.missing, .first), false),
      (.reconcileOnlySecond, unmatched(.missing, .second), false),
      (.reconcileRepeated, unmatched(.repeated), false), (.reconcileEmpty, unmatched(.empty), false),
      (.reconcileUnnumbered, unmatched(.unnumbered), false), (.reconcileEmptyBoth, reconciliation.formsEmpty, false),
    ]
    var table = Table(
      title: words(.reconcileTitle),
      columns: [Table.Column(words(.reconcileWhat), .left), Table.Column(words(.count))],
      rows: rows.filter { $0.isAlwaysShown || $0.count > 0 }.map { row in
        Table.Row(
          .body,
          [
            Table.Cell(words(row.phrase)),
            count(row.count, row.phrase == .reconcileOpen && open > 0 ? .warning : .plain),
          ])
      })
    if open > 0 { table.notes.append(words(.reconcileOpenNote)) }
    if !reconciliation.farApart.isEmpty {
      let forms = reconciliation.farApart.prefix(10).map { "\($0.number) (\($0.record))" }
      let more = reconciliation.farApart.count > 10 ? ", …" : ""
      table.notes.append(words(.reconcileFarApart, forms.joined(separator: ", ") + more))
    }
    for typing in [Reconciliation.Typing.first, .second] {
      let labels = reconciliation.oneSided.filter { $0.typing == typing }.map(\.label)
      guard !labels.isEmpty else { continue }
      let shown = labels.prefix(5).joined(separator: "; ") + (labels.count > 5 ? "; …" : "")
      table.notes.append(words(.reconcileOneSided, name(typing, words), String(labels.count), shown))
    }
    if !unused.isEmpty { table.notes.append(words(.reconcileUnused, String(unused.count))) }
    return table
  }

  private func rates(_ words: Words) -> Table {
    let compared = reconciliation.cellsCompared
    guard compared > 0 else { return Table(columns: [], rows: []) }
    func row(_ name: String, _ wrong: String, _ rate: EntryErrorRate?) -> Table.Row {
      let none = Table.Cell(words(.noValue), .faint)
      return Table.Row(
        .body,
        [
          Table.Cell(name), rate == nil ? none : Table.Cell(wrong),
          rate.map { Table.Cell(words.percent($0.value, decimals: 2)) } ?? none,
          rate.map {
            Table.Cell(
              "\(words.percent($0.interval.low, decimals: 2)) … \(words.percent($0.interval.high, decimals: 2))")
          } ?? none,
        ])
    }
    var table = Table(
      title: words(.reconcileRatesTitle),
      columns: [
        Table.Column(words(.reconcileTyping), .left), Table.Column(words(.reconcileWrong)),
        Table.Column(words(.reconcileRate)), Table.Column(words(.intervalHead)),
      ],
      rows: [
        row(words(.reconcileSingle), "\(decisions.count) / (2 × \(compared))", singleEntry),
        row(name(.first, words), "\(wrongInFirst) / \(compared)", firstTyping),
        row(name(.second, words), "\(wrongInSecond) / \(compared)", secondTyping),
      ], notes: [words(.reconcileRateNote), words(.reconcileSameNote), words(.reconcileScatterNote)])
    if decided < decisions.count { table.notes.insert(words(.reconcileUndecidedNote), at: 1) }
    return table
  }

  private func differences(_ words: Words) -> Table {
    let isOneGroup = isOneGroup
    return Table(
      title: words(.reconcileDifferencesTitle),
      columns: [
        Table.Column(words(.reconcileRecord), .left), Table.Column(words(.reconcileForm), .left),
        Table.Column(words(.question), .left), Table.Column("A", .left), Table.Column("B", .left),
        Table.Column(words(.reconcileDecision), .left),
      ],
      rows: zip(reconciliation.differences, decisions).map { difference, decision in
        Table.Row(
          .body,
          [
            Table.Cell(difference.record), Table.Cell(form(difference.number, difference.group, isOneGroup)),
            Table.Cell(difference.label), value(difference.first.value, words), value(difference.second.value, words),
            decision.map { Table.Cell(text($0, words), .strong) } ?? Table.Cell(words(.reconcileNotYet), .warning),
          ])
      },
      notes: [words(.reconcileTypingsNote)])
  }

  private func value(_ text: String, _ words: Words) -> Table.Cell {
    text.isEmpty ? Table.Cell(words(.reconcileNoAnswer), .faint) : Table.Cell(text)
  }

  private func text(_ decision: EntryDecision, _ words: Words) -> String {
    let value = decision.value.isEmpty ? words(.reconcileNoAnswer) : decision.value
    let choice = decision.choice == .other ? words(.reconcileOther) : decision.choice.rawValue
    return "\(choice): \(value)" + (decision.why.isEmpty ? "" : " (\(decision.why))")
  }

  /// The form's number, with what else tells it from others where there are several places, assessments or channels.
  private func form(_ number: String, _ group: EntryForm.Group, _ isOneGroup: Bool) -> String {
    if isOneGroup { return number }
    return ([number] + [group.place, group.wave, group.mode].filter { !$0.isEmpty }).joined(separator: ", ")
  }

  private var isOneGroup: Bool {
    Set(reconciliation.differences.map(\.group)).union(reconciliation.unmatched.map(\.group)).count <= 1
  }

  /// Questions in which the typings differ, the one with most first: there the form or the sheet may mislead.
  private func questions(_ words: Words) -> Table {
    let fields = reconciliation.fields.enumerated().filter { $0.element.differing > 0 }
      .sorted { ($1.element.differing, $0.offset) < ($0.element.differing, $1.offset) }.map(\.element)
    return Table(
      title: words(.reconcileQuestionsTitle),
      columns: [
        Table.Column(words(.question), .left), Table.Column(words(.reconcileCells)),
        Table.Column(words(.reconcileDiffering)),
      ],
      rows: fields.prefix(10).map { field in
        Table.Row(.body, [Table.Cell(field.label), count(field.compared), count(field.differing)])
      },
      notes: fields.count > 10 ? [words(.reconcileMoreQuestions, String(fields.count - 10))] : [])
  }

  private func unmatched(_ words: Words) -> Table {
    let isOneGroup = isOneGroup
    return Table(
      title: words(.reconcileUnmatchedTitle),
      columns: [
        Table.Column(words(.reconcileRecord), .left), Table.Column(words(.reconcileForm), .left),
        Table.Column(words(.reconcileTyping), .left), Table.Column(words(.reconcileReason), .left),
      ],
      rows: reconciliation.unmatched.map { form in
        Table.Row(
          .body,
          [
            Table.Cell(form.record), Table.Cell(self.form(form.number, form.group, isOneGroup)),
            Table.Cell(name(form.typing, words)),
            Table.Cell(
              words(form.reason.phrase)
                + (form.alike.map { "; " + words(.reconcileAlike, $0.number, $0.record) } ?? "")),
          ])
      }, notes: [words(.reconcileUnmatchedNote)])
  }

  private func name(_ typing: Reconciliation.Typing, _ words: Words) -> String {
    words(typing == .first ? .reconcileFirst : .reconcileSecond)
  }

  // MARK: For programs

  private var facts: [Report.Fact] {
    var facts: [Report.Fact] = [
      .init("forms_compared", .integer(reconciliation.formsCompared)),
      .init("cells_compared", .integer(reconciliation.cellsCompared)),
      .init("differences", .integer(decisions.count)), .init("decided", .integer(decided)),
      .init("open", .integer(decisions.count - decided)), .init("forms_empty", .integer(reconciliation.formsEmpty)),
    ]
    for (name, rate) in [("single_entry", singleEntry), ("first", firstTyping), ("second", secondTyping)] {
      facts += [
        .init("\(name)_rate", .init(rate?.value)), .init("\(name)_rate_low", .init(rate?.interval.low)),
        .init("\(name)_rate_high", .init(rate?.interval.high)),
      ]
    }
    return facts
  }

  private func data() -> DataTable {
    DataTable(
      columns: [
        "record", "second_record", "place", "wave", "mode", "form", "field", "label", "first", "second", "decision",
        "value", "why",
      ],
      rows: zip(reconciliation.differences, decisions).map { difference, decision in
        [
          difference.record, difference.secondRecord, difference.group.place, difference.group.wave,
          difference.group.mode, difference.number, difference.field, difference.label, difference.first.value,
          difference.second.value, decision?.choice.rawValue ?? "", decision?.value ?? "", decision?.why ?? "",
        ].map { $0.isEmpty ? .empty : .text($0) }
      })
  }

  private func details() -> [Report.Detail] {
    [
      .init(
        "unmatched",
        DataTable(
          columns: ["typing", "record", "place", "wave", "mode", "form", "reason", "alike"],
          rows: reconciliation.unmatched.map { form in
            [
              .text(form.typing == .first ? "first" : "second"), .text(form.record), .text(form.group.place),
              .text(form.group.wave), .text(form.group.mode), .text(form.number), .text(form.reason.rawValue),
              form.alike.map { .text($0.record) } ?? .empty,
            ]
          })),
      .init(
        "far_apart",
        DataTable(
          columns: ["record", "second_record", "form"],
          rows: reconciliation.farApart.map { [.text($0.record), .text($0.secondRecord), .text($0.number)] })),
      .init(
        "questions",
        DataTable(
          columns: ["field", "label", "compared", "differing"],
          rows: reconciliation.fields.map {
            [.text($0.field), .text($0.label), .integer($0.compared), .integer($0.differing)]
          })),
      .init(
        "one_sided",
        DataTable(
          columns: ["typing", "field", "label"],
          rows: reconciliation.oneSided.map {
            [.text($0.typing == .first ? "first" : "second"), .text($0.field), .text($0.label)]
          })),
    ]
  }
}

extension Reconciliation.Unmatched.Reason {
  fileprivate var phrase: Phrase {
    switch self {
    case .missing: .reconcileReasonMissing
    case .repeated: .reconcileReasonRepeated
    case .empty: .reconcileReasonEmpty
    case .unnumbered: .reconcileReasonUnnumbered
    }
  }
}
