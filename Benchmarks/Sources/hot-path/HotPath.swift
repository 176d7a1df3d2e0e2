// The path that every command takes: the bytes of a file → responses → tally.
//
//   swift run -c release --package-path Benchmarks hot-path [MB] [ROUNDS]
//
// Data is made up, written to a temporary file and read once before anything is timed, so that it is in the page cache.
import MadeUpSurvey
import SurveyCodebook
import SurveyKit
import SurveyTally

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is timed: reading alone, and reading with counting by place and wave.
enum Stage: String, CaseIterable {
  case read = "bytes → responses"
  case tally = "bytes → responses → tally"
}

struct Round {
  var responses: Int
  var seconds: Double
}

@main
struct HotPath {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().map { Int($0) }
    guard numbers.count <= 2, !numbers.contains(where: { ($0 ?? 0) < 1 || ($0 ?? 0) > 100_000 }) else {
      print("usage: hot-path [MB] [ROUNDS]")
      exit(64)
    }
    let megabytes = (numbers.first ?? nil) ?? 64
    let rounds = (numbers.dropFirst().first ?? nil) ?? 7
    let codebook = Codebook.standard
    let layout = ResponseLayout(codebook)
    let file = try TemporaryFile(bytes: megabytes * 1_000_000, codebook: codebook, layout: layout)
    defer { file.remove() }
    print("\(file.records) records × \(layout.cells.count) ratings, \(file.bytes) bytes, \(rounds) rounds")
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    _ = try round(.read, file, codebook, layout, threads: 1)
    for stage in Stage.allCases {
      for threads in Set([1, processors]).sorted() {
        var times: [Double] = []
        for _ in 0..<rounds {
          let round = try round(stage, file, codebook, layout, threads: threads)
          guard round.responses == file.records else {
            print("read \(round.responses) responses of \(file.records)")
            exit(70)
          }
          times.append(round.seconds)
        }
        report(stage, threads: threads, times.sorted(), file)
      }
    }
  }

  static func round(
    _ stage: Stage, _ file: TemporaryFile, _ codebook: Codebook, _ layout: ResponseLayout, threads: Int
  ) throws -> Round {
    var responses = 0
    var tally = Tally(plan: TallyPlan(layout: layout, keys: [ResponseLayout.place, ResponseLayout.wave]))
    let start = ContinuousClock.now
    let reader = SurveyReader(codebook: codebook, options: ReadOptions(threads: threads))
    _ = try reader.read(Input(path: file.path)) { batch in
      if stage == .read {
        responses += batch.count
      } else {
        tally.add(batch)
      }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    if stage == .tally { responses = tally.groups.reduce(0) { $0 + tally.responses(in: $1) } }
    return Round(responses: responses, seconds: seconds)
  }

  static func report(_ stage: Stage, threads: Int, _ times: [Double], _ file: TemporaryFile) {
    let median = times[times.count / 2]
    print("\(stage.rawValue), threads: \(threads)")
    for (name, seconds) in [("fastest", times.first ?? median), ("median", median)] {
      let records = Int(Double(file.records) / seconds)
      let rate = Int(Double(file.bytes) / seconds / 1_000_000)
      print("  \(name): \(Int(seconds * 1_000)) ms, \(records) records/s, \(rate) MB/s")
    }
  }
}
