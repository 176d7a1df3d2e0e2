/// Why an input or an output cannot be used.
enum InputWords {
  static let errCannotOpen = Wording(
    ru: "Не удалось открыть {1}: {2}. Проверьте имя файла и папку.",
    ky: "{1} ачылбай койду: {2}. Файлдын атын жана папканы текшериңиз.",
    en: "Cannot open {1}: {2}. Check the file's name and folder.")
  static let errIsDirectory = Wording(
    ru: "{1} — это папка. Укажите файл CSV из неё.",
    ky: "{1} — бул папка. Анын ичиндеги CSV файлын көрсөтүңүз.",
    en: "{1} is a folder. Name a CSV file in it.")
  static let errReadFailed = Wording(
    ru: "Не удалось прочитать {1}: {2}.",
    ky: "{1} окулбай койду: {2}.",
    en: "Cannot read {1}: {2}.")
  static let errChanged = Wording(
    ru: "{1}: файл изменился во время чтения. Запустите команду ещё раз.",
    ky: "{1}: файл окулуп жатканда өзгөрдү. Буйрукту кайра иштетиңиз.",
    en: "{1}: the file changed while it was read. Run the command again.")
  static let errEmpty = Wording(
    ru: "{1}: файл пуст. Выгрузите ответы ещё раз.",
    ky: "{1}: файл бош. Жоопторду кайра жүктөп алыңыз.",
    en: "{1}: the file is empty. Export the answers again.")
  static let errUnknownEncoding = Wording(
    ru: "{1}: кодировка «{2}» неизвестна. Укажите другую, например --encoding windows-1251.",
    ky: "{1}: «{2}» коддоосу белгисиз. Башкасын көрсөтүңүз, мисалы --encoding windows-1251.",
    en: "{1}: the encoding “{2}” is not known. Name another, such as --encoding windows-1251.")
  static let errBadHeader = Wording(
    ru: "{1}: строку заголовков прочитать нельзя [{2}]. Исправьте её и запустите команду ещё раз.",
    ky: "{1}: аталыштар сабын окуу мүмкүн эмес [{2}]. Аны оңдоп, буйрукту кайра иштетиңиз.",
    en: "{1}: the row of headers cannot be read [{2}]. Correct it and run the command again.")
  static let errTooManyColumns = Wording(
    ru: "{1}: столбцов больше {2}. Удалите лишние столбцы или укажите разделитель: --delimiter.",
    ky: "{1}: тилкелердин саны {2} санынан көп. Ашыкча тилкелерди өчүрүңүз же бөлгүчтү көрсөтүңүз: --delimiter.",
    en: "{1}: more than {2} columns. Delete the columns you do not need, or name the separator with --delimiter.")
  static let errTwoHeaderRows = Wording(
    ru: "{1}: две строки заголовков не удалось соединить в одну. Оставьте одну строку заголовков.",
    ky: "{1}: аталыштардын эки сабын бириктирүүгө мүмкүн болгон жок. Аталыштардын бир сабын калтырыңыз.",
    en: "{1}: the two rows of headers cannot be joined. Leave one row of headers.")
  static let errNothingRecognised = Wording(
    ru:
      """
      {1}: ни один столбец не похож на оценку или вопрос из кодовой книги. Первые заголовки: {2}. Выполните `svodka \
      init {1} -o survey.yaml`, поправьте этот файл и укажите его: --codebook survey.yaml.
      """,
    ky:
      """
      {1}: бир да тилке коддор китебиндеги баалоого же суроого окшош эмес. Биринчи аталыштар: {2}. `svodka init {1} \
      -o survey.yaml` буйругун иштетип, ал файлды оңдоңуз жана көрсөтүңүз: --codebook survey.yaml.
      """,
    en:
      """
      {1}: no column is a rating or a question of the codebook. The first headers: {2}. Run `svodka init {1} -o \
      survey.yaml`, correct that file, and give it with --codebook survey.yaml.
      """)
  static let errCodebook = Wording(
    ru: "{1}: ⟦{2}: ⟧⟦найдено «{3}»⟧⟦!3 здесь ничего нет⟧⟦, ожидалось: {4}⟧ [{5}]",
    ky: "{1}: ⟦{2}: ⟧⟦табылды: «{3}»⟧⟦!3 бул жерде эч нерсе жок⟧⟦, күтүлгөн: {4}⟧ [{5}]",
    en: "{1}: ⟦{2}: ⟧⟦found “{3}”⟧⟦!3 nothing stands here⟧⟦, expected {4}⟧ [{5}]")
  static let errOutput = Wording(
    ru: "Не удалось записать {1}: {2}.",
    ky: "{1} жазылбай койду: {2}.",
    en: "Cannot write {1}: {2}.")
  static let errInternal = Wording(
    ru: "Ошибка в самой программе: {1}. Сообщите о ней, пожалуйста, авторам.",
    ky: "Программанын өзүндө ката бар: {1}. Ал жөнүндө авторлорго билдирип коюңуз.",
    en: "A fault of the program itself: {1}. Please report it to the authors.")
}
