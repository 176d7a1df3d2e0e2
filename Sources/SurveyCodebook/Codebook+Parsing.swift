public import SurveyModel

extension Codebook {
  /// Reads a codebook file (`survey.yaml`).
  ///
  /// The shape is described in the comments of ``standardCodebookText``. Scalars are taken as they are written: `no`, `1.0` and
  /// `18-34` are texts.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, at most 1 MiB, with or without a byte-order mark.
  ///   - file: The file's name, for errors.
  /// - Throws: The first thing that is wrong, with its line and column.
  /// - Complexity: O(bytes), whatever the bytes are.
  public static func parsing(_ bytes: [UInt8], file: String) throws(CodebookError) -> Codebook {
    let text = try CodebookText(bytes, file: file)
    guard let root = try Composition.compose(text) else {
      throw CodebookError(file: file, line: 1, column: 1, problem: .missingKey, path: "svodka", expected: "svodka: 1")
    }
    var reader = CodebookReader()
    return try reader.codebook(Cursor(node: root, path: "", file: file))
  }

  /// The built-in codebook, used where a project has none: four municipal services and street lighting by six criteria.
  public static var standard: Codebook { standardCodebook }
}

/// Read once. It cannot fail, as a test sees to; an empty codebook is the answer if it did.
private let standardCodebook: Codebook =
  (try? Codebook.parsing(Array(standardCodebookText.utf8), file: "survey.yaml"))
  ?? Codebook(scales: [], services: [], criteria: [])
