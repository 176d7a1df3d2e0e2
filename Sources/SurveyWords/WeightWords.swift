/// The words of weights.
enum WeightWords {
  static let weightsNote = Wording(
    ru: "Веса подобраны так, чтобы доли стали как у всех жителей: {1}.",
    ky: "Салмактар үлүштөр бардык тургундардыкындай болгудай тандалды: {1}.",
    en: "Weights are chosen so that shares are those of all residents: {1}.")
  static let weightsElsewhere = Wording(
    ru: "Числа в таблицах — без весов; взвешенные стоят рядом с ними в CSV и JSON.",
    ky: "Таблицалардагы сандар салмаксыз; салмакталгандары CSV жана JSON форматында алардын жанында турат.",
    en: "The figures in tables are without weights; the weighted ones stand beside them in CSV and JSON.")
  static let weightedTitle = Wording(
    ru: "То же с весами", ky: "Ошол эле, салмак менен", en: "The same with weights")
  static let weightedNote = Wording(
    ru: "В скобках: скольким анкетам без весов равны эти.",
    ky: "Кашаанын ичинде: булар салмаксыз канча анкетага тең.",
    en: "In brackets: how many unweighted questionnaires would tell as much.")
  static let weightedVerdicts = Wording(
    ru: "Выводы сделаны по числам без весов.",
    ky: "Корутундулар салмаксыз сандар боюнча чыгарылды.",
    en: "Verdicts are from the figures without weights.")
  static let weightsSample = Wording(ru: "Все анкеты", ky: "Бардык анкеталар", en: "All questionnaires")
  static let weightsResult = Wording(
    ru:
      """
      {1}: с весами {2} анкет говорят столько же, сколько {3} без весов (дизайн-эффект {4}); наибольший вес {5}, \
      проходов {6}.
      """,
    ky:
      """
      {1}: салмак менен {2} анкета салмаксыз {3} анкетадай маалымат берет (дизайн-эффект {4}); эң чоң салмак {5}, \
      айлампалар {6}.
      """,
    en:
      """
      {1}: weighted, {2} questionnaires tell as much as {3} unweighted ones (design effect {4}); highest weight {5}, \
      rounds {6}.
      """)
  static let weightsTrimmed = Wording(
    ru: "{1}: вес срезан до предела — {2}; предел — {3} средних веса.",
    ky: "{1}: салмагы чекке чейин кыскартылды — {2}; чек — орточо салмактан {3} эсе.",
    en: "{1}: weights cut down to the limit: {2}; the limit is {3} mean weights.")
  static let weightsUnplaced = Wording(
    ru: "{1}: без веса, потому что не хватает ответа на вопросы {3}: {2}. Во взвешенные числа они не входят.",
    ky: "{1}: {3} суроолоруна жооп жетишпегендиктен салмагы жок: {2}. Алар салмакталган сандарга кирбейт.",
    en: "{1}: without a weight, for want of an answer to {3}: {2}. They are not in the weighted figures.")
  static let weightsRefused = Wording(
    ru: "{1}: не взвешено, есть только обычные числа. Причина: {2}.",
    ky: "{1}: салмакталган жок, кадимки сандар гана бар. Себеби: {2}.",
    en: "{1}: not weighted, there are unweighted figures only. The reason: {2}.")
  static let weightsMore = Wording(
    ru: "Всего выборок {1}, из них взвешено {2}; названы первые.",
    ky: "Бардыгы {1} тандалма, алардын ичинен {2} салмакталды; биринчилери гана аталды.",
    en: "There are {1} samples in all, {2} of them weighted; only the first are named.")
  static let weightsBad = Wording(
    ru: "поля в кодовой книге не подходят к ответам",
    ky: "коддор китебиндеги белгилер жоопторго туура келбейт",
    en: "the margins in the codebook do not go with the answers")
  static let weightsEmpty = Wording(
    ru: "на вопрос «{1}» никто не ответил «{2}»",
    ky: "«{1}» суроосуна эч ким «{2}» деп жооп берген жок",
    en: "nobody answered “{2}” to “{1}”")
  static let weightsLimit = Wording(
    ru: "ответивших «{2}» на вопрос «{1}» слишком мало: их веса были бы выше предела",
    ky: "«{1}» суроосуна «{2}» деп жооп бергендер өтө аз: алардын салмагы чектен жогору болмок",
    en: "too few answered “{2}” to “{1}”: their weights would pass the limit")
  static let weightsNotConverged = Wording(
    ru: "поля противоречат друг другу: после {1} проходов доля отличается от заданной на {2}",
    ky: "белгилер бири-бирине карама-каршы келет: {1} айлампадан кийин үлүш берилгенден {2} айырмаланат",
    en: "the margins contradict each other: after {1} rounds a share is still {2} off")
  static let weightsLowBase = Wording(
    ru: "веса слишком разные: {2} анкет говорили бы столько же, сколько {1}, меньше половины",
    ky: "салмактар өтө ар түрдүү: {2} анкета {1} анкетадай гана маалымат бермек, бул жарымынан аз",
    en: "the weights are too uneven: {2} questionnaires would tell as much as {1}, under half")
  static let weightsTooManyAxes = Wording(
    ru: "Взвешенных чисел нет: вместе с полями весов получается больше {1} измерений. Уберите часть измерений.",
    ky:
      "Салмакталган сандар жок: салмактын белгилери менен кошо {1} өлчөмдөн ашат. Өлчөмдөрдүн бир бөлүгүн алып салыңыз.",
    en: "No weighted figures: with the margins there are more than {1} dimensions. Leave some of them out.")
}
