extension HelpKey {
  var wording: Wording {
    switch self {
    case .commandRoot:
      Wording(
        ru: "Сводные таблицы по анкетам: проверка выгрузок, разрезы, сравнение двух оценок.",
        ky: "Анкеталар боюнча жыйынтык таблицалар: файлдарды текшерүү, кесилиштер, эки баалоону салыштыруу.",
        en: "Summary tables of questionnaires: check exports, make pivot tables, compare two assessments.")
    case .commandInit:
      Wording(
        ru: "Составить черновик кодовой книги по файлу с ответами.",
        ky: "Жооптор файлынан коддор китебинин долбоорун түзүү.",
        en: "Draft a codebook from a file of answers.")
    case .commandColumns:
      Wording(
        ru: "Показать, как понят каждый столбец.",
        ky: "Ар бир тилке кандай түшүнүлгөнүн көрсөтүү.",
        en: "Show how each column was understood.")
    case .commandCheck:
      Wording(
        ru: "Проверить файлы и перечислить, что в них исправить.",
        ky: "Файлдарды текшерип, эмнени оңдоо керектигин тизмелөө.",
        en: "Check the files and list what to correct in them.")
    case .commandPivot:
      Wording(ru: "Построить сводную таблицу.", ky: "Жыйынтык таблица түзүү.", en: "Make a pivot table.")
    case .commandCompare:
      Wording(
        ru: "Сравнить первую и вторую оценку.",
        ky: "Биринчи жана экинчи баалоону салыштыруу.",
        en: "Compare the first and the second assessment.")
    case .commandPlan:
      Wording(
        ru: "Сказать, сколько анкет нужно в следующей оценке, чтобы увидеть изменение.",
        ky: "Өзгөрүүнү көрүү үчүн кийинки баалоодо канча анкета керектигин айтуу.",
        en: "Say how many questionnaires the next assessment needs to show a change.")
    case .commandExport:
      Wording(
        ru: "Сделать файл, который можно показать кенешу; что именно, говорит окончание имени.",
        ky: "Кеңешке көрсөтсө боло турган файл жасоо; эмне экенин аттын аягы билдирет.",
        en: "Make a file to put in front of a council; the ending of its name says which.")
    case .optionExportOutput:
      Wording(
        ru:
          "Файл, который надо сделать: .md, .csv, .json, .svg, .png, .pdf, .xlsx, .pptx, .docx, .html; или папка для диаграмм (имя кончается на /).",
        ky:
          "Жасала турган файл: .md, .csv, .json, .svg, .png, .pdf, .xlsx, .pptx, .docx, .html; же диаграммалар үчүн папка (аты / менен бүтөт).",
        en:
          "The file to make: .md, .csv, .json, .svg, .png, .pdf, .xlsx, .pptx, .docx, .html; or a folder of charts (its name ends in /)."
      )
    case .optionTitle:
      Wording(
        ru: "Заголовок вместо обычного.", ky: "Адаттагысынын ордуна аталыш.", en: "A title other than the usual one.")
    case .optionChart:
      Wording(
        ru: "Какую диаграмму записать в один файл; обычно первую.",
        ky: "Бир файлга кайсы диаграмманы жазуу керек; адатта биринчисин.",
        en: "Which chart to write to a single file; the first one unless given.")
    case .optionExportBy:
      Wording(
        ru: "Ещё и диаграммы по группам этого вопроса, например sex.",
        ky: "Бул суроонун топтору боюнча да диаграммалар, мисалы sex.",
        en: "Charts by the groups of this question as well, such as sex.")
    case .optionChartFormat:
      Wording(
        ru: "Вид диаграмм в папке: svg, png или pdf.",
        ky: "Папкадагы диаграммалардын түрү: svg, png же pdf.",
        en: "The form of the charts in a folder: svg, png or pdf.")
    case .optionTheme:
      Wording(
        ru: "Файл со шрифтами и цветами.",
        ky: "Ариптер жана түстөр жазылган файл.",
        en: "A file of fonts and colours.")
    case .optionSize:
      Wording(
        ru: "Размер диаграмм: slide (16:9), a4 или square.",
        ky: "Диаграммалардын өлчөмү: slide (16:9), a4 же square.",
        en: "The size of charts: slide (16:9), a4 or square.")
    case .argumentInputs:
      Wording(
        ru: "Файлы CSV с ответами; - значит стандартный ввод.",
        ky: "Жооптор жазылган CSV файлдары; - стандарттык киргизүү дегенди билдирет.",
        en: "CSV files of answers; - is standard input.")
    case .argumentInitFile:
      Wording(
        ru: "Файл CSV с ответами; без него выводится готовая кодовая книга.",
        ky: "Жооптор жазылган CSV файлы; ал жок болсо, даяр коддор китеби чыгарылат.",
        en: "A CSV file of answers; without it the built-in codebook is written.")
    case .argumentFirst:
      Wording(ru: "Файл первой оценки.", ky: "Биринчи баалоонун файлы.", en: "The file of the first assessment.")
    case .argumentSecond:
      Wording(ru: "Файл второй оценки.", ky: "Экинчи баалоонун файлы.", en: "The file of the second assessment.")
    case .optionCodebook:
      Wording(
        ru: "Кодовая книга (survey.yaml): какие вопросы задаёт анкета и как записаны ответы.",
        ky: "Коддор китеби (survey.yaml): анкетада кандай суроолор бар, жооптор кандай жазылган.",
        en: "The codebook (survey.yaml): what the form asks and how answers are written.")
    case .optionPlace:
      Wording(
        ru: "Населённый пункт всех этих файлов, если в них нет такого столбца.",
        ky: "Бул файлдардын баарынын калктуу конушу, эгер аларда мындай тилке жок болсо.",
        en: "The place of all these files, where they have no column for it.")
    case .optionWave:
      Wording(
        ru: "Оценка, к которой относятся все эти файлы, если в них нет такого столбца.",
        ky: "Бул файлдардын баары кирген баалоо, эгер аларда мындай тилке жок болсо.",
        en: "The assessment of all these files, where they have no column for it.")
    case .optionMode:
      Wording(
        ru: "Способ опроса для всех этих файлов: online или paper.",
        ky: "Бул файлдардын баары үчүн сурамжылоо ыкмасы: online же paper.",
        en: "The channel of all these files: online or paper.")
    case .optionLang:
      Wording(
        ru: "Язык вывода: ru, ky или en.",
        ky: "Чыгаруу тили: ru, ky же en.",
        en: "The language of the output: ru, ky or en.")
    case .optionFormat:
      Wording(
        ru: "Вид вывода: text, markdown, csv или json.",
        ky: "Чыгаруу түрү: text, markdown, csv же json.",
        en: "The form of the output: text, markdown, csv or json.")
    case .optionOutput:
      Wording(
        ru: "Записать результат в этот файл, а не на экран.",
        ky: "Жыйынтыкты экранга эмес, ушул файлга жазуу.",
        en: "Write the result to this file, not to the screen.")
    case .optionQuiet:
      Wording(
        ru: "Не показывать ход работы и примечания.",
        ky: "Иштин жүрүшүн жана түшүндүрмөлөрдү көрсөтпөө.",
        en: "Show no progress and no notes.")
    case .optionThreads:
      Wording(
        ru: "Сколько потоков использовать; обычно по числу ядер.",
        ky: "Канча агым колдонуу керек; адатта өзөктөрдүн санына жараша.",
        en: "How many threads to use; as many as there are cores unless given.")
    case .optionShowSmall:
      Wording(
        ru: "Показать и те числа, за которыми слишком мало ответов: для проверки, не для публикации.",
        ky: "Өтө аз жоопко негизделген сандарды да көрсөтүү: жарыялоо үчүн эмес, текшерүү үчүн.",
        en: "Show figures on too few answers as well: for checking, not for publishing.")
    case .optionEncoding:
      Wording(
        ru: "Кодировка файлов, например windows-1251; без неё определяется сама.",
        ky: "Файлдардын коддоосу, мисалы windows-1251; көрсөтүлбөсө, өзү аныкталат.",
        en: "The encoding of the files, such as windows-1251; found out unless given.")
    case .optionDelimiter:
      Wording(
        ru: "Разделитель полей: один знак или tab; без него определяется сам.",
        ky: "Талаалардын бөлгүчү: бир белги же tab; көрсөтүлбөсө, өзү аныкталат.",
        en: "The separator of fields: one character or tab; found out unless given.")
    case .optionRejects:
      Wording(
        ru: "Записать отклонённые записи в этот файл.",
        ky: "Четке кагылган жазууларды ушул файлга жазуу.",
        en: "Write the refused records to this file.")
    case .optionRows:
      Wording(
        ru: "Что стоит в строках: service, criterion, wave, place, mode или вопрос.",
        ky: "Саптарда эмне турат: service, criterion, wave, place, mode же суроо.",
        en: "What stands in the rows: service, criterion, wave, place, mode or a question.")
    case .optionColumns:
      Wording(
        ru: "Что стоит в столбцах: service, criterion, wave, place, mode или вопрос.",
        ky: "Тилкелерде эмне турат: service, criterion, wave, place, mode же суроо.",
        en: "What stands in the columns: service, criterion, wave, place, mode or a question.")
    case .optionBy:
      Wording(
        ru: "Отдельная таблица для каждого значения этого разреза.",
        ky: "Бул кесилиштин ар бир мааниси үчүн өзүнчө таблица.",
        en: "A table of its own for each value of this dimension.")
    case .optionMeasure:
      Wording(
        ru: "Показатель: mean, good, poor, net, median, n, dont-know или distribution.",
        ky: "Көрсөткүч: mean, good, poor, net, median, n, dont-know же distribution.",
        en: "The measure: mean, good, poor, net, median, n, dont-know or distribution.")
    case .optionSplit:
      Wording(
        ru: "Вопросы, по группам которых раскладывается разница (способ опроса раскладывается всегда)",
        ky: "Айырма топтору боюнча бөлүнүүчү суроолор (сурамжылоо ыкмасы дайыма бөлүнөт)",
        en: "Questions by whose groups the difference is split (the channel always is)")
    case .optionWhere:
      Wording(
        ru: "Только анкеты с этим значением, например place=karakol; можно повторять.",
        ky: "Ушул мааниси бар анкеталар гана, мисалы place=karakol; кайталаса болот.",
        en: "Only questionnaires with this value, such as place=karakol; may be repeated.")
    case .optionFirst:
      Wording(ru: "Файлы первой оценки.", ky: "Биринчи баалоонун файлдары.", en: "The files of the first assessment.")
    case .optionSecond:
      Wording(ru: "Файлы второй оценки.", ky: "Экинчи баалоонун файлдары.", en: "The files of the second assessment.")
    case .optionWaves:
      Wording(
        ru: "Какие две оценки сравнить, например 1 2.",
        ky: "Кайсы эки баалоону салыштыруу керек, мисалы 1 2.",
        en: "Which two assessments to compare, such as 1 2.")
    case .optionChange:
      Wording(
        ru: "Какое изменение доли хороших отметок нужно увидеть, в процентных пунктах.",
        ky: "Жакшы баалардын үлүшүнүн кандай өзгөрүүсүн көрүү керек, пайыздык пункт менен.",
        en: "Which change of the share of good marks is to be seen, in percentage points.")
    case .optionPower:
      Wording(
        ru: "С какой вероятностью такое изменение должно быть замечено: от 0.5, меньше 1.",
        ky: "Мындай өзгөрүү кандай ыктымалдык менен байкалышы керек: 0.5 же андан чоң, 1 санынан кичине.",
        en: "How likely such a change is to be found: from 0.5 up to below 1.")
    case .optionDocument:
      Wording(
        ru: "Какой документ сделать в .docx: act (акт, если не указано) или letter (письмо мэру и кенешу).",
        ky: ".docx үчүн кайсы документ керек: act (акт, көрсөтүлбөсө) же letter (мэрге жана кеңешке кат).",
        en: "Which document a .docx is: act (the Act, unless given) or letter (to the mayor and the council).")
    case .optionTemplate:
      Wording(
        ru: "Свой образец: презентация с макетами для .pptx, или бланк с именами вроде {{services}} для .docx.",
        ky: "Өз үлгүңүз: .pptx үчүн макеттери бар презентация же .docx үчүн {{services}} сыяктуу аттары бар бланк.",
        en:
          "A template: a presentation whose looks a .pptx takes, or a form with names such as {{services}} for a .docx."
      )
    case .optionExcel:
      Wording(
        ru: "CSV для двойного щелчка в Excel: разделитель и десятичный знак языка, UTF-8 с меткой.",
        ky: "Excel программасында эки чыкылдатып ачуу үчүн CSV: тилдин бөлгүчү жана ондук белгиси, белгиси бар UTF-8.",
        en: "CSV for a double click in Excel: the separator and decimal sign of the language, UTF-8 with its mark.")
    case .optionWidth:
      Wording(
        ru: "Ширина текста в знаках; без неё по ширине окна.",
        ky: "Тексттин туурасы, белги менен; көрсөтүлбөсө, терезенин туурасындай.",
        en: "The width of text in characters; that of the window unless given.")
    case .optionNoColour:
      Wording(ru: "Выводить без цвета.", ky: "Түссүз чыгаруу.", en: "No colour.")
    case .commandEntrySheet:
      Wording(
        ru: "Сделать книгу Excel, в которую вводят бумажные анкеты.",
        ky: "Кагаз анкеталар киргизиле турган Excel китебин жасоо.",
        en: "Make an Excel workbook to type paper questionnaires into.")
    case .optionEntryOutput:
      Wording(
        ru: "Книга, которую надо сделать: .xlsx.", ky: "Жасала турган китеп: .xlsx.", en: "The workbook to make: .xlsx."
      )
    case .optionForms:
      Wording(
        ru: "Сколько анкет пронумеровать.", ky: "Канча анкетаны номерлөө керек.", en: "How many forms to number.")
    case .optionFromNumber:
      Wording(ru: "Номер первой анкеты.", ky: "Биринчи анкетанын номери.", en: "The number of the first form.")
    // Projects.
    case .commandImport:
      Wording(
        ru: "Добавить файлы в проект: каждый целиком или никак; что уже есть, второй раз не считается.",
        ky: "Файлдарды долбоорго кошуу: ар бири толугу менен же такыр кошулбайт; мурда бары экинчи жолу эсептелбейт.",
        en: "Add files to a project: whole or not at all; what is there already is never counted twice.")
    case .commandSources:
      Wording(
        ru: "Показать файлы проекта.",
        ky: "Долбоордун файлдарын көрсөтүү.",
        en: "Show the files of a project.")
    case .commandRemove:
      Wording(
        ru: "Убрать файл из подсчётов; его записи остаются в проекте.",
        ky: "Файлды эсептен алып салуу; анын жазуулары долбоордо калат.",
        en: "Take a file out of all counts; its records stay in the project.")
    case .commandLog:
      Wording(
        ru: "Показать журнал проекта: кто, когда, что и почему сделал.",
        ky: "Долбоордун журналын көрсөтүү: ким, качан, эмнени жана эмне үчүн жасаганы.",
        en: "Show the project's log: who did what, when and why.")
    case .commandUndo:
      Wording(
        ru: "Отменить шаг журнала.",
        ky: "Журналдын кадамын жокко чыгаруу.",
        en: "Take a step of the log back.")
    case .commandCorrect:
      Wording(
        ru: "Исправить ячейку записи; исходное значение остаётся, исправление видно в журнале.",
        ky: "Жазуунун уячасын оңдоо; баштапкы маани калат, оңдоо журналда көрүнөт.",
        en: "Correct a cell of a record; the original stays, and the log shows the correction.")
    case .commandReview:
      Wording(
        ru: "Показать записи, на которые стоит посмотреть, и решить, учитывать ли их.",
        ky: "Карап чыгуу керек болгон жазууларды көрсөтүп, аларды эсепке алуу-албоону чечүү.",
        en: "Show records to look at, and decide whether they count.")
    case .commandVerify:
      Wording(
        ru: "Проверить, что проект цел и никто не менял его в обход программы.",
        ky: "Долбоор бүтүн экенин жана аны эч ким программаны айланып өтүп өзгөртпөгөнүн текшерүү.",
        en: "Check that a project is whole and nobody has changed it behind the program's back.")
    case .commandForget:
      Wording(
        ru: "Навсегда удалить ответы человека по его просьбе.",
        ky: "Адамдын жоопторун анын өтүнүчү боюнча биротоло өчүрүү.",
        en: "Remove a person's answers for good, at their request.")
    case .argumentProject:
      Wording(
        ru: "Проект: файл .svodka.",
        ky: "Долбоор: .svodka файлы.",
        en: "The project: a .svodka file.")
    case .argumentImportFiles:
      Wording(
        ru: "Файлы CSV или папки с ними.",
        ky: "CSV файлдары же алар турган папкалар.",
        en: "CSV files, or folders of them.")
    case .argumentSource:
      Wording(
        ru: "Номер файла из svodka sources.",
        ky: "svodka sources тизмесиндеги файлдын номери.",
        en: "The file's number from svodka sources.")
    case .optionInto:
      Wording(
        ru: "Проект, в который добавить; если его нет, он будет создан.",
        ky: "Кошула турган долбоор; ал жок болсо, түзүлөт.",
        en: "The project to add to; it is made if there is none.")
    case .optionEntry:
      Wording(
        ru: "Первый (1) или второй (2) ввод тех же бумажных анкет.",
        ky: "Ошол эле кагаз анкеталарды биринчи (1) же экинчи (2) киргизүү.",
        en: "First (1) or second (2) typing of the same paper forms.")
    case .optionLinkBy:
      Wording(
        ru: "Столбец, по которому связать ответы одного человека; хранится только сумма, зависящая от ключа.",
        ky: "Бир адамдын жоопторун байланыштыруучу тилке; ачкычка көз каранды сумма гана сакталат.",
        en: "Column by which to link one person's answers; only a keyed hash is kept.")
    case .optionDryRun:
      Wording(
        ru: "Показать, что получится, ничего не записывая.",
        ky: "Эч нерсе жазбай туруп, эмне болорун көрсөтүү.",
        en: "Show what would come of it, and store nothing.")
    case .optionAuthor:
      Wording(
        ru: "Кто это делает; если не указано, SVODKA_AUTHOR или имя пользователя.",
        ky: "Муну ким жасап жатат; көрсөтүлбөсө, SVODKA_AUTHOR же колдонуучунун аты.",
        en: "Who does this; else SVODKA_AUTHOR or the user's name.")
    case .optionWhy:
      Wording(
        ru: "Почему; пишется в журнал.",
        ky: "Эмне үчүн; журналга жазылат.",
        en: "Why; written to the log.")
    case .optionStep:
      Wording(
        ru: "Какой шаг отменить; если не указан, последний.",
        ky: "Кайсы кадамды жокко чыгаруу; көрсөтүлбөсө, акыркысы.",
        en: "Which step to take back; else the last one.")
    case .optionRecord:
      Wording(
        ru: "Запись: № файла и строка в нём, например 2:14.",
        ky: "Жазуу: файлдын № жана андагы сап, мисалы 2:14.",
        en: "The record: the file's No. and the line, such as 2:14.")
    case .optionField:
      Wording(
        ru: "Что исправить: услуга/критерий (water/quality) или id вопроса.",
        ky: "Эмнени оңдоо керек: кызмат/критерий (water/quality) же суроонун id'си.",
        en: "What to correct: service/criterion (water/quality) or a question's id.")
    case .optionTo:
      Wording(
        ru: "Что должно стоять в ячейке; пусто, если ответа нет.",
        ky: "Уячада эмне турушу керек; жооп жок болсо, бош калат.",
        en: "What shall stand there; empty for no answer.")
    case .optionCorrections:
      Wording(
        ru: "Таблица исправлений CSV: record, field, to, why.",
        ky: "Оңдоолордун CSV таблицасы: record, field, to, why.",
        en: "A CSV of corrections: record, field, to, why.")
    case .optionDecide:
      Wording(
        ru: "Таблица решений CSV: record, decision (count, leave-out), why.",
        ky: "Чечимдердин CSV таблицасы: record, decision (count, leave-out), why.",
        en: "A CSV of decisions: record, decision (count, leave-out), why.")
    case .optionDecision:
      Wording(
        ru: "Решение: count (учитывать) или leave-out (не учитывать).",
        ky: "Чечим: count (эсепке алуу) же leave-out (эсепке албоо).",
        en: "The decision: count or leave-out.")
    case .optionToCSV:
      Wording(
        ru: "Папка, в которую записать проект обычными файлами CSV и кодовой книгой.",
        ky: "Долбоор кадимки CSV файлдары жана коддор китеби түрүндө жазыла турган папка.",
        en: "Folder: give a project back as plain CSV files and a codebook.")
    case .commandReconcile:
      Wording(
        ru: "Сверить первый и второй ввод бумажных анкет и решить, что верно.",
        ky: "Кагаз анкеталардын биринчи жана экинчи киргизилишин салыштырып, кайсынысы туура экенин чечүү.",
        en: "Compare the first and second typing of paper forms, and decide what is right.")
    case .optionDecisions:
      Wording(
        ru: "Таблица решений CSV: record, field, decision (A, B, other), value, why.",
        ky: "Чечимдердин CSV таблицасы: record, field, decision (A, B, other), value, why.",
        en: "A CSV of decisions: record, field, decision (A, B, other), value, why.")
    case .optionAsk:
      Wording(
        ru: "Спросить о каждом различии здесь, в терминале.",
        ky: "Ар бир айырманы ушул жерден, терминалдан суроо.",
        en: "Ask about each difference here, in the terminal.")
    case .optionForgetWho:
      Wording(
        ru: "Человек: то, что стоит в столбце, по которому связаны ответы.",
        ky: "Адам: жоопторду байланыштырган тилкеде жазылганы.",
        en: "The person: what stands in the column that links.")
    }
  }
}
