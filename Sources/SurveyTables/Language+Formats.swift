public import SurveyModel
internal import SurveyWords

extension Language {
  /// How a share looks in documents that keep numbers as numbers: a number format of ISO/IEC 29500-1:2016, 18.8.31.
  public var percentFormat: String { Words(self).percentFormat }
}
