import SurveyCodebook
import SurveyModel
import Testing

@Suite("Weights in a codebook")
struct WeightsTests {
  @Test("margins are read in the order of the file, their sizes in that of the options")
  func reads() throws {
    let text =
      smallCodebook + """
          - {id: age, type: choice, options: [{id: 18-34}, {id: 55+}]}
        weights:
          margins:
            age: {55+: 60.125, 18-34: 1200}
            sex: {m: 48, f: 52}
        """
    let plan = try #require(try codebook(text).weights)
    #expect(
      plan
        == WeightPlan(
          limit: 5,
          margins: [.init(question: "age", sizes: [1_200, 60.125]), .init(question: "sex", sizes: [52, 48])]))
  }

  @Test("a limit may have digits after the point")
  func limit() throws {
    let plan = try codebook(smallCodebook + "weights: {limit: 2.5, margins: {sex: {f: 1, m: 0.001}}}\n").weights
    #expect(plan?.limit == 2.5)
    #expect(plan?.margins.first?.sizes == [1, 0.001])
  }

  @Test("without the section, and with an empty one, nothing is weighted")
  func absent() throws {
    #expect(try codebook(smallCodebook).weights == nil)
    #expect(try codebook(smallCodebook + "weights:\n").weights == nil)
  }

  @Test("they are written as they are read")
  func written() throws {
    let text = smallCodebook + "weights: {margins: {sex: {f: 52, m: 47.5}}}\n"
    let written = CodebookDraft(codebook: try codebook(text)).text()
    #expect(
      written.hasSuffix("\nweights:\n  limit: 5\n  margins:\n    sex:\n      f: 52\n      m: 47.5\n"), "\(written)")
  }
}
