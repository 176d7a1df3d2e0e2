internal import SurveyModel
internal import SurveyTables

/// A chart part (ISO/IEC 29500-1:2016, 21.2): native bars with native error bars, whose figures stand in the part and in the
/// workbook that is embedded for editing them. The order of elements is the schema's.
struct ChartML {
  let chart: BarChart
  let theme: Theme
  let language: Language
  /// Letters, in points.
  let size: Double
  /// The whole chart, in points.
  let width: Double
  let height: Double
  /// What the theme's first accent looks like.
  let accent: Theme.Colour

  /// How much lighter than the accent the bars of the last assessment are: error bars are seen on them.
  private static let tint = 0.33

  /// The relationship that leads to the workbook.
  static let workbook = "rId1"

  private static let categoryAxis = 111_111_111
  private static let valueAxis = 222_222_222

  private var sheet: ChartSheet { ChartSheet(chart) }

  func part() -> XMLWriter {
    var xml = XMLWriter()
    xml.element(
      "c:chartSpace",
      [
        "xmlns:c": Namespace.chart, "xmlns:a": Namespace.drawing, "xmlns:r": Namespace.documentRelationships,
      ]
    ) { xml in
      xml.value("c:date1904", false)
      xml.value("c:lang", language.tag)
      xml.value("c:roundedCorners", false)
      xml.element("c:chart") { xml in
        xml.value("c:autoTitleDeleted", true)
        xml.element("c:plotArea") { xml in
          writeLayout(&xml)
          writeBars(&xml)
          writeCategoryAxis(&xml)
          writeValueAxis(&xml)
        }
        if chart.series.count > 1 {
          xml.element("c:legend") { xml in
            xml.value("c:legendPos", "b")
            xml.value("c:overlay", false)
            writeText(&xml)
          }
        }
        xml.value("c:plotVisOnly", true)
        xml.value("c:dispBlanksAs", "gap")
      }
      xml.element("c:spPr") { xml in
        xml.element("a:noFill")
        xml.line(nil)
      }
      writeText(&xml)
      xml.element("c:externalData", ["r:id": Self.workbook]) { $0.value("c:autoUpdate", false) }
    }
    return xml
  }

  /// How many categories of a chart `height` high can be read.
  static func mostCategories(_ chart: BarChart, height: Double, size: Double) -> Int {
    let bars = if case .means = chart.measure { chart.series.count } else { 1 }
    // One bar for a line of letters, and some room between those that stand together.
    let slot = TextBlock.lineHeight(size) * (Double(bars) * 1.1 + 0.5)
    return max(1, Int((height - axisHeight(size)) / slot))
  }

  /// The numbers under the bars, and the legend.
  private static func axisHeight(_ size: Double) -> Double { size * 4.5 }

  // MARK: Bars

  private var isMeans: Bool { if case .means = chart.measure { true } else { false } }

  private var fills: [(fill: Drawing.Fill?, shade: Theme.Colour)] {
    if case .shares(let isOrdered) = chart.measure {
      let marks = chart.series.map { MarkChart.Mark(label: $0.name, side: $0.side ?? .middle) }
      return theme.fills(marks, isOrdered: isOrdered).map { ($0, $0.colour ?? theme.paper) }
    }
    let pale = theme.middle.mixed(with: theme.ink, 0.12)
    // The last assessment is dark, those before it are pale.
    let dark = accent.mixed(with: theme.paper, Self.tint)
    return chart.series.indices.map { $0 == chart.series.count - 1 ? (nil, dark) : (.colour(pale), pale) }
  }

  private func writeBars(_ xml: inout XMLWriter) {
    let fills = fills
    xml.element("c:barChart") { xml in
      xml.value("c:barDir", "bar")
      xml.value("c:grouping", isMeans ? "clustered" : "percentStacked")
      xml.value("c:varyColors", false)
      for index in chart.series.indices { writeSeries(index, fills[index], &xml) }
      // Where bars are few they are no wider than elsewhere.
      xml.value("c:gapWidth", isMeans ? max(45, 240 / max(chart.categories.count, 1)) : 35)
      xml.value("c:overlap", isMeans ? -5 : 100)
      xml.value("c:axId", Self.categoryAxis)
      xml.value("c:axId", Self.valueAxis)
    }
  }

