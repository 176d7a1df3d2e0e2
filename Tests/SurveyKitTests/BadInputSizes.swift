import SurveyKit
import SurveyTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An input that is large where no questionnaire is: made at test time.
struct HugeInput: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var make: @Sendable (TemporaryFolder) throws -> String
  /// Records read and refused, and the first finding; `nil` where the file is refused as a whole with exit code 65.
  var read: Int?
  var refused = 0
  var first: Found?

  /// Where a giant record is given up, and how many its rest then seems to be, is no promise.
  static let anyNumber = -1

  static let header = Form.header + "\n"
  static let time = "2025/03/20 11:00:00"
  static let megabyte = [UInt8](repeating: 0x61, count: 1 << 20)

  static let all: [HugeInput] = [
    HugeInput(
      testDescription: "a cell of 16 MiB",
      make: {
        try $0.write("\(header)\(time),5,4,", repeating: megabyte, count: 16, "\n\(Form.good(2))\n", as: "form.csv")
      },
      read: 2, refused: 1, first: Found(.cellTooLong, 2, 4)),
    HugeInput(
      testDescription: "a quoted cell of 16 MiB",
      make: {
        try $0.write(
          "\(header)\(Form.good(1))\n\(time),\"", repeating: megabyte, count: 16, "\",5,4\n\(Form.good(2))\n",
          as: "form.csv")
      },
      read: 3, refused: 1, first: Found(.cellTooLong, 3, 2)),
    HugeInput(
      testDescription: "a cell of 3 MiB",
      make: {
        try $0.write("\(header)\(time),5,4,", repeating: megabyte, count: 3, "\n\(Form.good(2))\n", as: "form.csv")
      },
      read: 2, refused: 1, first: Found(.cellTooLong, 2, 4)),
    HugeInput(
      testDescription: "a cell of exactly 512 KiB is a cell",
      make: {
        try $0.write(
          "\(header)\(time),5,4,", repeating: Array(megabyte[..<(1 << 19)]), count: 1, "\n\(Form.good(2))\n",
          as: "form.csv")
      },
      read: 2),
    HugeInput(
      testDescription: "a line of 64 MiB without an end",
      make: { try $0.write("\(header)\(Form.good(1))\n", repeating: megabyte, count: 64, as: "form.csv") },
      read: 2, refused: 1, first: Found(.cellTooLong, 3, 1)),
    HugeInput(
      testDescription: "a line of 20 MiB of small fields",
      make: {
        try $0.write(
          "\(header)\(Form.good(1))\n", repeating: [UInt8](repeating: 0x2C, count: 1 << 20), count: 20,
          "\n\(Form.good(2))\n", as: "form.csv")
      }, read: 3, refused: 1, first: Found(.recordTooLong, 3)),
    HugeInput(
      testDescription: "a record of 100,000 fields",
      make: {
        try $0.write(
          "\(header)\(Form.good(1))\n5", repeating: Array(",5".utf8), count: 99_999, "\n\(Form.good(2))\n",
          as: "form.csv")
      },
      read: 3, refused: 1, first: Found(.wrongWidth, 3, 5)),
    HugeInput(
      testDescription: "a header of 100,000 columns",
      make: { try $0.write("water/quality", repeating: Array(",c".utf8), count: 99_999, "\n5\n", as: "form.csv") }),
    HugeInput(
      testDescription: "a header of 20 MiB",
      make: { try $0.write("water/quality", repeating: megabyte, count: 20, "\n5\n", as: "form.csv") }),
    HugeInput(
      testDescription: "a million blank lines",
      make: {
        try $0.write(
          "\(header)\(Form.good(1))\n", repeating: [UInt8](repeating: 0x0A, count: 10_000), count: 100,
          "\(time),6,4,x\n", as: "form.csv")
      }, read: 2, first: Found(.markOffScale, 1_000_003, 2)),
    HugeInput(
      testDescription: "a million blank lines in a file of one column",
      make: {
        try $0.write(
          "water/quality\n", repeating: [UInt8](repeating: 0x0A, count: 10_000), count: 100, "6\n", as: "form.csv")
      },
      read: 1_000_001, first: Found(.markOffScale, 1_000_002, 1)),
    HugeInput(
      testDescription: "a million blank lines alone",
      make: { try $0.write("", repeating: [UInt8](repeating: 0x0A, count: 10_000), count: 100, as: "form.csv") }),
    HugeInput(
      testDescription: "an open quote before 20 MiB of records",
      make: {
        try $0.write(
          "\(header)\(time),\"5,4,x\n", repeating: Array("\(String(repeating: "a", count: 999))\n".utf8), count: 20_000,
          as: "form.csv")
      }, read: 20_001, refused: 20_001, first: Found(.unterminatedQuote, 2, 2)),
    HugeInput(
      testDescription: "a record of 20 MiB over many lines",
      make: {
        try $0.write(
          "\(header)\(Form.good(1))\n", repeating: Array("\"\(String(repeating: "a", count: 98))\n\",".utf8),
          count: 200_000, "\n", as: "form.csv")
      }, read: HugeInput.anyNumber, first: Found(.recordTooLong, 3)),
  ]
}

