/// The words of the web page that are not those of its figures.
enum PageWords {
  static let pageSkip = Wording(ru: "К содержанию", ky: "Мазмунга өтүү", en: "Skip to the content")
  static let pageContents = Wording(ru: "На этой странице", ky: "Бул баракта", en: "On this page")
  static let pageCharts = Wording(ru: "Диаграммы", ky: "Диаграммалар", en: "Charts")
  static let pageSort = Wording(
    ru: "Упорядочить по этому столбцу", ky: "Ушул тилке боюнча иреттөө", en: "Sort by this column")
  static let pageMade = Wording(
    ru: "Страница сделана программой svodka. Она целиком в одном файле и ничего не загружает из сети.",
    ky: "Бул баракты svodka программасы жасады. Ал толугу менен бир файлда жана тармактан эч нерсе жүктөбөйт.",
    en: "This page was made by svodka. All of it is in one file, and it loads nothing from the network.")
  static let errNoDigestLibrary = Wording(
    ru: "Для HTML нужна библиотека libmd (пакет libmd0 или libmd): {1}.",
    ky: "HTML үчүн libmd китепканасы керек (libmd0 же libmd пакети): {1}.",
    en: "HTML needs the library libmd (package libmd0 or libmd): {1}.")
}
