internal import Mustache
internal import SurveyDigest
public import SurveyModel
public import SurveyTables

/// How texts are written on the page: inert, and escaped scalar by scalar, so that no quote hides behind a mark that combines with it.
struct PageText: MustacheContentType {
  private static let name = "SVODKA"
  private static let isRegistered: Bool = {
    MustacheContentTypes.register(PageText(), named: name)
    return true
  }()

  func escapeText(_ text: String) -> String { xml(text) }

  /// Each template has to name it: a template within another begins anew with the library's own way.
  static func template(_ text: String) throws -> MustacheTemplate {
    _ = isRegistered
    return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(name)}}\(text)")
  }
}

extension Results {
  /// The results as one HTML file that needs no network and no script.
  public func page(theme: Theme = Theme()) throws(PageError) -> String {
    var writer = PageWriter(results: self, theme: theme)
    return try writer.page()
  }
}

/// Lays results out as the values of ``PageTemplate``.
struct PageWriter {
  typealias Values = [String: Any]

  let results: Results
  let theme: Theme
  private var charts = 0
  private var shades: [Shade] = []
  private var knownShades: Set<Shade> = []

  init(results: Results, theme: Theme) {
    self.results = results
    self.theme = theme
  }

  private var hasSeveralPlaces: Bool { results.places.count > 1 }

  mutating func page() throws(PageError) -> String {
    let places = results.places.indices.map { place($0) }
    let overview = overview
    var method = section("method", results.headings.method, level: 2)
    method["items"] = ["list": results.method.map(text)] as Values
    let closing = overview + [method, files]
    let source = footing
    let style = PageStyle(theme: theme, shades: shades, foot: ([results.title] + source).joined(separator: " · ")).text
    let town = hasSeveralPlaces ? "" : results.places.first?.name ?? ""
    let policy = try policy(style: style)
    let values: Values = [
      "language": results.language.rawValue, "title": results.title,
      "pageTitle": [results.title, town].filter { !$0.isEmpty }.joined(separator: " · "),
      "logo": logo, "town": town.isEmpty ? [] : [["name": town]], "skip": results.page.skip,
      "contents": results.page.contents,
      "links": links(places, closing), "places": places, "closing": closing, "source": source.map(text),
      "made": results.page.made, "style": style, "script": PageScript.text, "policy": policy,
    ]
    guard
      let library = try? MustacheLibrary(templates: [
        "page": PageText.template(PageTemplate.page), "section": PageText.template(PageTemplate.section),
        "table": PageText.template(PageTemplate.table),
      ]), let page = library.render(values, withTemplate: "page")
    else { throw .template }
    return page
  }

