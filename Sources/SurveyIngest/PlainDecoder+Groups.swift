internal import CSurveyScan
internal import SurveyModel

// Many records at once, a column at a time. Nothing is learned here: the first record with a cell that has not come up ends the group, and
// goes through `decode` by itself. So the order in which things are learned is that of the file. The table of an open dimension is told of
// values that are new to this part, in the order of the file too, since its column ends there; that records behind were told of is nothing
// that stays: they are read next.
extension PlainDecoder {
  /// The most records of a group: as many as their fields' ends stay in the nearest cache.
  static let groupRows = 64

  /// Fills the rows from `row` on with the records of `group`; how many of them were understood.
  func decode(
    _ group: StructuralIndex.Group, _ base: UnsafePointer<UInt8>, _ columns: ResponseBatch.Columns, _ row: Int,
    _ offsets: [Int], _ decoder: inout RecordDecoder
  ) -> Int {
    var count = group.startsWithDigits && !headerStartsWithDigit ? group.count : unsafe ordinaryRecords(group, base)
    // First what most often has not come up: a value that is new to this part of the file.
    for isOpen in [true, false] {
      for number in unsafe 0..<choices.count where unsafe (choices[number].parts != nil) == isOpen {
        guard count > 0 else { return 0 }
        let choice = unsafe choices.baseAddress.map { unsafe UnsafePointer($0 + number) }
        guard let choice = unsafe choice else { return 0 }
        count =
          unsafe choice.pointee.isUsual
          ? usualCodes(choice, group, count, base, columns.codes, row, &decoder)
          : otherCodes(choice, group, count, base, columns, row, offsets, decoder.part)
      }
    }
    for number in unsafe 0..<runs.count {
      guard count > 0 else { return 0 }
      count =
        unsafe runs[number].isSingle
        ? singleMarks(runs[number], group, count, base, columns.ratings, row)
        : marks(number, group, count, base, columns.ratings, row)
    }
    for column in plan.numbers {
      for record in 0..<count where unsafe !isNumber(content(group.fields(record), column.column, base)) {
        count = record
        break
      }
    }
    count = unsafe times(group, count, base, columns.times, row)
    count = unsafe keys(group, count, base, columns.keyHashes, row)
    count = unsafe texts(group, count, base)
    if let hashes = unsafe columns.recordHashes.baseAddress { unsafe hasher.hash(group, count, base, to: hashes + row) }
    return count
  }

  /// How many are surely of no kind that is refused. The first one was looked at; behind a record of several fields comes no blank line.
  private func ordinaryRecords(_ group: StructuralIndex.Group, _ base: UnsafePointer<UInt8>) -> Int {
    for record in 0..<group.count {
      guard unsafe isOrdinary(group.fields(record), base) else { return record }
    }
    return group.count
  }

  /// Cells that are looked up and put down.
  private func usualCodes(
    _ choice: UnsafePointer<Choice>, _ group: StructuralIndex.Group, _ count: Int, _ base: UnsafePointer<UInt8>,
    _ codes: UnsafeMutableBufferPointer<UInt16>, _ row: Int, _ decoder: inout RecordDecoder
  ) -> Int {
    guard let codes = codes.baseAddress else { return 0 }
    let (column, target) = unsafe (choice.pointee.field.column, choice.pointee.field.target)
    let to = unsafe codes + (choice.pointee.offset &+ row)
    // Where each value that has come up has its number already, the table needs not be told of any.
    let parts = unsafe decoder.openTables[target].unnumbered == 0 ? nil : choice.pointee.parts
    var done = 0
    while true {
      done += unsafe withUnsafePointer(to: choice.pointee.view) { view in
        unsafe survey_find_column(
          base, group.ends + (done &* group.width &+ column), group.width, count - done, view, parts,
          Int64(decoder.part), to + done)
      }
      guard done < count, unsafe parts != nil else { return done }
      // A value that is known, but new to this part.
      let fields = group.fields(done)
      let (cell, length) = unsafe raw(fields, column, base)
      if unsafe choice.pointee.view.find(cell, length) == 0 { return done }
      let code = unsafe tellCode(cell, length, of: choice, fields, base, &decoder)
      if code == 0 { return done }
      unsafe to[done] = code
      done += 1
    }
  }

  /// Cells with several options, of a dimension with several columns, or of the last column.
  private func otherCodes(
    _ choice: UnsafePointer<Choice>, _ group: StructuralIndex.Group, _ count: Int, _ base: UnsafePointer<UInt8>,
    _ columns: ResponseBatch.Columns, _ row: Int, _ offsets: [Int], _ part: Int
  ) -> Int {
    let known = unsafe choice.pointee
    let field = known.field
    let at = field.target &* columns.capacity &+ row
    for record in 0..<count {
      let (cell, length) = unsafe raw(group.fields(record), field.column, base)
      if field.isMultiple {
        let number = length == 0 ? 0 : unsafe known.view.find(cell, length)
        guard length == 0 || number > 0 else { return record }
        let codes = number == 0 ? [AnswerCode.blank.rawValue] : several[field.target][Int(number) - 1]
        put(codes, field, columns, row + record, offsets)
        continue
      }
      let code = unsafe Self.knownCode(cell, length, of: known, part)
      guard code != 0, let both = unsafe field.merges ? RecordDecoder.both(code, and: columns.codes[at + record]) : code
      else { return record }
      unsafe columns.codes[at + record] = both
    }
    return count
  }

