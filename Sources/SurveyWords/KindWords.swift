/// What a file is that is no CSV, and how a CSV is made of it.
enum KindWords {
  static let kindXLSX = Wording(
    ru: "{1} — книга Excel (XLSX), а не CSV. Откройте её и сохраните лист как «CSV UTF-8 (разделитель — запятая)».",
    ky: "{1} — CSV эмес, Excel китеби (XLSX). Аны ачып, баракты «CSV UTF-8 (үтүр менен бөлүнгөн)» түрүндө сактаңыз.",
    en: "{1} is an Excel workbook (XLSX), not CSV. Open it and save the sheet as “CSV UTF-8 (comma delimited)”.")
  static let kindODS = Wording(
    ru:
      """
      {1} — таблица OpenDocument (ODS), а не CSV. Откройте её в LibreOffice и сохраните лист как «Текст CSV», \
      кодировка UTF-8.
      """,
    ky:
      """
      {1} — CSV эмес, OpenDocument таблицасы (ODS). Аны LibreOffice программасында ачып, баракты UTF-8 коддоосунда \
      CSV түрүндө сактаңыз.
      """,
    en:
      """
      {1} is an OpenDocument spreadsheet (ODS), not CSV. Open it in LibreOffice and save the sheet as “Text CSV” in \
      UTF-8.
      """)
  static let kindDOCX = Wording(
    ru: "{1} — документ Word (DOCX), а не CSV. Укажите выгрузку ответов в формате CSV.",
    ky: "{1} — CSV эмес, Word документи (DOCX). Жооптордун CSV форматындагы файлын көрсөтүңүз.",
    en: "{1} is a Word document (DOCX), not CSV. Name the export of the answers as CSV.")
  static let kindZIP = Wording(
    ru: "{1} — архив ZIP, а не CSV. Распакуйте его и укажите файл CSV из него.",
    ky: "{1} — CSV эмес, ZIP архиви. Аны ачып, ичиндеги CSV файлын көрсөтүңүз.",
    en: "{1} is a ZIP archive, not CSV. Unpack it and name the CSV file inside.")
  static let kindXLS = Wording(
    ru:
      """
      {1} — старая книга Excel (XLS), а не CSV. Откройте её и сохраните лист как «CSV UTF-8 (разделитель — \
      запятая)».
      """,
    ky:
      """
      {1} — CSV эмес, Excel программасынын эски китеби (XLS). Аны ачып, баракты «CSV UTF-8 (үтүр менен бөлүнгөн)» \
      түрүндө сактаңыз.
      """,
    en: "{1} is an old Excel workbook (XLS), not CSV. Open it and save the sheet as “CSV UTF-8 (comma delimited)”.")
  static let kindPDF = Wording(
    ru: "{1} — документ PDF, а не CSV. Укажите выгрузку ответов в формате CSV.",
    ky: "{1} — CSV эмес, PDF документи. Жооптордун CSV форматындагы файлын көрсөтүңүз.",
    en: "{1} is a PDF document, not CSV. Name the export of the answers as CSV.")
  static let kindPNG = Wording(
    ru: "{1} — изображение (PNG), а не CSV. Укажите выгрузку ответов в формате CSV.",
    ky: "{1} — CSV эмес, сүрөт (PNG). Жооптордун CSV форматындагы файлын көрсөтүңүз.",
    en: "{1} is a picture (PNG), not CSV. Name the export of the answers as CSV.")
  static let kindJPEG = Wording(
    ru: "{1} — изображение (JPEG), а не CSV. Укажите выгрузку ответов в формате CSV.",
    ky: "{1} — CSV эмес, сүрөт (JPEG). Жооптордун CSV форматындагы файлын көрсөтүңүз.",
    en: "{1} is a picture (JPEG), not CSV. Name the export of the answers as CSV.")
  static let kindGIF = Wording(
    ru: "{1} — изображение (GIF), а не CSV. Укажите выгрузку ответов в формате CSV.",
    ky: "{1} — CSV эмес, сүрөт (GIF). Жооптордун CSV форматындагы файлын көрсөтүңүз.",
    en: "{1} is a picture (GIF), not CSV. Name the export of the answers as CSV.")
  static let kindHTML = Wording(
    ru:
      """
      {1} — веб-страница (HTML), а не CSV. Возможно, вместо файла сохранилась страница входа: скачайте ответы ещё \
      раз в формате CSV.
      """,
    ky:
      """
      {1} — CSV эмес, веб-барак (HTML). Балким, файлдын ордуна кирүү барагы сакталгандыр: жоопторду CSV форматында \
      кайра жүктөп алыңыз.
      """,
    en:
      """
      {1} is a web page (HTML), not CSV. Perhaps a sign-in page was saved in place of the file: download the answers \
      again as CSV.
      """)
  static let kindXML = Wording(
    ru: "{1} — файл XML, а не CSV. Откройте его в программе, где он создан, и сохраните таблицу как CSV.",
    ky: "{1} — CSV эмес, XML файлы. Аны түзгөн программада ачып, таблицаны CSV түрүндө сактаңыз.",
    en: "{1} is an XML file, not CSV. Open it in the program that made it and save the table as CSV.")
  static let kindJSON = Wording(
    ru: "{1} — файл JSON, а не CSV. Выгрузите ответы в формате CSV.",
    ky: "{1} — CSV эмес, JSON файлы. Жоопторду CSV форматында жүктөп алыңыз.",
    en: "{1} is a JSON file, not CSV. Export the answers as CSV.")
  static let kindSQLITE = Wording(
    ru: "{1} — база данных SQLite, а не CSV. Выгрузите нужную таблицу в формате CSV.",
    ky: "{1} — CSV эмес, SQLite маалымат базасы. Керектүү таблицаны CSV форматында жүктөп алыңыз.",
    en: "{1} is an SQLite database, not CSV. Export the table you need as CSV.")
  static let kindGZIP = Wording(
    ru: "{1} — сжатый файл (GZIP), а не CSV. Распакуйте его и укажите файл CSV из него.",
    ky: "{1} — CSV эмес, кысылган файл (GZIP). Аны ачып, ичиндеги CSV файлын көрсөтүңүз.",
    en: "{1} is a compressed file (GZIP), not CSV. Unpack it and name the CSV file inside.")
  static let kindRTF = Wording(
    ru: "{1} — текстовый документ (RTF), а не CSV. Укажите выгрузку ответов в формате CSV.",
    ky: "{1} — CSV эмес, текст документи (RTF). Жооптордун CSV форматындагы файлын көрсөтүңүз.",
    en: "{1} is a text document (RTF), not CSV. Name the export of the answers as CSV.")
  static let kindBINARY = Wording(
    ru: "{1} — не текстовый файл, а значит, не CSV. Укажите выгрузку ответов в формате CSV.",
    ky: "{1} — текст файлы эмес, демек CSV эмес. Жооптордун CSV форматындагы файлын көрсөтүңүз.",
    en: "{1} is not a text file, so it is not CSV. Name the export of the answers as CSV.")
}
