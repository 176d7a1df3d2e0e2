/// The words of two typings of the same paper forms, set beside each other.
enum ReconcileWords {
  static let reconcileTitle = Wording(
    ru: "Сверка двух вводов", ky: "Эки киргизүүнү салыштыруу", en: "Reconciliation of two typings")
  static let reconcileWhat = Wording(ru: "Что", ky: "Эмне", en: "What")
  static let reconcileForms = Wording(
    ru: "Анкет сравнено", ky: "Салыштырылган анкета", en: "Forms compared")
  static let reconcileCells = Wording(
    ru: "Ячеек сравнено", ky: "Салыштырылган уяча", en: "Cells compared")
  static let reconcileDiffering = Wording(ru: "Ячеек расходится", ky: "Айырмаланган уяча", en: "Cells that differ")
  static let reconcileDecided = Wording(ru: "Из них решено", ky: "Алардын чечилгени", en: "Decided")
  static let reconcileOpen = Wording(ru: "Ещё не решено", ky: "Азырынча чечилбегени", en: "Not decided yet")
  static let reconcileOnlyFirst = Wording(
    ru: "Анкет только в первом вводе", ky: "Биринчи киргизүүдө гана бар анкета", en: "Forms in the first typing only")
  static let reconcileOnlySecond = Wording(
    ru: "Анкет только во втором вводе", ky: "Экинчи киргизүүдө гана бар анкета", en: "Forms in the second typing only")
  static let reconcileRepeated = Wording(
    ru: "Анкет с номером, который в одном вводе стоит дважды", ky: "Номери бир киргизүүдө эки жолу турган анкета",
    en: "Forms whose number stands twice in a typing")
  static let reconcileEmpty = Wording(
    ru: "Анкет, у которых в одном вводе есть только номер", ky: "Бир киргизүүдө номери гана бар анкета",
    en: "Forms of which one typing has the number only")
  static let reconcileUnnumbered = Wording(
    ru: "Анкет без номера", ky: "Номери жок анкета", en: "Forms without a number")
  static let reconcileEmptyBoth = Wording(
    ru: "Анкет, пустых в обоих вводах (не сравнивались)", ky: "Эки киргизүүдө тең бош анкета (салыштырылган эмес)",
    en: "Forms empty in both typings (not compared)")
  static let reconcileOpenNote = Wording(
    ru:
      """
      Пока не решено, считается первый ввод. Решают по самой анкете: svodka reconcile … --ask, или csv этой сверки с \
      заполненным столбцом decision: A, B или other и значение.
      """,
    ky:
      """
      Чечилгенге чейин биринчи киргизүү эсептелет. Анкетанын өзү боюнча чечилет: svodka reconcile … --ask же ушул \
      салыштыруунун csv файлында decision тилкеси толтурулат: A, B же other жана мааниси.
      """,
    en:
      """
      Until it is decided, the first typing counts. The form itself decides: svodka reconcile … --ask, or the csv of this \
      reconciliation with its column decision filled in: A, B, or other and a value.
      """)
  static let reconcileOneSided = Wording(
    ru: "{1}: есть вопросы, которых нет в другом ({2}): {3}. Они не сравнивались.",
    ky: "{1}: экинчисинде жок суроолор бар ({2}): {3}. Алар салыштырылган жок.",
    en: "{1}: it has questions that the other one lacks ({2}): {3}. They were not compared.")
  static let reconcileUnused = Wording(
    ru: "Решений о ячейках, которые не расходятся: {1}. Они ничего не меняют.",
    ky: "Айырмасы жок уячалар боюнча чечимдер: {1}. Алар эч нерсени өзгөртпөйт.",
    en: "Decisions about cells that do not differ: {1}. They change nothing.")
  static let reconcileRatesTitle = Wording(
    ru: "Как часто ошибаются при вводе", ky: "Киргизүүдө канчалык көп ката кетет", en: "How often typing errs")
  static let reconcileTyping = Wording(ru: "Ввод", ky: "Киргизүү", en: "Typing")
  static let reconcileWrong = Wording(ru: "Ошибок / ячеек", ky: "Ката / уяча", en: "Wrong / cells")
  static let reconcileRate = Wording(ru: "Доля ошибок", ky: "Каталардын үлүшү", en: "Error rate")
  static let reconcileSingle = Wording(
    ru: "Один ввод в среднем, по расхождениям", ky: "Айырмалар боюнча бир киргизүү, орточо",
    en: "One typing on average, by the differences")
  static let reconcileFirst = Wording(ru: "Первый ввод", ky: "Биринчи киргизүү", en: "First typing")
  static let reconcileSecond = Wording(ru: "Второй ввод", ky: "Экинчи киргизүү", en: "Second typing")
  static let reconcileRateNote = Wording(
    ru:
      """
      По расхождениям: расходящиеся ячейки, делённые на удвоенное число сравненных, потому что вводов два. После решений: \
      ячейки, в которых этот ввод ошибся. Разброс: интервал Уилсона, 95 %.
      """,
    ky:
      """
      Айырмалар боюнча: айырмаланган уячалар салыштырылгандардын эки эселенген санына бөлүнөт, анткени киргизүү экөө. \
      Чечимдерден кийин: бул киргизүүдө ката кеткен уячалар. Чачыроо: Уилсондун интервалы, 95 %.
      """,
    en:
      """
      By the differences: cells that differ, divided by twice the cells compared, since there are two typings. After the \
      decisions: cells that this typing had wrong. Scatter: Wilson's interval, 95%.
      """)
  static let reconcileUndecidedNote = Wording(
    ru: "Доли каждого ввода будут, когда решено всё.",
    ky: "Ар бир киргизүүнүн үлүшү баары чечилгенде чыгат.",
    en: "The rates of each typing are there once everything is decided.")
  static let reconcileSameNote = Wording(
    ru: "Одной и той же ошибки в обоих вводах сверка не видит: настоящая доля не ниже.",
    ky: "Эки киргизүүдө тең бирдей катаны салыштыруу көрбөйт: чыныгы үлүш андан төмөн эмес.",
    en: "The same error in both typings is not seen: the true rate is no lower.")
  static let reconcileScatterNote = Wording(
    ru: "Ячейки взяты независимыми; в одной анкете ошибки идут вместе, так что настоящий разброс шире.",
    ky: "Уячалар көз карандысыз деп алынган; бир анкетада каталар чогуу кетет, ошондуктан чыныгы чачыроо кеңирээк.",
    en: "Cells are taken as independent; errors in one form come together, so that the true scatter is wider.")
  static let reconcileDifferencesTitle = Wording(ru: "Расхождения", ky: "Айырмалар", en: "Differences")
  static let reconcileRecord = Wording(ru: "Запись", ky: "Жазуу", en: "Record")
  static let reconcileForm = Wording(ru: "Анкета", ky: "Анкета", en: "Form")
  static let reconcileDecision = Wording(ru: "Решение", ky: "Чечим", en: "Decision")
  static let reconcileNotYet = Wording(ru: "не решено", ky: "чечилген жок", en: "not decided")
  static let reconcileNoAnswer = Wording(ru: "(пусто)", ky: "(бош)", en: "(empty)")
  static let reconcileOther = Wording(ru: "другое", ky: "башка", en: "other")
  static let reconcileTypingsNote = Wording(
    ru: "A: первый ввод. B: второй.", ky: "A: биринчи киргизүү. B: экинчиси.", en: "A: the first typing. B: the second."
  )
  static let reconcileQuestionsTitle = Wording(
    ru: "Где расходятся чаще всего", ky: "Кайсы жерде көбүрөөк айырмаланат", en: "Where they differ most")
  static let reconcileMoreQuestions = Wording(
    ru: "Вопросов с расхождениями ещё: {1}.", ky: "Айырмасы бар дагы суроолор: {1}.",
    en: "Further questions with differences: {1}.")
  static let reconcileUnmatchedTitle = Wording(
    ru: "Анкеты, которые не сравнены", ky: "Салыштырылбаган анкеталар", en: "Forms that were not compared")
  static let reconcileReason = Wording(ru: "Почему", ky: "Эмне үчүн", en: "Why")
  static let reconcileReasonMissing = Wording(
    ru: "в другом вводе такого номера нет", ky: "экинчи киргизүүдө мындай номер жок",
    en: "the other typing has no such number")
  static let reconcileReasonRepeated = Wording(
    ru: "номер стоит в одном вводе больше одного раза", ky: "номер бир киргизүүдө бир нече жолу турат",
    en: "the number stands more than once in a typing")
  static let reconcileReasonEmpty = Wording(
    ru: "введён только номер, в другом вводе есть ответы", ky: "номери гана киргизилген, экинчисинде жооптор бар",
    en: "only the number is typed, the other typing has answers")
  static let reconcileReasonUnnumbered = Wording(ru: "номера нет", ky: "номери жок", en: "there is no number")
  static let reconcileAlike = Wording(
    ru: "почти те же ответы у анкеты {1} ({2}), нет ли ошибки в номере",
    ky: "{1} анкетасынын ({2}) жооптору дээрлик ошондой, номерде ката жокпу",
    en: "form {1} ({2}) has nearly the same answers: is a number mistyped?")
  static let reconcileFarApart = Wording(
    ru:
      "Расходятся не меньше чем в половине ответов: {1}. Похоже, под одним номером введены разные анкеты, или пропущена страница.",
    ky:
      "Жооптордун жарымында же андан көбүндө айырмаланат: {1}. Бир номер менен ар башка анкеталар киргизилген же барак калып калган окшойт.",
    en:
      "These differ in half of their answers or more: {1}. It looks as if other forms were typed under one number, or a page was skipped."
  )
  static let reconcileUnmatchedNote = Wording(
    ru: "Посмотрите на анкеты: исправьте номер (поле key), введите недостающее или уберите лишнее.",
    ky: "Анкеталарды карап көрүңүз: номерди оңдоңуз (key талаасы), жетпегенин киргизиңиз же ашыкчасын алып салыңыз.",
    en: "Look at the forms: correct the number (field key), type what is missing, or take out what is too many.")

