import SurveyCodebook
import SurveyIngest
import SurveyModel
import Testing

@testable import SurveyDraft

@Suite("Guessing what a question asks")
struct QuestionGuessTests {
  private func question(_ values: [String], header: String = "Вопрос") throws -> Question {
    try #require(try Export(header, values).codebook().questions.first)
  }

  private func options(_ values: [String]) throws -> [String] {
    try question(values).options.map { $0.label.text(in: .ru) }
  }

  @Test("answers that come back are options; spellings that fold to the same are one")
  func choice() throws {
    let question = try question(["0 ₽", "много", "0 ₽", "Много", "мало", "мало"])
    #expect(question.kind == .choice)
    #expect(question.options.map { $0.label.text(in: .ru) } == ["0 ₽", "много", "мало"])
  }

  @Test("a known scale in a plain question stays a choice, best first")
  func verbalChoice() throws {
    let values = repeated([("Редко", 3), ("Очень часто", 2), ("Часто", 4)])
    #expect(try Export("Как часто?", values).codebook().services.isEmpty)
    #expect(try options(values) == ["Очень часто", "Часто", "Редко"])
  }

  @Test("groups of numbers stand by size")
  func groups() throws {
    #expect(
      try options(repeated([("35-54", 3), ("55+", 2), ("18-34", 4)])) == ["18-34", "35-54", "55+"])
  }

  @Test("answers that hardly come back are free text")
  func text() throws {
    #expect(try question((1...20).map { "Ответ \($0) своими словами" }).kind == .text)
    #expect(try question(["Нет", "Не знаю точно", "Вода", "Дороги", "Нет", "Свет", "Дворы", "Шум"]).kind == .text)
  }

  @Test("one long answer among options was typed under Other")
  func other() throws {
    let typed = "Отвечу подробно: " + String(repeating: "слово ", count: 20)
    #expect(try options(repeated([("Да", 6), ("Нет", 6), (typed, 1)])) == ["Да", "Нет"])
  }

  @Test(
    "several answers in one cell, though options hold commas and full stops",
    arguments: [
      (
        ["Боли в спине, в шее;Плохая осанка, горблюсь", "Боли в спине, в шее", "Плохая осанка, горблюсь", "Нет."]
          + ["Нет.", "Боли в спине, в шее;Плохая осанка, горблюсь;"],
        ["Боли в спине, в шее", "Плохая осанка, горблюсь", "Нет."]
      ),
      (
        ["Python, R", "R", "Python", "Mixed (a, b, etc.)", "Python, Mixed (a, b, etc.)", "Python, R"],
        ["R", "Python", "Mixed (a, b, etc.)"]
      ),
      (
        [
          "Oui, un peu., Oui, beaucoup.", "Oui, un peu.", "Oui, beaucoup.", "Non, jamais.",
          "Oui, un peu., Oui, beaucoup.",
        ],
        ["Oui, un peu.", "Oui, beaucoup.", "Non, jamais."]
      ),
      (["A, B", "B, C", "A, C", "A, B, C", "A, B"], ["A", "B", "C"]),
    ])
  func multiple(values: [String], options: [String]) throws {
    let question = try question(values)
    #expect(question.kind == .multiple)
    #expect(Set(question.options.map { $0.label.text(in: .ru) }) == Set(options))
    #expect(try Export("Вопрос", values).read().findings.count(.unknownOption) == 0)
  }

  @Test("a comma inside one option makes no question with several answers")
  func single() throws {
    #expect(try question(repeated([("Нет, не смог", 3), ("Да, смог", 3), ("Нет", 2)])).kind == .choice)
  }

  @Test("the ids of options are short, and no other option's label")
  func optionIDs() throws {
    let question = try question(repeated([("Не", 2), ("Ne", 2), ("Other", 2), ("🙂", 2)]))
    #expect(question.options.map(\.id) == ["ne-2", "ne", "other-2", "o4"])
  }

  @Test(
    "an id is written in Latin letters, in whole words",
    arguments: [
      ("Как часто вы пропускаете завтраки?", "kak-chasto-vy-propuskaete"), ("Жашыңыз", "zhashynyz"),
      ("Êtes-vous ?", "etes-vous"), ("Dilbilgisi Doğruluğu", "dilbilgisi-dogrulugu"),
      ("L'environnement", "lenvironnement"),
      ("🙂", ""), ("объём", "obem"),
    ])
  func slugs(text: String, slug: String) {
    #expect(IDRegister.slug(text) == slug)
  }
}
