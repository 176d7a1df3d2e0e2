import SurveyCodebook
import SurveyModel

/// The error that a text gives as a codebook, or `nil` where it is one.
func failure(_ text: String) -> CodebookError? { failure(Array(text.utf8)) }

func failure(_ bytes: [UInt8]) -> CodebookError? {
  do throws(CodebookError) {
    _ = try Codebook.parsing(bytes, file: "survey.yaml")
    return nil
  } catch {
    return error
  }
}

func codebook(_ text: String) throws -> Codebook {
  try Codebook.parsing(Array(text.utf8), file: "survey.yaml")
}

/// A codebook of one scale, two criteria and two services.
let smallCodebook = """
  svodka: 1
  scales:
    - id: marks
      points:
        - {value: 1, label: Poor}
        - {value: 2, label: Good}
  criteria: [{id: access}, {id: quality}]
  services:
    - id: water
    - id: roads
      criteria: [quality]
  questions:
    - id: sex
      type: choice
      options: [{id: f, label: Female}, {id: m, label: Male}]

  """
