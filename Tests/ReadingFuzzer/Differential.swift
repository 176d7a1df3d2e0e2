import SurveyModel

@testable import SurveyIngest

/// Reads inputs in two ways, and says what differs.
final class Differential {
  private var prepared: [Preparation.Key: Preparation] = [:]
  private let file: MemoryFile

  init() {
    do {
      file = try MemoryFile()
    } catch {
      fatalError("no file in memory: error \(error.code)")
    }
  }

  /// What differs between two ways of reading `bytes`, with both; `nil` where everything is the same.
  func difference(in bytes: [UInt8]) -> String? {
    guard let choices = Choices(bytes) else { return nil }
    let form = preparation(choices)
    write(form.headerLine + choices.records)
    if let found = difference(choices, { self.read(form, choices, $0, showsTexts: $1) }) { return found }
    // Now and then from the first byte on, as a command does; and with the header made of the input's bytes too. That is ten times
    // as slow. A hash decides, so that such inputs do not gather in the corpus.
    let number = bytes.reduce(0) { ($0 &+ UInt32($1)) &* 0x9E37_79B1 } >> 26
    guard number < 2 else { return nil }
    if number == 1 { write(Array(choices.records)) }
    return difference(choices) { self.readWhole(form, choices, $0, showsTexts: $1) }
  }

  private func difference(_ choices: Choices, _ read: (Way, _ showsTexts: Bool) -> Outcome) -> String? {
    let one = read(Way(), false)
    let other = read(choices.way, false)
    guard let found = one.contradiction ?? one.difference(from: other) else { return nil }
    let shown = read(Way(), true).difference(from: read(choices.way, true)) ?? "\(found), not the second time"
    return """
      form \(choices.form), delimiter \(choices.delimiter), line end \(choices.lineEnd.rawValue), place \
      \(choices.place ?? "none"), wave \(choices.wave ?? "none"), findings kept: \(choices.findingLimit)
      one way: \(Way())
      other:   \(choices.way)
      \(shown)
      """
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
    return SurveyReader(like: form.surveyReader, options: options)
  }

  private func input(_ choices: Choices) -> Input {
    Input(path: file.path, place: choices.place, wave: choices.wave, forcesWave: choices.wave != nil)
  }

  /// Reads the records behind the form's header, as they are once its columns are known.
  private func read(_ form: Preparation, _ choices: Choices, _ way: Way, showsTexts: Bool) -> Outcome {
    outcome(form, choices, way, showsTexts: showsTexts) { (reader, take) throws(InputError) in
      let stream = try TextStream(path: file.path, options: reader.options)
      try stream.seek(to: form.headerLine.count)
      let pipeline = PartPipeline(form.reader(findingLimit: choices.findingLimit), options: reader.options)
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
