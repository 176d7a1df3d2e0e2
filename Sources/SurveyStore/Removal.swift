// What is lost with a source. A later export's records that were there already are kept with the earlier source alone: where that is taken
// out, they count no more, although the later file holds them. How many there are is a fact of the later one's import.

/// How many records a source has of something.
public struct RecordsInSource: Hashable, Sendable {
  public var source: Int
  public var count: Int

  public init(source: Int, count: Int) {
    self.source = source
    self.count = count
  }

  /// As a fact of a step has it: `2:46`.
  init?(_ text: String) {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    self.init(source: parts[0], count: parts[1])
  }
}

extension ProjectState {
  /// By each source of `remaining`: how many of its file's records are kept with sources of `gone` alone.
  func lost(with gone: Set<Int>, from remaining: Set<Int>) -> [StepFact] {
    sources.filter { remaining.contains($0.number) }.compactMap { source in
      let known = steps.first { $0.number == source.step }?.records(Step.knownIn) ?? []
      let count = known.reduce(0) { $0 + (gone.contains($1.source) ? $1.count : 0) }
      return count > 0 ? StepFact(Step.lost, "\(source.number):\(count)") : nil
    }
  }
}

extension Step {
  /// A fact of an import: with which source how many of its records are kept.
  static let knownIn = "known-in"
  /// A fact of what takes a source out: how many of its records the file of another one holds as well.
  static let lost = "lost"

  /// How many records the files of other sources hold of those that this step has taken out.
  public var lostRecords: [RecordsInSource] { records(Self.lost) }

  func records(_ name: String) -> [RecordsInSource] {
    facts.compactMap { $0.name == name ? RecordsInSource($0.value) : nil }
  }
}
