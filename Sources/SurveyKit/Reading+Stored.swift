internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore

/// Which way of coding answers the blocks of a project are of; those of another one are not used, and their records read as text.
let answerCoding = 1

extension Reading {
  /// Counts a source's answers from its blocks; records with corrected cells are read as text.
  ///
  /// What comes of it is what reading all of its records as text would give.
  func readStored(_ stored: StoredInput, _ input: Input, counting counter: inout some ResponseCounter) throws(KitError)
    -> InputReport
  {
    guard stored.source.file.coding == answerCoding else { return try readText(stored, input, counting: &counter) }
    var report = try stored.report(reader)
    report.dates = try countBlocks(stored, input, &counter)
    reader.add(try stored.findings(limit: reader.options.findingLimit))
    if !stored.corrected.isEmpty {
      var part = input
      part.stored = stored.correctedText
      // In the order in which the text has them.
      var links = try stored.correctedLinks()[...]
      do throws(InputError) {
        let corrected = try reader.read(part) { batch in
          var batch = copy batch
          batch.links = Array(links.prefix(batch.count))
          links = links.dropFirst(batch.count)
          counter.add(batch)
        }
        for (wave, dates) in corrected.dates { report.dates[wave, default: DateRange()].merge(dates) }
      } catch {
        throw stored.error(error)
      }
    }
    return report
  }

  private func readText(
    _ stored: StoredInput, _ input: Input, counting counter: inout some ResponseCounter
  ) throws(KitError) -> InputReport {
    let dates: [UInt16: DateRange]
    do throws(InputError) {
      dates = try reader.read(input, counting: &counter).dates
    } catch {
      throw stored.error(error)
    }
    var whole = try stored.report(reader)
    whole.dates = dates
    return whole
  }

  private func countBlocks(
    _ stored: StoredInput, _ input: Input, _ counter: inout some ResponseCounter
  ) throws(KitError) -> [UInt16: DateRange] {
    let plan = BlockPlan(stored, input, reader)
    let workers = (0..<max(1, min(request.threads, stored.source.chunks))).map { _ in
      BlockWorker(plan, counter.empty(), reader.layout)
    }
    var part = 0
    var position = 0
    while part < stored.source.chunks {
      // One reads the file, all count.
      var blocks: [AnswerBlock] = []
      while blocks.count < 4 * workers.count && part < stored.source.chunks {
        blocks.append(
          try Survey.project { () throws(ProjectError) in
            try stored.open.project.answers(of: stored.source.number, part: part)
          })
        part += 1
      }
      let before = position
      let shares = blocks
      inParallel(workers.count) { number in
        var position = before
        for (index, block) in shares.enumerated() {
          if index % workers.count == number { workers[number].count(block, position: position) }
          position += ResponseBatch.usualCapacity
        }
      }
      position += blocks.count * ResponseBatch.usualCapacity
      if workers.contains(where: \.hasFailed) {
        throw .project(.damaged(path: stored.open.path, place: OpenProject.name(of: stored.source)))
      }
    }
    var dates: [UInt16: DateRange] = [:]
    for worker in workers {
      counter.merge(worker.counter)
      for (wave, range) in worker.dates.enumerated() where range.count > 0 {
        dates[UInt16(wave), default: DateRange()].merge(range)
      }
    }
    return dates
  }
}

/// What is done with every block of a source.
private struct BlockPlan {
  /// Lines of records that are not counted from blocks.
  let left: Set<Int>
  /// By open dimension and the source's own code: the code that all inputs share; empty where they are the same.
  let codes: [[UInt16]]
  /// What is said of responses that do not say it themselves; 0 for nothing.
  let constants: [UInt16]
  let forcesWave: Bool

  init(_ stored: StoredInput, _ input: Input, _ reader: SurveyReader) {
    left = stored.excluded.union(stored.corrected.keys)
    var codes: [[UInt16]] = [[], [], []]
    for value in stored.source.opened where codes.indices.contains(value.dimension) {
      let common = reader.code(of: value.name, dimension: value.dimension).rawValue
      if common == value.code && codes[value.dimension].isEmpty { continue }
      while codes[value.dimension].count <= Int(value.code) {
        codes[value.dimension].append(UInt16(codes[value.dimension].count))
      }
      codes[value.dimension][Int(value.code)] = common
    }
    self.codes = codes
    constants = [
      (input.place, ResponseLayout.place), (input.wave, ResponseLayout.wave), (input.mode, ResponseLayout.mode),
    ]
    .map { value, dimension in value.map { reader.code(of: $0, dimension: dimension).rawValue } ?? 0 }
    forcesWave = input.forcesWave
  }