  private func writeSeries(
    _ index: Int, _ paint: (fill: Drawing.Fill?, shade: Theme.Colour), _ xml: inout XMLWriter
  ) {
    let series = chart.series[index]
    xml.element("c:ser") { xml in
      xml.value("c:idx", index)
      xml.value("c:order", index)
      xml.element("c:tx") { xml in
        xml.element("c:strRef") { xml in
          xml.element("c:f", text: sheet.reference(nameOf: index))
          writeStrings([ChartSheet.short(series.name)], &xml)
        }
      }
      xml.element("c:spPr") { xml in
        if let fill = paint.fill { xml.fill(fill, theme: theme) } else { xml.solidFill(.tint("accent1", Self.tint)) }
        xml.line(.fixed(isMeans ? theme.faint : theme.paper), width: 0.75)
      }
      xml.value("c:invertIfNegative", false)
      writeLabels(paint, &xml)
      writeErrorBars(index, &xml)
      xml.element("c:cat") { xml in
        xml.element("c:strRef") { xml in
          xml.element("c:f", text: sheet.categoryReference)
          writeStrings(chart.categories.map(ChartSheet.label), &xml)
        }
      }
      xml.element("c:val") { writeNumbers(series.points.map { $0?.value }, sheet.reference(valuesOf: index), &$0) }
    }
  }

  private func writeLabels(_ paint: (fill: Drawing.Fill?, shade: Theme.Colour), _ xml: inout XMLWriter) {
    xml.element("c:dLbls") { xml in
      // A share that has no room for its figure stands without; the notes have all of them.
      xml.element(
        "c:numFmt", ["formatCode": isMeans ? "0.00" : "[<0.055]\"\";\(language.percentFormat)", "sourceLinked": "0"])
      xml.element("c:spPr") { xml in
        if case .striped = paint.fill { xml.solidFill(.fixed(paint.shade)) } else { xml.element("a:noFill") }
        xml.line(nil)
      }
      writeText(&xml, colour: .fixed(theme.ink(on: paint.shade)), isBold: isMeans)
      xml.value("c:dLblPos", isMeans ? "inBase" : "ctr")
      xml.value("c:showLegendKey", false)
      xml.value("c:showVal", true)
      xml.value("c:showCatName", false)
      xml.value("c:showSerName", false)
      xml.value("c:showPercent", false)
      xml.value("c:showBubbleSize", false)
    }
  }

  /// The ends of the intervals, as distances from the value. Of lying bars no direction is named.
  private func writeErrorBars(_ index: Int, _ xml: inout XMLWriter) {
    let points = chart.series[index].points
    guard points.contains(where: { $0?.interval != nil }) else { return }
    xml.element("c:errBars") { xml in
      xml.value("c:errBarType", "both")
      xml.value("c:errValType", "cust")
      xml.value("c:noEndCap", false)
      xml.element("c:plus") { writeNumbers(points.map { $0?.reach?.upper }, sheet.reference(upperOf: index), &$0) }
      xml.element("c:minus") { writeNumbers(points.map { $0?.reach?.lower }, sheet.reference(lowerOf: index), &$0) }
      xml.element("c:spPr") { $0.line(.scheme("tx1"), width: 1.25) }
    }
  }

  // MARK: Caches

  private func writeStrings(_ texts: [String], _ xml: inout XMLWriter) {
    xml.element("c:strCache") { xml in
      xml.value("c:ptCount", texts.count)
      for (index, text) in texts.enumerated() {
        xml.element("c:pt", ["idx": String(index)]) { $0.element("c:v", text: text) }
      }
    }
  }

  /// Where there is no number, there is no point.
  private func writeNumbers(_ numbers: [Double?], _ reference: String, _ xml: inout XMLWriter) {
    xml.element("c:numRef") { xml in
      xml.element("c:f", text: reference)
      xml.element("c:numCache") { xml in
        xml.element("c:formatCode", text: "General")
        xml.value("c:ptCount", numbers.count)
        for (index, number) in numbers.enumerated() {
          guard let number, number.isFinite else { continue }
          xml.element("c:pt", ["idx": String(index)]) { $0.element("c:v", text: number.description) }
        }
      }
    }
  }

  // MARK: Axes