  private func singleMarks(
    _ run: Run, _ group: StructuralIndex.Group, _ count: Int, _ base: UnsafePointer<UInt8>,
    _ codes: UnsafeMutableBufferPointer<UInt8>, _ row: Int
  ) -> Int {
    for record in 0..<count {
      let (start, length) = unsafe raw(group.fields(record), run.column, base)
      let code = unsafe knownMark(start, length, run.scale)
      let at = run.offset + row + record
      guard code != 0, let both = unsafe run.merges ? RecordDecoder.both(code, and: UInt16(codes[at])) : code else {
        return record
      }
      unsafe codes[at] = UInt8(truncatingIfNeeded: both)
    }
    return count
  }

  private func marks(
    _ number: Int, _ group: StructuralIndex.Group, _ count: Int, _ base: UnsafePointer<UInt8>,
    _ codes: UnsafeMutableBufferPointer<UInt8>, _ row: Int
  ) -> Int {
    let run = unsafe runs[number]
    let view = unsafe markViews + run.scale
    let single = unsafe UnsafePointer(single + run.scale << 8)
    let blank = UInt8(AnswerCode.blank.rawValue)
    // Where most cells are longer than a byte they are looked up without a look at the bytes first.
    let areLong = unsafe runs[number].areLong
    var long = 0
    var known = 0
    if areLong {
      known = unsafe survey_find_marks(
        base, group.ends + run.column, group.width, count, run.count, view, stage, Run.mostColumns)
    }
    while !areLong && known < count {
      var left: UInt64 = 0
      known += unsafe survey_decode_marks(
        base, group.ends + (known &* group.width &+ run.column), group.width, count - known, run.count, single, blank,
        stage + known &* Run.mostColumns, Run.mostColumns, &left)
      guard known < count else { break }
      long &+= left.nonzeroBitCount
      let ends = unsafe group.ends + (known &* group.width &+ run.column)
      guard unsafe survey_find_cells(base, ends, left, view, stage + known &* Run.mostColumns) == 0 else { break }
      known += 1
    }
    if known == count {
      unsafe runs[number].areLong = areLong ? hasLongMarks(run, group, base) : long * 2 > run.count * count
    }
    unsafe putColumns(run, known, codes, row)
    return known
  }

  /// Whether most marks of a group's first record are longer than a byte.
  private func hasLongMarks(_ run: Run, _ group: StructuralIndex.Group, _ base: UnsafePointer<UInt8>) -> Bool {
    let fields = group.fields(0)
    return (0..<run.count).count { unsafe raw(fields, run.column + $0, base).length > 1 } * 2 > run.count
  }

  /// Writes the cells of `count` rows, which stand in `stage`, to the batch's columns from `row` on.
  private func putColumns(_ run: Run, _ count: Int, _ codes: UnsafeMutableBufferPointer<UInt8>, _ row: Int) {
    guard let codes = codes.baseAddress else { return }
    let capacity = PartReader.batchCapacity
    // Where there is room behind these rows, what is written there is written again with the rows that come there.
    let rows = row + Self.groupRows <= capacity ? Self.groupRows : count
    unsafe survey_rows_to_columns(stage, Run.mostColumns, codes + (run.offset + row), capacity, run.count, rows)
  }

  /// Times, as far as they are read many at a time, and one by one where they are not.
  private func times(
    _ group: StructuralIndex.Group, _ count: Int, _ base: UnsafePointer<UInt8>,
    _ times: UnsafeMutableBufferPointer<Timestamp>, _ row: Int
  ) -> Int {
    var record = 0
    while record < count {
      if isTimeAlone {
        let to = unsafe UnsafeMutableBufferPointer(rebasing: times[row + record..<row + count])
        record += unsafe TimestampReader.readUsual(
          base, group.ends + (record &* group.width &+ timeColumn), group.width, to)
        guard record < count else { break }
      }
      guard let time = unsafe time(group.fields(record), base, notesFlaws: false) else { return record }
      unsafe times[row &+ record] = time
      record += 1
    }
    return count
  }

  /// Form numbers in the same way.
  private func keys(
    _ group: StructuralIndex.Group, _ count: Int, _ base: UnsafePointer<UInt8>,
    _ hashes: UnsafeMutableBufferPointer<UInt64>, _ row: Int
  ) -> Int {
    guard let to = unsafe hashes.baseAddress.map({ unsafe $0 + row }) else { return 0 }
    var record = 0
    while record < count {
      if unsafe keys.count == 1 {
        let ends = unsafe group.ends + (record &* group.width &+ keys[0])
        record += unsafe survey_read_form_numbers(base, ends, group.width, count - record, to + record)
        guard record < count else { break }
      }
      guard let key = unsafe key(group.fields(record), base) else { return record }
      unsafe to[record] = key
      record += 1
    }
    return count
  }

  /// Columns of which only the text is checked: many at a time, and those that are not plain one by one.
  private func texts(_ group: StructuralIndex.Group, _ count: Int, _ base: UnsafePointer<UInt8>) -> Int {
    var count = count
    for number in unsafe 0..<others.count {
      let column = unsafe others[number]
      var record = 0
      while true {
        record += unsafe survey_plain_texts(
          base, group.ends + (record &* group.width &+ column), group.width, count - record)
        guard record < count, unsafe isText(group.fields(record), column, base) else { break }
        record += 1
      }
      count = record
    }
    return count
  }
}
