/// The words of the table of people who answered both assessments.
enum PairWords {
  static let pairsTitle = Wording(
    ru: "Одни и те же люди, оба раза",
    ky: "Ошол эле адамдар, эки жолу тең",
    en: "Same people, both times")
  static let pairsNote = Wording(
    ru:
      """
      Здесь только те, кто ответил оба раза и чьи анкеты удалось связать, а не все ответившие: обо всех говорят другие \
      таблицы. Те, кто отвечает повторно, могут отличаться от остальных. Анкеты связаны по хешу с ключом; значение, из \
      которого он получен, не хранится.
      """,
    ky:
      """
      Бул жерде эки жолу тең жооп берген жана анкеталары байланыштырылган адамдар гана, жооп бергендердин баары эмес: \
      баары тууралуу башка таблицалар айтат. Кайра жооп бергендер башкалардан айырмаланышы мүмкүн. Анкеталар ачкычтуу \
      хеш боюнча байланыштырылды; ал кайсы мааниден алынганы сакталбайт.
      """,
    en:
      """
      Only people who answered both times and whose questionnaires could be linked, not all respondents: the other \
      tables are of all. People who answer again may differ from the others. Questionnaires are linked by a keyed hash; the \
      value it was made from is not kept.
      """)
  static let pairsCounts = Wording(
    ru: "Связанных анкет: в первой оценке {1}, во второй {2}. Людей, ответивших оба раза: {3}.",
    ky: "Байланышкан анкеталар: биринчи баалоодо {1}, экинчисинде {2}. Эки жолу тең жооп берген адамдар: {3}.",
    en:
      """
      Linked questionnaires: {1} in the first assessment, {2} in the second. People who answered both times: {3}.
      """)
  static let pairsAmbiguous = Wording(
    ru: "Людей с несколькими анкетами в одной оценке: {1}. Какую из них взять, неизвестно, поэтому здесь их нет.",
    ky:
      "Бир баалоодо бир нече анкетасы бар адамдар: {1}. Кайсынысын алуу керектиги белгисиз, ошондуктан алар мында жок.",
    en:
      """
      People with more than one questionnaire in one assessment: {1}. It cannot be said which of them to take, so these \
      people are left out here.
      """)
  static let pairsElsewhere = Wording(
    ru: "Людей, ответивших в двух оценках в разных местах: {1}. Здесь их нет.",
    ky: "Эки баалоодо ар башка жерде жооп берген адамдар: {1}. Алар мында жок.",
    en: "People who answered the two assessments in different places: {1}. They are left out here.")
  static let pairsNone = Wording(
    ru: "Нет людей, чьи анкеты связаны в обеих оценках: сравнивать некого.",
    ky: "Эки баалоодо тең анкеталары байланышкан адам жок: салыштырууга эч ким жок.",
    en: "Nobody's questionnaires are linked in both assessments: there is nobody to compare.")
  static let pairsBase = Wording(
    ru: "В скобках: сколько человек стоит за числом.",
    ky: "Кашаанын ичинде: сан канча адамга негизделген.",
    en: "In brackets: how many people stand behind the figure.")
  static let peopleHead = Wording(ru: "Человек", ky: "Адам", en: "People")
  static let bookPairsBase = Wording(
    ru: "«{1}»: сколько человек стоит за числом.", ky: "«{1}»: сан канча адамга негизделген.",
    en: "“{1}”: how many people stand behind the figure.")
  static let pairsMoves = Wording(
    ru: "Выше / ниже, чел.",
    ky: "Жогору / төмөн, адам",
    en: "Higher / lower, people")
  static let pairsMovesNote = Wording(
    ru: "«Выше / ниже»: у скольких человек собственное среднее по услуге выросло и у скольких снизилось.",
    ky: "«Жогору / төмөн»: канча адамдын кызмат боюнча өз орточосу көтөрүлдү жана канчасыныкы төмөндөдү.",
    en: "“Higher / lower”: how many people's own mean for the service rose, and how many people's fell.")
  static let pairsVerdictNote = Wording(
    ru:
      """
      Каждый человек сравнивается с самим собой. Вывод сделан по среднему изменению (парный критерий Стьюдента, уровень \
      5 %, с поправкой на число услуг ({1})); в ту же сторону должно сдвинуться больше людей, чем в другую. Эти выводы \
      проверяются отдельно от выводов обо всех ответивших и могут с ними не совпадать: там есть и другие люди.
      """,
    ky:
      """
      Ар бир адам өзү менен салыштырылат. Корутунду орточо өзгөрүү боюнча чыгарылат (Стьюденттин жуптук критерийи, \
      деңгээли 5 %, кызматтардын санына оңдоо менен ({1})); ошол тарапка башка тарапка караганда көбүрөөк адам жылышы \
      керек. Бул корутундулар бардык жооп бергендер тууралуу корутундулардан өзүнчө текшерилет жана алар менен дал келбеши \
      мүмкүн: анда башка адамдар да бар.
      """,
    en:
      """
      Each person is compared with himself or herself. Verdicts rest on the mean change (paired t test, at the level of \
      5%, corrected for the number of services ({1})), and more people must have moved that way than the other. They are \
      tested apart from the verdicts on all respondents and may differ from them: those rest on other people too.
      """)
  static let pairsTooFew = Wording(
    ru: "«{1}» значит: ответивших оба раза меньше {2} человек.",
    ky: "«{1}» дегени: эки жолу тең жооп бергендер {2} адамдан аз.",
    en: "“{1}” means fewer than {2} people who answered both times.")
  static let pairsHidden = Wording(
    ru:
      """
      «Скрыто»: за числом меньше {1} человек, или вместе с числами обо всех ответивших по нему можно было бы вычислить ответы столь же \
      немногих.
      """,
    ky:
      """
      «Жашырылган»: сандын артында {1} адамдан аз, же баары тууралуу сандар менен бирге ал аркылуу ошончолук аз адамдын \
      жоопторун эсептеп чыгарса болот.
      """,
    en:
      """
      “Hidden”: fewer than {1} people stand behind the figure, or together with the figures of all respondents the answers of so few \
      could be worked out from it.
      """)
  static let pairsNoScatter = Wording(
    ru: "{1}: у всех среднее изменилось одинаково, поэтому о разбросе ничего не известно, и он не показан.",
    ky: "{1}: баарынын орточосу бирдей өзгөрдү, ошондуктан чачыроо белгисиз жана көрсөтүлгөн жок.",
    en: "{1}: everyone's mean changed by the same, so nothing is known of the scatter, and none is shown.")
  static let pairsNoMove = Wording(
    ru: "{1}: ни у кого среднее не изменилось.",
    ky: "{1}: эч кимдин орточосу өзгөргөн жок.",
    en: "{1}: nobody's mean changed.")
  static let pairsSignNote = Wording(
    ru: "Где разброса нет, вывод сделан лишь по тому, у скольких человек среднее выросло и у скольких снизилось.",
    ky:
      """
      Чачыроо жок жерде корутунду канча адамдын орточосу көтөрүлүп, канчасыныкы төмөндөгөнү боюнча гана чыгарылат.
      """,
    en: "Where there is no scatter, the verdict rests only on how many people's mean rose and how many people's fell.")
}
