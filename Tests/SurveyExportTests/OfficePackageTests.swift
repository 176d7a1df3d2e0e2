import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyExport

@Suite("Office packages")
struct OfficePackageTests {
  static let main: PartName = "/ppt/presentation.xml"

  /// A package of two parts that lead to each other, and to an address outside.
  static func sample(_ text: String = "Каракол") -> OfficePackage {
    var package = OfficePackage()
    var main = XMLWriter()
    main.element("root") { $0.element("title", ["of": text], text: text) }
    var relationships = Relationships()
    relationships.add(.image, "/ppt/media/image1.png")
    relationships.add(.init(id: "rId9", type: .hyperlink, target: .external("https://example.org/?a=1&b=2")))
    package.add(Self.main, "application/x-main+xml", main, relationships)
    var back = Relationships()
    back.add(.officeDocument, Self.main)
    package.add(
      OfficePart(name: "/ppt/media/image1.png", contentType: "image/png", bytes: [0, 255, 0, 1], relationships: back))
    package.relationships.add(.officeDocument, Self.main)
    DocumentProperties(title: text, language: .ky).add(to: &package)
    return package
  }

  static func archive(_ items: [(String, String)]) throws -> [UInt8] {
    try Zip.write(items.map { ($0.0, Array($0.1.utf8)) })
  }

  @Test("read back as they were written")
  func roundTrip() throws {
    let package = Self.sample()
    let read = try OfficePackage(zipped: package.zipped())
    #expect(read.parts.map(\.name) == package.parts.map(\.name))
    #expect(read.parts.map(\.contentType) == package.parts.map(\.contentType))
    #expect(read.parts.map(\.bytes) == package.parts.map(\.bytes))
    #expect(read.parts.map(\.relationships) == package.parts.map(\.relationships))
    #expect(read.relationships == package.relationships)
    #expect(read.main?.name == Self.main)
    #expect(try read.zipped() == package.zipped(), "and are written again to the same bytes")
  }

