import Foundation
import SurveyTestSupport
import Testing

/// The command as scripts use it: what it writes where, and how it ends.
@Suite("The command")
struct CommandTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let towns = root.appending(path: "Fixtures/towns")

  /// The built command, beside the test bundle.
  static var binary: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "svodka")
  }

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  static func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    // Under a sanitizer the command has to know too what is no leak.
    let sanitizer = ProcessInfo.processInfo.environment.filter { $0.key == "LSAN_OPTIONS" }
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(sanitizer) { $1 }.merging(environment) {
      $1
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["out", "err", "in"].map { folder.appending(path: $0) }
    for file in files { try Data((file.lastPathComponent == "in" ? input ?? "" : "").utf8).write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = try FileHandle(forReadingFrom: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try text(files[0]),
      errors: try text(files[1]))
  }

  static func town(_ name: String) -> String { towns.appending(path: name).path }

  static let form = "water/access,water/quality\n5,4\n3,2\n"

  // MARK: Exit status

  struct Ending: CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    var input: String? = nil
    var status: Int32
    var testDescription: String { name }
  }

  static let endings = [
    Ending(name: "check of a clean file", arguments: ["check", "-"], input: form, status: 0),
    Ending(
      name: "check of a file with a mark off the scale", arguments: ["check", "-"], input: form + "6,1\n", status: 1),
    Ending(
      name: "pivot of a file with a mark off the scale", arguments: ["pivot", "-"], input: form + "6,1\n", status: 0),
    Ending(name: "an unknown option", arguments: ["pivot", "--colour", "-"], status: 64),
    Ending(name: "an unknown dimension", arguments: ["pivot", "-", "--rows", "shoe-size"], input: form, status: 64),
    Ending(name: "an unknown measure", arguments: ["pivot", "-", "--measure", "mode"], input: form, status: 64),
    Ending(name: "a condition without a sign", arguments: ["pivot", "-", "--where", "sex"], input: form, status: 64),
    Ending(
      name: "a value that is no option", arguments: ["pivot", "-", "--where", "sex=robot"], input: form, status: 64),
    Ending(name: "a comparison of one file without waves", arguments: ["compare", "-"], input: form, status: 65),
    Ending(name: "an empty file", arguments: ["pivot", "-"], input: "", status: 65),
    Ending(name: "a form the codebook does not know", arguments: ["pivot", "-"], input: "a,b\n1,2\n", status: 65),
    Ending(name: "a file that is not there", arguments: ["pivot", "/nowhere/at-all.csv"], status: 66),
    Ending(name: "a folder", arguments: ["pivot", "/"], status: 66),
    Ending(
      name: "a codebook that is not there", arguments: ["pivot", "-", "--codebook", "/nowhere.yaml"], input: form,
      status: 66),
    Ending(
      name: "an output that cannot be written", arguments: ["pivot", "-", "-o", "/nowhere/out.csv"], input: form,
      status: 73),
    Ending(name: "standard input twice", arguments: ["pivot", "-", "-"], input: form, status: 64),
    Ending(name: "a plan for no change", arguments: ["plan", "-", "--change", "0"], input: form, status: 64),
    Ending(
      name: "a plan for more than everything", arguments: ["plan", "-", "--change", "101"], input: form, status: 64),
    Ending(name: "a plan for a word", arguments: ["plan", "-", "--change", "much"], input: form, status: 64),
    Ending(name: "a plan without power", arguments: ["plan", "-", "--power", "0.4"], input: form, status: 64),
    Ending(name: "a plan with certainty", arguments: ["plan", "-", "--power", "1"], input: form, status: 64),
    Ending(name: "a plan", arguments: ["plan", "-"], input: form, status: 0),
    Ending(name: "help", arguments: ["pivot", "--help"], status: 0),
    Ending(name: "version", arguments: ["--version"], status: 0),
  ]

  @Test("ends as the contract says", arguments: endings)
  func ends(_ ending: Ending) throws {
    let result = try Self.run(ending.arguments, input: ending.input)
    #expect(result.status == ending.status, "\(result.errors)")
    if ending.status > 1 { #expect(!result.errors.isEmpty) }
  }

  @Test(
    "a value that an option cannot have is shown with those it can have",
    arguments: [
      (["pivot", "-", "--threads", "0"], "--threads: found \"0\", expected 1–256."),
      (["pivot", "-", "--delimiter", "::"], "--delimiter: found \"::\", expected \",\", \";\", tab."),
      (["import", "-", "--into", "x", "--entry", "3"], "--entry: found \"3\", expected 1, 2."),
    ])
  func unfitOptions(_ arguments: [String], _ message: String) throws {
    let result = try Self.run(arguments + ["--lang", "en"], input: Self.form)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("a full disk is not a success")
  func fullDisk() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = ["pivot", Self.town("karakol/karakol-1.csv"), "--quiet"]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = FileHandle(forWritingAtPath: "/dev/null")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 73)
  }

  // MARK: What it writes

  @Test("tables go to standard output, what was found to standard error")
  func streams() throws {
    let result = try Self.run(["pivot", "-", "--lang", "en"], input: Self.form + "6,1\n")
    #expect(result.output.contains("Drinking water"))
    #expect(!result.output.contains("mark-off-scale"))
    #expect(result.errors.contains("stdin:4:1: error: water/access: "))
    #expect(result.errors.contains("[mark-off-scale]"))
    #expect(result.errors.contains("read 3, accepted 3, refused 0"))
  }

  @Test("what was expected of a mark is a sentence in Russian too")
  func expectedInRussian() throws {
    let result = try Self.run(["check", "-", "--lang", "ru"], input: Self.form + "6,1\n")
    #expect(result.errors.contains("найдено \"6\", ожидалось: отметка от 1 до 5 или пустая ячейка"), "\(result.errors)")
  }

  @Test("quiet says nothing on standard error")
  func quiet() throws {
    let result = try Self.run(["pivot", "-", "--quiet"], input: Self.form + "6,1\n")
    #expect(result.errors.isEmpty)
  }

  @Test("the csv of a pivot has the contract's columns")
  func pivotColumns() throws {
    let result = try Self.run(
      ["pivot", "-", "--format", "csv", "-q", "--by", "wave", "--wave", "1", "--show-small"], input: Self.form)
    let header = result.output.split(separator: "\n").first
    #expect(
      header == """
        service,criterion,wave,asked,n,dont_know,not_user,refused,blank,invalid,count_1,count_2,count_3,count_4,count_5,mean,sd,\
        mean_low,mean_high,good,good_low,good_high,poor,net,flag
        """)
    #expect(result.output.contains("\nwater,access,1,2,2,0,0,0,0,0,0,0,1,0,1,4,"))
  }

  @Test("the csv of a comparison, of columns and of a check have the contract's columns")
  func otherColumns() throws {
    let compare = try Self.run(
      [
        "compare", Self.town("karakol/karakol-1.csv"), Self.town("karakol/karakol-2.csv"), "--format", "csv", "-q",
        "--place", "karakol",
      ])
    #expect(
      compare.output.hasPrefix(
        """
        place,service,criterion,first_n,second_n,first_mean,second_mean,mean_difference,mean_difference_low,mean_difference_high,\
        mean_p,first_good,second_good,good_difference,good_difference_low,good_difference_high,good_detectable,superiority,\
        superiority_low,superiority_high,ordinal_p,q,verdict,good_p,same
        karakol,water,,46,40,
        """))
    let columns = try Self.run(["columns", "-", "--format", "csv", "-q"], input: Self.form)
    #expect(
      columns.output
        == "column,header,role,id,service,criterion,filled,blank,distinct\n1,water/access,rating,water/access,water,access,2,0,2\n2,water/quality,rating,water/quality,water,quality,2,0,2\n"
    )
    let check = try Self.run(["check", "-", "--format", "csv", "-q", "--lang", "en"], input: Self.form + "6,1\n")
    #expect(check.output.hasPrefix("file,line,column,severity,rule,field,found,expected,fix\n"))
    #expect(check.output.contains("\nstdin,4,1,error,mark-off-scale,water/access,6,"))
  }

  @Test("a plan in three languages, and for programs", arguments: ["ru", "ky", "en"])
  func plan(language: String) throws {
    let file = Self.town("karakol/karakol-1.csv")
    let result = try Self.run(["plan", file, "-q", "--lang", language])
    #expect(result.status == 0)
    let title = [
      "ru": "План следующей оценки: изменение доли хороших отметок на 20 п. п.",
      "ky": "Кийинки баалоонун планы: жакшы баалардын үлүшүнүн 20 п. п. өзгөрүшү",
      "en": "Plan of the next assessment: a change of 20 points in the share of good marks",
    ]
    #expect(result.output.hasPrefix((title[language] ?? "?") + "\n"))
    let word = ["ru": "недостижимо", "ky": "жетүүгө болбойт", "en": "unreachable"]
    #expect(result.output.contains(word[language] ?? "?"))
    let csv = try Self.run(["plan", file, "-q", "--format", "csv", "--lang", language])
    #expect(
      csv.output.hasPrefix(
        """
        service,n,good,sd,change,needed,needed_each,needed_questionnaires,detectable,share,mean_change,mean_needed,\
        mean_needed_each,mean_detectable
        water,46,0.43478260869565216,0.5866162509445584,0.2,unreachable,99,unreachable,0.29208545009289383,
        """))
    let help = try Self.run(["plan", "--help", "--lang", language])
    #expect(help.output.contains("--change"))
    #expect(help.output.contains("--power"))
  }

  @Test("the same words in three languages", arguments: ["ru", "ky", "en"])
  func languages(language: String) throws {
    let result = try Self.run(["pivot", "-", "-q", "--lang", language], input: Self.form)
    let service = ["ru": "Питьевая вода", "ky": "Ичүүчү суу", "en": "Drinking water"]
    #expect(result.output.contains(service[language] ?? "?"))
    let help = try Self.run(["pivot", "--help", "--lang", language])
    #expect(help.status == 0)
  }

  @Test("the locale chooses the language where nothing is said, else Russian")
  func locale() throws {
    #expect(
      try Self.run(["pivot", "-", "-q"], input: Self.form, environment: ["LANG": "en_US.UTF-8"]).output.contains(
        "Drinking water"))
    #expect(
      try Self.run(["pivot", "-", "-q"], input: Self.form, environment: ["LC_ALL": "ky_KG.UTF-8"]).output.contains(
        "Ичүүчү суу"))
    #expect(
      try Self.run(["pivot", "-", "-q"], input: Self.form, environment: ["LANG": "C"]).output.contains("Питьевая вода"))
  }

  @Test("locale, time zone and number of threads change nothing in a table")
  func environment() throws {
    let file = Self.town("both-towns.csv")
    var outputs: Set<String> = []
    for (environment, threads) in [
      (["LC_ALL": "C"], "1"), (["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Bishkek"], "2"),
      (["LANG": "ru_RU.UTF-8", "TZ": "America/Lima"], "3"),
    ] {
      for format in ["text", "json"] {
        outputs.insert(
          try Self.run(
            ["pivot", file, "--by", "place,wave", "--lang", "ru", "--format", format, "--threads", threads],
            environment: environment
          ).output)
      }
    }
    #expect(outputs.count == 2)
  }

  @Test("rows and columns can be any dimension, and names may stand before the file")
  func dimensions() throws {
    let file = Self.town("both-towns.csv")
    let one = try Self.run(["pivot", file, "--rows", "sex", "--columns", "service", "--format", "csv", "-q"])
    let other = try Self.run(["pivot", "--columns", "service", "--rows", "sex", file, "--format", "csv", "-q"])
    #expect(one.status == 0)
    #expect(one.output == other.output)
    #expect(one.output.hasPrefix("sex,service,asked,n,"))
    let filtered = try Self.run([
      "pivot", file, "--where", "place=karakol", "--where", "wave=2", "--format", "csv", "-q",
    ])
    #expect(filtered.output.contains("\nwater,access,41,"))
  }

  @Test("questions with several answers are refused together where one respondent would be in too many groups")
  func manyOptions() throws {
    func run(_ options: Int) throws -> Result {
      let list = (1...options).map { "{id: o\($0)}" }.joined(separator: ", ")
      let folder = try TemporaryFolder()
      let questions = ["a", "b"].map { "  - {id: \($0), type: multiple, options: [\(list)]}\n" }.joined()
      try Data("svodka: 1\nquestions:\n\(questions)".utf8).write(to: URL(filePath: folder.path("survey.yaml")))
      return try Self.run(
        [
          "pivot", "-", "--codebook", folder.path("survey.yaml"), "--rows", "a", "--columns", "none", "--by", "b",
          "--lang", "en",
        ],
        input: "a,b\no1,o2\n")
    }
    #expect(try run(316).status == 0)
    let refused = try run(317)
    #expect(refused.status == 64)
    #expect(refused.errors.contains("at most 100000 are allowed"), "\(refused.errors)")
  }

  @Test("an output file is written whole and replaces a link instead of following it")
  func outputFile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "target")
    let link = folder.appending(path: "out.md")
    try Data("before".utf8).write(to: target)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
    let result = try Self.run(["pivot", "-", "-q", "--format", "markdown", "-o", link.path], input: Self.form)
    #expect(result.status == 0)
    #expect(try text(target) == "before")
    #expect(try text(link).hasPrefix("### "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["out.md", "target"])
  }

  @Test("an output that is a device or a pipe is written to, and is still there")
  func device() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // A link of its own, so that no mistake here can take a device of the machine away.
    let link = folder.appending(path: "null")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/dev/null")
    #expect(try Self.run(["pivot", "-", "-q", "-o", link.path], input: Self.form).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "/dev/null")
  }

  @Test("init drafts a codebook that reads its file, and the built-in one without a file")
  func drafting() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let codebook = folder.appending(path: "survey.yaml").path
    let file = Self.town("different-form/library-1.csv")
    #expect(try Self.run(["init", file, "-o", codebook]).status == 0)
    let pivot = try Self.run(["pivot", file, "--codebook", codebook, "--format", "csv"])
    #expect(pivot.status == 0, "\(pivot.errors)")
    #expect(pivot.output.split(separator: "\n").count > 12)
    #expect(!(try text(URL(fileURLWithPath: codebook))).contains("@example"))
    #expect(try Self.run(["init"]).output.contains("svodka: 1"))
  }
}

private func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }
