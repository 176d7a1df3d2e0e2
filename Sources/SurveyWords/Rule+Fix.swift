import SurveyModel

extension Rule {
  /// What to do about it. Gaps are named as in `Finding`.
  var fix: Wording {
    switch self {
    case .wrongWidth:
      Wording(
        ru: "проверьте эту строку: лишний или потерянный разделитель, незакрытая кавычка",
        ky: "бул сапты текшериңиз: ашыкча же жоголгон бөлгүч, жабылбаган тырмакча",
        en: "look for a separator too many or too few in this line, or a quote left open")
    case .strayQuote:
      Wording(
        ru: "удвойте кавычку внутри ячейки или удалите её",
        ky: "уячанын ичиндеги тырмакчаны эки жолу жазыңыз же өчүрүңүз",
        en: "double the quote inside the cell, or delete it")
    case .unterminatedQuote:
      Wording(
        ru: "закройте кавычку в конце ячейки; всё до конца файла попало в эту ячейку",
        ky: "уячанын аягында тырмакчаны жабыңыз; файлдын аягына чейинки текст ушул уячага кирип калды",
        en: "close the quote at the end of the cell: everything up to the end of the file fell into it")
    case .strayCarriageReturn:
      Wording(
        ru: "сохраните файл заново с одним видом концов строк, например как «CSV UTF-8»",
        ky: "файлды сап аяктары бир түрдүү кылып кайра сактаңыз, мисалы «CSV UTF-8» түрүндө",
        en: "save the file again with one kind of line end, for example as “CSV UTF-8”")
    case .cellTooLong:
      Wording(
        ru: "сократите текст ячейки; возможно, выше осталась незакрытая кавычка",
        ky: "уячанын текстин кыскартыңыз; балким, жогоруда жабылбаган тырмакча калгандыр",
        en: "shorten the cell; perhaps a quote was left open above")
    case .recordTooLong:
      Wording(
        ru: "сократите запись; возможно, выше осталась незакрытая кавычка",
        ky: "жазууну кыскартыңыз; балким, жогоруда жабылбаган тырмакча калгандыр",
        en: "shorten the record; perhaps a quote was left open above")
    case .repeatedHeader:
      Wording(
        ru: "удалите эту строку: заголовки стоят в начале файла",
        ky: "бул сапты өчүрүңүз: аталыштар файлдын башында турат",
        en: "delete this line: the headers stand at the top of the file")
    case .totalLine:
      Wording(
        ru: "удалите строку итогов: программа считает итоги сама",
        ky: "жыйынтык сабын өчүрүңүз: программа жыйынтыктарды өзү эсептейт",
        en: "delete the line of totals: the program works totals out itself")
    case .secondTable:
      Wording(
        ru: "оставьте в файле одну таблицу, другую сохраните отдельно",
        ky: "файлда бир таблицаны калтырып, экинчисин өзүнчө сактаңыз",
        en: "leave one table in the file and save the other on its own")
    case .emptyRecord:
      Wording(
        ru: "удалите эту строку или впишите ответы из анкеты",
        ky: "бул сапты өчүрүңүз же анкетадагы жоопторду жазыңыз",
        en: "delete this line, or fill in the answers from the questionnaire")
    case .undecodable:
      Wording(
        ru: "проверьте кодировку: укажите её (--encoding) или сохраните файл заново как «CSV UTF-8»",
        ky: "коддоону текшериңиз: аны көрсөтүңүз (--encoding) же файлды «CSV UTF-8» түрүндө кайра сактаңыз",
        en: "check the encoding: name it with --encoding, or save the file again as “CSV UTF-8”")
    case .nulByte:
      Wording(
        ru: "выгрузите ответы ещё раз: файл повреждён или это не текст",
        ky: "жоопторду кайра жүктөп алыңыз: файл бузулган же бул текст эмес",
        en: "export the answers again: the file is damaged or is not text")
    case .markOffScale:
      Wording(
        ru: "исправьте ячейку или добавьте «{found}» к ответам без отметки (answers) в survey.yaml",
        ky: "уячаны оңдоңуз же «{found}» жообун survey.yaml файлындагы баасыз жоопторго (answers) кошуңуз",
        en: "correct the cell, or list \"{found}\" under missing answers in survey.yaml")
    case .twoMarks:
      Wording(
        ru: "сверьтесь с анкетой и оставьте одну отметку",
        ky: "анкета менен салыштырып, бир бааны калтырыңыз",
        en: "look at the questionnaire and leave one mark")
    case .notAMark:
      Wording(
        ru:
          """
          исправьте ячейку или добавьте «{found}» в survey.yaml: к написаниям (aliases) нужной отметки или к ответам \
          без отметки (answers)
          """,
        ky:
          """
          уячаны оңдоңуз же «{found}» дегенди survey.yaml файлына кошуңуз: керектүү баанын башка жазылыштарына \
          (aliases) же баасыз жоопторго (answers)
          """,
        en:
          """
          correct the cell, or list "{found}" in survey.yaml: under the aliases of a mark, or under answers where it \
          is no mark
          """)
    case .markContradictsLabel:
      Wording(
        ru: "сверьтесь с анкетой; если шкала идёт наоборот, исправьте её в survey.yaml",
        ky: "анкета менен салыштырыңыз; шкала тескери болсо, аны survey.yaml файлында оңдоңуз",
        en: "look at the questionnaire; if the scale runs the other way, correct it in survey.yaml")
    case .unknownOption:
      Wording(
        ru:
          """
          исправьте ячейку или добавьте «{found}» в survey.yaml к вариантам (options) или их написаниям (aliases); \
          пока это «другой ответ»
          """,
        ky:
          """
          уячаны оңдоңуз же «{found}» дегенди survey.yaml файлына кошуңуз: варианттарга (options) же алардын \
          жазылыштарына (aliases); азырынча бул «башка жооп»
          """,
        en:
          """
          correct the cell, or add "{found}" to the options or aliases in survey.yaml; until then it is counted as \
          another answer
          """)
    case .notANumber:
      Wording(
        ru: "оставьте в ячейке только число",
        ky: "уячада санды гана калтырыңыз",
        en: "leave only the number in the cell")
    case .notADate:
      Wording(
        ru: "исправьте дату, например 20.03.2025; сам ответ учтён",
        ky: "датаны оңдоңуз, мисалы 20.03.2025; жооптун өзү эсепке алынды",
        en: "correct the date, for example 20.03.2025; the answers themselves are counted")
    case .columnsDisagree:
      Wording(
        ru: "сверьтесь с анкетой и оставьте один ответ; пока он считается недопустимым",
        ky: "анкета менен салыштырып, бир жоопту калтырыңыз; азырынча ал жараксыз деп эсептелет",
        en: "look at the questionnaire and leave one answer; until then it is counted as invalid")
    case .tooManyValues:
      Wording(
        ru:
          """
          если это свободный текст, напишите для вопроса type: text или для столбца role: ignored в survey.yaml; \
          значения сверх предела считаются недопустимыми
          """,
        ky:
          """
          бул эркин текст болсо, survey.yaml файлында суроо үчүн type: text же тилке үчүн role: ignored деп жазыңыз; \
          чектен ашкан маанилер жараксыз деп эсептелет
          """,
        en:
          """
          if this is free text, set type: text for the question or role: ignored for the column in survey.yaml; \
          values over the limit are counted as invalid
          """)
    case .duplicateHeader:
      Wording(
        ru: "переименуйте один из столбцов или опишите оба в разделе columns файла survey.yaml",
        ky: "тилкелердин бирин кайра атаңыз же экөөнү тең survey.yaml файлынын columns бөлүгүндө сүрөттөңүз",
        en: "rename one of the columns, or describe both under columns in survey.yaml")
    case .blankHeader:
      Wording(
        ru: "впишите заголовок или удалите столбец; пока он не учитывается",
        ky: "аталышын жазыңыз же тилкени өчүрүңүз; азырынча ал эсепке алынбайт",
        en: "give the column a header or delete it; until then it is not counted")
    case .unknownColumn:
      Wording(
        ru:
          """
          ⟦если это «{1}», добавьте заголовок к его написаниям (aliases) в survey.yaml; иначе оставьте как есть: \
          столбец не учитывается⟧⟦!1 добавьте столбец в aliases или columns файла survey.yaml или оставьте как есть: \
          он не учитывается⟧
          """,
        ky:
          """
          ⟦бул «{1}» болсо, аталышты survey.yaml файлында анын башка жазылыштарына (aliases) кошуңуз; болбосо, ошол \
          бойдон калтырыңыз: тилке эсепке алынбайт⟧⟦!1 тилкени survey.yaml файлындагы aliases же columns бөлүгүнө \
          кошуңуз же ошол бойдон калтырыңыз: ал эсепке алынбайт⟧
          """,
        en:
          """
          ⟦if it is "{1}", add this header to its aliases in survey.yaml; otherwise leave it: the column is not \
          counted⟧⟦!1 add it to aliases or to columns in survey.yaml, or leave it: it is not counted⟧
          """)
    case .missingColumn:
      Wording(
        ru:
          """
          если об этом не спрашивали, оставьте как есть: будет «не спрашивали»; если спрашивали, добавьте заголовок \
          столбца к aliases в survey.yaml
          """,
        ky:
          """
          бул тууралуу суралбаса, ошол бойдон калтырыңыз: «суралган эмес» деп көрсөтүлөт; суралса, тилкенин аталышын \
          survey.yaml файлындагы aliases бөлүгүнө кошуңуз
          """,
        en:
          """
          if it was not asked, leave it: it is shown as not asked; if it was, add the column's header to the aliases \
          in survey.yaml
          """)
    case .twoHeaderRows:
      Wording(
        ru: "две строки прочитаны как один заголовок; проверьте столбцы командой svodka columns",
        ky: "эки сап бир аталыш катары окулду; тилкелерди svodka columns буйругу менен текшериңиз",
        en: "the two rows were read as one header; look at the columns with svodka columns")
    case .tagRow:
      Wording(
        ru: "ничего делать не нужно: строка пропущена",
        ky: "эч нерсе кылуунун кереги жок: сап өткөрүлүп жиберилди",
        en: "nothing to do: the row is skipped")
    case .sameCell:
      Wording(
        ru: "опишите в разделе columns файла survey.yaml, что значит каждый из этих столбцов",
        ky: "бул тилкелердин ар бири эмнени билдирерин survey.yaml файлынын columns бөлүгүндө сүрөттөңүз",
        en: "say under columns in survey.yaml what each of these columns means")
    case .repeatedRecord:
      Wording(
        ru: "ничего делать не нужно: запись учтена один раз; если это разные люди, впишите номера анкет",
        ky:
          """
          эч нерсе кылуунун кереги жок: жазуу бир жолу эсептелди; булар башка-башка адамдар болсо, анкеталардын \
          номерлерин жазыңыз
          """,
        en: "nothing to do: it is counted once; if these are different people, give the forms their numbers")
    case .repeatedKey:
      Wording(
        ru: "сверьтесь с анкетами: исправьте номер или удалите лишнюю запись",
        ky: "анкеталар менен салыштырыңыз: номерди оңдоңуз же ашыкча жазууну өчүрүңүз",
        en: "look at the forms: correct the number, or delete the record that is too many")
    case .identicalAnswers:
      Wording(
        ru:
          """
          ничего делать не нужно: без времени и номера анкеты одинаковые ответы ничего не доказывают, все они учтены
          """,
        ky:
          """
          эч нерсе кылуунун кереги жок: убактысы же анкета номери жок болсо, бирдей жооптор эч нерсени далилдебейт, \
          баары эсептелди
          """,
        en: "nothing to do: without a time or a form number identical answers prove nothing, and all are counted")
    case .containedExport:
      Wording(
        ru:
          """
          ничего делать не нужно: {found} из {2} записей есть и в {1}, они учтены один раз; можно оставить только \
          последнюю выгрузку
          """,
        ky:
          """
          эч нерсе кылуунун кереги жок: {2} жазуунун ичинен {found} жазуу {1} файлында да бар, алар бир жолу \
          эсептелди; акыркы жүктөлгөн файлды гана калтырсаңыз болот
          """,
        en:
          """
          nothing to do: of {2} records {found} are in {1} too and are counted once; you may keep the latest export \
          only
          """)
    case .repeatSearchLimit:
      Wording(
        ru: "дальше повторы не искались; разделите файлы, например по населённым пунктам",
        ky: "андан ары кайталануулар изделген жок; файлдарды бөлүңүз, мисалы калктуу конуштар боюнча",
        en: "no repeats were looked for beyond this; split the files, for example by place")
    case .blankLines:
      Wording(
        ru: "ничего делать не нужно: пустые строки пропущены",
        ky: "эч нерсе кылуунун кереги жок: бош саптар өткөрүлүп жиберилди",
        en: "nothing to do: blank lines are skipped")
    case .noRecords:
      Wording(
        ru: "проверьте, тот ли это файл, и выгрузите ответы ещё раз",
        ky: "бул ошол файлбы, текшериңиз, жоопторду кайра жүктөп алыңыз",
        en: "see whether this is the right file, and export the answers again")
    case .mixedLineEnds:
      Wording(
        ru: "проверьте число записей; если оно не сходится, сохраните файл заново",
        ky: "жазуулардын санын текшериңиз; дал келбесе, файлды кайра сактаңыз",
        en: "check the number of records; if it is wrong, save the file again")
    case .undecidedDates:
      Wording(
        ru: "проверьте даты: принято, что сначала стоит день",
        ky: "даталарды текшериңиз: күн биринчи турат деп алынды",
        en: "check the dates: the day was taken to come first")
    case .guessedEncoding:
      Wording(
        ru: "посмотрите, читаются ли слова в таблице; если нет, укажите кодировку: --encoding",
        ky: "таблицадагы сөздөр окулабы, караңыз; окулбаса, коддоону көрсөтүңүз: --encoding",
        en: "see whether the words read well; if not, name the encoding with --encoding")
    case .unconfirmedOrder:
      Wording(
        ru:
          """
          поставьте в survey.yaml лучшую подпись к наибольшему значению и напишите order: confirmed; до этого \
          средних нет
          """,
        ky:
          """
          survey.yaml файлында эң жакшы жазууну эң чоң мааниге коюп, order: confirmed деп жазыңыз; ага чейин \
          орточолор жок
          """,
        en:
          """
          in survey.yaml put the best label at the highest value and set order: confirmed; until then there are no \
          means
          """)
    case .straightLining:
      Wording(
        ru: "ничего не удалено; посмотрите эти анкеты: так отвечает и тот, кто спешит, и тот, кого всё устраивает",
        ky:
          """
          эч нерсе өчүрүлгөн жок; бул анкеталарды караңыз: шашкан адам да, баарына ыраазы адам да ушундай жооп берет
          """,
        en:
          """
          nothing is dropped; look at these questionnaires: someone in a hurry answers so, and so does someone content \
          with everything
          """)
    case .fastSubmissions:
      Wording(
        ru:
          """
          ничего не удалено⟦; серий: {3}, самая длинная с {4} по {5}⟧; узнайте, не вводил ли кто-то бумажные анкеты \
          или не отвечал ли за других
          """,
        ky:
          """
          эч нерсе өчүрүлгөн жок⟦; катарлар: {3}, эң узуну {4} – {5}⟧; бирөө кагаз анкеталарды киргизгенби же башкалар \
          үчүн жооп бергенби, тактап көрүңүз
          """,
        en:
          """
          nothing is dropped⟦; runs: {3}, the longest from {4} to {5}⟧; find out whether someone typed paper forms in, \
          or answered for others
          """)
    case .nearDuplicates:
      Wording(
        ru:
          """
          ничего не удалено⟦; самая большая группа: {3}⟧; посмотрите, не заполнены ли эти анкеты одной рукой: похожие \
          мнения тоже дают совпадения
          """,
        ky:
          """
          эч нерсе өчүрүлгөн жок⟦; эң чоң топ: {3}⟧; бул анкеталарды бир кол толтурбаганбы, караңыз: окшош пикирлер да \
          дал келүүлөрдү берет
          """,
        en:
          """
          nothing is dropped⟦; the largest group: {3}⟧; see whether one hand filled these questionnaires in: like \
          opinions agree too
          """)
    case .missingAnswers:
      Wording(
        ru:
          """
          посмотрите, понятен ли вопрос и всех ли он касается⟦; пустых: {3}, «затрудняюсь»: {4}, не пользуются: {5}, \
          отказов: {6}⟧
          """,
        ky:
          """
          суроо түшүнүктүүбү жана баарына тиешелүүбү, караңыз⟦; бош: {3}, «жооп берүү кыйын»: {4}, пайдаланбайт: {5}, \
          баш тартты: {6}⟧
          """,
        en:
          """
          see whether the question is understood and fits everyone⟦; blank: {3}, don't know: {4}, not users: {5}, \
          refused: {6}⟧
          """)
    case .channelEffect:
      Wording(
        ru:
          """
          опрашивайте в каждой оценке теми же способами и в тех же долях: смена способа выглядела бы как перемена в \
          услуге
          """,
        ky:
          """
          ар бир баалоодо ошол эле ыкмаларды ошол эле үлүштө колдонуңуз: ыкма алмашса, кызмат өзгөргөндөй көрүнмөк
          """,
        en:
          """
          keep channels and their shares the same in every assessment: a change of channel would look like a change of \
          service
          """)
    }
  }
}
