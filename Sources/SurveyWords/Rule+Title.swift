import SurveyModel

extension Rule {
  /// A short name of the trouble.
  var title: Wording {
    switch self {
    case .wrongWidth:
      Wording(ru: "не то число полей", ky: "талаалардын саны туура эмес", en: "a wrong number of fields")
    case .strayQuote:
      Wording(ru: "лишняя кавычка", ky: "ашыкча тырмакча", en: "a stray quote")
    case .unterminatedQuote:
      Wording(ru: "незакрытая кавычка", ky: "жабылбаган тырмакча", en: "a quote left open")
    case .strayCarriageReturn:
      Wording(ru: "перевод строки не на месте", ky: "сап которуу өз ордунда эмес", en: "a stray carriage return")
    case .cellTooLong:
      Wording(ru: "слишком длинная ячейка", ky: "өтө узун уяча", en: "a cell too long")
    case .recordTooLong:
      Wording(ru: "слишком длинная запись", ky: "өтө узун жазуу", en: "a record too long")
    case .repeatedHeader:
      Wording(ru: "повторная строка заголовков", ky: "аталыштар сабы кайталанган", en: "the headers once more")
    case .totalLine:
      Wording(ru: "строка итогов", ky: "жыйынтык сабы", en: "a line of totals")
    case .secondTable:
      Wording(ru: "вторая таблица в файле", ky: "файлдагы экинчи таблица", en: "a second table in the file")
    case .emptyRecord:
      Wording(ru: "запись без ответов", ky: "жоопсуз жазуу", en: "a record without answers")
    case .undecodable:
      Wording(ru: "нечитаемый символ", ky: "окулбаган белги", en: "a character that cannot be read")
    case .nulByte:
      Wording(ru: "нулевой байт", ky: "нөл байт", en: "a zero byte")
    case .markOffScale:
      Wording(ru: "отметка вне шкалы", ky: "шкаладан тышкары баа", en: "a mark off the scale")
    case .twoMarks:
      Wording(ru: "две отметки в одной ячейке", ky: "бир уячада эки баа", en: "two marks in one cell")
    case .notAMark:
      Wording(ru: "не отметка", ky: "баа эмес", en: "not a mark")
    case .markContradictsLabel:
      Wording(
        ru: "цифра и слова расходятся",
        ky: "цифра менен сөз дал келбейт",
        en: "a mark that contradicts its label")
    case .unknownOption:
      Wording(ru: "неизвестный вариант ответа", ky: "жооптун белгисиз варианты", en: "an unknown option")
    case .notANumber:
      Wording(ru: "не число", ky: "сан эмес", en: "not a number")
    case .notADate:
      Wording(ru: "не дата", ky: "дата эмес", en: "not a date")
    case .columnsDisagree:
      Wording(
        ru: "два столбца одного вопроса расходятся",
        ky: "бир суроонун эки тилкеси дал келбейт",
        en: "two columns of one question disagree")
    case .tooManyValues:
      Wording(ru: "слишком много разных значений", ky: "ар башка маанилер өтө көп", en: "too many different values")
    case .duplicateHeader:
      Wording(ru: "повторный заголовок", ky: "кайталанган аталыш", en: "the same header twice")
    case .blankHeader:
      Wording(ru: "столбец без заголовка", ky: "аталышы жок тилке", en: "a column without a header")
    case .unknownColumn:
      Wording(ru: "неизвестный столбец", ky: "белгисиз тилке", en: "an unknown column")
    case .missingColumn:
      Wording(ru: "нет столбца", ky: "тилке жок", en: "a missing column")
    case .twoHeaderRows:
      Wording(ru: "две строки заголовков", ky: "аталыштардын эки сабы", en: "two rows of headers")
    case .tagRow:
      Wording(
        ru: "служебная строка под заголовками",
        ky: "аталыштардын астындагы кызматтык сап",
        en: "a row of tags under the headers")
    case .sameCell:
      Wording(
        ru: "два столбца об одном и том же",
        ky: "эки тилке бир эле нерсе жөнүндө",
        en: "two columns for one cell")
    case .repeatedRecord:
      Wording(ru: "повторная запись", ky: "кайталанган жазуу", en: "a repeated record")
    case .repeatedKey:
      Wording(ru: "повторный номер анкеты", ky: "кайталанган анкета номери", en: "a form number used twice")
    case .identicalAnswers:
      Wording(ru: "одинаковые ответы", ky: "бирдей жооптор", en: "identical answers")
    case .containedExport:
      Wording(ru: "записи из другого файла", ky: "башка файлдагы жазуулар", en: "records of another file")
    case .repeatSearchLimit:
      Wording(
        ru: "поиск повторов остановлен",
        ky: "кайталанууларды издөө токтотулду",
        en: "the search for repeats has stopped")
    case .blankLines:
      Wording(ru: "пустые строки", ky: "бош саптар", en: "blank lines")
    case .noRecords:
      Wording(ru: "в файле нет записей", ky: "файлда жазуу жок", en: "no records in the file")
    case .mixedLineEnds:
      Wording(ru: "разные концы строк", ky: "ар башка сап аяктары", en: "mixed line ends")
    case .undecidedDates:
      Wording(
        ru: "день и месяц не различить",
        ky: "күн менен айды ажыратуу мүмкүн эмес",
        en: "day and month cannot be told apart")
    case .guessedEncoding:
      Wording(ru: "кодировка угадана", ky: "коддоо болжолдонду", en: "a guessed encoding")
    case .unconfirmedOrder:
      Wording(
        ru: "порядок отметок не подтверждён",
        ky: "баалардын тартиби ырасталган эмес",
        en: "an order of marks that is not confirmed")
    case .straightLining:
      Wording(
        ru: "одна и та же отметка на всё",
        ky: "баарына бирдей баа",
        en: "one mark for everything")
    case .fastSubmissions:
      Wording(
        ru: "анкеты пришли подряд",
        ky: "анкеталар удаа-удаа келди",
        en: "questionnaires sent in a row")
    case .nearDuplicates:
      Wording(
        ru: "почти одинаковые анкеты",
        ky: "дээрлик бирдей анкеталар",
        en: "nearly identical questionnaires")
    case .missingAnswers:
      Wording(
        ru: "вопрос часто без отметки",
        ky: "көп учурда баасы жок суроо",
        en: "a question often without a mark")
    case .channelEffect:
      Wording(
        ru: "ответы различаются по способу опроса или сборщику",
        ky: "жооптор сурамжылоо ыкмасы же анкета чогултуучу боюнча айырмаланат",
        en: "answers that differ by channel or collector")
    }
  }
}
