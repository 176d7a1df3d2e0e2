internal import SurveyModel

/// Somebody's own deck, whose masters and layouts slides are put into.
public struct DeckTemplate: Sendable {
  let base: DeckBase
}
