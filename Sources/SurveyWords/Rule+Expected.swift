import SurveyModel

extension Rule {
  /// What should stand there; empty where nothing else is expected. Gaps are named as in `Finding`.
  var expected: Wording {
    switch self {
    case .wrongWidth:
      Wording(ru: "полей: {1}", ky: "талаалар: {1}", en: "{1} fields")
    case .strayQuote:
      Wording(
        ru: "кавычка внутри ячейки, записанная дважды: \"\"",
        ky: "уячанын ичиндеги эки жолу жазылган тырмакча: \"\"",
        en: "a quote inside a cell written twice: \"\"")
    case .unterminatedQuote:
      Wording(ru: "закрывающая кавычка", ky: "жабуучу тырмакча", en: "a closing quote")
    case .strayCarriageReturn:
      Wording(ru: "конец строки LF или CR LF", ky: "саптын аягы LF же CR LF", en: "a line end of LF or CR LF")
    case .cellTooLong, .recordTooLong:
      Wording(ru: "не больше {1} МиБ", ky: "эң көбү {1} МиБ", en: "at most {1} MiB")
    case .repeatedHeader:
      Wording(ru: "ответы, а не заголовки", ky: "аталыштар эмес, жооптор", en: "answers, not headers")
    case .totalLine:
      Wording(ru: "одна анкета в строке", ky: "бир сапта бир анкета", en: "one questionnaire a line")
    case .secondTable:
      Wording(ru: "одна таблица в файле", ky: "бир файлда бир таблица", en: "one table a file")
    case .emptyRecord:
      Wording(ru: "хотя бы один ответ", ky: "жок дегенде бир жооп", en: "at least one answer")
    case .undecodable:
      Wording(
        ru: "текст в кодировке этого файла",
        ky: "ушул файлдын коддоосундагы текст",
        en: "text in the encoding of this file")
    case .nulByte:
      Wording(ru: "текст без нулевых байтов", ky: "нөл байттары жок текст", en: "text without zero bytes")
    case .markOffScale, .notAMark:
      Wording(
        ru: "отметка от {1} до {2} или пустая ячейка",
        ky: "{1} – {2} аралыгындагы баа же бош уяча",
        en: "a mark from {1} to {2} or an empty cell")
    case .twoMarks:
      Wording(
        ru: "одна отметка от {1} до {2} или пустая ячейка",
        ky: "{1} – {2} аралыгындагы бир баа же бош уяча",
        en: "one mark from {1} to {2} or an empty cell")
    case .markContradictsLabel:
      Wording(
        ru: "цифра и слова одной и той же отметки, от {1} до {2}",
        ky: "бир эле баанын цифрасы жана сөзү, {1} – {2}",
        en: "the figure and the words of one mark, from {1} to {2}")
    case .unknownOption:
      Wording(
        ru: "один из вариантов, названных в survey.yaml",
        ky: "survey.yaml файлында аталган варианттардын бири",
        en: "one of the options in survey.yaml")
    case .notANumber:
      Wording(ru: "число или пустая ячейка", ky: "сан же бош уяча", en: "a number or an empty cell")
    case .notADate:
      Wording(ru: "дата или пустая ячейка", ky: "дата же бош уяча", en: "a date or an empty cell")
    case .columnsDisagree:
      Wording(
        ru: "один и тот же ответ в обоих столбцах или один из них пустой",
        ky: "эки тилкеде бирдей жооп же экөөнүн бири бош",
        en: "the same answer in both columns, or one of them empty")
    case .tooManyValues:
      Wording(
        ru: "разных значений не больше {1}",
        ky: "ар башка маанилердин эң көбү: {1}",
        en: "at most {1} different values")
    case .duplicateHeader:
      Wording(
        ru: "свой заголовок у каждого столбца⟦; такой уже стоит в столбце {1}⟧",
        ky: "ар бир тилкенин өз аталышы⟦; мындайы {1}-тилкеде бар⟧",
        en: "a header of its own⟦; column {1} has this one⟧")
    case .blankHeader:
      Wording(ru: "заголовок", ky: "аталыш", en: "a header")
    case .unknownColumn:
      Wording(
        ru: "⟦заголовок из survey.yaml, например «{1}»⟧⟦!1 заголовок из survey.yaml⟧",
        ky: "⟦survey.yaml файлындагы аталыш, мисалы «{1}»⟧⟦!1 survey.yaml файлындагы аталыш⟧",
        en: "⟦a header of survey.yaml, such as \"{1}\"⟧⟦!1 a header of survey.yaml⟧")
    case .missingColumn:
      Wording(
        ru: "⟦столбцы услуги «{found}» по критериям: {1}⟧⟦!1 столбцы услуги «{found}»⟧",
        ky: "⟦«{found}» кызматынын бул критерийлер боюнча тилкелери: {1}⟧⟦!1 «{found}» кызматынын тилкелери⟧",
        en: "⟦columns of the service \"{found}\" by {1}⟧⟦!1 columns of the service \"{found}\"⟧")
    case .twoHeaderRows:
      Wording(ru: "одна строка заголовков", ky: "аталыштардын бир сабы", en: "one row of headers")
    case .tagRow:
      Wording(ru: "ответы", ky: "жооптор", en: "answers")
    case .sameCell:
      Wording(
        ru: "один столбец на каждую услугу и критерий",
        ky: "ар бир кызматка жана критерийге бир тилке",
        en: "one column for each service and criterion")
    case .repeatedRecord:
      Wording(
        ru: "каждая анкета один раз⟦; такая же стоит в строке {1}⟧",
        ky: "ар бир анкета бир жолу⟦; ушундайы {1}-сапта турат⟧",
        en: "each questionnaire once⟦; the same stands in line {1}⟧")
    case .repeatedKey:
      Wording(
        ru: "свой номер у каждой анкеты⟦; этот уже встретился: {1}⟧",
        ky: "ар бир анкетанын өз номери⟦; бул номер буга чейин кездешти: {1}⟧",
        en: "a number of its own for each form⟦; this one stands in {1}⟧")
    case .identicalAnswers, .blankLines, .guessedEncoding:
      Wording(ru: "", ky: "", en: "")
    case .containedExport:
      Wording(
        ru: "анкеты, которых нет в {1}",
        ky: "{1} файлында жок анкеталар",
        en: "questionnaires that are not in {1}")
    case .repeatSearchLimit:
      Wording(ru: "записей не больше {1}", ky: "жазуулардын эң көбү: {1}", en: "at most {1} records")
    case .noRecords:
      Wording(
        ru: "хотя бы одна запись под заголовками",
        ky: "аталыштардын астында жок дегенде бир жазуу",
        en: "at least one record under the headers")
    case .mixedLineEnds:
      Wording(ru: "один вид концов строк", ky: "сап аяктарынын бир түрү", en: "one kind of line end")
    case .undecidedDates:
      Wording(
        ru: "даты, в которых ясно, где день, а где месяц",
        ky: "күнү менен айы так көрүнгөн даталар",
        en: "dates whose day and month can be told apart")
    case .unconfirmedOrder:
      Wording(
        ru: "шкала с order: confirmed",
        ky: "order: confirmed деп белгиленген шкала",
        en: "a scale with order: confirmed")
    case .straightLining:
      Wording(
        ru: "около {2} из {1}, если бы на вопросы отвечали независимо",
        ky: "суроолорго көз карандысыз жооп берилсе, {1} ичинен болжол менен {2}",
        en: "about {2} of {1} if questions were answered independently")
    case .fastSubmissions:
      Wording(
        ru: "около {1} не позже {2} с одна за другой, если бы их присылали в случайное время",
        ky: "туш келди убакта жөнөтүлсө, {2} с ичинде удаалаш келгени болжол менен {1}",
        en: "about {1} within {2} s of each other if they were sent at random times")
    case .nearDuplicates:
      Wording(
        ru: "пар около {1}, если бы на вопросы отвечали независимо (сравнено пар: {2})",
        ky: "суроолорго көз карандысыз жооп берилсе, болжол менен {1} жуп (салыштырылган жуптар: {2})",
        en: "about {1} pairs if questions were answered independently (pairs compared: {2})")
    case .missingAnswers:
      Wording(
        ru: "отметка почти во всех анкетах; из {1} её нет в {2} %",
        ky: "дээрлик бардык анкеталарда баа; {1} ичинен {2} % баасыз",
        en: "a mark in nearly all questionnaires; of {1}, {2} % have none")
    case .channelEffect:
      Wording(
        ru: "одинаковые ответы, {1} и {2}⟦; разница от {3} до {4}⟧",
        ky: "бирдей жооптор, {1} жана {2}⟦; айырма {3} – {4} аралыгында⟧",
        en: "the same answers, {1} and {2}⟦; the difference is from {3} to {4}⟧")
    }
  }
}
