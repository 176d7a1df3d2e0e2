// How fast each stage of a pivot is, from the bytes of a file to the text of a table, on one thread.
//
//   swift run -c release --package-path Benchmarks stages [MB] [ROUNDS]
//   swift run -c release --package-path Benchmarks stages --count [MB]
//
// Data is made up. Each stage is given what the one before it makes. With --count, each runs once, and its units and allocations are
// printed; Scripts/measure-work counts its instructions from outside.
import CWorkCount

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@main
struct Stages {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let counts = arguments.first == "--count"
    if counts { arguments.removeFirst() }
    let numbers = arguments.map { Int($0) }
    guard numbers.count <= 2, numbers.allSatisfy({ (1...10_000).contains($0 ?? 0) }) else {
      print("usage: stages [--count] [MB] [ROUNDS]")
      exit(64)
    }
    let job = try Job(megabytes: (numbers.first ?? nil) ?? 16)
    defer { job.remove() }
    let rounds = (numbers.dropFirst().first ?? nil) ?? 7
    if counts {
      for stage in job.stages { print("\(stage.name) \(stage.units) \(stage.count())") }
      return
    }
    print("\(job.records) records × \(job.ratings) ratings, \(job.bytes) bytes, \(rounds) rounds, one thread\n")
    print(row(["stage", "ms", "a second", "allocations"]))
    for stage in job.stages {
      let measured = stage.measure(rounds: rounds)
      let each = Double(measured.allocations) / Double(stage.units)
      let allocations = allocation_count_works() ? "\(thousandths(each)) a \(stage.unit)" : "not counted here"
      print(
        row([
          stage.name, thousandths(measured.seconds * 1_000),
          stage.speed(measured.seconds), allocations,
        ]))
    }
  }

  static func row(_ cells: [String]) -> String {
    zip(cells, [12, 10, 24, 0]).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cell.count))
    }.joined(separator: "  ")
  }

  static func thousandths(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
}
