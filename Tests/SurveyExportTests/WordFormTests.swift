import SurveyModel
import Testing

@testable import SurveyExport
@testable import SurveyTables

/// A group's own form: what is filled in, what is said, and what is refused.
@Suite("Forms of a group's own")
struct WordFormTests {
  static func filled(
    _ body: String, header: String = "", type: String = WordType.document
  ) throws -> (body: Markup, header: Markup, notes: [DocumentNote], package: OfficePackage) {
    var form = try WordForm(
      WordSample.form(body, header: header, type: type).zipped(), theme: Theme(), language: .en)
    try form.fill(WordSample.fields)
    let package = try OfficePackage(zipped: form.package.zipped())
    let root = try Markup(try #require(package.main).bytes, part: "document")
    return (
      try #require(root.first("body")), try Markup(try #require(package["/word/header1.xml"]).bytes, part: "header"),
      form.notes(WordSample.fields), package
    )
  }

  @Test(
    "names are found wherever Word splits them",
    arguments: [
      ["{{town}}"], ["{", "{town}}"], ["{{", "to", "w", "n", "}}"], ["{{ town", " }", "}"], ["{{TOWN}}"],
      ["x{{town}}", "y"], ["", "{{town", "", "}}"],
    ])
  func split(_ texts: [String]) throws {
    let runs = texts.map { "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>" }.joined()
    let body = try Self.filled("<w:p><w:hyperlink>\(runs)</w:hyperlink></w:p>").body
    #expect(body.text == (texts[0] == "x{{town}}" ? "xKarakoly" : "Karakol"))
    #expect(body.all("r").count == texts.count && body.all("b").count == texts.count, "the looks of runs stay")
  }

  @Test("what is filled in is never read as a name, and stays inert text")
  func once() throws {
    let filled = try Self.filled(WordSample.paragraph("{{title}}, {{town}}"))
    #expect(filled.body.text == "{{town}} & Co, Karakol")
  }

  @Test("sentences become paragraphs like the one that names them; inside a line they follow one another")
  func lines() throws {
    let style = "<w:pPr><w:pStyle w:val=\"MyList\"/></w:pPr>"
    let body = try Self.filled(
      WordSample.paragraph("{{sent", "ences}}", properties: style) + WordSample.paragraph("Say: {{sentences}}")
    ).body
    #expect(body.elements.map(\.text) == ["One.", "Two.", "Say: One. Two."])
    #expect(body.all("pStyle").map { $0["w:val"] } == ["MyList", "MyList"])
  }

  @Test("tables stand for the paragraph that names them, and a cell still ends in a paragraph")
  func tables() throws {
    let cell = "<w:tbl><w:tr><w:tc>\(WordSample.paragraph("{{services}}"))</w:tc></w:tr></w:tbl>"
    let body = try Self.filled(
      WordSample.paragraph("{{services}}") + WordSample.paragraph("See: {{services}}") + cell + "<w:p/>"
    ).body
    #expect(body.elements.map { String($0.localName) } == ["p", "tbl", "p", "p", "p", "tbl", "p", "tbl", "p"])
    #expect(body.elements[0].text == "Table 1. Drinking water" && body.elements[3].text == "See: ")
    #expect(body.elements[1].all("tr").count == 4 && body.elements[1].text.contains("3.76 (46)"))
    let own = try #require(body.elements[7].first(at: "tr", "tc"))
    #expect(own.elements.map { String($0.localName) } == ["p", "tbl", "p"])
    for table in body.all("tbl") { #expect(table.namespace == Namespace.word) }
  }

  @Test("a paragraph that ends a section stays, behind what it named")
  func sections() throws {
    let section = "<w:pPr><w:sectPr><w:pgSz w:w=\"9000\"/><w:pgMar w:left=\"500\" w:right=\"500\"/></w:sectPr></w:pPr>"
    for name in ["services", "sentences"] {
      let body = try Self.filled(WordSample.paragraph("{{\(name)}}", properties: section)).body
      #expect(body.elements.last?.first(at: "pPr", "sectPr") != nil && body.all("sectPr").count == 1)
    }
    let table = try Self.filled(WordSample.paragraph("{{services}}", properties: section)).body.all("tblGrid")
    #expect(table[0].elements.compactMap { $0["w:w"].flatMap { Int($0) } }.reduce(0, +) == 8_000, "as wide as the text")
  }

  @Test("what there is nothing of leaves nothing, but a cell its paragraph")
  func empty() throws {
    let cell = "<w:tbl><w:tr><w:tc>\(WordSample.paragraph("{{findings}}"))</w:tc></w:tr></w:tbl>"
    let body = try Self.filled(cell).body
    #expect(body.text.isEmpty && body.all("tc")[0].elements.map { String($0.localName) } == ["p"])
  }

  @Test("charts bring their pictures, with ids that none has")
  func charts() throws {
    let filled = try Self.filled(WordSample.paragraph("{{charts}}"))
    let blip = try #require(filled.body.all("blip").first)
    let main = try #require(filled.package.main)
    let id = try #require(blip["r:embed"])
    let picture = try #require(main.relationships.part(id: id))
    #expect(filled.package[picture]?.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    #expect(main.relationships.all.count == 2, "the header is still led to")
  }

  @Test("headers are filled as well; a table there is left out, and that is said")
  func headers() throws {
    let filled = try Self.filled(
      WordSample.paragraph("{{sentences}} {{services}}"), header: WordSample.paragraph("{{town}}: {{services}}"))
    #expect(filled.header.text == "Karakol: ")
    #expect(filled.notes == [.outside(["{{services}}"])])
  }

  @Test("text boxes have paragraphs of their own")
  func textBoxes() throws {
    let inside =
      "<w:r><w:pict><v:box><w:txbxContent>\(WordSample.paragraph("{{to", "wn}}"))</w:txbxContent></v:box></w:pict></w:r>"
    let body = try Self.filled("<w:p>\(inside)<w:r><w:t>{{tow</w:t></w:r><w:r><w:t>n}}</w:t></w:r></w:p>").body
    #expect(body.text == "KarakolKarakol")
  }

  @Test("what a form lacks, and what it names that means nothing, is said")
  func notes() throws {
    let filled = try Self.filled(WordSample.paragraph("{{town}} {{mayor}} {{not a-name_1}} {{}} {{{town}}} {{town}"))
    #expect(filled.body.text == "Karakol {{mayor}} {{not a-name_1}} {{}} {Karakol} {{town}")
    #expect(
      filled.notes == [
        .unknown(["{{mayor}}", "{{not a-name_1}}"]),
        .missing(["Sentences ({{sentences}})", "Services ({{services}})"]),
      ])
  }

  @Test("a template becomes a document, and lets go of the template it was made from")
  func detached() throws {
    var package = WordSample.form(WordSample.paragraph("{{town}}"), type: WordType.template)
    var links = Relationships()
    links.add(.init(id: "rId1", type: .attachedTemplate, target: .external("file:///C:/Users/x/Normal.dotm")))
    package.add(
      OfficePart(
        name: "/word/settings.xml", contentType: WordType.settings,
        bytes: Array(
          """
          <w:settings xmlns:w="\(Namespace.word)" xmlns:r="\(Namespace.documentRelationships)">\
          <w:attachedTemplate r:id="rId1"/><w:zoom w:percent="90"/></w:settings>
          """.utf8), relationships: links))
    let form = try WordForm(package.zipped(), theme: Theme(), language: .en)
    #expect(form.package.main?.contentType == WordType.document)
    let settings = try #require(form.package["/word/settings.xml"])
    #expect(settings.relationships.all.isEmpty)
    #expect(try Markup(settings.bytes, part: "").elements.map(\.name) == ["w:zoom"])
  }

  // MARK: Refused

  static func error(_ bytes: [UInt8]) -> DocumentError? {
    do throws(DocumentError) {
      var form = try WordForm(bytes, theme: Theme(), language: .en)
      try form.fill(WordSample.fields)
      return nil
    } catch {
      return error
    }
  }

  @Test("what is no form is refused, and why")
  func refused() throws {
    let named = WordSample.paragraph("{{town}}")
    #expect(Self.error([]) == .office(.noPackage))
    #expect(Self.error(Array("PK\u{3}\u{4} not really".utf8)) != nil)
    #expect(Self.error(try WordSample.form(WordSample.paragraph("no names")).zipped()) == .noNames)
    #expect(Self.error(try WordSample.form(named, type: "application/x-slides+xml").zipped()) == .notWord)
    #expect(Self.error(try WordSample.form("<w:p>").zipped()) == .office(.damaged(part: "/word/document.xml")))
    var foreign = WordSample.form(named)
    foreign.add(
      OfficePart(
        name: "/word/document.xml", contentType: WordType.document,
        bytes: Array("<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>".utf8)))
    #expect(Self.error(try foreign.zipped()) == .notWord, "the strict form has other namespaces")
  }

  @Test("macros and whatever is fetched are refused; links that are pressed are not")
  func active() throws {
    let named = WordSample.paragraph("{{town}}")
    let macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
    #expect(Self.error(try WordSample.form(named, type: macros).zipped()) == .active("/word/document.xml"))
    var project = WordSample.form(named)
    project.add(
      OfficePart(name: "/word/vbaProject.bin", contentType: "application/vnd.ms-office.vbaProject", bytes: [1]))
    #expect(Self.error(try project.zipped()) == .active("/word/vbaProject.bin"))
    for (type, expected) in [
      (RelationshipType.image, DocumentError.active("http://example.org/x")), (.hyperlink, nil),
    ] {
      var fetching = WordSample.form(named)
      var part = try #require(fetching.main)
      part.relationships.add(.init(id: "rId7", type: type, target: .external("http://example.org/x")))
      fetching.add(part)
      #expect(Self.error(try fetching.zipped()) == expected)
    }
  }

  @Test("whatever a form says, what comes out is well-formed", arguments: HostileTests.texts.indices)
  func hostile(_ index: Int) throws {
    let text = HostileTests.texts[index]
    var fields = WordSample.fields
    fields[1].content = .text(text)
    fields[2].content = .lines([text, text])
    fields[3].content = .tables([WordSample.table(text)])
    let body =
      WordSample.paragraph("{{town}}") + WordSample.paragraph("{{sentences}}") + WordSample.paragraph("{{services}}")
    var form = try WordForm(WordSample.form(body).zipped(), theme: Theme(), language: .en)
    try form.fill(fields)
    let main = try #require(form.package.main)
    let written = String(decoding: main.bytes, as: UTF8.self)
    #expect(XMLReader.isValid(written))
    for line in written.split(separator: "\n") { #expect(inert(String(line)).utf8.count == line.utf8.count) }
  }
}
