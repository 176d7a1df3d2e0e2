import SurveyModel

/// Phrases that are looked for inside folded texts, all at once.
struct PhraseSet: Sendable {
  /// Bytes of the phrases, by their first byte.
  private var byFirstByte = [[[UInt8]]](repeating: [], count: 256)

  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Array(folded(phrase).utf8)
      if let first = bytes.first { byFirstByte[Int(first)].append(bytes) }
    }
  }

  /// Whether one of the phrases stands in `key`, which is folded.
  ///
  /// - Complexity: linear in the key, as hardly any of its bytes begins a phrase.
  func isHeld(by key: String) -> Bool {
    let bytes = Array(key.utf8)
    for start in bytes.indices {
      for phrase in byFirstByte[Int(bytes[start])] where phrase.count <= bytes.count - start {
        if bytes[start..<start + phrase.count].elementsEqual(phrase) { return true }
      }
    }
    return false
  }
}
