/// The words of the comparison of two assessments.
enum CompareWords {
  static let compareTitle = Wording(
    ru: "{1}: первая и вторая оценка",
    ky: "{1}: биринчи жана экинчи баалоо",
    en: "{1}: first and second assessment")
  static let compareTitlePlain = Wording(
    ru: "Первая и вторая оценка",
    ky: "Биринчи жана экинчи баалоо",
    en: "First and second assessment")
  static let first = Wording(ru: "Первая", ky: "Биринчи", en: "First")
  static let second = Wording(ru: "Вторая", ky: "Экинчи", en: "Second")
  static let difference = Wording(ru: "Разница", ky: "Айырма", en: "Difference")
  static let differencePoints = Wording(ru: "Разница, п. п.", ky: "Айырма, п. п.", en: "Difference, points")
  static let verdict = Wording(ru: "Вывод", ky: "Корутунду", en: "Verdict")
  static let meanMark = Wording(ru: "Средний балл", ky: "Орточо балл", en: "Mean mark")
  static let goodMarks = Wording(ru: "Хорошие отметки", ky: "Жакшы баалар", en: "Good marks")
  static let verdictBetter = Wording(ru: "улучшение", ky: "жакшырды", en: "better")
  static let verdictWorse = Wording(ru: "ухудшение", ky: "начарлады", en: "worse")
  static let verdictNoReliableChange = Wording(
    ru: "надёжного изменения не установлено",
    ky: "ишенимдүү өзгөрүү аныкталган жок",
    en: "no reliable change")
  static let verdictTooFew = Wording(ru: "недостаточно ответов", ky: "жооптор жетишсиз", en: "too few answers")
  static let verdictNotAskedInBoth = Wording(
    ru: "нет в обеих оценках",
    ky: "эки баалоодо тең суралган эмес",
    en: "not asked in both")
  static let verdictPending = Wording(
    ru: "Разница показана как есть. Может ли она быть случайной, здесь не проверяется.",
    ky: "Айырма кандай болсо, ошондой көрсөтүлдү. Анын кокустук экени же эмеси бул жерде текшерилбейт.",
    en: "Differences are shown as they are. Whether a difference is more than chance is not judged here.")
  static let detailTitle = Wording(ru: "По критериям", ky: "Критерийлер боюнча", en: "By criterion")
  static let tooFewNote = Wording(
    ru: "«{1}» значит: в одной из оценок меньше {2} ответов.",
    ky: "«{1}» дегени: баалоолордун биринде жооптордун саны {2} санынан аз.",
    en: "“{1}” means fewer than {2} answers in one of the assessments.")
}
