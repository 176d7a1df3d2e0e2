import SurveyModel

@testable import SurveyIngest

/// Reads inputs in several ways, and says what differs.
final class Differential {
  private var prepared: [Preparation.Key: Preparation] = [:]
  private let file: MemoryFile
  /// Whether every input is read in all ways there are.
  private let isThorough: Bool

  init(isThorough: Bool) {
    self.isThorough = isThorough
    do {
      file = try MemoryFile()
    } catch {
      fatalError("no file in memory: error \(error.code)")
    }
  }

  /// What differs between two ways of reading `bytes`, with both; `nil` where everything is the same.
  ///
  /// Nearly all inputs are read from memory, on one thread that plays all workers, by readers that are kept from input to input. A hash
  /// decides about the others, so that such do not gather in the corpus.
  func difference(in bytes: [UInt8]) -> String? {
    guard let choices = Choices(bytes) else { return nil }
    let form = preparation(choices)
    let number = mixed(0, bytes.reduce(0) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 })
    // Readers of its own, threads, and a file of the system: one input of 128.
    let hasOwnReaders = isThorough || number & 0x7F == 0
    // From the first byte on, as a command does: one of 512, half of these with a header made of the input's bytes too.
    let isWhole = isThorough || number & 0x1FF == 1
    var text = form.headerLine + choices.records
    if isThorough || !hasOwnReaders && !isWhole {
      var ways = [choices.way]
      // A second way to cut the same bytes.
      if isThorough || number & 0x180 == 0 { ways.append(choices.otherWay(number)) }
      for index in ways.indices {
        ways[index].turns = (number >> UInt64(40 + index)) & 1 == 0 ? .together : .alternately
      }
      form.begin(bytes)
      if let found = difference(choices, ways, { readKept(form, choices, text, $0, showsTexts: $1) }) {
        // Where one input alone tells nothing, those that the same readers have read before it may.
        for (number, input) in form.inputs.enumerated() { try? MemoryFile.save(input, to: "before-\(10_000 + number)") }
        return found
      }
    }
    if hasOwnReaders {
      write(text)
      let found = difference(choices, [choices.way]) { readFile(form, choices, $0, showsTexts: $1) }
      if let found { return found }
    }
    guard isWhole else { return nil }
    for isHeaderKnown in isThorough ? [true, false] : [number & 0x200 == 0] {
      if !isHeaderKnown { text = Array(choices.records) }
      write(text)
      let found = difference(choices, [choices.way]) { readWhole(form, choices, $0, showsTexts: $1) }
      if let found { return found }
    }
    return nil
  }

  private func difference(
    _ choices: Choices, _ ways: [Way], _ read: (Way, _ showsTexts: Bool) -> Outcome
  ) -> String? {
    let one = read(Way(), false)
    for way in ways {
      let other = read(way, false)
      guard let found = one.contradiction ?? one.difference(from: other) else { continue }
      let shown = read(Way(), true).difference(from: read(way, true)) ?? "\(found), not the second time"
      return """
        form \(choices.form), delimiter \(choices.delimiter), line end \(choices.lineEnd.rawValue), place \
        \(choices.place ?? "none"), wave \(choices.wave ?? "none"), findings kept: \(choices.findingLimit)
        one way: \(Way())
        other:   \(way)
        \(shown)
        """
    }
    return nil
  }

  private func write(_ bytes: [UInt8]) {
    do {
      try file.replace(with: bytes)
    } catch {
      fatalError("the file in memory cannot be written: error \(error.code)")
    }
  }

  // MARK: Reading

  private func preparation(_ choices: Choices) -> Preparation {
    let key = Preparation.Key(form: choices.form, delimiter: choices.delimiter, lineEnd: choices.lineEnd)
    if let known = prepared[key] { return known }
    let new = Preparation(key, path: file.path)
    prepared[key] = new
    return new
  }

  private func reader(_ form: Preparation, _ choices: Choices, _ way: Way) -> SurveyReader {
    var options = ReadOptions(
      encoding: .utf8, delimiter: choices.delimiter, threads: way.threads, partBytes: way.partBytes,
      findingLimit: choices.findingLimit, keepsRejects: true)
    options.path = way.path
    options.readsSegments = way.readsSegments
    options.turns = way.turns
    return SurveyReader(like: form.surveyReader, options: options)
  }

  private func input(_ choices: Choices) -> Input {
    Input(path: file.path, place: choices.place, wave: choices.wave, forcesWave: choices.wave != nil)
  }

  /// Reads `text`, which begins with the form's header, behind that, as it is read once its columns are known.
  private func readKept(
    _ form: Preparation, _ choices: Choices, _ text: [UInt8], _ way: Way, showsTexts: Bool
  ) -> Outcome {
    outcome(form, choices, way, showsTexts: showsTexts) { (reader, take) throws(InputError) in
      let stream = TextStream(text, path: file.path, options: reader.options)
      try stream.seek(to: form.headerLine.count)
      let workers = form.workers(way, findingLimit: choices.findingLimit)
      let pipeline = PartPipeline(workers, plan: form.plan, options: reader.options)
      return try reader.read(stream, of: input(choices), firstLine: 1, pipeline, settled: take) { _, _ in }
    }
  }

  /// The same of the file, with readers that have read nothing but the codebook's words.
  private func readFile(_ form: Preparation, _ choices: Choices, _ way: Way, showsTexts: Bool) -> Outcome {
    outcome(form, choices, way, showsTexts: showsTexts) { (reader, take) throws(InputError) in
      let stream = try TextStream(path: file.path, options: reader.options)
      try stream.seek(to: form.headerLine.count)
      var options = reader.options
      options.turns = .threads
      let workers = form.newWorkers(way, findingLimit: choices.findingLimit)
      let pipeline = PartPipeline(workers, plan: form.plan, options: options)
      return try reader.read(stream, of: input(choices), firstLine: 1, pipeline, settled: take) { _, _ in }
    }
  }

  /// Reads the file from its first byte on.
  private func readWhole(_ form: Preparation, _ choices: Choices, _ way: Way, showsTexts: Bool) -> Outcome {
    outcome(form, choices, way, showsTexts: showsTexts) { (reader, take) throws(InputError) in
      try reader.read(input(choices), settled: take) { _, _ in }
    }
  }

  private func outcome(
    _ form: Preparation, _ choices: Choices, _ way: Way, showsTexts: Bool,
    reading: (SurveyReader, (inout PartReader, _ firstLine: Int) -> Void) throws(InputError) -> InputReport
  ) -> Outcome {
    var outcome = Outcome(showsTexts: showsTexts)
    let reader = reader(form, choices, way)
    do throws(InputError) {
      let report = try reading(reader) { part, _ in outcome.take(&part) }
      outcome.finish(report, reader)
    } catch {
      outcome.fail(error)
    }
    return outcome
  }
}
