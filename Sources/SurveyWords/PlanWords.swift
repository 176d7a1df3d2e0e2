/// The words of the plan of the next assessment.
enum PlanWords {
  static let planShareTitle = Wording(
    ru: "План следующей оценки: изменение доли хороших отметок на {1} п. п.",
    ky: "Кийинки баалоонун планы: жакшы баалардын үлүшүнүн {1} п. п. өзгөрүшү",
    en: "Plan of the next assessment: a change of {1} points in the share of good marks")
  static let planMeanTitle = Wording(
    ru: "То же для среднего балла",
    ky: "Орточо балл үчүн да ошол эле",
    en: "The same for the mean mark")
  static let planAnswers = Wording(ru: "Ответов сейчас", ky: "Азыркы жооптор", en: "Answers now")
  static let planShareTaken = Wording(
    ru: "Доля в расчёте",
    ky: "Эсептөөдөгү үлүш",
    en: "Share taken")
  static let planNeeded = Wording(
    ru: "Нужно ответов в следующей",
    ky: "Кийинкисинде керектүү жооптор",
    en: "Answers needed next")
  static let planNeededEach = Wording(
    ru: "Или в каждой из двух",
    ky: "Же экөөнүн ар биринде",
    en: "Or in each of two")
  static let planQuestionnaires = Wording(
    ru: "Анкет в следующей",
    ky: "Кийинкисинде анкета",
    en: "Questionnaires next")
  static let planDetectable = Wording(
    ru: "Столько же ответов покажет, п. п.",
    ky: "Ошончо эле жооп көрсөтөт, п. п.",
    en: "This size again shows, points")
  static let planDeviation = Wording(
    ru: "Разброс (ст. отклонение)",
    ky: "Чачырашы (ст. четтөө)",
    en: "Scatter (sd)")
  static let planMeanChange = Wording(ru: "Изменение, баллов", ky: "Өзгөрүү, балл", en: "Change, marks")
  static let planMeanDetectable = Wording(
    ru: "Столько же ответов покажет, баллов",
    ky: "Ошончо эле жооп көрсөтөт, балл",
    en: "This size again shows, marks")
  static let planUnreachable = Wording(ru: "недостижимо", ky: "жетүүгө болбойт", en: "unreachable")
  static let planWorst = Wording(ru: "Худший случай", ky: "Эң жаман учур", en: "Worst case")
  static let planAdvice = Wording(
    ru:
      """
      {1}: чтобы увидеть изменение на {2} п. п., в следующей оценке понадобится примерно столько: {3} с ответом. При \
      нынешней доле ответов ({4}) всего это {5}.
      """,
    ky:
      """
      {1}: {2} п. п. өзгөрүүнү көрүү үчүн кийинки баалоодо болжол менен мынча керек: жообу бар {3}. Жооптордун азыркы \
      үлүшүндө ({4}) бардыгы {5}.
      """,
    en:
      """
      {1}: to see a change of {2} points, the next assessment needs about {3} with an answer; with the present share \
      of answers ({4}) that means {5} handed in.
      """)
  static let planLeastAdvice = Wording(
    ru:
      """
      {1}: изменение на {2} п. п. видно и по меньшему числу, но для вывода в следующей оценке понадобится столько: {3} \
      с ответом. При нынешней доле ответов ({4}) всего это {5}.
      """,
    ky:
      """
      {1}: {2} п. п. өзгөрүү азыраагында да көрүнөт, бирок корутунду үчүн кийинки баалоодо мынча керек: жообу бар {3}. \
      Жооптордун азыркы үлүшүндө ({4}) бардыгы {5}.
      """,
    en:
      """
      {1}: a change of {2} points shows with fewer too, but for a verdict the next assessment needs {3} with an answer; \
      with the present share of answers ({4}) that means {5} handed in.
      """)
  static let planUnreachableAdvice = Wording(
    ru:
      """
      {1}: изменение на {2} п. п. не покажет никакая следующая оценка: в этой слишком мало ответов ({3}). Двум новым \
      оценкам хватит такого числа в каждой: {4} с ответом.
      """,
    ky:
      """
      {1}: {2} п. п. өзгөрүүнү кийинки баалоо канчалык чоң болсо да көрсөтпөйт: азыркысында жооп өтө аз ({3}). Жаңы эки \
      баалоонун ар бирине мынча жетет: жообу бар {4}.
      """,
    en:
      """
      {1}: no next assessment can show a change of {2} points, however large: this one has too few answers ({3}). Two \
      new assessments need {4} with an answer each.
      """)
  static let planMethodNote = Wording(
    ru:
      """
      Ответов нужно столько, чтобы настоящее изменение на {1} п. п. отличалось от случайного разброса с вероятностью \
      {2} при двустороннем уровне 5 %. Для среднего балла взята та же часть длины шкалы.
      """,
    ky:
      """
      Жооптордун саны чыныгы {1} п. п. өзгөрүү кокустук чачыроодон {2} ыктымалдык менен айырмалангандай алынды, эки \
      тараптуу деңгээл 5 %. Орточо балл үчүн шкаланын узундугунун ошол эле бөлүгү алынды.
      """,
    en:
      """
      So many answers that a real change of {1} points is told from chance scatter with a probability of {2}, \
      two-sided at 5%. For the mean mark the same part of the scale's length is taken.
      """)
  static let planAssumedNote = Wording(
    ru: "* взята доля {1}, самая осторожная: ответов меньше {2} или хорошие отметки поставили все либо никто.",
    ky: "* эң сак үлүш {1} алынды: жооп {2} санынан аз же жакшы бааны баары койгон, же эч ким койгон эмес.",
    en: "* the share {1}, the safe choice: there are fewer than {2} answers, or all or none of the marks are good.")
  static let planWorstNote = Wording(
    ru:
      """
      Худший случай: доля {1}, наименьшее число ответов и наибольший разброс из всех услуг. Берите его, если доля \
      может приблизиться к {1}: чем она ближе, тем больше нужно ответов.
      """,
    ky:
      """
      Эң жаман учур: {1} үлүш, бардык кызматтардын ичинен жооптордун эң аз саны жана эң чоң чачырашы. Үлүш {1} чегине \
      жакындашы мүмкүн болсо, ушуну алыңыз: ал канчалык жакын болсо, ошончолук көп жооп керек.
      """,
    en:
      """
      Worst case: a share of {1}, with the fewest answers and the widest scatter of all services. Go by it where the \
      share may come near {1}: the nearer, the more answers it takes.
      """)
  static let planVerdictNote = Wording(
    ru: "Вывод делается, только если в каждой оценке не меньше {1} ответов.⟦ Сейчас меньше: {2}.⟧",
    ky: "Корутунду ар бир баалоодо кеминде {1} жооп болсо гана чыгарылат.⟦ Азыр андан аз: {2}.⟧",
    en: "A verdict takes at least {1} answers in each assessment.⟦ Now there are fewer: {2}.⟧")
  static let planOneNote = Wording(
    ru:
      """
      Числа относятся к одному сравнению. Когда услуг несколько, выводы делаются с поправкой на это, и ответов нужно \
      больше.
      """,
    ky:
      """
      Сандар бир салыштырууга тиешелүү. Бир нече кызмат салыштырылганда корутунду ошого жараша түзөтүлөт, жана көбүрөөк \
      жооп керек.
      """,
    en:
      """
      The figures are for one comparison. Where several services are compared at once, verdicts are corrected for \
      that, and more answers are needed.
      """)
  static let planPooledNote = Wording(
    ru: "Посчитано вместе: {1}. Чтобы взять что-то одно, добавьте --where {2}=….",
    ky: "Чогуу эсептелди: {1}. Бирөөнү гана алуу үчүн --where {2}=… деп кошуңуз.",
    en: "Counted together: {1}. To take one alone, add --where {2}=….")
  static let errPlanChange = Wording(
    ru: "--change {1}: нужно число больше 0 и не больше 100 (процентные пункты).",
    ky: "--change {1}: 0 санынан чоң, 100 санынан ашпаган сан керек (пайыздык пункт).",
    en: "--change {1}: a number above 0 and at most 100 is needed (percentage points).")
  static let errPlanPower = Wording(
    ru: "--power {1}: нужно число от 0.5 и меньше 1, например 0.8.",
    ky: "--power {1}: 0.5 же андан чоң, 1 санынан кичине сан керек, мисалы 0.8.",
    en: "--power {1}: a number from 0.5 up to below 1 is needed, such as 0.8.")
}
