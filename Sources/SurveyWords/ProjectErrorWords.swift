/// Why something cannot be done with a project.
enum ProjectErrorWords {
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
  static let errUnfit = Wording(
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
  static let errCountedTwice = Wording(
    ru: "{1}: этот файл был бы учтён дважды: это {2} проекта {3}; укажите что-то одно",
    ky: "{1}: бул файл эки жолу эсептелмек: ал {3} долбоорундагы {2}; бирөөнү гана көрсөтүңүз",
    en: "{1}: this file would count twice: it is {2} of {3}; name one of the two")
}
