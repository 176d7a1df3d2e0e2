/// Two typings of the same forms beside each other: what differs, and what has no counterpart.
///
/// Forms are matched by place, assessment, channel and number, never by chance: a number that stands twice in one typing is told and
/// not matched. Everything is in the order of the first typing, then of the second.
public struct Reconciliation: Hashable, Sendable {
  public enum Typing: Hashable, Sendable { case first, second }

  /// A cell in which the typings differ.
  public struct Difference: Hashable, Sendable {
    /// IDs of the form's records in the first and in the second typing.
    public var record: String
    public var secondRecord: String
    public var group: EntryForm.Group
    /// The form's number, as the first typing has it.
    public var number: String
    public var field: String
    public var label: String
    /// What stands in the first and in the second typing.
    public var first: EntryForm.Cell
    public var second: EntryForm.Cell
  }

  /// A form that was not compared.
  public struct Unmatched: Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable, CaseIterable {
      /// The other typing has no such number.
      case missing
      /// The number stands more than once in a typing.
      case repeated
      /// Nothing but the number was typed, while the other typing has answers.
      case empty
      /// The form has no number.
      case unnumbered
    }

    public var typing: Typing
    public var record: String
    public var group: EntryForm.Group
    public var number: String
    public var reason: Reason
    /// The one form of the other typing without a counterpart that has nearly the same answers: its number may be mistyped.
    public var alike: Alike?
  }

  /// A form of the other typing.
  public struct Alike: Hashable, Sendable {
    public var record: String
    public var number: String
  }

  /// A form in which at least half of the answers differ: two other forms under one number, or a page that was skipped.
  public struct FarApart: Hashable, Sendable {
    public var record: String
    public var secondRecord: String
    public var group: EntryForm.Group
    public var number: String
  }

  /// A question, with how often its cells were compared and differ.
  public struct Field: Hashable, Sendable {
    public var field: String
    public var label: String
    public var compared: Int
    public var differing: Int
  }

  /// A question that only one of the typings has cells for; none of them was compared.
  public struct OneSided: Hashable, Sendable {
    public var typing: Typing
    public var field: String
    public var label: String
  }

  /// Matched forms whose cells were compared.
  public private(set) var formsCompared = 0
  /// Matched forms of which neither typing has more than the number; they are in no count.
  public private(set) var formsEmpty = 0
  /// Cells that both typings have, filled or not.
  public private(set) var cellsCompared = 0
  public private(set) var differences: [Difference] = []
  public private(set) var unmatched: [Unmatched] = []
  public private(set) var fields: [Field] = []
  public private(set) var oneSided: [OneSided] = []
  public private(set) var farApart: [FarApart] = []

  /// Forms with fewer answers tell nothing of how alike they are.
  private static let leastAnswers = 5

  private struct Key: Hashable {
    var group: EntryForm.Group
    var number: String

    init(_ form: EntryForm) {
      group = form.group
      number = EntryForm.key(form.number)
    }
  }

  /// - Parameters:
  ///   - first, second: the forms as they were typed, before any correction.
  /// - Complexity: linear in the cells, and quadratic in the forms without a counterpart while they are 200 at the most.
  public init(first: [EntryForm], second: [EntryForm]) {
    let firstByKey = Dictionary(grouping: first.indices) { Key(first[$0]) }
    let secondByKey = Dictionary(grouping: second.indices) { Key(second[$0]) }
    var tally = FieldTally()
    for form in first {
      let key = Key(form)
      switch Self.counterpart(key, firstByKey, secondByKey) {
      case .failure(let reason): add(form, .first, reason.reason)
      case .success(let index): compare(form, second[index], &tally)
      }
    }
    for form in second {
      if case .failure(let reason) = Self.counterpart(Key(form), secondByKey, firstByKey) {
        add(form, .second, reason.reason)
      }
    }
    fields = tally.fields
    oneSided = tally.oneSided
    findAlike(Dictionary((first + second).map { ($0.record, $0) }, uniquingKeysWith: { form, _ in form }))
  }

  private struct NoCounterpart: Error {
    var reason: Unmatched.Reason
  }

  private static func counterpart(
    _ key: Key, _ own: [Key: [Int]], _ other: [Key: [Int]]
  ) -> Result<Int, NoCounterpart> {
    func failure(_ reason: Unmatched.Reason) -> Result<Int, NoCounterpart> { .failure(NoCounterpart(reason: reason)) }
    if key.number.isEmpty { return failure(.unnumbered) }
    let others = other[key] ?? []
    if (own[key]?.count ?? 0) > 1 || others.count > 1 { return failure(.repeated) }
    return others.first.map { .success($0) } ?? failure(.missing)
  }

  private mutating func add(_ form: EntryForm, _ typing: Typing, _ reason: Unmatched.Reason) {
    unmatched.append(
      Unmatched(typing: typing, record: form.record, group: form.group, number: form.number, reason: reason))
  }

  private mutating func compare(_ first: EntryForm, _ second: EntryForm, _ tally: inout FieldTally) {
    switch (first.isEmpty, second.isEmpty) {
    case (true, true):
      formsEmpty += 1
      return
    case (true, false): return add(first, .first, .empty)
    case (false, true): return add(second, .second, .empty)
    case (false, false): formsCompared += 1
    }
    var (answers, differing) = (0, 0)
    var others = Dictionary(second.cells.map { ($0.field, $0) }, uniquingKeysWith: { cell, _ in cell })
    for cell in first.cells {
      guard let other = others.removeValue(forKey: cell.field) else {
        tally.add(cell, onlyIn: .first)
        continue
      }
      let isDifferent = cell.canonical != other.canonical
      cellsCompared += 1
      tally.add(cell, isDifferent: isDifferent)
      if !cell.canonical.isEmpty || !other.canonical.isEmpty { answers += 1 }
      guard isDifferent else { continue }
      differing += 1
      differences.append(
        Difference(
          record: first.record, secondRecord: second.record, group: first.group, number: first.number,
          field: cell.field, label: cell.label, first: cell, second: other))
    }
    for cell in second.cells where others[cell.field] != nil { tally.add(cell, onlyIn: .second) }
    if answers >= Self.leastAnswers, differing * 2 >= answers {
      farApart.append(
        FarApart(record: first.record, secondRecord: second.record, group: first.group, number: first.number))
    }
  }

  // MARK: Mistyped numbers

  /// More forms than this without a counterpart are no mistyped numbers, and would take long.
  private static let mostAlike = 200

  private mutating func findAlike(_ forms: [String: EntryForm]) {
    let open = unmatched.indices.filter { [.missing, .unnumbered].contains(unmatched[$0].reason) }
    guard open.count <= Self.mostAlike else { return }
    let answers = Dictionary(
      uniqueKeysWithValues: open.map { index in
        let cells = forms[unmatched[index].record]?.cells ?? []
        return (index, Dictionary(cells.map { ($0.field, $0.canonical) }, uniquingKeysWith: { cell, _ in cell }))
      })
    var alike: [Int: [Int]] = [:]
    for one in open where unmatched[one].typing == .first {
      for other in open where unmatched[other].typing == .second && unmatched[other].group == unmatched[one].group {
        guard Self.isAlike(answers[one] ?? [:], answers[other] ?? [:]) else { continue }
        alike[one, default: []].append(other)
        alike[other, default: []].append(one)
      }
    }
    for (index, others) in alike {
      guard others.count == 1, let other = others.first, alike[other]?.count == 1 else { continue }
      unmatched[index].alike = Alike(record: unmatched[other].record, number: unmatched[other].number)
    }
  }

  /// Whether nine of ten answers are the same.
  private static func isAlike(_ one: [String: String], _ other: [String: String]) -> Bool {
    var (answers, same) = (0, 0)
    for (field, answer) in one {
      guard let second = other[field], !(answer.isEmpty && second.isEmpty) else { continue }
      answers += 1
      if answer == second { same += 1 }
    }
    return answers >= leastAnswers && same * 10 >= answers * 9
  }
}

/// Counts by question, in the order in which questions come up.
private struct FieldTally {
  private(set) var fields: [Reconciliation.Field] = []
  private(set) var oneSided: [Reconciliation.OneSided] = []
  private var indices: [String: Int] = [:]
  private var seen: Set<Reconciliation.OneSided> = []

  mutating func add(_ cell: EntryForm.Cell, isDifferent: Bool) {
    let index = indices[cell.field] ?? fields.count
    if index == fields.count {
      indices[cell.field] = index
      fields.append(.init(field: cell.field, label: cell.label, compared: 0, differing: 0))
    }
    fields[index].compared += 1
    if isDifferent { fields[index].differing += 1 }
  }

  mutating func add(_ cell: EntryForm.Cell, onlyIn typing: Reconciliation.Typing) {
    let side = Reconciliation.OneSided(typing: typing, field: cell.field, label: cell.label)
    if seen.insert(side).inserted { oneSided.append(side) }
  }
}
