internal import SurveyDigest
internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore
internal import SurveyTables
internal import SurveyWords

/// What the commands answer that tell of a project.
struct ProjectReports {
  let open: OpenProject
  let words: Words

  init(_ open: OpenProject, _ language: Language) {
    self.open = open
    words = Words(language)
  }

  private var state: ProjectState { open.state }

  func outcome(_ report: (ProjectReports) -> Report) -> Outcome {
    Outcome(report: report(self), findings: FindingLog(), files: [])
  }

  private func report(_ command: String, _ table: Table, _ data: DataTable, _ facts: [Report.Fact] = []) -> Report {
    Report(
      command: command, language: words.language, tables: [table], data: data,
      facts: facts + [.init("steps", .integer(state.steps.count)), .init("head", .text(state.head))])
  }

  private func optional(_ text: String?) -> Table.Cell {
    Table.Cell(text.flatMap { $0.isEmpty ? nil : $0 } ?? words(.noValue))
  }

  // MARK: Sources

  func sources() -> Report {
    let counted = state.sources.map { source in (source, countedRecords(source)) }
    var table = Table(
      title: words(.sourcesTitle),
      columns: [
        Table.Column(words(.sourceHead), .left), Table.Column(words(.fileHead), .left),
        Table.Column(words(.place), .left), Table.Column(words(.wave), .left), Table.Column(words(.mode), .left),
        Table.Column(words(.entryHead)), Table.Column(words(.readHead)), Table.Column(words(.refusedHead)),
        Table.Column(words(.knownHead)), Table.Column(words(.newHead)), Table.Column(words(.countedHead)),
        Table.Column(words(.stateHead), .left),
      ],
      rows: counted.map { source, counts in
        let groups = source.groups
        return Table.Row(
          .body,
          [
            Table.Cell(String(source.number)), Table.Cell(source.file.name), optional(names(groups.map(\.place))),
            optional(names(groups.map(\.wave))), optional(names(groups.map(\.mode))),
            optional(source.file.entry == 0 ? nil : String(source.file.entry)), Table.Cell(String(source.read)),
            Table.Cell(String(source.refused)), Table.Cell(String(source.known)), Table.Cell(String(source.records)),
            Table.Cell(String(counts)), Table.Cell(words(stateWord(source))),
          ])
      })
    if state.sources.isEmpty { table.notes.append(words(.sourcesNone)) }
    table.notes.append(contentsOf: standing)
    return report(
      "sources", table,
      DataTable(
        columns: [
          "source", "file", "place", "wave", "mode", "entry", "step", "read", "accepted", "refused", "known", "new",
          "counted", "state", "sha256",
        ],
        rows: counted.map { source, counts in
          let groups = source.groups
          return [
            .integer(source.number), .text(source.file.name), .text(names(groups.map(\.place))),
            .text(names(groups.map(\.wave))), .text(names(groups.map(\.mode))), .integer(source.file.entry),
            .integer(source.step), .integer(source.read), .integer(source.accepted), .integer(source.refused),
            .integer(source.known), .integer(source.records), .integer(counts), .text(stateName(source)),
            .text(hexadecimal(source.file.digest)),
          ]
        }))
  }

  private var standing: [String] { open.standing.lines(words) }

  private func countedRecords(_ source: StoredSource) -> Int { open.countedRecords(source) }

  private func names(_ ids: [String]) -> String {
    var seen: [String] = []
    for id in ids where !id.isEmpty && !seen.contains(id) { seen.append(id) }
    return seen.count > 3 ? seen.prefix(3).joined(separator: ", ") + ", …" : seen.joined(separator: ", ")
  }

  private func stateName(_ source: StoredSource) -> String {
    if state.steps.contains(where: { $0.number == source.step && $0.isUndone }) { return "undone" }
    if !state.live.contains(source.number) { return "removed" }
    return source.isCounted ? "counted" : "second-entry"
  }

