/// A layout of a template with its master: which places for text it has, where, and how large their letters are.
struct TemplateLayout {
  let part: PartName
  let masterPart: PartName
  let layout: Markup
  let master: Markup
  /// In points.
  let slide: (width: Double, height: Double)

  /// `title`, `obj`, …; empty where it does not say.
  var type: String { layout["type"] ?? "" }

  /// What people call it.
  var name: String { layout.first("cSld")?["name"] ?? part.path }

  /// How far the first level of text is moved in, for its bullet.
  var indent: Double {
    length(master.first(at: "txStyles", "bodyStyle", "lvl1pPr")?["marL"]).map { min(max($0, 0), slide.width / 4) } ?? 0
  }

  private func shapes(_ root: Markup) -> [Markup] {
    (root.first(at: "cSld", "spTree")?.elements ?? []).filter { $0.localName == "sp" && Self.placeholder($0) != nil }
  }

  private static func placeholder(_ shape: Markup) -> Markup? { shape.first(at: "nvSpPr", "nvPr", "ph") }

  func has(_ types: [String]) -> Bool { find(types, in: layout) != nil }

  private func find(_ types: [String], in root: Markup) -> Markup? {
    let shapes = shapes(root)
    // A place of no type is for any content (19.7.10, ST_PlaceholderType, `obj`).
    return types.lazy.compactMap { type in
      shapes.first { (Self.placeholder($0)?["type"] ?? "obj") == type }
    }.first
  }

  /// What a slide of the kind needs of this layout.
  func slide(_ kind: DeckCanvas.Layout) -> DeckCanvas.Slide {
    let title = placeholder(["title", "ctrTitle"], as: "title", style: "titleStyle", size: 44)
    let body =
      kind == .title
      ? placeholder(["subTitle", "body"], as: "body", style: "bodyStyle", size: 24)
      : placeholder(["obj", "body"], as: "body", style: "bodyStyle", size: 28)
    let number = find(["sldNum"], in: layout).flatMap { Self.placeholder($0)?["idx"] }
    let under = (title ?? usualTitle).box
    return DeckCanvas.Slide(
      part: part, title: title ?? usualTitle, body: body ?? usualBody(under: under), number: number)
  }

  private func placeholder(
    _ types: [String], as masterType: String, style: String, size: Double
  ) -> DeckCanvas.Placeholder? {
    guard let shape = find(types, in: layout), let own = Self.placeholder(shape) else { return nil }
    let general = find([masterType], in: master)
    guard let box = box(shape) ?? general.flatMap(box) else { return nil }
    let sizes = [
      shape.first(at: "txBody", "lstStyle", "lvl1pPr", "defRPr"),
      general?.first(at: "txBody", "lstStyle", "lvl1pPr", "defRPr"),
      master.first(at: "txStyles", style, "lvl1pPr", "defRPr"),
    ]
    let found = sizes.lazy.compactMap { $0?["sz"].flatMap { Int($0) } }.first.map { Double($0) / 100 } ?? size
    return DeckCanvas.Placeholder(type: own["type"], index: own["idx"], box: box, size: min(max(found, 8), 200))
  }

  private var usualTitle: DeckCanvas.Placeholder {
    .init(
      isThere: false,
      box: Drawing.Box(
        x: slide.width * 0.05, y: slide.height * 0.05, width: slide.width * 0.9, height: slide.height * 0.13),
      size: slide.height / 19)
  }

  private func usualBody(under title: Drawing.Box) -> DeckCanvas.Placeholder {
    let top = min(title.bottom, slide.height * 0.6)
    return .init(
      isThere: false,
      box: Drawing.Box(
        x: slide.width * 0.05, y: top, width: slide.width * 0.9, height: slide.height * 0.92 - top),
      size: slide.height / 27)
  }

  // MARK: Where things stand

  /// Where a shape stands; `nil` where it does not say, or stands outside of the slide.
  private func box(_ shape: Markup) -> Drawing.Box? {
    guard let transform = shape.first(at: "spPr", "xfrm"), let offset = transform.first("off"),
      let extent = transform.first("ext"), let x = length(offset["x"]), let y = length(offset["y"]),
      let width = length(extent["cx"]), let height = length(extent["cy"])
    else { return nil }
    let (left, top) = (max(x, 0), max(y, 0))
    let box = Drawing.Box(
      x: left, y: top, width: min(x + width, slide.width) - left, height: min(y + height, slide.height) - top)
    return box.width >= slide.width * 0.1 && box.height >= slide.height * 0.03 ? box : nil
  }

  private func length(_ text: String?) -> Double? {
    text.flatMap { Int32($0) }.map { Double($0) / 12_700 }
  }

  /// The upper edge of date, footer and number where they stand in the lower part of the slide.
  func footTop(below: Double) -> Double {
    let feet = ["dt", "ftr", "sldNum"].compactMap { type -> Double? in
      guard let shape = find([type], in: layout) else { return nil }
      return (box(shape) ?? find([type], in: master).flatMap(box))?.y
    }
    return feet.filter { $0 > below }.min() ?? slide.height * 0.95
  }
}
