internal import SurveyCodebook
internal import SurveyDraft
internal import SurveyIngest
internal import SurveyModel
internal import SurveyWords

extension Survey {
  /// Drafts a codebook from an export, or gives the built-in one where there is none. The text loads without editing.
  public static func draft(_ path: String?, _ request: ReadRequest) throws(KitError) -> String {
    guard let path else { return standardCodebookText }
    do throws(InputError) {
      let profile = try FileProfile(reading: path, options: request.options)
      return Drafter(words: Words(request.language)).draft(profile).text()
    } catch {
      throw .input(error)
    }
  }
}