  private func stateWord(_ source: StoredSource) -> Phrase {
    switch stateName(source) {
    case "undone": .stateUndone
    case "removed": .stateRemoved
    case "counted": .stateCounted
    default: .stateSecondEntry
    }
  }

  // MARK: The log

  func log() -> Report { log("log", state.steps, words(.logTitle), notes: [words(.logHead, state.head)]) }

  /// The step that was just made.
  func done(_ step: Int) -> Report {
    let steps = state.steps.filter { $0.number == step }
    return log("log", steps, words(.doneTitle), notes: steps.flatMap(lost) + standing)
  }

  /// Records that count no more although other sources' files hold them.
  private func lost(_ step: Step) -> [String] {
    step.lostRecords.compactMap { lost in
      state.source(lost.source).map { words(.lostNote, OpenProject.name(of: $0), String(lost.count), $0.file.name) }
    }
  }

  private func log(_ command: String, _ steps: [Step], _ title: String, notes: [String]) -> Report {
    let table = Table(
      title: title,
      columns: [
        Table.Column(words(.stepHead)), Table.Column(words(.timeHead), .left), Table.Column(words(.authorHead), .left),
        Table.Column(words(.actionHead), .left), Table.Column(words(.subjectHead), .left),
        Table.Column(words(.factsHead), .left), Table.Column(words(.whyHead), .left),
      ],
      rows: steps.map { step in
        Table.Row(
          .body,
          [
            Table.Cell(String(step.number)), Table.Cell(step.time), Table.Cell(step.author),
            Table.Cell(words(step.action.phrase) + (step.isUndone ? " (\(words(.stateUndone)))" : "")),
            optional(step.subject), optional(facts(step)), optional(step.why),
          ])
      }, notes: notes)
    return report(
      command, table,
      DataTable(
        columns: ["step", "time", "author", "action", "subject", "facts", "why", "undone"],
        rows: steps.map { step in
          [
            .integer(step.number), .text(step.time), .text(step.author), .text(step.action.rawValue),
            .text(step.subject),
            .text(step.facts.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")), .text(step.why),
            .integer(step.isUndone ? 1 : 0),
          ]
        }))
  }

  private func facts(_ step: Step) -> String {
    let facts = step.facts.filter { $0.name != "digest" && $0.name != "known-in" }
    // What was done to single cells and records can be a long list.
    let single: Set<String> = ["cell", "record", "counts-instead", "left-out-instead", "no-version"]
    let lines = facts.filter { single.contains($0.name) }.map { fact in
      Self.names[fact.name].map { words($0) + " " + fact.value } ?? fact.value
    }
    let whole = facts.filter { !single.contains($0.name) }.map { fact -> String in
      switch fact.name {
      case "file": return fact.value
      case "action": return Action(rawValue: fact.value).map { words($0.phrase) } ?? fact.value
      default: return (Self.names[fact.name].map { words($0) } ?? fact.name) + " " + fact.value
      }
    }
    return (whole + lines.prefix(6) + (lines.count > 6 ? ["…"] : [])).joined(separator: " · ")
  }

  /// What facts of steps are called; `A` and `B`, whose typing is right, are the same in every language.
  private static let names: [String: Phrase] = [
    "read": .factRead, "accepted": .factAccepted, "refused": .factRefused, "known": .factKnown, "new": .factNew,
    "repeated": .factRepeated, "changed": .factChanged, "repeated-keys": .factRepeatedKeys, "vanished": .factVanished,
    "personal": .factPersonal, "cells": .factCells, "count": .factCount, "leave-out": .factLeaveOut,
    "other": .factOther, "counts-instead": .factCountsInstead, "left-out-instead": .factLeftOutInstead,
    "no-version": .factNoVersion, "lost": .factLost,
  ]

  // MARK: Review

  func review() -> Report {
    let flags = state.flags.filter { state.live.contains($0.record.source) }
    func decision(_ flag: Flag) -> Phrase {
      guard state.decided.contains(flag.record) else { return .decisionOpen }
      return state.counts(flag.record) ? .decisionCount : .decisionLeaveOut
    }
    let table = Table(
      title: words(.reviewTitle),
      columns: [
        Table.Column(words(.recordHead), .left), Table.Column(words(.fileHead), .left),
        Table.Column(words(.reasonHead), .left), Table.Column(words(.otherHead), .left),
        Table.Column(words(.countsHead), .left), Table.Column(words(.decisionHead), .left),
      ],
      rows: flags.map { flag in
        Table.Row(
          .body,
          [
            Table.Cell(flag.record.description), Table.Cell(state.source(flag.record.source)?.file.name ?? ""),
            Table.Cell(words(flag.reason.phrase)), optional(flag.other?.description),
            Table.Cell(words(state.counts(flag.record) ? .yes : .no)), Table.Cell(words(decision(flag))),
          ])
      },
      notes: flags.isEmpty ? [words(.reviewNone)] : [words(.reviewNote)])
    return report(
      "review", table,
      DataTable(
        columns: ["record", "file", "line", "reason", "other", "counts", "decided"],
        rows: flags.map { flag in
          [
            .text(flag.record.description), .text(state.source(flag.record.source)?.file.name ?? ""),
            .integer(flag.record.line), .text(flag.reason.rawValue), .text(flag.other?.description ?? ""),
            .integer(state.counts(flag.record) ? 1 : 0), .integer(state.decided.contains(flag.record) ? 1 : 0),
          ]
        }))
  }

  // MARK: Plain files

  func given(_ files: [(file: String, rows: Int)], _ folder: String) -> Report {
    report(
      "folder",
      Table(
        title: words(.folderTitle, folder),
        columns: [Table.Column(words(.fileHead), .left), Table.Column(words(.folderHead))],
        rows: files.map { Table.Row(.body, [Table.Cell($0.file), Table.Cell(String($0.rows))]) },
        notes: [words(.folderNote, folder)]),
      DataTable(columns: ["file", "rows"], rows: files.map { [.text($0.file), .integer($0.rows)] }))
  }

  func restored(from folder: String) -> Report {
    var report = sources()
    report.tables[0].title = words(.restoreTitle, folder)
    return report
  }

  // MARK: Forgetting

  /// What is left of the totals.
  func forgotten(_ records: [RecordID], before: OpenProject) -> Report {
    let old = ProjectReports(before, words.language)
    let sources = Set(records.map(\.source)).sorted().compactMap { number in
      before.state.source(number).map { ($0, old.countedRecords($0), countedRecords($0)) }
    }
    let table = Table(
      title: words(.forgetTitle, records.map(\.description).joined(separator: ", ")),
      columns: [
        Table.Column(words(.sourceHead), .left), Table.Column(words(.fileHead), .left),
        Table.Column(words(.countedBeforeHead)), Table.Column(words(.countedAfterHead)),
      ],
      rows: sources.map { source, before, after in
        Table.Row(
          .body,
          [
            Table.Cell(String(source.number)), Table.Cell(source.file.name), Table.Cell(String(before)),
            Table.Cell(String(after)),
          ])
      }, notes: [words(.forgetNote)])
    return report(
      "forget", table,
      DataTable(
        columns: ["source", "file", "counted_before", "counted_after"],
        rows: sources.map { [.integer($0.0.number), .text($0.0.file.name), .integer($0.1), .integer($0.2)] }))
  }
}

extension Action {
  var phrase: Phrase {
    switch self {
    case .create: .actionCreate
    case .import: .actionImport
    case .remove: .actionRemove
    case .correct: .actionCorrect
    case .decide: .actionDecide
    case .reconcile: .actionReconcile
    case .forget: .actionForget
    case .undo: .actionUndo
    }
  }
}

extension FlagReason {
  var phrase: Phrase {
    switch self {
    case .repeated: .flagRepeated
    case .changed: .flagChanged
    case .vanished: .flagVanished
    case .repeatedKey: .flagRepeatedKey
    }
  }
}
