/// How often typing errs, by the cell, as two typings of the same forms show it.
public struct EntryErrorRate: Hashable, Sendable {
  /// In 0…1.
  public var value: Double
  /// Wilson's, at 95 %.
  public var interval: Interval

  /// The mean rate of the two typings, before anybody has looked at the forms.
  ///
  /// *D* / 2*N*, for *D* cells that differ of *N* compared. Where the typings err with the probabilities *a* and *b*, each for itself,
  /// a cell differs with the probability *a* + *b* − *ab* − *s*, where *s* is that both wrote the same wrong thing; while errors are
  /// rare, half of that is the mean of *a* and *b*, less a little: the rate is never overstated by it. The interval is that of the share
  /// *D* / *N* (``Share/interval(confidence:)``), with both ends halved.
  ///
  /// The rate of both typings together, and of one after a look at the forms, are what trials report: Gibson, Harvey, Everett, Parmar,
  /// *Controlled Clinical Trials* 15 (1994) 482–488.
  ///
  ///     EntryErrorRate(differing: 200, of: 10_000)  // 0.01, from 0.008717 to 0.011467
  ///
  /// It takes cells as independent: those of one form, by one tired hand, are not, and the true scatter is wider.
  ///
  /// - Returns: `nil` without cells, or where more differ than there are.
  public init?(differing: Int, of compared: Int) {
    guard let share = Share(differing, of: compared), let value = share.value, let interval = share.interval() else {
      return nil
    }
    self.value = value / 2
    self.interval = Interval(low: interval.low / 2, high: interval.high / 2)
  }

  /// The rate of one typing, once the forms have decided every difference: *w* / *N*, for *w* cells that it had wrong of *N* compared.
  ///
  /// Cells in which both typings have the same wrong thing are not seen, and count as right.
  ///
  ///     EntryErrorRate(wrong: 120, of: 10_000)  // 0.012, from 0.010045 to 0.014329
  ///
  /// - Returns: `nil` without cells, or where more are wrong than there are.
  public init?(wrong: Int, of compared: Int) {
    guard let share = Share(wrong, of: compared), let value = share.value, let interval = share.interval() else {
      return nil
    }
    self.value = value
    self.interval = interval
  }
}
