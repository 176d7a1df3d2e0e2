import Foundation
import SurveyTestSupport
import Testing

/// `svodka export`: which file it makes, and what it leaves alone.
@Suite("The export command")
struct ExportCommandTests {
  static let karakol = [
    "--first", CommandTests.town("karakol/karakol-1.csv"), "--second", CommandTests.town("karakol/karakol-2.csv"),
  ]

  static func export(_ output: String?, _ more: [String] = [], environment: [String: String] = [:]) throws
    -> CommandTests.Result
  {
    try CommandTests.run(
      ["export"] + karakol + (output.map { ["-o", $0] } ?? []) + ["--lang", "en", "-q"] + more,
      environment: environment)
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  @Test("the ending says what is made", arguments: ["md", "csv", "json", "svg", "SVG", "xlsx", "pptx", "html", "docx"])
  func endings(_ ending: String) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/town.\(ending)"
    #expect(try Self.export(path).status == 0)
    let starts = [
      "md": "# ", "csv": "place,service,", "json": "{\n", "svg": "<svg ", "xlsx": "PK", "pptx": "PK", "docx": "PK",
      "html": "<!DOCTYPE html>\n",
    ]
    #expect(try Self.text(path).hasPrefix(try #require(starts[ending.lowercased()])))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["town.\(ending)"])
  }

