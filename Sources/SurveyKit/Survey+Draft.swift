internal import SurveyCodebook
internal import SurveyIngest
internal import SurveyModel
extension Survey {
  public static func draft(_ path: String?, _ request: ReadRequest) throws(KitError) -> String { standardCodebookText }
}
