/// The words on how consistent the criteria of a service are.
enum ConsistencyWords {
  static let qualityConsistency = Wording(
    ru: "Услуги, у критериев которых альфа Кронбаха ниже {1}",
    ky: "Критерийлеринин Кронбах альфасы {1} санынан төмөн кызматтар",
    en: "Services whose criteria have a Cronbach's alpha under {1}")
  static let qualityConsistencyNote = Wording(
    ru:
      """
      Альфа Кронбаха показывает, насколько согласованы критерии одной услуги, то есть хорошо ли их выражает одно среднее; \
      больше 1 она не бывает. В скобках: сколько анкет, где отмечены все критерии услуги; взяты только они, и нужно не \
      меньше {1}. Альфа исходит из того, что критерии говорят об одном и том же. Низкая альфа не ошибка: у такой услуги \
      смотрите и на каждый критерий отдельно.
      """,
    ky:
      """
      Кронбахтын альфасы бир кызматтын критерийлери канчалык ыраатташканын, башкача айтканда аларды бир орточо канчалык \
      жакшы билдирерин көрсөтөт; ал 1ден ашпайт. Кашаада: кызматтын бардык критерийлери белгиленген анкеталардын саны; \
      ошолор гана алынат жана кеминде {1} керек. Альфа критерийлер бир эле нерсе жөнүндө деп эсептейт. Төмөн альфа ката \
      эмес: мындай кызматта ар бир критерийди өзүнчө да караңыз.
      """,
    en:
      """
      Cronbach's alpha tells how consistent the criteria of one service are, and so how well one mean stands for them; it \
      is at most 1. In brackets: how many questionnaires mark every criterion of the service; only these are used, and at \
      least {1} are needed. Alpha takes the criteria as being about one thing. A low alpha is no mistake: look at each \
      criterion of such a service as well.
      """)
}
