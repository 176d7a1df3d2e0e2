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
  static let differencePoints = Wording(ru: "Разница, п.\u{A0}п.", ky: "Айырма, п.\u{A0}п.", en: "Difference, points")
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
    ru: "сравнить нельзя",
    ky: "салыштырууга болбойт",
    en: "cannot be compared")
  static let detailTitle = Wording(ru: "По критериям", ky: "Критерийлер боюнча", en: "By criterion")
  static let tooFewNote = Wording(
    ru: "«{1}» значит: в одной из оценок меньше {2} ответов.",
    ky: "«{1}» дегени: баалоолордун биринде жооптордун саны {2} санынан аз.",
    en: "“{1}” means fewer than {2} answers in one of the assessments.")
  static let detectableHead = Wording(
    ru: "Заметно от, п.\u{A0}п.",
    ky: "Байкалуучу өзгөрүү, п.\u{A0}п.",
    en: "Noticeable from, points")
  static let verdictSame = Wording(
    ru: "{1}; то же в пределах {2}\u{A0}п.\u{A0}п.",
    ky: "{1}; {2}\u{A0}п.\u{A0}п. чегинде ошол эле",
    en: "{1}; the same within {2} points")
  static let intervalNote = Wording(
    ru:
      """
      В квадратных скобках: разброс, которого можно ждать при таком числе анкет, если бы ответы были случайной \
      выборкой (95 %).
      """,
    ky: "Чарчы кашаада: жооптор кокустан тандалган болсо, мынча анкетада күтүлө турган чачыроо (95 %).",
    en:
      """
      In square brackets: the scatter to expect from so many questionnaires, if the answers were a random \
      sample (95%).
      """)
  static let verdictNote = Wording(
    ru:
      """
      Вывод сделан по самим отметкам, а не по доле хороших: изменение должны найти и сравнение их порядка (критерий \
      Бруннера — Мюнцеля), и сравнение средних (критерий Уэлча), уровень 5 %, с поправкой на число сравнений ({1}). \
      Услуги проверяются вместе, критерии отдельно; выводы по критериям предварительные. Разброс относится к одной строке, \
      без этой поправки: он может не содержать нуля и там, где изменение не установлено.
      """,
    ky:
      """
      Корутунду жакшы баалардын үлүшү боюнча эмес, баалардын өзү боюнча чыгарылат: өзгөрүүнү алардын тартибин \
      салыштыруу да (Бруннер — Мюнцель критерийи), орточолорун салыштыруу да (Уэлч критерийи) табышы керек, деңгээли \
      5 %, салыштыруулардын санына оңдоо менен ({1}). Кызматтар чогуу, критерийлер өзүнчө текшерилет; критерийлер \
      боюнча корутундулар алдын ала гана. Чачыроо бир сапка гана тиешелүү, бул оңдоосуз: өзгөрүү аныкталбаган жерде да \
      анда нөл болбой калышы мүмкүн.
      """,
    en:
      """
      Verdicts rest on the marks themselves, not on the share of good ones: a change has to be found both in their order \
      (Brunner–Munzel test) and in their means (Welch's test), at the level of 5%, corrected for the number of \
      comparisons ({1}). Services are corrected together, criteria apart; verdicts on criteria are exploratory. The \
      scatter is of one line alone, without this correction: it may leave out 0 where no change is \
      found.
      """)
  static let correctionBenjaminiHochberg = Wording(
    ru: "Бенджамини — Хохберга",
    ky: "Бенджамини — Хохберг",
    en: "Benjamini–Hochberg")
  static let correctionHolm = Wording(
    ru: "Холма",
    ky: "Холм",
    en: "Holm")
  static let detectableNote = Wording(
    ru:
      """
      «Заметно от»: изменение доли хороших отметок, которое при таком числе ответов удаётся заметить в 4 \
      случаях из 5.
      """,
    ky: "«Байкалуучу өзгөрүү»: мынча жоопто 5 учурдун 4үндө байкалган жакшы баалардын үлүшүнүн өзгөрүшү.",
    en: "“Noticeable from”: the change in the share of good marks that so many answers show 4 times in 5.")
  static let noChangeNote = Wording(
    ru:
      """
      «{1}» не значит, что ничего не изменилось. «То же» сказано только там, где разница с её разбросом меньше \
      {2}\u{A0}п.\u{A0}п. в любую сторону.
      """,
    ky:
      """
      «{1}» эч нерсе өзгөргөн жок дегенди билдирбейт. «Ошол эле» айырма чачыроосу менен кайсы тарапка болсо да \
      {2}\u{A0}п.\u{A0}п. жетпеген жерде гана айтылат.
      """,
    en:
      """
      “{1}” does not mean that nothing changed. “The same” is said only where the difference and its scatter \
      stay under {2} points either way.
      """)
  static let hiddenCell = Wording(
    ru: "скрыто",
    ky: "жашырылган",
    en: "hidden")
  static let hiddenNote = Wording(
    ru: "«Скрыто»: за числом меньше {1} ответов, или по нему можно было бы вычислить такое число.",
    ky: "«Жашырылган»: сандын артында {1} санынан аз жооп бар же ал аркылуу ошондой санды эсептеп чыгарса болот.",
    en: "“Hidden”: fewer than {1} answers stand behind the figure, or such a figure could be worked out from it.")
  static let showSmallNote = Wording(
    ru: "Показаны и числа, за которыми меньше {1} ответов: для проверки, не для публикации.",
    ky: "Артында {1} санынан аз жооп турган сандар да көрсөтүлдү: текшерүү үчүн, жарыялоо үчүн эмес.",
    en: "Figures on fewer than {1} answers are shown too: for checking, not for publishing.")
  static let driftWording = Wording(
    ru:
      """
      {1}: вопрос задан по-разному («{2}» и «{3}»), поэтому сравнения нет. Если это один и тот же вопрос, \
      напишите об этом в кодовой книге: same-question: yes.
      """,
    ky:
      """
      {1}: суроо эки башка берилген («{2}» жана «{3}»), ошондуктан салыштыруу жок. Бул бир эле суроо болсо, \
      коддор китебине жазыңыз: same-question: yes.
      """,
    en:
      """
      {1}: the question was worded otherwise (“{2}” and “{3}”), so there is no comparison. If it is the same \
      question, say so in the codebook: same-question: yes.
      """)
  static let driftScale = Wording(
    ru: "{1}: в одной из оценок не из шкалы {2} ответов из {3}; похоже, шкала была другой, поэтому сравнения нет.",
    ky: "{1}: баалоолордун биринде {3} жооптун {2} шкалада жок; шкала башка болсо керек, ошондуктан салыштыруу жок.",
    en:
      """
      {1}: in one assessment {2} answers of {3} are off the scale; it seems to have been another scale, so \
      there is no comparison.
      """)
  static let driftCriteria = Wording(
    ru:
      """
      {1}: итог не сравнивается, потому что критерии в двух оценках не одни и те же: {2}. Чтобы сравнить по \
      остальным, уберите их из этой услуги в кодовой книге.
      """,
    ky:
      """
      {1}: жыйынтыгы салыштырылбайт, анткени эки баалоодо критерийлер бирдей эмес: {2}. Калгандары боюнча \
      салыштыруу үчүн аларды коддор китебинде ушул кызматтан алып салыңыз.
      """,
    en:
      """
      {1}: the score is not compared, because the criteria of the two assessments are not the same: {2}. To \
      compare the others, take these out of the service in the codebook.
      """)
  static let splitTitle = Wording(
    ru: "Из чего сложилась разница: {1}",
    ky: "Айырма эмнеден турат: {1}",
    en: "What the difference is made of: {1}")
  static let splitPeople = Wording(
    ru: "Отвечали другие люди",
    ky: "Башка адамдар жооп берди",
    en: "Other people answered")
  static let splitAnswers = Wording(
    ru: "Ответили по-другому",
    ky: "Башкача жооп беришти",
    en: "People answered otherwise")
  static let splitNote = Wording(
    ru:
      """
      Разница делится на две части: столько дало то, что состав ответивших стал другим, и столько — то, что в \
      тех же группах ответили иначе. Это описание, а не проверка: малые группы сильно разбросаны.
      """,
    ky:
      """
      Айырма эки бөлүккө бөлүнөт: канчасын жооп бергендердин курамы өзгөргөнү берди жана канчасын ошол эле \
      топтор башкача жооп бергени берди. Бул сүрөттөө, текшерүү эмес: чакан топтордун чачыроосу чоң.
      """,
    en:
      """
      The difference has two parts: what comes of the mix of respondents being another one, and what comes of \
      the same groups answering otherwise. It describes and tests nothing: small groups scatter widely.
      """)
  static let splitNothing = Wording(
    ru:
      """
      Разложить разницу нельзя: у двух оценок нет общих групп, в которых достаточно ответов. Разница может происходить \
      от того, что отвечали другие группы.
      """,
    ky:
      """
      Айырманы бөлүүгө болбойт: эки баалоодо жооптору жетиштүү жалпы топтор жок. Айырма башка топтор жооп бергенинен \
      келип чыгышы мүмкүн.
      """,
    en:
      """
      The difference cannot be split: the two assessments have no groups in common with enough answers. It may come of \
      other groups having answered.
      """)
}
