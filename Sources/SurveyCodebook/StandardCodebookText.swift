/// The built-in codebook as a file: what a project starts from, and the description of the format.
public let standardCodebookText: String = #"""
  # Codebook: what the questions of a survey are, and how their answers are written.
  # Кодовая книга: какие вопросы задаёт анкета и как записываются ответы.
  #
  # The Kyrgyz labels still need a review by a native reader.
  # Кыргызча аталыштарды эне тилинде сүйлөгөн адам текшерүүсү керек.
  #
  # The file is YAML: indent with spaces, put a text in "double quotes" when it holds a colon, # or begins with a sign.
  # Every label is one text for all languages (label: Качество) or one a language (label: {ru: …, ky: …, en: …}).
  # An alias is another spelling of the same thing in a file: letter case and repeated spaces do not matter.
  # An id is short and never changes: letters, digits, - _ + . and no spaces.

  # Version of this format.
  svodka: 1

  title:
    ru: Оценка муниципальных услуг жителями
    ky: Муниципалдык кызматтарды тургундардын баалоосу
    en: Residents' assessment of municipal services

  # The marks. A higher value is a better mark: where the form runs the other way, give its best label the highest value.
  #   order: confirmed     a person has seen that the values stand in the right order;
  #          unconfirmed   answers are counted, but there are no means
  #   good, poor: the values that count as a good and as a poor mark
  # A bare number is always understood as its value, and so is "5 - Отлично" with any dash.
  scales:
    - id: marks
      order: confirmed
      direction: up
      good: [4, 5]
      poor: [1, 2]
      points:
        - value: 5
          label: {ru: Отлично, ky: Мыкты, en: Excellent}
          aliases:
            - Полностью удовлетворён
            - Полностью удовлетворена
            - Полностью удовлетворены
            - Полностью доволен
            - Полностью довольна
            - Очень хорошо
            - Толук канааттанам
            - Абдан жакшы
            - Very satisfied
            - Completely satisfied
            - Very good
        - value: 4
          label: {ru: Хорошо, ky: Жакшы, en: Good}
          aliases:
            - Скорее удовлетворён
            - Скорее удовлетворена
            - Скорее удовлетворены
            - Скорее доволен
            - Скорее довольна
            - Канааттанам
            - Satisfied
            - Somewhat satisfied
            - Rather satisfied
        - value: 3
          label: {ru: Удовлетворительно, ky: Орточо, en: Fair}
          aliases:
            - Отчасти удовлетворён, отчасти нет
            - Отчасти удовлетворена, отчасти нет
            - Отчасти удовлетворены, отчасти нет
            - И да, и нет
            - Средне
            - Нормально
            - Жарым-жартылай канааттанам
            - Neither satisfied nor dissatisfied
            - Partly satisfied
            - Average
            - Satisfactory
        - value: 2
          label: {ru: Плохо, ky: Начар, en: Poor}
          aliases:
            - Скорее не удовлетворён
            - Скорее не удовлетворена
            - Скорее не удовлетворены
            - Скорее недоволен
            - Скорее недовольна
            - Неудовлетворительно
            - Канааттанбайм
            - Dissatisfied
            - Somewhat dissatisfied
            - Rather dissatisfied
            - Bad
        - value: 1
          label: {ru: Очень плохо, ky: Өтө начар, en: Very poor}
          aliases:
            - Совсем не удовлетворён
            - Совсем не удовлетворена
            - Совсем не удовлетворены
            - Полностью не удовлетворён
            - Полностью не удовлетворена
            - Совсем недоволен
            - Совсем недовольна
            - Такыр канааттанбайм
            - Абдан начар
            - Very dissatisfied
            - Completely dissatisfied
            - Very bad

  # What is rated. Aliases are other titles of the question in the form.
  #   scale: marks                                  the scale of its marks; the first scale where left out
  #   criteria: [access, quality, safety]           where not every criterion is asked of it: roads have no tariff
  #   places: [karakol]                             where it is not asked everywhere
  services:
    - id: water
      label: {ru: Питьевая вода, ky: Ичүүчү суу, en: Drinking water}
      aliases: [Водоснабжение, Обеспечение питьевой водой, Чистая питьевая вода, Таза суу, Water, Water supply]
    - id: waste
      label: {ru: Сбор и вывоз мусора, ky: Таштанды чогултуу жана чыгаруу, en: Waste collection}
      aliases: [Вывоз мусора, Сбор мусора, Мусор, Таштанды, Таштанды чыгаруу, Waste, Garbage collection]
    - id: roads
      label: {ru: Внутренние дороги, ky: Ички жолдор, en: Internal roads}
      aliases: [Дороги, Состояние дорог, Внутригородские дороги, Жолдор, Roads, Local roads]
      # criteria: [access, quality, regularity, safety, response]
    - id: greening
      label: {ru: Озеленение и благоустройство, ky: Жашылдандыруу жана көрктөндүрүү, en: Landscaping}
      aliases: [Озеленение, Благоустройство, Благоустройство и озеленение, Жашылдандыруу, Көрктөндүрүү, Greening]
    - id: lighting
      label: {ru: Уличное освещение, ky: Көчөлөрдү жарыктандыруу, en: Street lighting}
      aliases: [Освещение, Освещение улиц, Жарыктандыруу, Көчө жарыгы, Lighting, Street lights]

  # What each service is rated by.
  criteria:
    - id: access
      label: {ru: Доступность, ky: Жеткиликтүүлүгү, en: Accessibility}
      aliases: [Доступность услуги, Жеткиликтүүлүк, Access, Availability]
    - id: quality
      label: {ru: Качество, ky: Сапаты, en: Quality}
      aliases: [Качество услуги, Сапат, Quality of service]
    - id: regularity
      label:
        ru: "Регулярность, своевременность"
        ky: "Үзгүлтүксүздүгү, өз убагында болушу"
        en: "Regularity, timeliness"
      aliases: [Регулярность, Своевременность, Үзгүлтүксүздүгү, Үзгүлтүксүздүк, Regularity, Timeliness]
    - id: safety
      label: {ru: Безопасность, ky: Коопсуздугу, en: Safety}
      aliases: [Безопасность услуги, Коопсуздук]
    - id: cost
      label: {ru: Приемлемость стоимости, ky: Баасынын ылайыктуулугу, en: Affordability}
      aliases: [Стоимость, Приемлемость цены, Цена, Тариф, Баасы, Cost, Price]
    - id: response
      label: {ru: Реагирование на обращения, ky: Кайрылууларга жооп берүү, en: Responsiveness}
      aliases: [Реагирование, Реагирование на жалобы, Кайрылууларга жооп, Response, Response to complaints]

  # Answers that are not a mark. They are counted apart, and none enters a mean.
  # A codebook without this section has these five with their labels alone; one with it has what is listed.
  answers:
    blank:
      label: {ru: Нет ответа, ky: Жооп жок, en: No answer}
      aliases: ["-", "–", "—", н/о, Без ответа, Blank]
    invalid:
      label: {ru: Недопустимый ответ, ky: Жараксыз жооп, en: Invalid}
    dont-know:
      label: {ru: Затрудняюсь ответить, ky: Жооп берүү кыйын, en: "Don't know"}
      aliases:
        - Затрудняюсь
        - Затрудняюсь оценить
        - Затрудняюсь с ответом
        - Не знаю
        - З/О
        - Билбейм
        - Жооп бере албайм
        - Do not know
        - "Don’t know"
        - Not sure
        - Hard to say
        - DK
    not-user:
      label: {ru: Не пользуюсь услугой, ky: Кызматты пайдаланбайм, en: Not a user}
      aliases:
        - Не пользуюсь
        - Не пользовался
        - Не пользовалась
        - Не получаю услугу
        - Услуги нет
        - Не применимо
        - Неприменимо
        - Пайдаланбайм
        - Not applicable
        - N/A
        - I do not use it
    refused:
      label: {ru: Отказ от ответа, ky: Жооп берүүдөн баш тартуу, en: Refused}
      aliases:
        - Отказ
        - Отказываюсь отвечать
        - Не хочу отвечать
        - Предпочитаю не отвечать
        - Баш тартам
        - Жооп бергим келбейт
        - Prefer not to say
        - Prefer not to answer

  # Questions that are not ratings. Aliases are other headers of the column.
  #   type: choice     one of the options       number   a number
  #         multiple   several of the options   text     free text: never counted, never shown
  questions:
    - id: sex
      type: choice
      label: {ru: Пол, ky: Жынысы, en: Sex}
      aliases:
        - Ваш пол
        - Укажите ваш пол
        - Укажите Ваш пол, пожалуйста
        - Пол респондента
        - Жынысыңыз
        - Сиздин жынысыңыз
        - Gender
        - Your gender
        - Your sex
      options:
        - id: female
          label: {ru: Женский, ky: Аял, en: Female}
          aliases: [Ж, Жен, "Жен.", Женщина, Аялзаты, F, Woman]
        - id: male
          label: {ru: Мужской, ky: Эркек, en: Male}
          aliases: [М, Муж, "Муж.", Мужчина, Эркекзаты, M, Man]
    # The groups are few on purpose: with 40 answers, smaller groups tell who answered and say nothing else.
    - id: age
      type: choice
      label: {ru: Возраст, ky: Жашы, en: Age}
      aliases:
        - Ваш возраст
        - Укажите ваш возраст
        - Возрастная группа
        - Сколько вам лет?
        - Жашыңыз
        - Сиздин жашыңыз
        - Жаш курагы
        - Your age
        - Age group
        - How old are you?
      options:
        - id: "18-34"
          label: {ru: "18–34", ky: "18–34", en: "18–34"}
          aliases: ["18-34", 18-34 лет, 18–34 лет, 18-34 года, 18–34 года, от 18 до 34, от 18 до 34 лет,
            18-34 жаш, 18–34 жаш, 18 to 34]
        - id: "35-54"
          label: {ru: "35–54", ky: "35–54", en: "35–54"}
          aliases: ["35-54", 35-54 лет, 35–54 лет, 35-54 года, 35–54 года, от 35 до 54, от 35 до 54 лет,
            35-54 жаш, 35–54 жаш, 35 to 54]
        - id: "55+"
          label: {ru: "55+", ky: "55+", en: "55+"}
          aliases: [55 +, 55 лет и старше, 55 и старше, 55 и более, старше 55, старше 55 лет, от 55 лет,
            55 жаш жана андан улуу, 55 жаштан жогору, 55 and over, 55 and older, 55 or older]
    # Free text until the town's own list is known. To tell districts apart in tables, list them:
    #   - id: district
    #     type: choice
    #     label: {ru: Квартал, ky: Квартал, en: District}
    #     options:
    #       - id: center
    #         label: Центр
    #         aliases: [Центральный]
    - id: district
      type: text
      label: {ru: Квартал, ky: Квартал, en: District}
      aliases: [Ваш квартал, Район, Ваш район, Микрорайон, Кварталыңыз, Район же квартал, Your district,
        Neighbourhood, Neighborhood]
    - id: comment
      type: text
      label: {ru: Комментарий, ky: Пикир, en: Comment}
      aliases:
        - Комментарии
        - Ваш комментарий
        - Ваши комментарии
        - Ваши пожелания
        - Пожелания
        - Предложения
        - Ваши предложения
        - Замечания и предложения
        - Пикириңиз
        - Сунуштар
        - Сунуш-пикирлер
        - Comments
        - Your comments
        - Suggestions

  # Places, waves and modes that are known; others in a file are taken as they stand.
  places:
    - id: karakol
      label: {ru: Каракол, ky: Каракол, en: Karakol}
      aliases: [г. Каракол, город Каракол, Каракол шаары]
    - id: kara-balta
      label: {ru: Кара-Балта, ky: Кара-Балта, en: Kara-Balta}
      aliases: [г. Кара-Балта, город Кара-Балта, Кара-Балта шаары, Кара Балта, Карабалта, Kara Balta]

  waves:
    - id: "1"
      label: {ru: Первая оценка, ky: Биринчи баалоо, en: First assessment}
      aliases: [первая, 1-я, 1-я оценка, первый, волна 1, 1-волна, первая волна, биринчи, 1-баалоо, first, wave 1, I]
    - id: "2"
      label: {ru: Вторая оценка, ky: Экинчи баалоо, en: Second assessment}
      aliases: [вторая, 2-я, 2-я оценка, второй, волна 2, 2-волна, вторая волна, экинчи, 2-баалоо, second, wave 2, II]

  modes:
    - id: online
      label: {ru: Онлайн, ky: Онлайн, en: Online}
      aliases: [Google Forms, Google Форма, онлайн-анкета, онлайн анкета, интернет, электронная, web]
    - id: paper
      label: {ru: Бумажная анкета, ky: Кагаз анкета, en: Paper}
      aliases: [бумага, бумажная, на бумаге, кагаз, paper form, paper questionnaire]

  # Columns named one by one, for headers that are not recognised by their words. They go before everything else.
  #   - header: the header, exactly as in the file
  #     occurrence: 2              the second column with this header; 1 where left out
  #     service: water             a rating …
  #     criterion: quality
  #     same-question: yes         another wording of the same question: it may be compared
  #   - header: "Кто вы?"
  #     question: sex              … the answer to a question …
  #   - header: Примечание
  #     role: ignored              … or time, place, wave, mode, key, identity, ignored
  columns: []

  # Headers of columns that are not answers, beside the well-known ones.
  #   key        tells questionnaires apart; the same key twice is reported
  #   identity   names, phones, addresses: left out when a file is read
  system:
    time: [Отметка времени, Дата, Дата заполнения, Дата и время, Убакыт белгиси, Толтурулган күнү, Timestamp, Date,
      Submission time, _submission_time, Horodateur, Marca temporal, Zaman damgası]
    place: [Город, Ваш город, Населённый пункт, Населенный пункт, Муниципалитет, Айыл өкмөтү, Шаар, Шаарыңыз, Town,
      City, Municipality, Place]
    wave: [Волна, Оценка №, Номер оценки, Этап, Баалоо, Баалоонун номери, Wave, Assessment, Round]
    mode: [Способ, Способ опроса, Форма опроса, Режим, Ыкма, Mode, Channel]
    key: [Номер анкеты, № анкеты, Анкета №, Анкета, Номер, №, ID, Анкетанын номери, Form number, Questionnaire,
      Questionnaire number, Respondent ID, Response ID, _id, _uuid]
    identity:
      - e-mail
      - email
      - Email Address
      - E-mail address
      - Username
      - Адрес электронной почты
      - Имя пользователя
      - Электронная почта
      - Эл. почта
      - Почта
      - Телефон
      - Номер телефона
      - Ваш телефон
      - Ваш номер телефона
      - Контактный телефон
      - Контакты
      - Phone
      - Phone number
      - Telephone
      - ФИО
      - Ф.И.О.
      - Ваше ФИО
      - Имя
      - Фамилия
      - Отчество
      - Имя и фамилия
      - Фамилия и имя
      - Ваше имя
      - Name
      - Your name
      - Full name
      - First name
      - Last name
      - Аты-жөнү
      - Аты-жөнүңүз
      - Атыңыз
      - Телефон номери
      - Телефон номериңиз
      - Электрондук почта
      - Nom
      - Prénom
      - Nom et prénom
      - Courriel
      - Adresse e-mail
      - Nombre
      - Nombre y apellidos
      - Correo electrónico
      - Dirección de correo electrónico
      - Teléfono
      - Ad Soyad
      - Adınız
      - Adınız ve Soyadınız
      - E-posta
      - E-posta adresi
      - Kullanıcı adı
      - IP Address
      - IP-адрес
      - IP
    ignored: [Сборщик, Квартальный, Интервьюер, Интервьюер коду, Collector, Interviewer, Язык, Язык анкеты, Тил,
      Language, Ввод, Entry]

  # Where figures stop being shown, marked or compared. Bases are numbers of answers.
  thresholds:
    hidden-under: 5       # a figure on fewer answers is hidden
    few-under: 30         # … is marked "few answers"
    verdict-from: 30      # a verdict needs this many in each wave
    same-margin: 10       # "the same": the whole interval of the change is within so many percentage points
    score-needs: 2/3      # share of the criteria a respondent must have marked to have a service score: 4 of 6
    correction: benjamini-hochberg   # of p values where several are looked at: or holm, which is stricter
  """#
