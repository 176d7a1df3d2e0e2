import SurveyModel

/// Which end of a scale a label stands at, by the words in it.
enum Polarity {
  case low, high

  /// The end that `label` names; `nil` where its words do not tell.
  init?(_ label: String) {
    let words = folded(label).split { !$0.isLetter && $0 != "'" && $0 != "\"" }.map(String.init)
    // Phrases have up to three words.
    let runs = words.indices.flatMap { start in
      (1...3).filter { start + $0 <= words.count }.map { words[start..<start + $0].joined(separator: " ") }
    }
    func holds(_ phrases: Set<String>) -> Bool { runs.contains { phrases.contains($0) } }
    if holds(Self.lowPhrases) { self = .low } else if holds(Self.highPhrases) { self = .high } else { return nil }
  }

  // Low ends go first: "совсем не согласен" has "согласен" in it, "pas du tout d'accord" has "tout".
  private static let lowPhrases = texts(
    """
    не|нет|ни|никогда|никак|плохо|ужасно|совсем не|недоволен|недовольна|неудовлетворительно|невозможно|минимально
    минимум|низко|низкий|низкая|слабо|мало|худший|редко|жок|эч|такыр|таптакыр|начар|эмес|эмесмин|макул эмесмин
    no|not|never|none|strongly disagree|disagree|bad|poor|poorly|worst|lowest|least|low|very low|unlikely|minimum
    dissatisfied|terrible|weak|rarely|nothing|nobody
    жоқ|мүлдем|ешқашан|емес|нашар|келіспеймін
    non|pas|jamais|aucun|aucune|mauvais|faible|nul|peu|rien
    nunca|nada|ningún|ninguno|malo|muy malo|peor|bajo|en desacuerdo|poco
    hiç|asla|hayır|değil|kötü|zayıf|katılmıyorum|düşük|hiçbir
    nie|niemals|nein|nicht|überhaupt nicht|gar nicht|kein|keine|schlecht|niedrig|unzufrieden
    """)

  private static let highPhrases = texts(
    """
    да|всегда|полностью|очень|отлично|абсолютно|совершенно|максимально|максимум|высоко|высокий|высокая|сильно|часто
    хорошо|легко|много|лучший|ооба|дайыма|ар дайым|толук|абдан|мыкты|жакшы|өтө
    yes|always|completely|totally|fully|very|strongly agree|agree|excellent|extremely|best|highest|high|likely
    definitely|absolutely|good|great|maximum|strong|perfectly|a lot|satisfied
    иә|әрқашан|толық|өте|жақсы|келісемін
    oui|toujours|tout à fait|totalement|très|complètement|parfaitement|excellent|bon|fort|beaucoup
    sí|si|siempre|totalmente|completamente|muy|excelente|bueno|mejor|alto|mucho
    evet|her zaman|daima|tamamen|kesinlikle|çok|mükemmel|iyi|katılıyorum|yüksek
    ja|immer|voll|völlig|sehr|ausgezeichnet|gut|hoch|absolut|zufrieden
    """)

  private static func texts(_ lines: String) -> Set<String> {
    Set(lines.split { $0 == "\n" || $0 == "|" }.map { folded(String($0)) })
  }
}