  /// The room that names of categories have, by the widest of them: as much as lets each have two lines.
  private var labelWidth: Double {
    let widest =
      chart.categories.map { category -> Double in
        let text = ChartSheet.label(category)
        let whole = TextBlock.width(text, size: size)
        return max(whole / 1.8, TextBlock.widestWord(text, size: size))
      }.max() ?? 0
    return min(widest + size, width * 0.4)
  }

  private func writeLayout(_ xml: inout XMLWriter) {
    let left = labelWidth + size * 0.6
    let bottom = chart.series.count > 1 ? size * 4 : size * 2
    xml.element("c:layout") { xml in
      xml.element("c:manualLayout") { xml in
        xml.value("c:layoutTarget", "inner")
        xml.value("c:xMode", "edge")
        xml.value("c:yMode", "edge")
        xml.value("c:x", share(left / width))
        xml.value("c:y", "0.01")
        xml.value("c:w", share((width - left - size * 1.2) / width))
        xml.value("c:h", share((height * 0.99 - bottom) / height))
      }
    }
  }

  private func share(_ value: Double) -> String { String((min(max(value, 0.05), 1) * 10_000).rounded() / 10_000) }

  private func writeCategoryAxis(_ xml: inout XMLWriter) {
    xml.element("c:catAx") { xml in
      xml.value("c:axId", Self.categoryAxis)
      // The first category on top.
      xml.element("c:scaling") { $0.value("c:orientation", "maxMin") }
      xml.value("c:delete", false)
      xml.value("c:axPos", "l")
      xml.element("c:numFmt", ["formatCode": "General", "sourceLinked": "0"])
      xml.value("c:majorTickMark", "none")
      xml.value("c:minorTickMark", "none")
      xml.value("c:tickLblPos", "low")
      xml.element("c:spPr") { $0.line(.fixed(theme.faint)) }
      writeText(&xml)
      xml.value("c:crossAx", Self.valueAxis)
      xml.value("c:crosses", "min")
      xml.value("c:auto", true)
      xml.value("c:lblAlgn", "ctr")
      xml.value("c:lblOffset", 100)
      // Each category has its name.
      xml.value("c:tickLblSkip", 1)
      xml.value("c:noMultiLvlLbl", true)
    }
  }

  private func writeValueAxis(_ xml: inout XMLWriter) {
    let ends =
      switch chart.measure {
      case .means(let scale): (scale.lowerBound, scale.upperBound)
      case .shares: (0, 1)
      }
    xml.element("c:valAx") { xml in
      xml.value("c:axId", Self.valueAxis)
      xml.element("c:scaling") { xml in
        xml.value("c:orientation", "minMax")
        xml.value("c:max", ends.1)
        xml.value("c:min", ends.0)
      }
      xml.value("c:delete", false)
      xml.value("c:axPos", "b")
      xml.element("c:majorGridlines") { xml in
        xml.element("c:spPr") { $0.line(.fixed(theme.rule)) }
      }
      xml.element("c:numFmt", ["formatCode": isMeans ? "0" : language.percentFormat, "sourceLinked": "0"])
      xml.value("c:majorTickMark", "none")
      xml.value("c:minorTickMark", "none")
      xml.value("c:tickLblPos", "nextTo")
      xml.element("c:spPr") { $0.line(nil) }
      writeText(&xml)
      xml.value("c:crossAx", Self.categoryAxis)
      // Under the last category, which is the lowest.
      xml.value("c:crosses", "max")
      xml.value("c:crossBetween", "between")
      xml.value("c:majorUnit", isMeans ? String(max(1, (ends.1 - ends.0 + 9) / 10)) : "0.25")
    }
  }

  private func writeText(_ xml: inout XMLWriter, colour: OfficeColour = .scheme("tx1"), isBold: Bool = false) {
    xml.element("c:txPr") { xml in
      xml.element("a:bodyPr")
      xml.element("a:lstStyle")
      xml.element("a:p") { xml in
        xml.element("a:pPr") {
          $0.runProperties("a:defRPr", language: language, size: size, isBold: isBold, colour: colour, font: "+mn-lt")
        }
        xml.element("a:endParaRPr", ["lang": language.tag])
      }
    }
  }
}

extension BarChart.Point {
  /// How far the interval reaches from the value.
  var reach: (lower: Double, upper: Double)? {
    interval.map { (max(0, value - $0.lowerBound), max(0, $0.upperBound - value)) }
  }
}
