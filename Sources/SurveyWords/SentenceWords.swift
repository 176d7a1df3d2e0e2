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
      {1}: {2}. Хороших отметок было {3}, стало {4}: разница {5} п. п., с учётом разброса от {6} до {7}. \
      Средний балл был {8}, стал {9}. Случайностью такое различие объяснить трудно.
      """,
    ky:
      """
      {1}: {2}. Жакшы баалар {3} болчу, {4} болду: айырма {5} п. п., чачыроону эске алганда {6} – {7}. Орточо \
      балл {8} болчу, {9} болду. Мындай айырманы кокустук менен түшүндүрүү кыйын.
      """,
    en:
      """
      {1}: {2}. Good marks were {3} and are {4}: a difference of {5} points, with its scatter from {6} to {7}. \
      The mean mark was {8} and is {9}. Chance alone hardly explains such a difference.
      """)
  static let sayNoChange = Wording(
    ru:
      """
      {1}: {2}. Хороших отметок было {3}, стало {4}: разница {5} п. п., с учётом разброса от {6} до {7}. Это не \
      значит, что всё осталось по-прежнему: при таком числе ответов надёжно заметно лишь изменение от {8} п. п.
      """,
    ky:
      """
      {1}: {2}. Жакшы баалар {3} болчу, {4} болду: айырма {5} п. п., чачыроону эске алганда {6} – {7}. Бул \
      баары мурдагыдай калды дегенди билдирбейт: мынча жоопто {8} п. п. жана андан чоң өзгөрүү гана ишенимдүү \
      байкалат.
      """,
    en:
      """
      {1}: {2}. Good marks were {3} and are {4}: a difference of {5} points, with its scatter from {6} to {7}. \
      This does not mean that nothing changed: with so many answers only a change from {8} points on would show \
      reliably.
      """)
  static let saySame = Wording(
    ru:
      """
      {1}: {2}. Хороших отметок было {3}, стало {4}: разница {5} п. п., с учётом разброса от {6} до {7}, то \
      есть меньше {8} п. п. в любую сторону. Можно сказать: осталось примерно так же.
      """,
    ky:
      """
      {1}: {2}. Жакшы баалар {3} болчу, {4} болду: айырма {5} п. п., чачыроону эске алганда {6} – {7}, башкача \
      айтканда кайсы тарапка болсо да {8} п. п. жетпейт. Дээрлик ошол бойдон калды десе болот.
      """,
    en:
      """
      {1}: {2}. Good marks were {3} and are {4}: a difference of {5} points, with its scatter from {6} to {7}, \
      which is less than {8} points either way. It can be said to have stayed about the same.
      """)
  static let sayTooFew = Wording(
    ru: "{1}: {2}. Ответов в первой оценке: {3}, во второй: {4}; для вывода нужно не меньше {5} в каждой.",
    ky: "{1}: {2}. Биринчи баалоодо жооптор: {3}, экинчисинде: {4}; корутунду үчүн ар биринде кеминде {5} керек.",
    en: "{1}: {2}. Answers in the first assessment: {3}, in the second: {4}; a verdict needs at least {5} in each.")
  static let sayNotAsked = Wording(
    ru: "{1}: сравнить нельзя, об этом спрашивали не в обеих оценках.",
    ky: "{1}: салыштырууга болбойт, бул тууралуу эки баалоодо тең суралган эмес.",
    en: "{1}: cannot be compared, it was not asked in both assessments.")
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