  /// Puts a block's responses as all inputs have them.
  func apply(to batch: inout ResponseBatch) {
    if !left.isEmpty { dropLeft(&batch) }
    for dimension in [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode] {
      let table = codes[dimension]
      let constant = constants[dimension]
      let forces = forcesWave && dimension == ResponseLayout.wave
      guard !table.isEmpty || constant > 0 || forces else { continue }
      let offset = dimension * batch.capacity
      for row in 0..<batch.count {
        let code = batch.codes[offset + row]
        if forces || (constant > 0 && code <= AnswerCode.blank.rawValue) {
          batch.codes[offset + row] = constant
        } else if Int(code) < table.count {
          batch.codes[offset + row] = table[Int(code)]
        }
      }
    }
  }

  private func dropLeft(_ batch: inout ResponseBatch) {
    var kept = 0
    for row in 0..<batch.count where !left.contains(batch.lines[row]) {
      if kept != row { batch.copyRow(row, to: kept) }
      kept += 1
    }
    batch.count = kept
  }
}

/// One thread's share of a source's blocks.
private final class BlockWorker<Counter: ResponseCounter> {
  private let plan: BlockPlan
  private(set) var counter: Counter
  /// By the code of their wave.
  private(set) var dates: [DateRange] = []
  private(set) var hasFailed = false
  private var batch: ResponseBatch

  init(_ plan: BlockPlan, _ counter: Counter, _ layout: ResponseLayout) {
    self.plan = plan
    self.counter = counter
    batch = ResponseBatch(layout: layout, capacity: ResponseBatch.usualCapacity)
  }

  func count(_ block: AnswerBlock, position: Int) {
    guard block.fill(&batch) else {
      hasFailed = true
      return
    }
    plan.apply(to: &batch)
    batch.position = position
    batch.addDates(to: &dates)
    counter.add(batch)
  }
}

extension StoredInput {
  /// How the source was read when it was imported, how many of its records count, and those refused where they are asked for.
  func report(_ reader: SurveyReader) throws(KitError) -> InputReport {
    let headers = RecordText.fields(source.file.header).map { String(decoding: $0, as: UTF8.self) }
    var report = InputReport(
      path: input.path, encoding: EncodingDecision(.utf8, .given),
      dialect: Dialect(delimiter: delimiter, lineEnd: .lf), columns: reader.columns(of: headers))
    let forgotten = open.forgottenRecords(source)
    report.accepted = source.records - forgotten
    report.refused = source.newlyRefused
    report.read = report.accepted + report.refused
    if reader.options.keepsRejects {
      report.rejects = try Survey.project { () throws(ProjectError) in
        try open.project.refused(of: source.number).map(\.text)
      }
    }
    return report
  }

  /// What separates the fields of its refused records: they stand as in its file.
  private var delimiter: UInt8 {
    let name = source.file.separator.prefix { $0 != " " }
    return name == "tab" ? 0x09 : name.utf8.first ?? UInt8(ascii: ",")
  }

  /// What was found in the source, but for records that do not count or are read anew.
  func findings(limit: Int) throws(KitError) -> FindingLog {
    let left = excluded.union(corrected.keys)
    var found = try Survey.project { () throws(ProjectError) in
      try open.project.findings(of: source.number, limit: left.isEmpty ? limit : .max)
    }
    var counts: [Rule: Int] = [:]
    for entry in source.findings {
      if let rule = Rule(rawValue: entry.rule) { counts[rule, default: 0] += entry.count }
    }
    for index in found.indices { found[index].location.file = input.path }
    if !left.isEmpty {
      let lines = try recordLines()
      found.removeAll { finding in
        // A record with line ends in its cells goes on to where the next one begins.
        let record = Self.last(of: lines, upTo: finding.location.line) ?? 0
        let isLeft = finding.location.line > 0 && left.contains(record) && !finding.rule.refusesRecord
        if isLeft { counts[finding.rule, default: 0] -= 1 }
        return isLeft
      }
    }
    return FindingLog(findings: found, counts: counts, limit: limit)
  }

  /// The links of the records that are read as text.
  func correctedLinks() throws(KitError) -> [PersonLink] {
    guard !source.file.link.isEmpty else { return [] }
    return try fromRecords { record in
      let isRead = corrected[record.id.line] != nil && !excluded.contains(record.id.line) && !record.isForgotten
      return isRead ? record.link : nil
    }
  }

  /// The last of ascending numbers that is no greater than `limit`.
  private static func last(of numbers: [Int], upTo limit: Int) -> Int? {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? numbers[low - 1] : nil
  }

  /// The line on which each record begins, in ascending order.
  private func recordLines() throws(KitError) -> [Int] { try fromRecords(\.id.line).sorted() }

  /// What `body` makes of each record, part by part: no more than one part's texts are in memory.
  private func fromRecords<Value>(_ body: (StoredRecord) -> Value?) throws(KitError) -> [Value] {
    try Survey.project { () throws(ProjectError) in
      var values: [Value] = []
      for part in 0..<source.chunks {
        values += try open.project.records(of: source.number, part: part).compactMap(body)
      }
      return values
    }
  }
}