  @Test("csv and json are what compare prints", arguments: ["csv", "json"])
  func contract(_ format: String) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/town.\(format)"
    #expect(try Self.export(path).status == 0)
    let printed = try CommandTests.run(["compare"] + Self.karakol + ["--lang", "en", "-q", "--format", format])
    #expect(try Self.text(path) == printed.output)
  }

  @Test("a document is the Act or the letter; what would do nothing elsewhere is refused")
  func documents() throws {
    let folder = try TemporaryFolder()
    var sizes: [String: Int] = [:]
    for (name, more) in [("act", []), ("same", ["--document", "act"]), ("letter", ["--document", "letter"])] {
      #expect(try Self.export("\(folder.path)/\(name).docx", more).status == 0)
      sizes[name] = try Data(contentsOf: URL(filePath: "\(folder.path)/\(name).docx")).count
    }
    #expect(sizes["act"] == sizes["same"] && (sizes["letter"] ?? 0) < 20_000 && (sizes["act"] ?? 0) > 100_000)
    for option in [["--document", "letter"], ["--template", "\(folder.path)/act.docx"]] {
      let result = try Self.export("\(folder.path)/x.html", option)
      #expect(result.status == 64 && result.errors.contains(option[0]), "\(result.errors)")
    }
    for (form, status) in [("act.docx", 65), ("none.docx", 66)] {
      let result = try Self.export("\(folder.path)/x.docx", ["--template", "\(folder.path)/\(form)"])
      #expect(result.status == status && result.errors.contains(form), "\(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/x.docx"))
  }

  @Test("--excel is for csv alone, and the same from export and compare")
  func excel() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/town.csv"
    #expect(try Self.export(path, ["--excel"]).status == 0)
    for more in [["--excel"], ["--excel", "--format", "csv"]] {
      let printed = try CommandTests.run(["compare"] + Self.karakol + ["--lang", "en", "-q"] + more)
      #expect(try Self.text(path) == printed.output && printed.output.hasPrefix("\u{FEFF}place,service,"))
    }
    let json = try CommandTests.run(["compare"] + Self.karakol + ["--lang", "en", "--excel", "--format", "json"])
    #expect(json.status == 64 && json.errors.contains("--excel"))
    #expect(try Self.export("\(folder.path)/town.json", ["--excel"]).status == 64)
  }

  @Test("a folder gets every chart")
  func folder() throws {
    let folder = try TemporaryFolder()
    #expect(try Self.export("\(folder.path)/charts/").status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/charts").sorted()
    #expect(
      files == [
        "criteria-1.svg", "criteria-2.svg", "marks-greening.svg", "marks-roads.svg", "marks-waste.svg",
        "marks-water.svg", "services.svg",
      ])
    let chart = "\(folder.path)/one.svg"
    #expect(try Self.export(chart, ["--chart", "criteria-2"]).status == 0)
    #expect(try Self.text(chart) == Self.text("\(folder.path)/charts/criteria-2.svg"))
  }

  @Test("charts are made as PNG and as a PDF too, one sheet or all")
  func pictures() throws {
    let folder = try TemporaryFolder()
    for (output, more) in [("one.png", []), ("all.pdf", []), ("charts/", ["--format", "png"])] {
      #expect(try Self.export("\(folder.path)/\(output)", more).status == 0)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/charts")
    #expect(files.count == 7 && files.allSatisfy { $0.hasSuffix(".png") })
    #expect(
      try Data(contentsOf: URL(filePath: "\(folder.path)/one.png"))
        == Data(contentsOf: URL(filePath: "\(folder.path)/charts/services.png")))
  }

  @Test("the pictures of the documentation are what the command draws")
  func documented() throws {
    let folder = try TemporaryFolder()
    #expect(try Self.export("\(folder.path)/", ["--place", "karakol"]).status == 0)
    for name in ["services", "marks-waste", "criteria-2"] {
      let shown = CommandTests.root.appending(path: "docs/pictures/\(name).svg").path
      #expect(try Self.text("\(folder.path)/\(name).svg") == Self.text(shown), "\(name)")
    }
  }

  @Test("an output that says nothing is refused in words that name what is known")
  func refused() throws {
    for output in [nil, "town", "town.doc", "charts", ".svg"] {
      let result = try Self.export(output)
      #expect(result.status == 64, "\(output ?? "none")")
      #expect(result.errors.contains(".svg") && result.errors.contains(".md"), "\(result.errors)")
    }
    let chart = try Self.export("/tmp/never-written.svg", ["--chart", "pie"])
    #expect(chart.status == 64 && chart.errors.contains("marks-water"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/never-written.svg"))
  }

  @Test("a template that cannot be used is refused in words, and nothing is written")
  func badTemplates() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("PK is not enough", as: "text.pptx")
    for (output, template, status, words) in [
      ("a.pptx", "/nowhere.pptx", 66, "/nowhere.pptx"), ("a.pptx", folder.path, 66, folder.path),
      ("a.pptx", text, 65, "PowerPoint"), ("a.svg", text, 64, ".pptx"),
    ] {
      let result = try Self.export("\(folder.path)/\(output)", ["--template", template])
      #expect(result.status == Int32(status) && result.errors.contains(words), "\(result.errors)")
    }
    #expect(folder.names == ["text.pptx"])
  }

  @Test("a deck is a template for the next one, and what it lacks is said")
  func templates() throws {
    let folder = try TemporaryFolder()
    let (first, second) = ("\(folder.path)/first.pptx", "\(folder.path)/second.pptx")
    #expect(try Self.export(first).status == 0)
    #expect(try Self.export(second, ["--template", first]).status == 0)
    #expect(try Data(contentsOf: URL(filePath: second)).count > 50_000)
  }

  @Test("a symbolic link is refused, and what it leads to stays as it was")
  func links() throws {
    let folder = try TemporaryFolder()
    try Data("mine".utf8).write(to: URL(filePath: "\(folder.path)/target.svg"))
    try FileManager.default.createDirectory(atPath: "\(folder.path)/real", withIntermediateDirectories: false)
    for (link, target) in [("link.svg", "target.svg"), ("charts", "real")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(link)", withDestinationPath: "\(folder.path)/\(target)")
    }
    for output in ["link.svg", "charts/"] {
      let result = try Self.export("\(folder.path)/\(output)")
      #expect(result.status == 73 && result.errors.contains("symbolic link"), "\(result.errors)")
    }
    #expect(try Self.text("\(folder.path)/target.svg") == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/real").isEmpty)
  }

  @Test("a run that fails leaves the file there was")
  func kept() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/town.md"
    try Data("mine".utf8).write(to: URL(filePath: path))
    let result = try CommandTests.run(["export", "/nowhere.csv", "-o", path])
    #expect(result.status == 66)
    #expect(try Self.text(path) == "mine")
  }

  @Test(
    "the same bytes in any locale, zone and number of threads",
    arguments: ["md", "csv", "json", "svg", "xlsx", "pptx", "html", "docx"])
  func sameBytes(_ ending: String) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/town.\(ending)"
    var texts: Set<String> = []
    for (locale, zone, threads) in [
      ("C.UTF-8", "UTC", "1"), ("ky_KG.UTF-8", "Asia/Bishkek", "2"), ("C", "America/Lima", "7"),
    ] {
      let result = try Self.export(path, ["--threads", threads], environment: ["LC_ALL": locale, "TZ": zone])
      #expect(result.status == 0)
      texts.insert(try Self.text(path))
    }
    #expect(texts.count == 1)
  }
}
