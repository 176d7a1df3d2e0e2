/// The words of the sheet that paper questionnaires are typed into, and why none can be made.
enum EntryWords {
  static let entrySheetName = Wording(ru: "Ввод", ky: "Киргизүү", en: "Entry")
  static let entryGuideName = Wording(ru: "Как вводить", ky: "Кантип киргизүү", en: "How to type")
  static let entryListsName = Wording(ru: "Списки", ky: "Тизмелер", en: "Lists")
  static let entryFormHead = Wording(ru: "Номер анкеты", ky: "Анкетанын номери", en: "Form number")

  static let entryPromptForm = Wording(
    ru: "Номер, который стоит на самой анкете. Каждый номер один раз.",
    ky: "Анкетанын өзүндө турган номер. Ар бир номер бир жолу.",
    en: "The number that stands on the form itself. Each number once.")
  static let entryPromptMark = Wording(
    ru: "{1}: {2}. Пусто: нет ответа.⟦ Спрашивают только здесь: {3}.⟧",
    ky: "{1}: {2}. Бош: жооп жок.⟦ Ушул жерде гана суралат: {3}.⟧",
    en: "{1}: {2}. Empty: no answer.⟦ Asked here only: {3}.⟧")
  static let entryPromptChoice = Wording(
    ru: "Выберите: {1}. Пусто: нет ответа.",
    ky: "Тандаңыз: {1}. Бош: жооп жок.",
    en: "Choose: {1}. Empty: no answer.")
  static let entryPromptSeveral = Wording(
    ru: "По одному ответу в столбец; лишние столбцы пустые. Ответы: {1}.",
    ky: "Ар бир тилкеге бирден жооп; калган тилкелер бош. Жооптор: {1}.",
    en: "One answer a column; the columns left over stay empty. Answers: {1}.")
  static let entryPromptNumber = Wording(
    ru: "Введите число. Пусто: нет ответа.",
    ky: "Санды киргизиңиз. Бош: жооп жок.",
    en: "Type a number. Empty: no answer.")
  static let entryPromptText = Wording(
    ru: "Введите, как написано на анкете, но без имён, телефонов и адресов.",
    ky: "Анкетада кандай жазылса, ошондой киргизиңиз, бирок ысымдарсыз, телефондорсуз жана даректерсиз.",
    en: "Type what is written on the form, but no names, telephone numbers or addresses.")
  static let entryAlertTitle = Wording(
    ru: "Здесь этого не бывает", ky: "Бул жерде мындай болбойт", en: "This cannot stand here")
  static let entryAlertForm = Wording(
    ru: "Такой номер на листе уже есть. Посмотрите на анкету ещё раз: у каждой свой номер.",
    ky: "Баракта мындай номер бар. Анкетаны дагы бир карап көрүңүз: ар биринин өз номери бар.",
    en: "This number stands on the sheet already. Look at the form again: each has a number of its own.")
  static let entryAlertList = Wording(
    ru: "Посмотрите на анкету ещё раз; нет ответа: оставьте ячейку пустой. Бывает только: {1}",
    ky: "Анкетаны дагы бир карап көрүңүз; жооп жок болсо, уячаны бош калтырыңыз. Булар гана болот: {1}",
    en: "Look at the form again; where there is no answer leave the cell empty. Only these can stand here: {1}")
  static let entryAlertNumber = Wording(
    ru: "Посмотрите на анкету ещё раз; нет ответа: оставьте ячейку пустой. Бывает только число.",
    ky: "Анкетаны дагы бир карап көрүңүз; жооп жок болсо, уячаны бош калтырыңыз. Сан гана болот.",
    en: "Look at the form again; where there is no answer leave the cell empty. Only a number can stand here.")

