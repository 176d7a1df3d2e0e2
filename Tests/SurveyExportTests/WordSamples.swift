import SurveyModel

@testable import SurveyExport
@testable import SurveyTables

/// Papers and forms to try.
enum WordSample {
  static func table(_ text: String = "Drinking water") -> Table {
    Table(
      title: "Table 1. \(text)",
      columns: [Table.Column(text, .left), Table.Column("First"), Table.Column("Verdict", .left)],
      rows: [
        Table.Row(.body, [Table.Cell(text, .strong), Table.Cell(""), Table.Cell("")]),
        Table.Row(.body, [Table.Cell("  \(text)"), Table.Cell("3.76", base: "46"), Table.Cell("worse", .worse)]),
        Table.Row(.total, [Table.Cell("All"), Table.Cell("hidden", .faint), Table.Cell(text)]),
      ], notes: [text])
  }

  static func paper(_ text: String = "Drinking water") -> Paper {
    let blank = Paper.Blank("Number", letters: 6)
    return Paper(
      title: text, source: text,
      blocks: [
        .title([.text("\(text) № "), .blank(blank)]), .subtitle(text), .ends([.text(text)], [.blank(blank)]),
        .address([.text(text)]), .heading(text), .subheading(text), .paragraph([.strong("\(text): "), .text(text)]),
        .items([text, "two"]), .table(table(text)),
        .form(Paper.Form(name: text, heads: ["No.", text], widths: [1, 4], rows: 2, isNumbered: true)),
        .annex("Annex 1", isAcross: true), .table(table(text)), .annex("Annex 2", isAcross: false),
        .chart(ChartSample.scores(text, rows: 2)), .annex("Annex 3", isAcross: false),
      ])
  }

  static func package(_ paper: Paper = paper(), language: Language = .en) throws -> OfficePackage {
    var writer = WordWriter(paper: paper, theme: Theme(), language: language)
    return try writer.package()
  }

  // MARK: Forms

  static let fields = [
    PaperField(name: "title", label: "Title", content: .text("{{town}} & Co"), isExpected: false),
    PaperField(name: "town", label: "Town", content: .text("Karakol"), isExpected: true),
    PaperField(name: "sentences", label: "Sentences", content: .lines(["One.", "Two."]), isExpected: true),
    PaperField(name: "services", label: "Services", content: .tables([table()]), isExpected: true),
    PaperField(name: "findings", label: "Findings", content: .tables([]), isExpected: false),
    PaperField(name: "charts", label: "Charts", content: .charts([ChartSample.scores(rows: 2)]), isExpected: false),
  ]

  /// A document with that body, as Word would have it: its namespace goes by whatever prefix.
  static func form(_ body: String, header: String = "", type: String = WordType.document) -> OfficePackage {
    func part(_ root: String, _ content: String) -> [UInt8] {
      Array(
        "<w:\(root) xmlns:w=\"\(Namespace.word)\" xmlns:v=\"urn:x\"><!-- kept out -->\(content)</w:\(root)>".utf8)
    }
    var package = OfficePackage()
    var relationships = Relationships()
    relationships.add(RelationshipType("header"), "/word/header1.xml")
    package.add(
      OfficePart(
        name: "/word/document.xml", contentType: type, bytes: part("document", "<w:body>\(body)</w:body>"),
        relationships: relationships))
    package.add(OfficePart(name: "/word/header1.xml", contentType: WordType.header, bytes: part("hdr", header)))
    package.relationships.add(.officeDocument, "/word/document.xml")
    return package
  }

  /// A paragraph of runs.
  static func paragraph(_ texts: String..., properties: String = "") -> String {
    "<w:p>\(properties)" + texts.map { "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
  }
}
