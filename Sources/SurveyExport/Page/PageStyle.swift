internal import SurveyModel

/// The page's style: the theme's colours, their counterparts on a dark screen, and A4 for paper.
struct PageStyle {
  var theme: Theme
  /// The colours that charts name.
  var shades: [Shade]
  /// What stands at the foot of each printed page.
  var foot: String

  var text: String {
    let dark = theme.dark
    return """

      :root { color-scheme: light dark; \(colours(theme)) }
      \(shades.isEmpty ? "" : ":root { \(named { $0.light }) }")
      @media screen and (prefers-color-scheme: dark) {
      :root { \(colours(dark)) }
      \(shades.isEmpty ? "" : ":root { \(named { $0.dark }) }")
      }
      body { font-family: \(theme.fontFamilies); }
      @page { size: A4; margin: 14mm 14mm 20mm;
      @bottom-left { content: "\(cssString(foot))"; width: 85%; text-align: left; vertical-align: top; padding-top: 3mm;
      font: 7pt/1.3 \(theme.fontFamilies); color: \(hex(theme.faint)); }
      @bottom-right { content: counter(page) " / " counter(pages); vertical-align: top; padding-top: 3mm;
      font: 7pt/1.3 \(theme.fontFamilies); color: \(hex(theme.faint)); } }
      \(Self.layout)
      """
  }

  private func colours(_ theme: Theme) -> String {
    let stripe = theme.paper.mixed(with: theme.ink, 0.05)
    return [
      ("paper", theme.paper), ("ink", theme.ink), ("faint", theme.faint), ("rule", theme.rule), ("good", theme.good),
      ("poor", theme.poor), ("stripe", stripe),
    ].map { "--\($0.0): \(hex($0.1));" }.joined(separator: " ")
  }

  private func named(_ colour: (Shade) -> Theme.Colour) -> String {
    shades.map { "\($0.name): \(hex(colour($0)));" }.joined(separator: " ")
  }

  private static let layout = """
    * { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); }
    body { margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 76rem; line-height: 1.5;
    overflow-wrap: anywhere; }
    h1 { font-size: clamp(1.6rem, 4vw, 2.4rem); line-height: 1.2; margin: 0.5rem 0 0; }
    h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.75rem 0 0.75rem; }
    h3 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
    p, ul { margin: 0.5rem 0; max-width: 48rem; }
    ul { padding-left: 1.25rem; }
    li { margin: 0.4rem 0; }
    main:focus { outline: none; }
    a { color: var(--good); }
    :focus-visible { outline: 3px solid var(--good); outline-offset: 2px; }
    .town { font-size: 1.25rem; color: var(--faint); margin-top: 0.25rem; }
    .sign { float: right; max-width: 10rem; max-height: 4.5rem; margin: 0.5rem 0 0.5rem 1rem; }
    .note, .base, footer, figure p { color: var(--faint); }
    .note { font-size: 0.9rem; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 1; }
    nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; max-width: none; }
    nav { margin: 1.25rem 0 0; padding: 0.25rem 0; border: solid var(--rule); border-width: 1px 0; }
    .wide { overflow-x: auto; margin: 1rem 0; }
    figure { margin: 1.5rem 0; }
    figure .wide { border: 1px solid var(--rule); border-radius: 0.5rem; background: var(--paper); }
    svg { display: block; width: 100%; min-width: 44rem; height: auto; }
    table { border-collapse: collapse; width: 100%; font-size: 0.95rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    th, td { padding: 0.45rem 0.6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule);
    overflow-wrap: normal; }
    th[scope="row"] { font-weight: normal; min-width: 9rem; overflow-wrap: anywhere; }
    td.text { min-width: 9rem; overflow-wrap: anywhere; }
    thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); font-size: 0.85rem; }
    .figure { text-align: right; }
    td.figure { white-space: nowrap; }
    thead .figure { min-width: 5.5rem; }
    .group th { background: var(--stripe); }
    .total th, .total td, td.strong { font-weight: bold; }
    .base { white-space: nowrap; }
    .better { color: var(--good); font-weight: bold; }
    .worse, .error { color: var(--poor); font-weight: bold; }
    .faint { color: var(--faint); }
    th button { font: inherit; color: inherit; text-align: inherit; background: none; border: 0; padding: 0; margin: 0;
    cursor: pointer; text-decoration: underline dotted; text-underline-offset: 0.25em; }
    th button:hover { text-decoration-style: solid; }
    th[aria-sort] button::after { content: " \\2191" / ""; }
    th[aria-sort="descending"] button::after { content: " \\2193" / ""; }
    footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: 0.9rem; }
    @media print {
    body { padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.35; }
    nav, .skip, footer { display: none; }
    .wide { overflow: visible; margin: 2mm 0; }
    h1 { font-size: 20pt; }
    h2 { font-size: 13pt; margin: 7mm 0 2mm; }
    h3 { font-size: 11pt; margin: 5mm 0 2mm; }
    h1, h2, h3, caption { break-after: avoid; }
    p, ul { max-width: none; }
    tr, figure, li { break-inside: avoid; }
    .group { break-after: avoid; }
    figure { margin: 3mm 0; }
    svg { min-width: 0; }
    table { font-size: 7pt; }
    thead { display: table-header-group; break-inside: avoid; }
    thead th { font-size: 6.5pt; }
    th, td { padding: 0.8mm 1mm; min-width: 0; }
    th[scope="row"] { min-width: 24mm; }
    td.text { min-width: 28mm; }
    thead .figure { min-width: 0; }
    /* Chromium repeats no head that has a button in it. */
    th button { display: contents; }
    }

    """
}

/// A text inside the double quotes of CSS: whatever is no plain letter, digit or space is written by its number. It is cut where a foot would
/// become a page.
private func cssString(_ text: String) -> String {
  var escaped = ""
  for scalar in shortened(inert(text), to: 400).unicodeScalars {
    let isPlain = scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    if isPlain {
      escaped.unicodeScalars.append(scalar)
    } else {
      escaped += "\\" + String(scalar.value, radix: 16, uppercase: true) + " "
    }
  }
  return escaped
}
