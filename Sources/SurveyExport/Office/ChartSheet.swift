internal import SurveyTables

/// The workbook behind a chart: one sheet with a row a category and a column a series, then the distances to the ends of the
/// intervals (ISO/IEC 29500-1:2016, 18).
struct ChartSheet {
  private let chart: BarChart

  init(_ chart: BarChart) { self.chart = chart }

  /// What fits beside a bar.
  private static let longest = 90

  /// A text as a chart and its workbook hold it.
  static func short(_ text: String) -> String {
    let shown = inert(String(String.UnicodeScalarView(text.unicodeScalars.prefix(4 * longest))))
    guard shown.unicodeScalars.count > longest else { return shown }
    return String(String.UnicodeScalarView(shown.unicodeScalars.prefix(longest))) + "…"
  }

  /// "Quality (46; 40)".
  static func label(_ category: BarChart.Category) -> String {
    // Bases stay on one line.
    let base = short(category.base).split(separator: " ").joined(separator: "\u{A0}")
    return base.isEmpty ? short(category.name) : "\(short(category.name)) (\(base))"
  }

  // MARK: Where figures stand

  private static let name = "Sheet1"

  private var intervalled: [Int] {
    chart.series.indices.filter { chart.series[$0].points.contains { $0?.interval != nil } }
  }

  private func reachColumn(_ series: Int) -> Int {
    1 + chart.series.count + 2 * (intervalled.firstIndex(of: series) ?? 0)
  }

  private func range(_ column: Int) -> String {
    let letter = WorkbookWriter.name(column: column)
    return "\(Self.name)!$\(letter)$2:$\(letter)$\(max(chart.categories.count, 1) + 1)"
  }

  var categoryReference: String { range(0) }
  func reference(nameOf series: Int) -> String { "\(Self.name)!$\(WorkbookWriter.name(column: series + 1))$1" }
  func reference(valuesOf series: Int) -> String { range(series + 1) }
  func reference(lowerOf series: Int) -> String { range(reachColumn(series)) }
  func reference(upperOf series: Int) -> String { range(reachColumn(series) + 1) }

  // MARK: The workbook

  private enum Cell {
    case text(String)
    case number(Double)
    case empty

    init(_ number: Double?) { self = number.map { $0.isFinite ? .number($0) : .empty } ?? .empty }
  }

  private var rows: [[Cell]] {
    let reaches = intervalled.map { chart.series[$0] }
    let head =
      [Cell.text(chart.head)] + chart.series.map { .text(Self.short($0.name)) }
      + reaches.flatMap { [Cell.text(Self.short($0.lowerReach)), .text(Self.short($0.upperReach))] }
    return [head]
      + chart.categories.indices.map { row in
        [Cell.text(Self.label(chart.categories[row]))] + chart.series.map { Cell($0.points[row]?.value) }
          + reaches.flatMap { series -> [Cell] in
            let reach = series.points[row]?.reach
            return [Cell(reach?.lower), Cell(reach?.upper)]
          }
      }
  }

  /// The bytes of the workbook.
  func workbook() throws(OfficeError) -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var package = OfficePackage()
    var book = XMLWriter()
    book.element("workbook", ["xmlns": main, "xmlns:r": Namespace.documentRelationships]) { xml in
      xml.element("sheets") { $0.element("sheet", ["name": Self.name, "sheetId": "1", "r:id": "rId1"]) }
    }
    var links = Relationships()
    links.add(RelationshipType("worksheet"), "/xl/worksheets/sheet1.xml")
    links.add(RelationshipType("styles"), "/xl/styles.xml")
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    package.add("/xl/workbook.xml", "\(type).sheet.main+xml", book, links)
    package.add("/xl/worksheets/sheet1.xml", "\(type).worksheet+xml", sheetPart(main))
    package.add("/xl/styles.xml", "\(type).styles+xml", Self.styles(main))
    package.relationships.add(.officeDocument, "/xl/workbook.xml")
    return try package.zipped()
  }

  private func sheetPart(_ main: String) -> XMLWriter {
    var xml = XMLWriter()
    xml.element("worksheet", ["xmlns": main]) { xml in
      xml.element("cols") { $0.element("col", ["min": "1", "max": "1", "width": "40", "customWidth": "1"]) }
      xml.element("sheetData") { xml in
        for (index, cells) in rows.enumerated() {
          xml.element("row", ["r": String(index + 1)]) { xml in
            for (column, cell) in cells.enumerated() {
              write(cell, "\(WorkbookWriter.name(column: column))\(index + 1)", &xml)
            }
          }
        }
      }
    }
    return xml
  }

  private func write(_ cell: Cell, _ place: String, _ xml: inout XMLWriter) {
    switch cell {
    case .empty: break
    case .number(let number):
      xml.element("c", ["r": place]) { $0.element("v", text: number.description) }
    case .text(let text):
      // Text is text, also where it begins with "=".
      xml.element("c", ["r": place, "t": "inlineStr"]) { xml in
        xml.element("is") { $0.element("t", ["xml:space": "preserve"], text: text) }
      }
    }
  }

  /// The least that a workbook's styles are.
  private static func styles(_ main: String) -> XMLWriter {
    var xml = XMLWriter()
    xml.element("styleSheet", ["xmlns": main]) { xml in
      xml.element("fonts", ["count": "1"]) { xml in
        xml.element("font") { xml in
          xml.value("sz", 11)
          xml.value("name", "Arial")
        }
      }
      xml.element("fills", ["count": "2"]) { xml in
        for pattern in ["none", "gray125"] {
          xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) }
        }
      }
      xml.element("borders", ["count": "1"]) { xml in
        xml.element("border") { xml in for side in ["left", "right", "top", "bottom", "diagonal"] { xml.element(side) }
        }
      }
      let plain: KeyValuePairs<String, String?> = ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"]
      xml.element("cellStyleXfs", ["count": "1"]) { $0.element("xf", plain) }
      xml.element("cellXfs", ["count": "1"]) {
        $0.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0", "xfId": "0"])
      }
      xml.element("cellStyles", ["count": "1"]) {
        $0.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
    }
    return xml
  }
}
