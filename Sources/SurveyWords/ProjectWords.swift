/// The words about projects: what was imported, what was done, and why something cannot be.
enum ProjectWords {
  static let sourcesTitle = Wording(
    ru: "Файлы проекта",
    ky: "Долбоордун файлдары",
    en: "Files of the project")
  static let sourceHead = Wording(ru: "№", ky: "№", en: "No.")
  static let entryHead = Wording(ru: "Ввод", ky: "Киргизүү", en: "Entry")
  static let knownHead = Wording(ru: "Уже было", ky: "Мурда бар", en: "Already there")
  static let newHead = Wording(ru: "Добавлено", ky: "Кошулду", en: "New")
  static let countedHead = Wording(ru: "В подсчёте", ky: "Эсепте", en: "Counted")
  static let stateHead = Wording(ru: "Состояние", ky: "Абалы", en: "State")
  static let stateCounted = Wording(ru: "учитывается", ky: "эсепке алынат", en: "counted")
  static let stateRemoved = Wording(ru: "убран", ky: "алынып салынган", en: "taken out")
  static let stateUndone = Wording(ru: "отменено", ky: "жокко чыгарылган", en: "taken back")
  static let stateSecondEntry = Wording(
    ru: "второй ввод, только для сверки",
    ky: "экинчи киргизүү, салыштыруу үчүн гана",
    en: "second entry, only compared")
  static let sourcesNone = Wording(
    ru: "В проекте ещё нет файлов: добавьте их командой svodka import.",
    ky: "Долбоордо азырынча файл жок: svodka import буйругу менен кошуңуз.",
    en: "The project has no files yet: add some with svodka import.")
  static let projectStanding = Wording(
    ru: "В числах проекта: исправлено ячеек: {1}, отклонено записей: {2}, не учтено записей: {3}.",
    ky: "Долбоордун сандарында: оңдолгон уячалар: {1}, четке кагылган жазуулар: {2}, эсепке алынбаган жазуулар: {3}.",
    en: "Behind the project's figures: cells corrected: {1}, records refused: {2}, records left out: {3}.")
  static let projectWaiting = Wording(
    ru: "Ждут решения человека: {1} (svodka review).",
    ky: "Адамдын чечимин күтөт: {1} (svodka review).",
    en: "Waiting for a person's decision: {1} (svodka review).")
  static let logTitle = Wording(
    ru: "Журнал проекта",
    ky: "Долбоордун журналы",
    en: "The project's log")
  static let logHead = Wording(
    ru: "Последняя сумма журнала: {1}. Храните её отдельно от проекта: если весь журнал переделают, она не сойдётся.",
    ky:
      """
      Журналдын акыркы суммасы: {1}. Аны долбоордон өзүнчө сактаңыз: журнал толугу менен кайра жасалса, ал дал \
      келбей калат.
      """,
    en: "The log's last hash: {1}. Keep it somewhere else: it shows whether the whole log was made anew.")
  static let doneTitle = Wording(ru: "Сделано", ky: "Аткарылды", en: "Done")
  static let stepHead = Wording(ru: "Шаг", ky: "Кадам", en: "Step")
  static let timeHead = Wording(ru: "Время (UTC)", ky: "Убакыт (UTC)", en: "Time (UTC)")
  static let authorHead = Wording(ru: "Кто", ky: "Ким", en: "Who")
  static let actionHead = Wording(ru: "Что", ky: "Эмне", en: "What")
  static let subjectHead = Wording(ru: "С чем", ky: "Эмнеге тиешелүү", en: "With what")
  static let factsHead = Wording(ru: "Подробности", ky: "Чоо-жайы", en: "Details")
  static let whyHead = Wording(ru: "Почему", ky: "Эмне үчүн", en: "Why")
  static let factRead = Wording(ru: "прочитано", ky: "окулду", en: "read")
  static let factAccepted = Wording(ru: "принято", ky: "кабыл алынды", en: "accepted")
  static let factRefused = Wording(ru: "отклонено", ky: "четке кагылды", en: "refused")
  static let factKnown = Wording(ru: "уже было", ky: "мурда бар", en: "known")
  static let factNew = Wording(ru: "добавлено", ky: "кошулду", en: "new")
  static let factRepeated = Wording(ru: "повторов", ky: "кайталанды", en: "repeated")
  static let factChanged = Wording(ru: "изменено", ky: "өзгөрдү", en: "changed")
  static let factRepeatedKeys = Wording(ru: "номер занят", ky: "номери колдонулган", en: "numbers taken")
  static let factVanished = Wording(ru: "исчезло", ky: "жок болду", en: "vanished")
  static let factPersonal = Wording(ru: "личное убрано", ky: "жеке маалымат алынды", en: "personal cells")
  static let factCells = Wording(ru: "ячеек", ky: "уячалар", en: "cells")
  static let factCount = Wording(ru: "учитывать", ky: "эсепке алуу", en: "count")
  static let factLeaveOut = Wording(ru: "не учитывать", ky: "эсепке албоо", en: "leave out")
  static let factOther = Wording(ru: "другое", ky: "башка", en: "other")
  static let factCountsInstead = Wording(
    ru: "вместо неё учитывается",
    ky: "анын ордуна эсепке алынат:",
    en: "counted in its place:")
  static let factLeftOutInstead = Wording(
    ru: "поэтому не учитывается",
    ky: "ошондуктан эсепке алынбайт:",
    en: "so left out:")
  static let factNoVersion = Wording(
    ru: "ни в одном виде не учитывается",
    ky: "эч бир түрүндө эсепке алынбайт:",
    en: "counted in no version:")
  static let factLost = Wording(
    ru: "есть и в файле (№:записей)",
    ky: "бул файлда да бар (№:жазуулар):",
    en: "also held by (No.:records)")
  static let lostNote = Wording(
    ru:
      """
      Записи, которые есть и в файле {1}: {2}. Они хранились только вместе с убранным файлом и больше не учитываются. \
      Если они нужны, импортируйте {3} ещё раз.
      """,
    ky:
      """
      {1} файлында да бар жазуулар: {2}. Алар алынып салынган файл менен гана сакталган жана эми эсепке алынбайт. \
      Керек болсо, {3} файлын кайра импорттоңуз.
      """,
    en:
      """
      Records that {1} holds as well: {2}. They were kept with the file that was taken out, and count no more. If they \
      should count, import {3} again.
      """)
  static let besideProject = Wording(
    ru:
      """
      С проектом не сверено: {1}. Анкета, которая есть и в проекте, и там, учтена дважды; svodka import такие находит.
      """,
    ky:
      """
      Долбоор менен салыштырылган жок: {1}. Долбоордо да, ал жерде да бар анкета эки жолу эсептелди; svodka import \
      мындайларды табат.
      """,
    en:
      """
      Not compared with the project: {1}. A questionnaire that is in the project and there counts twice; \
      svodka import finds such ones.
      """)
  static let errCountedTwice = Wording(
    ru: "{1}: этот файл был бы учтён дважды: это {2} проекта {3}; укажите что-то одно",
    ky: "{1}: бул файл эки жолу эсептелмек: ал {3} долбоорундагы {2}; бирөөнү гана көрсөтүңүз",
    en: "{1}: this file would count twice: it is {2} of {3}; name one of the two")
  static let actionCreate = Wording(ru: "проект создан", ky: "долбоор түзүлдү", en: "project made")
  static let actionImport = Wording(ru: "импорт", ky: "импорт", en: "import")
  static let actionRemove = Wording(ru: "файл убран", ky: "файл алынып салынды", en: "file taken out")
  static let actionCorrect = Wording(ru: "исправление", ky: "оңдоо", en: "correction")
  static let actionDecide = Wording(
    ru: "решение о записях",
    ky: "жазуулар боюнча чечим",
    en: "decision on records")
  static let actionReconcile = Wording(
    ru: "сверка двух вводов",
    ky: "эки киргизүүнү салыштыруу",
    en: "two entries reconciled")
  static let actionForget = Wording(
    ru: "ответы удалены навсегда",
    ky: "жооптор биротоло өчүрүлдү",
    en: "answers removed for good")
  static let actionUndo = Wording(
    ru: "шаг отменён",
    ky: "кадам жокко чыгарылды",
    en: "step taken back")
  static let importTitle = Wording(ru: "Импорт", ky: "Импорт", en: "Import")
  static let importTrialTitle = Wording(
    ru: "Что дал бы импорт (ничего не записано)",
    ky: "Импорт эмне берер эле (эч нерсе жазылган жок)",
    en: "What the import would do (nothing was stored)")
  static let importFailed = Wording(ru: "не принят", ky: "кабыл алынган жок", en: "not taken")
  static let importNothingNew = Wording(
    ru: "ничего нового: все записи уже есть в проекте.",
    ky: "жаңы эч нерсе жок: бардык жазуулар долбоордо бар.",
    en: "nothing new: the project has all of its records.")
  static let importKnown = Wording(
    ru: "что уже было, стоит в файле № {1}.",
    ky: "мурда бары № {1} файлда турат.",
    en: "the records that are already there stand in files No. {1}.")
  static let importChanged = Wording(
    ru: "изменено после прошлой выгрузки: {1}; пока никто не решил, учитываются прежние ответы: {2}.",
    ky: "мурунку файлдан кийин өзгөргөнү: {1}; эч ким чечмейинче мурунку жооптор эсепке алынат: {2}.",
    en: "{1} changed since the earlier export; until somebody decides, the earlier ones count: {2}.")
  static let importVanished = Wording(
    ru: "исчезло из этой выгрузки: {1}; по-прежнему учитываются: {2}.",
    ky: "бул файлда жогу: {1}; мурункудай эле эсепке алынат: {2}.",
    en: "{1} gone from this export, and still counted: {2}.")
  static let importRepeated = Wording(
    ru: "дословных повторов: {1}; пока никто не решил, не учитываются: {2}.",
    ky: "сөзмө-сөз кайталанганы: {1}; эч ким чечмейинче эсепке алынбайт: {2}.",
    en: "{1} repeat others word for word and are not counted until somebody decides: {2}.")
  static let importRepeatedKeys = Wording(
    ru: "с номером анкеты, который уже занят: {1}; учитываются: {2}.",
    ky: "анкетасынын номери мурда колдонулганы: {1}; эсепке алынат: {2}.",
    en: "{1} with a form number that is taken; counted: {2}.")
  static let importPersonal = Wording(
    ru: "убрано из ячеек адресов и номеров телефонов: {1}.",
    ky: "уячалардан алып салынган даректер жана телефон номерлери: {1}.",
    en: "addresses and telephone numbers taken out of cells: {1}.")
  static let importUnkept = Wording(
    ru:
      """
      столбцы, которых кодовая книга не знает, не сохранены: {1}. Если они нужны, опишите их в кодовой \
      книге нового проекта.
      """,
    ky:
      """
      коддор китеби билбеген тилкелер сакталган жок: {1}. Керек болсо, аларды жаңы долбоордун коддор \
      китебинде сүрөттөңүз.
      """,
    en:
      """
      columns that the codebook does not know were not kept: {1}. If they are needed, describe them in the \
      codebook of a new project.
      """)
  static let importLinks = Wording(
    ru:
      """
      Ответы одного человека связаны с помощью ключа: файл с окончанием .key рядом с проектом. Без него новые \
      ответы не связать; храните его отдельно от проекта.
      """,
    ky:
      """
      Бир адамдын жооптору ачкыч менен байланыштырылды: ал долбоордун жанындагы .key менен бүткөн файлда. Ансыз \
      жаңы жоопторду байланыштырууга болбойт; аны долбоордон өзүнчө сактаңыз.
      """,
    en:
      """
      One person's answers are linked by a key that stands beside the project. Without the key file no new ones \
      can be linked: keep it apart from the project.
      """)
  static let reviewTitle = Wording(
    ru: "Записи, на которые стоит посмотреть",
    ky: "Карап чыга турган жазуулар",
    en: "Records to look at")
  static let reviewNone = Wording(
    ru: "Таких записей нет.",
    ky: "Мындай жазуулар жок.",
    en: "There are none.")
  static let reviewNote = Wording(
    ru:
      """
      Решить: svodka review ПРОЕКТ --record 2:14 --decision count (учитывать) или leave-out (не \
      учитывать), --why "…".
      """,
    ky:
      """
      Чечүү: svodka review ДОЛБООР --record 2:14 --decision count (эсепке алуу) же leave-out (эсепке \
      албоо), --why "…".
      """,
    en: "To decide: svodka review PROJECT --record 2:14 --decision count or leave-out, --why \"…\".")
  static let recordHead = Wording(ru: "Запись", ky: "Жазуу", en: "Record")
  static let reasonHead = Wording(ru: "Почему", ky: "Эмне үчүн", en: "Why")
  static let otherHead = Wording(ru: "Другая запись", ky: "Башка жазуу", en: "Other record")
  static let countsHead = Wording(ru: "Учитывается", ky: "Эсепке алынат", en: "Counted")
  static let decisionHead = Wording(ru: "Решение", ky: "Чечим", en: "Decision")
  static let decisionOpen = Wording(ru: "ещё нет", ky: "азырынча жок", en: "none yet")
  static let decisionCount = Wording(ru: "учитывать", ky: "эсепке алуу", en: "count")
  static let decisionLeaveOut = Wording(ru: "не учитывать", ky: "эсепке албоо", en: "leave out")
  static let yes = Wording(ru: "да", ky: "ооба", en: "yes")
  static let no = Wording(ru: "нет", ky: "жок", en: "no")
  static let flagRepeated = Wording(
    ru: "дословный повтор",
    ky: "сөзмө-сөз кайталоо",
    en: "word-for-word repetition")
  static let flagChanged = Wording(
    ru: "изменена в новой выгрузке",
    ky: "жаңы файлда өзгөргөн",
    en: "changed in a later export")
  static let flagVanished = Wording(
    ru: "исчезла из новой выгрузки",
    ky: "жаңы файлда жок",
    en: "gone from a later export")
  static let flagRepeatedKey = Wording(
    ru: "номер анкеты уже занят",
    ky: "анкетанын номери мурда колдонулган",
    en: "form number taken")
  static let forgetTitle = Wording(
    ru: "Ответы удалены: {1}",
    ky: "Жооптор өчүрүлдү: {1}",
    en: "Answers removed: {1}")
  static let countedBeforeHead = Wording(ru: "В подсчёте было", ky: "Эсепте болгон", en: "Counted before")
  static let countedAfterHead = Wording(ru: "Стало", ky: "Калды", en: "Counted now")
  static let forgetNote = Wording(
    ru:
      """
      Ответов больше нет в файле проекта. Удалите их и из исходных выгрузок (повторный импорт вернёт их), \
      и из копий проекта, а отчёты сделайте заново.
      """,
    ky:
      """
      Жооптор долбоордун файлында калган жок. Аларды баштапкы файлдардан (кайра импорттолсо, кайтып келет) \
      жана долбоордун көчүрмөлөрүнөн да өчүрүп, отчётторду кайра түзүңүз.
      """,
    en:
      """
      The answers are no longer in the project's file. Take them out of the original exports, which would \
      bring them back when imported again, and of copies of the project; make the reports anew.
      """)
  static let verifyWhole = Wording(ru: "Проект цел", ky: "Долбоор бүтүн", en: "The project is whole")
  static let verifyBroken = Wording(
    ru: "Проект повреждён или изменён в обход программы",
    ky: "Долбоор бузулган же программаны айланып өтүп өзгөртүлгөн",
    en: "The project is damaged, or was changed behind the program's back")
  static let verifyCount = Wording(
    ru: "В журнале шагов: {1}.",
    ky: "Журналдагы кадамдар: {1}.",
    en: "Steps in the log: {1}.")
  static let verifyAdvice = Wording(
    ru: "Возьмите последнюю целую копию проекта; если её нет, начните новый проект с исходных файлов.",
    ky: "Долбоордун акыркы бүтүн көчүрмөсүн алыңыз; ал жок болсо, жаңы долбоорду баштапкы файлдардан баштаңыз.",
    en: "Take the last copy of the project that is whole; without one, begin a new project from the original files.")
  static let verifyFits = Wording(ru: "цело", ky: "бүтүн", en: "whole")
  static let verifyStep = Wording(ru: "шаг {1}: {2}", ky: "{1}-кадам: {2}", en: "step {1}: {2}")
  static let verifyChanged = Wording(
    ru: "запись изменена",
    ky: "жазуу өзгөртүлгөн",
    en: "the entry was changed")
  static let verifyMissing = Wording(
    ru: "записи нет",
    ky: "жазуу жок",
    en: "the entry is missing")
  static let verifyOrder = Wording(
    ru: "запись не следует за предыдущей: что-то переставлено или вставлено",
    ky: "жазуу мурункусунан кийин келбейт: бир нерсе жылдырылган же кошулган",
    en: "the entry does not follow the one before: something was moved or put in")
  static let verifyRows = Wording(
    ru: "изменено то, что сделал этот шаг",
    ky: "бул кадам жасаган нерсе өзгөртүлгөн",
    en: "what the step did was changed")
  static let verifyHead = Wording(
    ru: "конец журнала не сходится с тем, что записано в проекте",
    ky: "журналдын аягы долбоордо жазылганга дал келбейт",
    en: "the log's end is not the one that the project notes")
  static let verifySeal = Wording(
    ru: "не сходится: изменены строки, на которых держатся числа",
    ky: "дал келбейт: сандардын негизи болгон саптар өзгөртүлгөн",
    en: "does not fit: rows that figures rest on were changed")
  static let verifyRecords = Wording(
    ru: "файл № {1}: записи или ответы изменены или их не хватает",
    ky: "№ {1} файл: жазуулар же жооптор өзгөртүлгөн же жетишпейт",
    en: "file No. {1}: records or answers were changed or are missing")
  static let verifyAnswers = Wording(
    ru: "файл № {1}, строка {2}: ответы не те, что в записи",
    ky: "№ {1} файл, {2}-сап: жооптор жазуудагыдай эмес",
    en: "file No. {1}, line {2}: the answers are not those of the record")
  static let partHead = Wording(ru: "Что", ky: "Эмне", en: "What")
  static let partFile = Wording(ru: "файл", ky: "файл", en: "file")
  static let partLog = Wording(ru: "журнал", ky: "журнал", en: "log")
  static let partSeal = Wording(ru: "печать", ky: "мөөр", en: "seal")
  static let partRecords = Wording(ru: "записи", ky: "жазуулар", en: "records")
  static let partAnswers = Wording(ru: "ответы", ky: "жооптор", en: "answers")
  static let errProjectOpen = Wording(
    ru: "{1}: проект не открывается: {2}. Проверьте имя файла и папку.",
    ky: "{1}: долбоор ачылбай жатат: {2}. Файлдын атын жана папканы текшериңиз.",
    en: "{1}: the project cannot be opened: {2}. Check the file's name and folder.")
  static let errProjectNone = Wording(
    ru: "{1}: это не проект Сводки. Проект создаёт svodka import … --into {1}; если файл пуст, уберите его.",
    ky:
      """
      {1}: бул Svodka долбоору эмес. Долбоорду svodka import … --into {1} түзөт; файл бош болсо, аны алып \
      салыңыз.
      """,
    en:
      """
      {1}: this is no project of Svodka. svodka import … --into {1} makes one; if the file is empty, take \
      it away.
      """)
  static let errProjectNewer = Wording(
    ru:
      """
      {1}: проект создан более новой версией Сводки. Обновите программу: эта версия могла бы понять его \
      неверно.
      """,
    ky:
      """
      {1}: долбоор Svodka'нын жаңыраак версиясы менен түзүлгөн. Программаны жаңыртыңыз: бул версия аны \
      туура эмес түшүнүшү мүмкүн.
      """,
    en:
      """
      {1}: a newer version of Svodka has made this project. Update the program: this version might misread \
      it.
      """)
  static let errProjectDamaged = Wording(
    ru: "{1}: проект повреждён ({2}). Что именно повреждено, покажет svodka verify {1}; числам из него верить нельзя.",
    ky: "{1}: долбоор бузулган ({2}). Эмне бузулганын svodka verify {1} көрсөтөт; анын сандарына ишенүүгө болбойт.",
    en: "{1}: the project is damaged ({2}). svodka verify {1} shows what; no figure of it can be relied on.")
  static let errProjectBusy = Wording(
    ru: "{1}: с проектом работает другая программа. Подождите, пока она закончит, и повторите.",
    ky: "{1}: долбоор менен башка программа иштеп жатат. Ал бүткөнчө күтүп, кайталаңыз.",
    en: "{1}: another program is working with the project. Wait until it has finished, and try again.")
  static let errProjectGone = Wording(
    ru: "{1}: файл проекта переместили или удалили, пока с ним работали. Ничего не записано; повторите команду.",
    ky: "{1}: иштеп жатканда долбоордун файлы жылдырылды же өчүрүлдү. Эч нерсе жазылган жок; буйрукту кайталаңыз.",
    en: "{1}: the file of the project was moved or deleted while it was in use. Nothing was written; try again.")
  static let errProjectWrite = Wording(
    ru: "{1}: в проект не удалось записать: {2}. Проект остался прежним.",
    ky: "{1}: долбоорго жазууга мүмкүн болгон жок: {2}. Долбоор мурункудай калды.",
    en: "{1}: the project cannot be written to: {2}. It is as it was.")
  static let errProjectSetting = Wording(
    ru: "{1}: SQLite работает без нужной настройки {2} ({3}); записывать так небезопасно.",
    ky: "{1}: SQLite {2} жөндөөсүз иштеп жатат ({3}); мындай жазуу коопсуз эмес.",
    en: "{1}: SQLite runs without the setting {2} it needs ({3}); writing like that is not safe.")
  static let errProjectSource = Wording(
    ru: "{1}: нет файла № {2}, который можно убрать; файлов в проекте: {3} (svodka sources).",
    ky: "{1}: алып салууга боло турган № {2} файл жок; долбоордо файлдардын саны: {3} (svodka sources).",
    en: "{1}: there is no file No. {2} to take out; the project has {3} (svodka sources).")
  static let errProjectRecord = Wording(
    ru:
      """
      {1}: нет записи {2}. Номер записи: № файла и строка в нём, например 2:14 (svodka sources, svodka \
      review).
      """,
    ky:
      """
      {1}: {2} жазуусу жок. Жазуунун номери: файлдын № жана андагы сап, мисалы 2:14 (svodka sources, \
      svodka review).
      """,
    en:
      """
      {1}: there is no record {2}. A record's ID is the file's No. and the line in it, such as 2:14 \
      (svodka sources, svodka review).
      """)
  static let errProjectStep = Wording(
    ru: "{1}: нечего отменять⟦: шага {2} нет⟧; последний шаг: {3} (svodka log).",
    ky: "{1}: жокко чыгара турган нерсе жок⟦: {2}-кадам жок⟧; акыркы кадам: {3} (svodka log).",
    en: "{1}: nothing to take back⟦: there is no step {2}⟧; the last one is {3} (svodka log).")
  static let errProjectUndo = Wording(
    ru: "{1}: шаг {2} ({3}) отменить нельзя: он уже отменён или необратим.",
    ky: "{1}: {2}-кадамды ({3}) жокко чыгарууга болбойт: ал мурда жокко чыгарылган же аны кайтарууга болбойт.",
    en: "{1}: step {2} ({3}) cannot be taken back: it was already, or never can be.")
  static let errProjectCodebook = Wording(
    ru: "{1}: у проекта другая кодовая книга. Уберите --codebook или начните новый проект.",
    ky: "{1}: долбоордун коддор китеби башка. --codebook дегенди алып салыңыз же жаңы долбоор баштаңыз.",
    en: "{1}: the project has another codebook. Leave --codebook out, or begin a new project.")
  static let errProjectTwo = Wording(
    ru: "Проекты с разными кодовыми книгами нельзя считать вместе: {1}, {2}.",
    ky: "Коддор китептери ар башка долбоорлорду чогуу эсептөөгө болбойт: {1}, {2}.",
    en: "Projects with different codebooks cannot be counted together: {1}, {2}.")
  static let errProjectNotEmpty = Wording(
    ru: "{1}: в проекте уже что-то есть; проект из папки принимается только в новый файл.",
    ky: "{1}: долбоордо мурунтан бир нерсе бар; папкадагы долбоор жаңы файлга гана кабыл алынат.",
    en: "{1}: the project has something in it; a project that was given back as files goes into a new one.")
  static let folderTitle = Wording(
    ru: "Проект записан обычными файлами в папку {1}",
    ky: "Долбоор {1} папкасына кадимки файлдар түрүндө жазылды",
    en: "The project was given back as files in the folder {1}")
  static let folderHead = Wording(
    ru: "Строк",
    ky: "Саптар",
    en: "Rows")
  static let folderNote = Wording(
    ru: "Снова сделать из них проект: svodka import {1} --into новый.svodka.",
    ky: "Алардан кайра долбоор жасоо: svodka import {1} --into жаңы.svodka.",
    en: "svodka import {1} --into new.svodka takes it in again.")
  static let restoreTitle = Wording(
    ru: "Проект принят из папки {1}",
    ky: "Долбоор {1} папкасынан кабыл алынды",
    en: "The project was taken in from the folder {1}")
  static let errFolder = Wording(
    ru: "{1}: это не папка с проектом: {2}.",
    ky: "{1}: бул долбоор жазылган папка эмес: {2}.",
    en: "{1}: this is no folder of a project given back: {2}.")
  static let errFolderThere = Wording(
    ru: "{1}: папка уже есть, и она не пуста; назовите новую.",
    ky: "{1}: папка мурунтан бар жана бош эмес; жаңысын атаңыз.",
    en: "{1}: the folder is there and not empty; name a new one.")
  static let errDecision = Wording(
    ru: "{1}: «{2}» не подходит; ожидалось: {3}.",
    ky: "{1}: «{2}» туура келбейт; күтүлгөн: {3}.",
    en: "{1}: found \"{2}\", expected {3}.")
  static let errCorrection = Wording(
    ru: "⟦{1}: ⟧{2}: «{3}» так не записать; ожидалось: {4}.",
    ky: "⟦{1}: ⟧{2}: «{3}» деп жазууга болбойт; күтүлгөн: {4}.",
    en: "⟦{1}: ⟧{2}: cannot be corrected to \"{3}\": expected {4}.")
  static let errField = Wording(
    ru: "⟦{1}: ⟧поля «{2}» нет в файле {3}; есть: {4}.",
    ky: "⟦{1}: ⟧«{2}» талаасы {3} файлында жок; бар: {4}.",
    en: "⟦{1}: ⟧there is no field \"{2}\" in {3}; there are: {4}.")
  static let errPersonal = Wording(
    ru: "⟦{1}: ⟧значение похоже на адрес или номер телефона; такие данные в проект не записываются.",
    ky: "⟦{1}: ⟧маани дарекке же телефон номерине окшош; мындай маалымат долбоорго жазылбайт.",
    en: "⟦{1}: ⟧the new value looks like an address or a telephone number; such data is not written to a project.")
  static let errLinkKey = Wording(
    ru: "{1}: это не ключ проекта (64 шестнадцатеричные цифры).",
    ky: "{1}: бул долбоордун ачкычы эмес (64 он алтылык цифра).",
    en: "{1}: this is no project's key (64 hexadecimal digits).")
  static let errLinkColumn = Wording(
    ru: "{1}: нет столбца «{2}» для связи ответов одного человека; есть: {3}.",
    ky: "{1}: бир адамдын жоопторун байланыштыруу үчүн «{2}» тилкеси жок; бар: {3}.",
    en: "{1}: there is no column \"{2}\" to link one person's answers by; there are: {3}.")
  static let errNobody = Wording(
    ru: "Таких записей нет: удалять нечего.",
    ky: "Мындай жазуулар жок: өчүрө турган эч нерсе жок.",
    en: "There are no such records: nothing to remove.")
  static let errNoFiles = Wording(
    ru: "Нет файлов для импорта: назовите файлы .csv или папку с ними.",
    ky: "Импорттой турган файл жок: .csv файлдарын же алар турган папканы атаңыз.",
    en: "There are no files to import: name .csv files, or a folder with some.")
  static let errImportStdin = Wording(
    ru: "Импорт не читает стандартный ввод: назовите файл, чтобы при повторном импорте его можно было узнать.",
    ky: "Импорт стандарттык киргизүүнү окубайт: кайра импорттоодо таанылышы үчүн файлды атаңыз.",
    en: "Import does not read standard input: give a file's name, so that importing it again is recognised.")
  static let errNeedsProject = Wording(
    ru: "Нужен проект: файл с окончанием .svodka, а не «{1}».",
    ky: "Долбоор керек: .svodka менен бүткөн файл, «{1}» эмес.",
    en: "A project is needed: a file that ends in .svodka, not \"{1}\".")
  static let errReviewUse = Wording(
    ru: "Назовите запись и решение (--record 2:14 --decision count|leave-out) или файл (--decide файл.csv).",
    ky:
      """
      Жазууну жана чечимди (--record 2:14 --decision count|leave-out) же файлды (--decide файл.csv) \
      атаңыз.
      """,
    en:
      """
      Name a record and a decision (--record 2:14 --decision count|leave-out), or a file (--decide \
      file.csv).
      """)
  static let errCorrectUse = Wording(
    ru: "Назовите --record, --field и --to или файл исправлений (--from файл.csv).",
    ky: "--record, --field жана --to же оңдоолор файлын (--from файл.csv) атаңыз.",
    en: "Name --record, --field and --to, or a file of corrections (--from file.csv).")
  static let errForgetUse = Wording(
    ru: "Назовите запись (--record 2:14) или человека (--who).",
    ky: "Жазууну (--record 2:14) же адамды (--who) атаңыз.",
    en: "Name a record (--record 2:14) or a person (--who).")
  static let errTableTooLong = Wording(
    ru: "{1}: больше {2} строк; такая таблица не читается. Разделите её.",
    ky: "{1}: {2} саптан көп; мындай таблица окулбайт. Аны бөлүңүз.",
    en: "{1}: more than {2} rows; such a table is not read. Divide it.")
}
