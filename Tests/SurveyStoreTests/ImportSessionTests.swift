import Testing

@testable import SurveyStore

/// Records that come again, by what they are known by. A time is a moment, a key a form number; 0 is none.
@Suite("Records that are in a project already")
struct ImportSessionTests {
  private typealias Line = Store.Line
  private let store: Store

  init() throws { store = try Store() }

  private func lines(_ numbers: some Sequence<Int>) -> [Line] {
    numbers.map { Line(line: $0, text: "answers \($0)", time: UInt64($0)) }
  }

  @Test("the same file again adds nothing, not even a step")
  func again() throws {
    #expect(try store.add(lines(2...9)).new == 8)
    let head = try store.project.state().head
    let summary = try store.add(lines(2...9), name: "copy.csv")
    #expect(summary.known == 8 && summary.new == 0 && !summary.changesSomething && summary.source == 0)
    #expect(summary.knownIn == [.init(source: 1, count: 8)])
    #expect(try store.project.state().head == head)
  }

  @Test("a later export adds what is new, and tells what was changed and what is gone; once")
  func laterExport() throws {
    try store.add(lines(2...9))
    var later = lines(2...11)
    later[3].text = "other answers"
    later.remove(at: 6)
    let summary = try store.add(later, name: "later.csv")
    #expect(summary.known == 6 && summary.new == 3 && summary.changed == 1 && summary.vanished == 1)
    let state = try store.project.state()
    #expect(
      state.flags.map { [$0.record.description, $0.reason.rawValue, $0.other?.description ?? ""] } == [
        ["2:5", "changed", "1:5"], ["1:8", "vanished", ""],
      ])
    #expect(state.overlay(of: 2).excluded == [5] && state.overlay(of: 1).excluded == [])
    let again = try store.add(later, name: "later-again.csv")
    #expect(!again.changesSomething && again.known == 9)
    let third = try store.add(later + lines(12...12), name: "third.csv")
    #expect(third.new == 1 && third.changed == 0 && third.vanished == 0, "what was told is not told again")
  }

  @Test("a third version of a record is one of the others; the same second beside a known version is another person's")
  func thirdVersion() throws {
    func export(_ texts: String...) -> [Line] {
      texts.map { Line(line: 20, text: $0, time: 20) }.enumerated().map { index, line in
        Line(line: 20 + index, text: line.text, time: line.time)
      }
    }
    try store.add(lines(2...9) + export("A"))
    #expect(try store.add(lines(2...9) + export("B"), name: "b.csv").changed == 1)
    let third = try store.add(lines(2...9) + export("C"), name: "c.csv")
    #expect(third.new == 1 && third.changed == 1 && third.vanished == 0)
    let state = try store.project.state()
    #expect(state.flags.map(\.record.description) == ["2:20", "3:20"])
    #expect(state.flags.allSatisfy { $0.other == RecordID(source: 1, line: 20) && !state.counts($0.record) })
    let fourth = try store.add(lines(2...9) + export("C", "D"), name: "d.csv")
    #expect(fourth.new == 1 && fourth.changed == 0, "the third version is still there")
  }

  @Test("a record that was gone and comes back changed is not a second person")
  func goneAndBack() throws {
    try store.add(lines(2...9))
    #expect(try store.add(lines(2...8) + lines(10...10), name: "b.csv").vanished == 1)
    var back = lines(2...9)
    back[7].text = "other answers"
    #expect(try store.add(back, name: "c.csv").changed == 1)
    #expect(try !store.project.state().counts(RecordID(source: 3, line: 9)))
  }

  @Test(
    "a record that stands twice in its file is flagged and does not count; without time and number it is another person's"
  )
  func repeated() throws {
    let summary = try store.add([
      Line(line: 2, text: "a", time: 5), Line(line: 3, text: "a", time: 5), Line(line: 4, text: "b"),
      Line(line: 5, text: "b"),
    ])
    #expect(summary.new == 4 && summary.repeated == 1)
    #expect(try store.project.state().overlay(of: 1).excluded == [3])
    let again = try store.add(
      [Line(line: 2, text: "b"), Line(line: 3, text: "b"), Line(line: 4, text: "b")], name: "b.csv")
    #expect(again.known == 2 && again.new == 1 && again.repeated == 0)
  }

  @Test("a form number that is used twice is flagged, and both count")
  func repeatedKey() throws {
    let summary = try store.add([Line(line: 2, text: "301,a", key: 301), Line(line: 3, text: "301,b", key: 301)])
    #expect(summary.repeatedKeys == 1)
    let state = try store.project.state()
    #expect(state.overlay(of: 1).excluded == [] && state.waiting == [RecordID(source: 1, line: 3)])
    #expect(
      try store.add([Line(line: 2, text: "301,c", key: 301)], name: "other.csv").repeatedKeys == 1,
      "of another pile of paper")
  }

  @Test("the same form on paper is new in another wave; the same second is known there")
  func otherWave() throws {
    let second = ResponseGroup(place: "karakol", wave: "2", mode: "")
    try store.add([Line(line: 2, text: "a", key: 1), Line(line: 3, text: "b", time: 9)])
    let summary = try store.add(
      [Line(line: 2, text: "a", key: 1), Line(line: 3, text: "b", time: 9)], to: second, name: "b.csv")
    #expect(summary.new == 1 && summary.known == 1 && summary.repeatedKeys == 0)
  }

  @Test("two typings of the same paper are not taken for one another")
  func typings() throws {
    try store.add([Line(line: 2, text: "a", key: 1)], entry: 1)
    let second = try store.add([Line(line: 2, text: "a", key: 1)], name: "b.csv", entry: 2)
    #expect(second.new == 1 && second.repeatedKeys == 0)
    #expect(try store.project.state().countedSources.map(\.number) == [1])
  }

  @Test("a source that was taken out is no longer known, and what comes for it counts once, whatever is taken back")
  func removed() throws {
    try store.add(lines(2...5))
    _ = try store.project.remove(source: 1, by: Store.author())
    #expect(try store.add(lines(2...6), name: "again.csv").new == 5)
    _ = try store.project.undo(step: 3, by: Store.author("after all"))
    let state = try store.project.state()
    #expect(state.live == [1, 2])
    let counted = state.sources.reduce(0) { $0 + $1.records - state.overlay(of: $1.number).excluded.count }
    #expect(counted == 5, "nobody counts twice")
    #expect(state.waiting == Set((2...5).map { RecordID(source: 1, line: $0) }))
    #expect(try store.breaches() == [])
  }

  @Test("a trial tells the same and writes nothing")
  func trial() throws {
    try store.add(lines(2...5))
    let head = try store.project.state().head
    let trial = try store.add(lines(2...9), name: "b.csv", isTrial: true)
    #expect(trial.new == 4 && trial.known == 4)
    #expect(try store.project.state().head == head)
    #expect(try store.add(lines(2...9), name: "b.csv") == trial)
  }

  @Test("answers come back as they went in, and a block of another shape is refused")
  func blocks() throws {
    try store.add(lines(2...9))
    var batch = Store.batch([UInt8](repeating: 9, count: 8))
    #expect(try store.project.answers(of: 1, part: 0).fill(&batch))
    #expect(batch.count == 8 && batch.lines == Array(2...9))
    #expect(Array(batch.ratings[..<8]) == (2...9).map { UInt8("answers \($0)".utf8.last ?? 0) & 7 })
    var small = Store.batch([1])
    #expect(try !store.project.answers(of: 1, part: 0).fill(&small))
  }

  @Test("a project whose codebook is another one takes nothing")
  func codebook() throws {
    try store.add(lines(2...3))
    let other = error {
      _ = try store.project.import(Store.file("b.csv"), codebook: [1], author: Store.author()) { _ in nil }
    }
    #expect(other == .otherCodebook(path: store.path))
  }
}
