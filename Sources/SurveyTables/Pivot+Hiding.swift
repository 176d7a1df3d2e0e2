internal import SurveyModel

/// Which figures of a pivot are kept back: for each rating and each `by` combination a table of its own, over the dimensions in the rows
/// and those in the columns.
struct Hiding: Sendable {
  /// Everything but the dimensions in rows and columns.
  private struct Plane: Hashable {
    var service: Int?
    var criterion: Int?
    var by: [UInt16]
  }

  private let rowAxes: [Axis]
  private let columnAxes: [Axis]
  private var rows: [[UInt16]: Int] = [:]
  private var columns: [[UInt16]: Int] = [:]
  private var planes: [Plane: Suppression] = [:]

  /// - Complexity: O(cells) where neither rows nor columns have a dimension or no base is small; see ``Suppression`` for the others.
  init(_ pivot: Pivot, limit: Int) {
    let isDimension: (Axis) -> Bool = { if case .dimension = $0 { true } else { false } }
    rowAxes = pivot.request.rows.filter(isDimension)
    columnAxes = pivot.request.columns.filter(isDimension)
    guard !rowAxes.isEmpty || !columnAxes.isEmpty, limit > 0 else { return }
    let rowValues = pivot.combinations(of: rowAxes)
    let columnValues = pivot.combinations(of: columnAxes)
    for (index, values) in rowValues.enumerated() { rows[Self.codes(values)] = index }
    for (index, values) in columnValues.enumerated() { columns[Self.codes(values)] = index }
    var known: Set<[UInt16]> = []
    for by in pivot.byValues() where known.insert(Self.codes(by)).inserted {
      for rating in pivot.ratings {
        let values = rating + by.filter { if case .answer = $0 { true } else { false } }
        let totals = (
          rows: Margin(withoutRows: false, withoutColumns: true),
          columns: Margin(withoutRows: true, withoutColumns: false),
          whole: Margin(withoutRows: true, withoutColumns: true)
        )
        let suppression = Suppression(
          rowValues.map { row in columnValues.map { pivot.bases(row + $0 + values, margin: .none) } },
          rowTotals: columnAxes.isEmpty ? nil : rowValues.map { pivot.bases($0 + values, margin: totals.rows) },
          columnTotals: rowAxes.isEmpty ? nil : columnValues.map { pivot.bases($0 + values, margin: totals.columns) },
          whole: pivot.bases(values, margin: totals.whole), limit: limit)
        planes[plane(values)] = suppression
      }
    }
  }

  /// Whether no figures are kept back but those on small bases.
  var isEmpty: Bool { planes.isEmpty }

  /// Whether the figures where the axes have `values` are kept back, be their base small or for the sake of others.
  func hides(_ values: [AxisValue], margin: Margin) -> Bool {
    guard let suppression = planes[plane(values)] else { return false }
    let position = Suppression.Position(
      row: margin.withoutRows ? nil : rows[codes(values, of: rowAxes)],
      column: margin.withoutColumns ? nil : columns[codes(values, of: columnAxes)])
    // Without a dimension in the rows there is one row, and no total of it.
    return suppression.hidden.contains(
      Suppression.Position(
        row: rowAxes.isEmpty ? 0 : position.row, column: columnAxes.isEmpty ? 0 : position.column))
  }

  private func plane(_ values: [AxisValue]) -> Plane {
    var plane = Plane(by: [])
    for value in values {
      switch value {
      case .service(let index): plane.service = index
      case .criterion(let index): plane.criterion = index
      case .answer(let dimension, let code):
        let axis = Axis.dimension(dimension)
        if !rowAxes.contains(axis) && !columnAxes.contains(axis) { plane.by.append(code) }
      }
    }
    return plane
  }

  private func codes(_ values: [AxisValue], of axes: [Axis]) -> [UInt16] {
    axes.compactMap { axis in
      for case .answer(let dimension, let code) in values where axis == .dimension(dimension) { return code }
      return nil
    }
  }

  private static func codes(_ values: [AxisValue]) -> [UInt16] {
    values.compactMap { if case .answer(_, let code) = $0 { code } else { nil } }
  }
}

extension Pivot {
  /// Every service and criterion that the pivot has figures of, and their scores; one empty combination where it counts respondents.
  fileprivate var ratings: [[AxisValue]] {
    let services: [[AxisValue]] =
      request.hasService ? labels.codebook.services.indices.map { [.service($0)] } : [[]]
    let criteria: [[AxisValue]] =
      request.hasCriterion ? labels.codebook.criteria.indices.map { [.criterion($0)] } : [[]]
    guard request.hasService && request.hasCriterion else {
      return services.flatMap { service in criteria.map { service + $0 } }
    }
    return services.flatMap { service in criteria.map { service + $0 } } + services + criteria
  }

  fileprivate func bases(_ values: [AxisValue], margin: Margin) -> Suppression.Bases {
    let figures = isNotAskedThere(values) ? nil : counted(values, margin: margin)
    return Suppression.Bases(asked: figures?.asked ?? 0, n: figures?.n ?? 0)
  }
}