extension BadInputTests {
  /// Parts of seven bytes would take minutes over files of this size; a prime of about a kilobyte tries the same seams.
  private static let ways = [
    ReadingWay(partBytes: 1_021, threads: 1), ReadingWay(partBytes: 65_536, threads: 2),
    ReadingWay(partBytes: 1 << 20, threads: 2),
  ]

  @Test("each large case", arguments: HugeInput.all)
  func huge(_ input: HugeInput) throws {
    let folder = try TemporaryFolder()
    let path = try input.make(folder)
    let answers = Self.ways.map { Answer(ReadRequest(inputs: [path], threads: $0.threads, partBytes: $0.partBytes)) }
    for (way, answer) in zip(Self.ways, answers).dropFirst() {
      #expect(answer == answers[0], "\(way) differs from \(Self.ways[0])")
    }
    switch answers[0] {
    case .failed(let error):
      #expect(input.read == nil, "\(error)")
      #expect(error.exitCode == 65)
    case .read(let findings, _, let files, _):
      let file = try #require(files.first)
      #expect(file.accepted + file.refused == file.read)
      if input.read != HugeInput.anyNumber {
        #expect(file.read == input.read)
        #expect(file.refused == input.refused)
      }
      #expect(findings.first { $0.severity == .error }.map { Found($0) } == input.first)
    }
    guard let command = ChildProcess.command else { return }
    let result = try #require(ChildProcess.run(command, ["check", path], output: folder.path("said.txt")))
    #expect([0, 1, 65].contains(result.exitCode))
    #expect(result.seconds < Double(patience), "\(result.seconds) s")
    #expect(
      result.peakBytes < 256 << 20 || result.peakBytes <= ChildProcess.ownPeakBytes, "\(result.peakBytes >> 20) MiB")
  }

  /// Set `SVODKA_LONG=1` to run it: it takes some seconds and 1 GiB of disk (a sparse file where the file system has them).
  @Test("a line of 1 GiB", .enabled(if: getenv("SVODKA_LONG") != nil, "set SVODKA_LONG=1"))
  func gigabyteLine() throws {
    let folder = try TemporaryFolder()
    let start = "\(HugeInput.header)\(Form.good(1))\n"
    let path = try folder.write(
      start, repeating: HugeInput.megabyte, count: 1_024, "\n\(Form.good(2))\n", as: "form.csv")
    guard case .read(let findings, _, let files, _) = Answer(ReadRequest(inputs: [path], threads: 2)) else {
      Issue.record("not read")
      return
    }
    #expect(files.first.map { [$0.read, $0.refused] } == [3, 1])
    #expect(findings.first { $0.severity == .error }.map { Found($0) } == Found(.cellTooLong, 3, 1))
    guard let command = ChildProcess.command else { return }
    let result = try #require(ChildProcess.run(command, ["check", path], output: folder.path("said.txt")))
    #expect(result.exitCode == 1)
    #expect(result.seconds < Double(patience), "\(result.seconds) s")
    #expect(
      result.peakBytes < 256 << 20 || result.peakBytes <= ChildProcess.ownPeakBytes, "\(result.peakBytes >> 20) MiB")
  }
}
