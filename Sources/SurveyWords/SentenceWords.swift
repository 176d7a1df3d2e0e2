/// The sentences that a comparison can be told with.
enum SentenceWords {
  static let sentencesTitle = Wording(
    ru: "Что можно сказать",
    ky: "Эмне айтса болот",
    en: "What can be said")
  static let sayWhole = Wording(
    ru:
      """
      Услуг сравнено: {1}. Улучшение: {2}. Ухудшение: {3}. Надёжного изменения не установлено: {4}. \
      Недостаточно ответов: {5}.
      """,
    ky:
      """
      Салыштырылган кызматтар: {1}. Жакшырды: {2}. Начарлады: {3}. Ишенимдүү өзгөрүү аныкталган жок: {4}. \
      Жооптор жетишсиз: {5}.
      """,
    en: "Services compared: {1}. Better: {2}. Worse: {3}. No reliable change: {4}. Too few answers: {5}.")
  static let sayChange = Wording(
    ru:
      """
      {1}: {2}. Средний балл был {3}, стал {4}: разница {5}⟦, с учётом разброса от {6} до {7}⟧. Случайностью такую \
      разницу объяснить трудно.⟦ Доля тех, у кого среднее по услуге не ниже {8}, была {9}, стала {10}.⟧
      """,
    ky:
      """
      {1}: {2}. Орточо балл {3} болчу, {4} болду: айырма {5}⟦, чачыроону эске алганда {6} жана {7} аралыгында⟧. \
      Мындай айырманы кокустук менен түшүндүрүү кыйын.⟦ Кызмат боюнча орточосу {8} же андан жогору болгондордун үлүшү \
      {9} болчу, {10} болду.⟧
      """,
    en:
      """
      {1}: {2}. The mean mark was {3} and is {4}: a difference of {5}⟦, with its scatter from {6} to {7}⟧. Chance \
      alone hardly explains such a difference.⟦ The share of those whose own mean is {8} or more was {9} and is \
      {10}.⟧
      """)
  static let sayNoChange = Wording(
    ru:
      """
      {1}: {2}. Средний балл был {3}, стал {4}: разница {5}⟦, с учётом разброса от {6} до {7}⟧. Это не значит, что \
      всё осталось по-прежнему.⟦ Доля тех, у кого среднее по услуге не ниже {8}, была {9}, стала {10}; её изменение \
      при таком числе ответов надёжно заметно лишь от {11}\u{A0}п.\u{A0}п.⟧
      """,
    ky:
      """
      {1}: {2}. Орточо балл {3} болчу, {4} болду: айырма {5}⟦, чачыроону эске алганда {6} жана {7} аралыгында⟧. Бул \
      баары мурдагыдай калды дегенди билдирбейт.⟦ Кызмат боюнча орточосу {8} же андан жогору болгондордун үлүшү {9} \
      болчу, {10} болду; мынча жоопто анын {11}\u{A0}п.\u{A0}п. жана андан чоң өзгөрүүсү гана ишенимдүү байкалат.⟧
      """,
    en:
      """
      {1}: {2}. The mean mark was {3} and is {4}: a difference of {5}⟦, with its scatter from {6} to {7}⟧. This does \
      not mean that nothing changed.⟦ The share of those whose own mean is {8} or more was {9} and is {10}; with so \
      many answers it shows a change reliably only from {11} points on.⟧
      """)
  static let saySame = Wording(
    ru:
      """
      {1}: {2}. Средний балл был {3}, стал {4}. Доля тех, у кого среднее по услуге не ниже {5}, была {6}, стала {7}: \
      разница {8}\u{A0}п.\u{A0}п., с учётом разброса от {9} до {10}, то есть меньше {11}\u{A0}п.\u{A0}п. в любую сторону. Можно \
      сказать: осталось примерно так же.
      """,
    ky:
      """
      {1}: {2}. Орточо балл {3} болчу, {4} болду. Кызмат боюнча орточосу {5} же андан жогору болгондордун үлүшү {6} \
      болчу, {7} болду: айырма {8}\u{A0}п.\u{A0}п., чачыроону эске алганда {9} жана {10} аралыгында, башкача айтканда кайсы \
      тарапка болсо да {11}\u{A0}п.\u{A0}п. жетпейт. Дээрлик ошол бойдон калды десе болот.
      """,
    en:
      """
      {1}: {2}. The mean mark was {3} and is {4}. The share of those whose own mean is {5} or more was {6} and is {7}: \
      a difference of {8} points, with its scatter from {9} to {10}, which is less than {11} points either way. It can \
      be said to have stayed about the same.
      """)
  static let sayTooFew = Wording(
    ru: "{1}: {2}. Ответов в первой оценке: {3}, во второй: {4}; для вывода нужно не меньше {5} в каждой.",
    ky: "{1}: {2}. Биринчи баалоодо жооптор: {3}, экинчисинде: {4}; корутунду үчүн ар биринде кеминде {5} керек.",
    en: "{1}: {2}. Answers in the first assessment: {3}, in the second: {4}; a verdict needs at least {5} in each.")
  static let sayNotAsked = Wording(
    ru: "{1}: сравнить нельзя, об этом спрашивали только в одной из двух оценок.",
    ky: "{1}: салыштырууга болбойт, бул тууралуу эки баалоонун бирөөсүндө гана суралган.",
    en: "{1}: cannot be compared, it was asked in one of the two assessments only.")
  static let sayUnordered = Wording(
    ru: "{1}: порядок отметок не подтверждён, поэтому вывода нет.",
    ky: "{1}: баалардын тартиби ырасталган эмес, ошондуктан корутунду жок.",
    en: "{1}: the order of the marks is not confirmed, so there is no verdict.")
  static let lessThan = Wording(
    ru: "меньше {1}",
    ky: "{1} санынан аз",
    en: "fewer than {1}")
  static let sayAskedOtherwise = Wording(
    ru: "{1}: сравнить нельзя, в двух оценках об этом спрашивали по-разному.",
    ky: "{1}: салыштырууга болбойт, эки баалоодо бул тууралуу ар башкача суралган.",
    en: "{1}: cannot be compared, the two assessments asked it differently.")
}
