/// The entry of `known` that `text` is a slip of, or `nil` where none is near.
///
/// - Complexity: O(length of `text` × all letters of `known`); texts over 40 letters are near to nothing.
func nearest(_ text: String, in known: [String]) -> String? {
  let typed = Array(text.unicodeScalars.prefix(41))
  guard !typed.isEmpty, typed.count <= 40 else { return nil }
  var best: (name: String, distance: Int)?
  for name in known {
    let distance = editDistance(typed, Array(name.unicodeScalars))
    if distance <= max(1, name.unicodeScalars.count / 3), distance < best?.distance ?? Int.max {
      best = (name, distance)
    }
  }
  return best?.name
}

/// Insertions, deletions and replacements that turn one text into the other.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var above = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      current.append(min(above[column] + (scalar == other ? 0 : 1), above[column + 1] + 1, current[column] + 1))
    }
    above = current
  }
  return above[right.count]
}