  static let entryGuideTitle = Wording(
    ru: "Как вводить бумажные анкеты",
    ky: "Кагаз анкеталарды кантип киргизүү керек",
    en: "How to type paper questionnaires")
  static let entryTypingHead = Wording(ru: "Ввод", ky: "Киргизүү", en: "Typing")
  static let entryStepRow = Wording(
    ru:
      """
      Одна строка: одна анкета. Номер из первого столбца стоит и на самой анкете; если номера на ней нет, сначала \
      напишите его.
      """,
    ky:
      """
      Бир сап: бир анкета. Биринчи тилкедеги номер анкетанын өзүндө да турат; анда номер жок болсо, адегенде жазып \
      коюңуз.
      """,
    en:
      """
      One row is one form. The number in the first column stands on the form itself too; where a form has none, write \
      it on the form first.
      """)
  static let entryStepMark = Wording(
    ru: "Отметку введите цифрой или выберите из списка ячейки (Alt+↓). Другого ячейка не примет.",
    ky: "Бааны цифра менен киргизиңиз же уячанын тизмесинен тандаңыз (Alt+↓). Уяча башка нерсени кабыл албайт.",
    en: "Type a mark as a digit, or choose it from the cell's list (Alt+↓). The cell takes nothing else.")
  static let entryStepAside = Wording(
    ru: "Ответы, которые не отметка, тоже выберите из списка: {1}. Это не то же, что пустая ячейка.",
    ky: "Баа болбогон жоопторду да тизмеден тандаңыз: {1}. Бул бош уяча менен бирдей эмес.",
    en: "Choose answers that are no mark from the list too: {1}. They are not the same as an empty cell.")
  static let entryStepBlank = Wording(
    ru: "На бумаге ответа нет: оставьте ячейку пустой. За человека не отвечайте.",
    ky: "Кагазда жооп жок болсо, уячаны бош калтырыңыз. Адамдын ордуна жооп бербеңиз.",
    en: "Where the paper has no answer leave the cell empty. Never answer for the respondent.")
  static let entryStepTwo = Wording(
    ru:
      "Две отметки в одной строке, или отметку не разобрать: оставьте ячейку пустой⟦ и напишите об этом в столбце «{1}»⟧.",
    ky:
      "Бир сапта эки баа болсо же баа окулбаса, уячаны бош калтырыңыз⟦ жана бул тууралуу «{1}» тилкесине жазыңыз⟧.",
    en:
      "Two marks in one row, or a mark that cannot be read: leave the cell empty⟦ and say so in the column “{1}”⟧.")
  static let entryStepSeveral = Wording(
    ru: "Где можно выбрать несколько ответов, столбцов несколько: в каждый по одному ответу, остальные пустые ({1}).",
    ky: "Бир нече жооп тандаса болгон суроонун тилкелери бир нече: ар бирине бирден жооп, калганы бош ({1}).",
    en: "A question that takes several answers has several columns: one answer in each, the rest empty ({1}).")
  static let entryStepHead = Wording(
    ru:
      """
      Строку заголовков не меняйте и столбцов не добавляйте: по заголовкам вопросы узнаются. Населённый пункт, номер \
      оценки и способ опроса не вводят: их называют при загрузке.
      """,
    ky:
      """
      Аталыштар сабын өзгөртпөңүз жана тилке кошпоңуз: суроолор аталыштары боюнча таанылат. Калктуу конуш, баалоонун \
      номери жана сурамжылоо ыкмасы киргизилбейт: алар жүктөөдө аталат.
      """,
    en:
      """
      Leave the row of heads as it is and add no columns: questions are recognised by their heads. The place, the \
      assessment and the channel are not typed: they are said at import.
      """)
  static let entryStepIdentity = Wording(
    ru: "Имён, телефонов и адресов не вводите нигде: столбцов для них намеренно нет.",
    ky: "Ысымдарды, телефондорду жана даректерди эч жерге киргизбеңиз: алар үчүн тилкелер атайын жок.",
    en: "Type no names, telephone numbers or addresses anywhere: there are no columns for them on purpose.")
  static let entryStepPaste = Wording(
    ru: "Вводите, а не вставляйте: того, что вставлено, ячейка не проверяет.",
    ky: "Көчүрүп койбой, киргизиңиз: коюлган нерсени уяча текшербейт.",
    en: "Type, do not paste: a cell does not check what is pasted into it.")
  static let entryMarksHead = Wording(ru: "Отметки⟦: {1}⟧", ky: "Баалар⟦: {1}⟧", en: "Marks⟦: {1}⟧")
  static let entrySavingHead = Wording(ru: "Сохранение", ky: "Сактоо", en: "Saving")
  static let entryStepRest = Wording(
    ru: "Сначала удалите строки с номерами, для которых анкеты нет: иначе они будут сочтены анкетами без ответов.",
    ky: "Адегенде анкетасы жок номерлердин саптарын өчүрүңүз: болбосо алар жообу жок анкета катары эсептелет.",
    en: "First delete the rows of numbers that there is no form for: else they are counted as forms without answers.")
  static let entrySave = Wording(
    ru:
      """
      Сохраните книгу, затем лист «{1}» как CSV. Excel: «Файл», «Сохранить как», «CSV UTF-8 (разделитель: запятая)». \
      LibreOffice: «Файл», «Сохранить как», «Текст CSV», кодировка Юникод (UTF-8). Открыт должен быть лист «{1}»: \
      сохраняется только открытый.
      """,
    ky:
      """
      Китепти сактаңыз, андан кийин «{1}» барагын CSV катары сактаңыз. Excel: «Файл», «Башка ат менен сактоо», «CSV \
      UTF-8 (бөлгүчү: үтүр)». LibreOffice: «Файл», «Башка ат менен сактоо», «CSV тексти», Юникод (UTF-8) коддоосу. \
      «{1}» барагы ачык турушу керек: ачык барак гана сакталат.
      """,
    en:
      """
      Save the workbook, then the sheet “{1}” as CSV. Excel: File, Save As, “CSV UTF-8 (Comma delimited)”. \
      LibreOffice: File, Save As, “Text CSV”, character set Unicode (UTF-8). The sheet “{1}” must be the open one: only \
      that is saved.
      """)
  static let entryImportHead = Wording(
    ru: "Загрузка и сверка", ky: "Жүктөө жана салыштырып текшерүү", en: "Import and reconciliation")
  static let entryCheckFile = Wording(
    ru: "Проверьте файл:", ky: "Файлды текшериңиз:", en: "Check the file:")
  static let entryImportFirst = Wording(
    ru: "Загрузите первый ввод, назвав свой населённый пункт и оценку:",
    ky: "Калктуу конушуңузду жана баалоону атап, биринчи киргизүүнү жүктөңүз:",
    en: "Import the first typing, with your own place and assessment:")
  static let entryImportSecond = Wording(
    ru: "Другой человек вводит те же анкеты на чистый лист, не видя первого ввода. Загрузите и его:",
    ky: "Башка адам ошол эле анкеталарды биринчи киргизүүнү көрбөй, таза баракка киргизет. Аны да жүктөңүз:",
    en: "Another person types the same forms into an empty sheet, without seeing the first typing. Import that too:")
  static let entryReconcile = Wording(
    ru: "Сверьте два ввода и по самим анкетам решите, где они расходятся:",
    ky: "Эки киргизүүнү салыштырып, айырмаланган жерлерин анкетанын өзү боюнча чечиңиз:",
    en: "Reconcile the two typings; where they differ, the forms themselves decide:")