  /// Nothing but the one style and the one script, and the empty picture that stands for the one browsers ask a server for.
  private func policy(style: String) throws(PageError) -> String {
    [
      "default-src 'none'", "img-src data:", "style-src '\(try policyHash(style))'",
      "script-src '\(try policyHash(PageScript.text))'", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// Who was asked, for a single place; else the title says as much as fits.
  private var footing: [String] { hasSeveralPlaces ? [] : results.places.first?.source ?? [] }

  private func text(_ text: String) -> Values { ["text": text] }

  // MARK: Sections

  private mutating func place(_ index: Int) -> Values {
    let place = results.places[index]
    let prefix = hasSeveralPlaces ? "place-\(index + 1)-" : ""
    let level = hasSeveralPlaces ? 3 : 2
    var sections: [Values] = []
    var asked = section("\(prefix)asked", results.headings.source, level: level)
    asked["paragraphs"] = place.source.map(text)
    sections.append(asked)
    let tables = place.tables.filter { !$0.columns.isEmpty }
    if let services = tables.first {
      sections.append(section("\(prefix)services", results.headings.services, level: level, [services]))
    }
    if !place.charts.isEmpty {
      var charts = section("\(prefix)charts", results.page.charts, level: level)
      charts["charts"] = place.charts.flatMap { chart($0) }
      sections.append(charts)
    }
    for (index, table) in tables.dropFirst().enumerated() {
      sections.append(
        section("\(prefix)criteria\(index == 0 ? "" : "-\(index + 1)")", table.title, level: level, [table]))
    }
    if let paired = place.paired {
      let isEmpty = paired.columns.isEmpty
      var people = section(
        "\(prefix)same-people", paired.title, level: level, isEmpty ? [] : [paired], showsNotes: true)
      if isEmpty { people["paragraphs"] = paired.notes.map(text) }
      sections.append(people)
    }
    if !place.sentences.isEmpty {
      var sentences = section("\(prefix)sentences", results.headings.sentences, level: level)
      sentences["items"] = ["list": place.sentences.map(text)] as Values
      sections.append(sentences)
    }
    let heading: [Values] = hasSeveralPlaces ? [["target": "place-\(index + 1)", "text": place.name]] : []
    return ["heading": heading, "sections": sections]
  }

  /// What shows several places side by side.
  private var overview: [Values] {
    mutating get {
      guard !results.overview.isEmpty else { return [] }
      var charts = section("overview", results.page.charts, level: 2)
      charts["charts"] = results.overview.flatMap { chart($0) }
      return [charts]
    }
  }

  /// A group's sign; it says nothing that the title does not.
  private var logo: [Values] { theme.logo.map { [["picture": base64($0.bytes)]] } ?? [] }

  private var files: Values {
    let tables = [results.files] + (results.findings.map { [$0] } ?? [])
    return section("files", results.headings.files, level: 2, tables, showsNotes: true)
  }

  /// Every key of the template is there, so that none is looked for in what stands around it.
  private func section(
    _ id: String, _ title: String, level: Int, _ tables: [Table] = [], showsNotes: Bool = false
  ) -> Values {
    [
      "id": id, "title": title, "level": level, "paragraphs": [Values](), "items": [Values](), "charts": [Values](),
      "tables": tables.map { table($0, heading: title, showsNotes: showsNotes) },
    ]
  }

  /// The places where there are several; else the sections.
  private func links(_ places: [Values], _ closing: [Values]) -> [Values] {
    let headings = places.flatMap { $0["heading"] as? [Values] ?? [] }
    let sections = headings.isEmpty ? places.flatMap { $0["sections"] as? [Values] ?? [] } : []
    return headings + (sections + closing).map { ["target": $0["id"] ?? "", "text": $0["title"] ?? ""] }
  }

  // MARK: Tables

  private func table(_ table: Table, heading: String, showsNotes: Bool) -> Values {
    let caption = table.title.isEmpty ? heading : table.title
    return [
      "caption": caption, "isRepeated": caption == heading, "sort": results.page.sort,
      "columns": table.columns.map { ["kind": kind($0), "head": $0.head] }, "bodies": bodies(table),
      "notes": showsNotes ? table.notes.map(text) : [],
    ]
  }

  private func kind(_ column: Table.Column) -> String { column.alignment == .right ? "figure" : "text" }

  /// Rows between one name of a group and the next; totals by themselves, so that sorting leaves them where they are.
  private func bodies(_ table: Table) -> [Values] {
    var bodies: [(group: String?, isTotal: Bool, rows: [Values])] = []
    for row in table.rows {
      let isTotal = row.kind == .total
      if row.isGroup {
        bodies.append((row.cells[0].text, false, []))
        continue
      }
      if bodies.isEmpty || isTotal != bodies[bodies.count - 1].isTotal { bodies.append((nil, isTotal, [])) }
      bodies[bodies.count - 1].rows.append(values(row, table.columns))
    }
    return bodies.map { body in
      [
        "group": body.group.map { [["span": table.columns.count, "name": $0] as Values] } ?? [],
        "isTotal": body.isTotal, "rows": body.rows,
      ]
    }
  }

  private func values(_ row: Table.Row, _ columns: [Table.Column]) -> Values {
    let cells = columns.indices.dropFirst().map { index -> Values in
      let cell = row.cells.indices.contains(index) ? row.cells[index] : Table.Cell("")
      let emphasis = cell.emphasis == .plain ? "" : " \(cell.emphasis)"
      return [
        "kind": kind(columns[index]) + emphasis, "figure": cell.text,
        "base": cell.base.map { [["answers": $0]] } ?? [],
      ]
    }
    return ["row": row.cells.first?.text.trimmed ?? "", "cells": cells]
  }

  // MARK: Charts

  private mutating func chart(_ chart: Chart) -> [Values] {
    // The sign stands over the page, and not in each chart.
    var theme = theme
    theme.logo = nil
    let dark = theme.dark
    let drawings = chart.drawings(on: .slide, theme: theme)
    let darkDrawings = chart.drawings(on: .slide, theme: dark)
    return zip(drawings, darkDrawings).map { drawing, darkDrawing in
      charts += 1
      var writer = SVGWriter(name: "chart-\(charts)", theme: theme, darkTheme: dark)
      writer.write(
        drawing, dark: darkDrawing, title: chart.title, description: chart.description, language: results.language)
      for shade in writer.shades where knownShades.insert(shade).inserted { shades.append(shade) }
      return ["label": chart.title, "svg": writer.text]
    }
  }
}