  static let reconcileNothingOpen = Wording(
    ru: "Решать нечего: не решённых расхождений нет.", ky: "Чече турган эч нерсе жок: чечилбеген айырма жок.",
    en: "There is nothing to decide: no difference is open.")
  static let reconcileAskHelp = Wording(
    ru:
      "Посмотрите на анкету и ответьте: A, B, = другое значение; Enter: пропустить; q: закончить. За # можно написать почему.",
    ky:
      "Анкетаны карап, жооп бериңиз: A, B, = башка маани; Enter: өткөрүп жиберүү; q: бүтүрүү. # артына эмне үчүн экенин жазса болот.",
    en: "Look at the form and answer: A, B, = another value; Enter: skip; q: quit. Behind # you can say why.")
  static let reconcileAskForm = Wording(
    ru: "{1} из {2}. Анкета {3}⟦ ({4})⟧. {5}", ky: "{2} ичинен {1}. Анкета {3}⟦ ({4})⟧. {5}",
    en: "{1} of {2}. Form {3}⟦ ({4})⟧. {5}")
  static let reconcileAskValue = Wording(
    ru: "«{1}» сюда не подходит: {2}", ky: "«{1}» бул жерге туура келбейт: {2}", en: "“{1}” does not fit here: {2}")
  static let reconcileAskEnd = Wording(
    ru: "Решено: {1}. Осталось: {2}.", ky: "Чечилди: {1}. Калды: {2}.", en: "Decided: {1}. Left: {2}.")