  static let entryMade = Wording(
    ru: "{1}: {2}, номера {3}–{4}; {5}",
    ky: "{1}: {2}, номерлери {3}–{4}; {5}",
    en: "{1}: {2}, numbers {3}–{4}; {5}")
  static let errEntryHeader = Wording(
    ru:
      """
      «{1}»: ни под одним из своих имён этот столбец не был бы узнан при чтении, поэтому лист не сделан. Дайте ему в \
      кодовой книге имя, которого нет ни у чего другого.
      """,
    ky:
      """
      «{1}»: бул тилке окулганда эч бир аты менен таанылмак эмес, ошондуктан барак жасалган жок. Коддор китебинде ага \
      башка эч нерседе жок ат бериңиз.
      """,
    en:
      """
      “{1}”: under none of its names would this column be recognised when it is read, so no sheet was made. Give it a \
      name in the codebook that nothing else has.
      """)
  static let errEntryAnswer = Wording(
    ru:
      "«{1}»: ответ «{2}» не был бы узнан при чтении, поэтому лист не сделан. Дайте ответу в кодовой книге другое имя.",
    ky:
      "«{1}»: «{2}» деген жооп окулганда таанылмак эмес, ошондуктан барак жасалган жок. Коддор китебинде жоопко башка ат бериңиз.",
    en:
      "“{1}”: the answer “{2}” would not be recognised when it is read, so no sheet was made. Give it another name in the codebook."
  )
  static let errEntryColumns = Wording(
    ru: "Столбцов было бы {1}, а в книге Excel их не больше {2}. Разделите кодовую книгу на несколько.",
    ky: "Тилкелердин саны {1} болмок, Excel китебинде {2} тилкеден ашпайт. Коддор китебин бир нечеге бөлүңүз.",
    en: "There would be {1} columns, and a workbook has {2} at the most. Divide the codebook into several.")
  static let errEntryForms = Wording(
    ru: "--forms бывает от 1 до {1}; номера анкет, считая от --from, от 1 до {2}.",
    ky: "--forms 1 менен {1} аралыгында болот; --from санынан башталган анкета номерлери 1 менен {2} аралыгында.",
    en: "--forms is from 1 to {1}; the numbers of the forms, beginning at --from, are from 1 to {2}.")
  static let errEntryNothing = Wording(
    ru: "В кодовой книге нет ни одного вопроса: вводить было бы нечего.",
    ky: "Коддор китебинде бир да суроо жок: киргизе турган эч нерсе жок.",
    en: "The codebook asks nothing: there would be nothing to type.")
}