  @Test("bear no time, and begin with their content types")
  func bytes() throws {
    let bytes = try Self.sample().zipped()
    let names = try Zip.read(bytes, items: 100, bytes: 1 << 20).map(\.name)
    #expect(
      names == [
        "[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels",
        "ppt/media/image1.png", "ppt/media/_rels/image1.png.rels", "docProps/core.xml", "docProps/app.xml",
      ])
    // The time and the date of the first item: noon of 1 January 2000, little end first.
    #expect(Array(bytes[10..<14]) == [0x00, 0x60, 0x21, 0x28])
  }

  @Test("say what is in them, as ISO 29500-2 has it")
  func content() throws {
    let items = try Zip.read(Self.sample().zipped(), items: 100, bytes: 1 << 20)
    let texts = Dictionary(uniqueKeysWithValues: items.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    let types = try #require(texts["[Content_Types].xml"])
    #expect(types.contains(#"<Default Extension="png" ContentType="image/png"/>"#))
    #expect(types.contains(#"<Override PartName="/ppt/presentation.xml" ContentType="application/x-main+xml"/>"#))
    let links = try #require(texts["ppt/_rels/presentation.xml.rels"])
    #expect(links.contains(#"Target="media/image1.png"/>"#))
    #expect(links.contains(#"Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/>"#))
    #expect(texts["ppt/media/_rels/image1.png.rels"]?.contains(#"Target="../presentation.xml""#) == true)
    #expect(
      texts["docProps/core.xml"]?.contains("<dc:title>Каракол</dc:title><dc:language>ky-KG</dc:language>") == true)
  }

  @Test("whatever texts say, the XML is well-formed and the texts inert", arguments: HostileTests.texts.indices)
  func hostile(_ index: Int) throws {
    let text = HostileTests.texts[index]
    let read = try OfficePackage(zipped: Self.sample(text).zipped())
    let root = try Markup(try #require(read.main).bytes, part: "main")
    let title = try #require(root.first("title"))
    #expect(title.text == inert(text) && title["of"] == inert(text))
    for part in read.parts where part.name.ending == "xml" {
      #expect(XMLReader.isValid(String(decoding: part.bytes, as: UTF8.self)), "\(part.name)")
    }
  }

  // MARK: Names

  @Test("names that could lead elsewhere are no names of parts")
  func names() {
    for path in [
      "", "/", "ppt/x.xml", "/ppt//x.xml", "/../x.xml", "/ppt/./x.xml", "/ppt/x.", "/ppt/...", "/ppt\\x.xml",
      "/ppt/x%2Fy.xml", "/ppt/x%5cy", "/ppt/a\u{0}b", "/ppt/\u{1B}[31m", "/ppt/а.xml", "/ppt/", "/ppt/a b",
      "/" + String(repeating: "x", count: 1_000),
    ] { #expect(PartName(checking: path) == nil, "\(path.prefix(40))") }
    #expect(PartName(checking: "/PPT/Slides/slide1.XML") == "/ppt/slides/slide1.xml")
    #expect(PartName("/ppt/slides/slide", 12, ".xml").relationships.path == "/ppt/slides/_rels/slide12.xml.rels")
  }

  @Test("references lead from part to part, and not out of the package")
  func references() {
    let slide: PartName = "/ppt/slides/slide1.xml"
    #expect(slide.resolving("../charts/chart1.xml")?.path == "/ppt/charts/chart1.xml")
    #expect(slide.resolving("/ppt/theme/theme1.xml#x")?.path == "/ppt/theme/theme1.xml")
    #expect(slide.resolving("../../../etc/passwd") == nil)
    #expect(PartName.resolving("ppt/presentation.xml") == Self.main)
    for target: PartName in ["/ppt/slides/a.xml", "/ppt/charts/chart1.xml", "/docProps/core.xml", "/x.xml"] {
      #expect(slide.resolving(target.reference(from: slide)) == target)
      #expect(PartName.resolving(target.reference(from: nil)) == target)
    }
  }

  // MARK: What is refused

  private static let types =
    #"<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="r"/></Types>"#
  private static let links =
    #"<Relationships><Relationship Id="rId1" Type="\#(RelationshipType.officeDocument.uri)" Target="a.xml"/></Relationships>"#

  @Test("what is in an archive beside parts is left out")
  func others() throws {
    let bytes = try Self.archive([
      ("../../evil", "x"), ("/abs", "x"), ("a.xml", "<a/>"), ("no-type", "x"), ("[Content_Types].xml", Self.types),
      ("_rels/.rels", Self.links),
    ])
    #expect(try OfficePackage(zipped: bytes).parts.map(\.name) == ["/a.xml"])
  }

  @Test("what is no package is refused")
  func noPackage() throws {
    for bytes in [[], Array("PK\u{3}\u{4}".utf8), Array(repeating: UInt8(0), count: 1_000)] {
      #expect(throws: OfficeError.noPackage) { try OfficePackage(zipped: bytes) }
    }
    for items in [
      [("a.xml", "<a/>")], [("[Content_Types].xml", Self.types)],
      [("[Content_Types].xml", Self.types), ("_rels/.rels", Self.links)],
      [("[Content_Types].xml", "<x/>"), ("_rels/.rels", Self.links), ("a.xml", "<a/>")],
    ] { #expect(throws: OfficeError.noPackage) { try OfficePackage(zipped: try Self.archive(items)) } }
  }

  @Test("a damaged package is refused with the part's name")
  func damaged() throws {
    let whole = try Self.sample().zipped()
    #expect(throws: OfficeError.self) { try OfficePackage(zipped: Array(whole.dropLast(30))) }
    // The first byte of what is packed in the first item, behind its name and no extra field.
    var broken = whole
    broken[30 + "[Content_Types].xml".utf8.count + 5] ^= 0xFF
    #expect(throws: OfficeError.damaged(part: "[Content_Types].xml")) { try OfficePackage(zipped: broken) }
    let unclosed = try Self.archive([("[Content_Types].xml", "<Types>"), ("_rels/.rels", Self.links)])
    #expect(throws: OfficeError.damaged(part: "[Content_Types].xml")) { try OfficePackage(zipped: unclosed) }
    let twice = try Self.archive([
      ("[Content_Types].xml", Self.types), ("_rels/.rels", Self.links), ("a.xml", "<a/>"), ("A.XML", "<b/>"),
    ])
    #expect(throws: OfficeError.damaged(part: "/A.XML")) { try OfficePackage(zipped: twice) }
  }

  @Test("more than is taken is refused before it is unpacked")
  func limits() throws {
    var package = Self.sample()
    package.add(
      OfficePart(name: "/bomb.png", contentType: "image/png", bytes: [UInt8](repeating: 0, count: 8 << 20)))
    let bytes = try package.zipped()
    #expect(bytes.count < 20_000, "it packs well")
    #expect(throws: OfficeError.tooLarge(.megabytes(4))) {
      try OfficePackage(zipped: bytes, limits: .init(parts: 100, bytes: 4 << 20))
    }
    #expect(throws: OfficeError.tooLarge(.parts(3))) {
      try OfficePackage(zipped: bytes, limits: .init(parts: 3, bytes: 64 << 20))
    }
  }

  // MARK: Reading XML

  @Test("XML reads back as it was")
  func markup() throws {
    let text = "<a:b xmlns:a=\"u\" a:c=\"1&#10;2 &quot;&amp;\"><a:d/> x &lt;é<e>ж</e></a:b>"
    let markup = try Markup(Array(text.utf8), part: "x")
    #expect(markup.namespace == "u" && markup["a:c"] == "1\n2 \"&" && markup.text == " x <éж")
    var writer = XMLWriter()
    writer.markup(markup)
    #expect(writer.text.hasSuffix("\n" + text))
    #expect(try Markup(writer.bytes, part: "x") == markup)
  }

  @Test("document types are refused, whatever they hold")
  func documentTypes() {
    for text in [
      "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a x=\"&c;\">&c;</a>",
      "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
      "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
    ] { #expect(throws: OfficeError.documentType(part: "x")) { try Markup(Array(text.utf8), part: "x") } }
  }

  @Test("XML that is broken or too deep is refused")
  func broken() {
    for text in ["", "<a>", "<a></b>", "<a/><b/>", "x", "<a>&b;</a>", "<a b=1/>", "<a>\u{1}</a>"] {
      #expect(throws: OfficeError.damaged(part: "x"), "\(text)") { try Markup(Array(text.utf8), part: "x") }
    }
    let deep = String(repeating: "<a>", count: 201) + String(repeating: "</a>", count: 201)
    #expect(throws: OfficeError.tooLarge(.depth(200))) { try Markup(Array(deep.utf8), part: "x") }
  }
}