  static let decisionNoColumn = Wording(
    ru: "нет столбца {1}: найдено «{2}», нужны record,field,decision,value; исправьте первую строку",
    ky: "{1} тилкеси жок: табылганы «{2}», record,field,decision,value керек; биринчи сапты оңдоңуз",
    en: "there is no column {1}: found “{2}”, expected record,field,decision,value; correct the first line")
  static let decisionUnknownRecord = Wording(
    ru: "найдено «{1}», нужна запись, у которой вводы расходятся; возьмите её из svodka reconcile --format csv",
    ky: "табылганы «{1}», киргизүүлөрү айырмаланган жазуу керек; аны svodka reconcile --format csv ичинен алыңыз",
    en: "found “{1}”, expected a record in which the typings differ; take it from svodka reconcile --format csv")
  static let decisionUnknownField = Wording(
    ru:
      "найдено «{1}», нужно поле, в котором у этой записи вводы расходятся; возьмите его из svodka reconcile --format csv",
    ky:
      "табылганы «{1}», бул жазууда киргизүүлөр айырмаланган талаа керек; аны svodka reconcile --format csv ичинен алыңыз",
    en:
      "found “{1}”, expected a field in which this record's typings differ; take it from svodka reconcile --format csv")
  static let decisionBad = Wording(
    ru: "найдено «{1}», нужно A, B или other; исправьте ячейку или оставьте пустой, если ещё не решено",
    ky: "табылганы «{1}», A, B же other керек; уячаны оңдоңуз же чечиле элек болсо бош калтырыңыз",
    en: "found “{1}”, expected A, B or other; correct the cell, or leave it empty while it is not decided")
  static let decisionNoValue = Wording(
    ru: "пусто, а решение other; впишите, что стоит на анкете, или тире, если там пусто",
    ky: "бош, ал эми чечим other; анкетада эмне турганын жазыңыз, ал жерде бош болсо, сызыкча коюңуз",
    en: "empty, while the decision is other; write down what stands on the form, or a dash where nothing does")
  static let decisionBadValue = Wording(
    ru: "найдено «{1}», нужно: {2}; исправьте ячейку", ky: "табылганы «{1}», керектүүсү: {2}; уячаны оңдоңуз",
    en: "found “{1}”, expected: {2}; correct the cell")
  static let decisionContradiction = Wording(
    ru: "найдено «{1}», а выбранный ввод имеет «{2}»; напишите other или очистите ячейку",
    ky: "табылганы «{1}», ал эми тандалган киргизүүдө «{2}»; other деп жазыңыз же уячаны бошотуңуз",
    en: "found “{1}”, while the typing that was chosen has “{2}”; write other, or empty the cell")
  static let decisionTwice = Wording(
    ru: "найдено «{1}», а в строке {2} об этой же ячейке решено иначе; оставьте одну из строк",
    ky: "табылганы «{1}», ал эми {2} сапта ушул эле уяча башкача чечилген; саптардын бирин калтырыңыз",
    en: "found “{1}”, while line {2} decides the same cell otherwise; leave one of the lines")
  static let decisionMore = Wording(
    ru: "и ещё таких строк: {1}; не принято ни одно решение",
    ky: "дагы ушундай саптар: {1}; бир да чечим кабыл алынган жок",
    en: "and further such lines: {1}; no decision was taken")
  static let decisionNone = Wording(
    ru: "не принято ни одно решение", ky: "бир да чечим кабыл алынган жок", en: "no decision was taken")
  static let decisionRefused = Wording(
    ru: "{1}:{2}: эту строку нельзя прочесть как CSV ({3}); исправьте кавычки",
    ky: "{1}:{2}: бул сапты CSV катары окууга болбойт ({3}); тырмакчаларды оңдоңуз",
    en: "{1}:{2}: this line cannot be read as CSV ({3}); correct its quotes")
}
