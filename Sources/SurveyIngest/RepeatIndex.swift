internal import SurveyModel

/// Which records and form numbers have been read, over all inputs of a run.
///
/// A record with a form number of the usual kind is looked for by that: a record that repeats repeats its number. Only where the number has
/// come before, and of the other records, whole records are compared, by their hashes.
struct RepeatIndex: ~Copyable {
  struct Place: Equatable {
    var input: Int
    var line: Int
  }

  /// A record that was read before, or whose form number was.
  struct Repeat {
    var row: Int
    var isWholeRecord: Bool
    /// Where the first one stands, if that is still known.
    var first: Place?
  }

  private var forms: NumberedForms
  private var records: SeenHashes
  private var keys: SeenHashes
  /// Where each was first, while there are few: by the record's hash, and by that of the form number in its group.
  private var places = FirstPlaces()
  /// About how many records the input at hand has.
  private var expected = 0
  /// Whether the command line has said a place, an assessment or a channel of some input: then one record can be in two groups.
  private var isPlacedByHand = false

  private static let maximumPlaces = 20_000

  /// - Parameter memory: bytes in all.
  init(memory: Int) {
    let memory = RepeatMemory(memory)
    forms = NumberedForms(memory: memory)
    records = SeenHashes(memory: memory)
    keys = SeenHashes(memory: memory)
  }

  var isFull: Bool { records.isFull || keys.isFull }

  /// How many records are remembered.
  var count: Int { forms.count + records.count }

  /// About how many records the next input has.
  mutating func expect(_ count: Int) {
    expected = count
    forms.expect(count)
  }

  /// Begins an input, of whose records the command line says the place, the assessment or the channel, or says nothing.
  mutating func begin(isPlacedByHand: Bool) { self.isPlacedByHand = self.isPlacedByHand || isPlacedByHand }

  /// Which of a batch's records were read before, or their form numbers in the same place, assessment and channel: by row.
  mutating func repeats(in batch: borrowing ResponseBatch, at place: (_ row: Int) -> Place) -> [Repeat] {
    var found: [Repeat] = []
    // Rows whose records have to be looked up whole, and of those the ones whose number has come in their group.
    var rows: [Int] = []
    var known: Set<Int> = []
    let groups = forms.groups(of: batch)
    var next = 0
    while next < batch.count {
      // Nearly all are new.
      if FormNumber.isExact(batch.keyHashes[next]) { next = forms.insertNew(batch, groups: groups, from: next) }
      guard next < batch.count else { break }
      let row = next
      next += 1
      let number = batch.keyHashes[row]
      guard FormNumber.isExact(number) else {
        rows.append(row)
        continue
      }
      switch forms.insert(number, group: groups[row], record: batch.recordHashes[row]) {
      case .new: break
      case .known(let sameGroup, true) where sameGroup || isPlacedByHand:
        found.append(Repeat(row: row, isWholeRecord: true))
      case .known(let sameGroup, _):
        if sameGroup { known.insert(row) }
        rows.append(row)
      case .notTaken: rows.append(row)
      }
    }
    if !rows.isEmpty {
      if rows.count > batch.count / 2 && expected > 0 { expectWhole(hasKeys: batch.keyHashes[rows[0]] != 0) }
      let seen = Set(records.seen(rows.map { batch.recordHashes[$0] }).map { rows[$0] })
      let left = rows.filter { batch.keyHashes[$0] != 0 && !seen.contains($0) }
      let again = Set(keys.seen(left.map { Self.formHash($0, in: batch) }).map { left[$0] })
      for row in rows where seen.contains(row) { found.append(Repeat(row: row, isWholeRecord: true)) }
      for row in left where again.contains(row) || known.contains(row) {
        found.append(Repeat(row: row, isWholeRecord: false))
      }
      found.sort { $0.row < $1.row }
    }
    locate(&found, batch, place)
    return found
  }

  /// Puts in where the first of each stands, and remembers where those stand that are no repeats, while there are few.
  private mutating func locate(_ found: inout [Repeat], _ batch: borrowing ResponseBatch, _ place: (Int) -> Place) {
    guard places.count < Self.maximumPlaces else {
      for index in found.indices {
        let row = found[index].row
        found[index].first =
          places[found[index].isWholeRecord ? batch.recordHashes[row] : Self.formHash(row, in: batch)]
      }
      return
    }
    var next = 0
    for row in 0..<batch.count {
      let isFound = next < found.count && found[next].row == row
      if isFound && found[next].isWholeRecord {
        found[next].first = places[batch.recordHashes[row]]
      } else {
        places.set(batch.recordHashes[row], place(row))
        let form = Self.formHash(row, in: batch)
        if isFound {
          found[next].first = places[form]
        } else if batch.keyHashes[row] != 0 {
          places.set(form, place(row))
        }
      }
      if isFound { next += 1 }
    }
  }

  private mutating func expectWhole(hasKeys: Bool) {
    records.expect(expected)
    if hasKeys { keys.expect(expected) }
    expected = 0
  }

  /// The hash of a row's form number in its group.
  private static func formHash(_ row: Int, in batch: borrowing ResponseBatch) -> UInt64 {
    mixed(batch.keyHashes[row], group(of: row, in: batch))
  }

  /// Place, assessment and channel of a row as one number.
  private static func group(of row: Int, in batch: borrowing ResponseBatch) -> UInt64 {
    unsafe batch.codes.withUnsafeBufferPointer { unsafe GroupColumns($0, capacity: batch.capacity)[row] }
  }
}

/// How much memory the search for repeats may still take.
final class RepeatMemory {
  private(set) var left: Int

  init(_ bytes: Int) { left = bytes }

  func take(_ bytes: Int) -> Bool {
    guard bytes <= left else { return false }
    left -= bytes
    return true
  }

  func giveBack(_ bytes: Int) { left += bytes }
}
