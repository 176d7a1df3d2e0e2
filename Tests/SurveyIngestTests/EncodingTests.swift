import SurveyModel
import Testing

@testable import SurveyIngest

@Suite("Finding out how bytes stand for letters")
struct EncodingTests {
  private func decide(_ bytes: [UInt8], isWhole: Bool = true, given: TextEncoding? = nil) -> EncodingDecision {
    unsafe bytes.withUnsafeBufferPointer { unsafe EncodingDetector.decide($0, isWhole: isWhole, given: given) }
  }

  static let russian = """
    Отметка времени;Пол;Питьевая вода [Качество];Комментарий
    20.03.2025 15:18:09;Женский;5;Всё хорошо, спасибо
    20.03.2025 15:20:41;Мужской;3;Эх, опять яма у школы № 3

    """

  /// Kyrgyz as it is typed where its own letters are missing.
  static let kyrgyz = """
    Жынысы;Ичуучу суу [Сапаты];Пикир
    Аял;5;Абдан жакшы, рахмат
    Эркек;2;Жол бузук, карагыла

    """

  static let eightBit: [TextEncoding] = [.windows1251, .koi8R, .macCyrillic]

  @Test("Russian and Kyrgyz tables in every 8-bit encoding", arguments: eightBit, [russian, kyrgyz])
  func tables(_ encoding: TextEncoding, _ text: String) throws {
    let plain = encoding == .koi8R ? text.replacing("№", with: "N") : text
    let bytes = encoded(plain, encoding)
    try #require(!bytes.isEmpty)
    let decision = decide(bytes)
    #expect(decision.encoding == encoding)
    #expect(decision.reason == .likelyLetters && !decision.isGuess)
    #expect(unsafe bytes.withUnsafeBufferPointer { unsafe Transcoder.decoded($0, from: encoding) } == plain)
  }

  @Test("what no Cyrillic encoding makes likely is told by libuchardet; else it is a guess")
  func others() {
    for (name, line) in [
      ("GB18030", "水来得很好，但是道路很坏，需要修理。"), ("BIG5", "水來得很好，但是道路很壞，需要修理。"),
    ] {
      let decision = decide(encoded(String(repeating: line + "\n", count: 6), TextEncoding(name: name)))
      #expect(decision.encoding == TextEncoding(name: name))
      #expect(decision.reason == .detector && decision.isGuess)
    }
    // "©©©", in more than one of them.
    #expect(decide(Array("a;b\n1;2\n".utf8) + [0xA9, 0xA9, 0xA9]).isGuess)
    #expect(EncodingDecision(.windows1251, .likelyLetters, percent: 59).isGuess)
    #expect(!EncodingDecision(.windows1251, .likelyLetters, percent: 60).isGuess)
  }

  @Test(
    "one short line is enough", arguments: eightBit,
    ["Питьевая вода", "Пол;Возраст", "Пол и ваш возраст\n", "Отлично", "Имя,Вода", "Ёлка и ещё вода"])
  func shortLines(_ encoding: TextEncoding, _ text: String) {
    #expect(decide(encoded(text, encoding)).encoding == encoding)
  }

  @Test(
    "lines of capitals alone", arguments: eightBit, ["ПИТЬЕВАЯ ВОДА;ДОРОГИ", "ПОЛ;ВОЗРАСТ;КОММЕНТАРИЙ", "ОЗЕЛЕНЕНИЕ"])
  func capitals(_ encoding: TextEncoding, _ text: String) {
    #expect(decide(encoded(text, encoding)).encoding == encoding)
  }

  @Test(
    "lines of small letters alone", arguments: eightBit,
    ["питьевая вода;дороги", "пол;возраст;комментарий", "озеленение и вода"])
  func smallLetters(_ encoding: TextEncoding, _ text: String) {
    // MacCyrillic and windows-1251 have the same bytes for all small letters but я.
    let decision = decide(encoded(text, encoding))
    if encoding == .macCyrillic {
      #expect([.windows1251, .macCyrillic].contains(decision.encoding))
    } else {
      #expect(decision.encoding == encoding)
    }
  }

  @Test("much Latin and few Cyrillic words", arguments: eightBit)
  func muchLatin(_ encoding: TextEncoding) {
    let latin = (0..<300).map { "row-\($0),https://example.org/\($0),excellent\n" }.joined()
    #expect(decide(encoded("id,url,mark\n" + latin + "x,y,Отлично\n", encoding)).encoding == encoding)
  }

  @Test("questionable letters: ө, ү and ң became question marks in windows-1251")
  func lostLetters() {
    #expect(encoded("Өтө начар", .windows1251).isEmpty)
    #expect(decide(encoded("Ич??ч? суу;Жашы\n?т? начар;55+\n", .windows1251)).encoding == .windows1251)
  }

  @Test("UTF-8 with Kyrgyz letters, with and without a mark")
  func utf8() {
    let text = "Ичүүчү суу,Өтө начар,ң\n"
    #expect(decide(Array(text.utf8)) == EncodingDecision(.utf8, .valid))
    #expect(decide([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == EncodingDecision(.utf8, .byteOrderMark, markLength: 3))
    #expect(decide(Array("plain ASCII\n".utf8)) == EncodingDecision(.utf8, .valid))
  }

  @Test("UTF-8 with a few damaged cells stays UTF-8, and the damage is reported where it stands")
  func damaged() throws {
    let text = Array("Пол,Комментарий\nЖенский,вода\nМужской,\"да\nнет".utf8) + [0xFF] + Array("\"\n".utf8)
    #expect(decide(text).reason == .nearlyValid)
    let reading = try Reading(text)
    #expect(reading.places(.undecodable) == ["undecodable 4:2"])
    #expect(reading.rules.contains(.guessedEncoding))
    #expect(reading.responses.count == 2)
  }

  @Test("a sample cut inside a letter is no damage; a file that ends inside one is")
  func cutSample() {
    let bytes = Array(Array("Питьевая вода".utf8).dropLast())
    #expect(decide(bytes, isWhole: false).reason == .valid)
    #expect(decide(bytes, isWhole: true).reason == .nearlyValid)
  }

  @Test(
    "UTF-16 with and without a mark", arguments: [TextEncoding.utf16LE, .utf16BE],
    [russian, kyrgyz, "Пол\tВозраст\r\nЖ\t55+\r\n"])
  func utf16(_ encoding: TextEncoding, _ text: String) {
    let bytes = encoded(text, encoding)
    let mark: [UInt8] = encoding == .utf16LE ? [0xFF, 0xFE] : [0xFE, 0xFF]
    #expect(decide(mark + bytes) == EncodingDecision(encoding, .byteOrderMark, markLength: 2))
    #expect(decide(bytes) == EncodingDecision(encoding, .zeroBytes))
  }

  @Test("an encoding that was asked for stands; its own mark is still taken off")
  func given() {
    #expect(decide(encoded(Self.russian, .koi8R), given: .windows1251) == EncodingDecision(.windows1251, .given))
    #expect(decide([0xEF, 0xBB, 0xBF, 0x61], given: .utf8) == EncodingDecision(.utf8, .given, markLength: 3))
    #expect(decide([0xFF, 0xFE, 0x61, 0], given: .utf16LE) == EncodingDecision(.utf16LE, .given, markLength: 2))
  }

  @Test(
    "names as people write them",
    arguments: [
      ("cp1251", .windows1251), ("Windows-1251", .windows1251), ("UTF8", .utf8), ("utf-16", .utf16LE),
      ("KOI8-R", .koi8R),
      ("x-mac-cyrillic", .macCyrillic), ("utf-16be", .utf16BE),
    ] as [(String, TextEncoding)])
  func names(name: String, encoding: TextEncoding) { #expect(TextEncoding(name: name) == encoding) }

  @Test("an encoding that nobody knows is an error that names it")
  func unknown() throws {
    let file = try TemporaryFile("Пол\nЖ\n")
    #expect(throws: InputError.unknownEncoding(path: file.path, name: "klingon-8")) {
      _ = try Reading(path: file.path, options: ReadOptions(encoding: TextEncoding(name: "klingon-8")))
    }
  }

  @Test("one table in seven encodings gives the same responses and findings")
  func sameTable() throws {
    let text = "Пол;Питьевая вода [Качество];Комментарий\nЖенский;Хорошо;\"Эх,\nяма\"\nМужской;6;Всё\nиное;1;нет\n"
    let expected = try Reading(text)
    #expect(expected.marks("water", "quality") == [4, nil, 1])
    var files = Self.eightBit.map { encoded(text, $0) }
    files += [
      encoded(text, .utf16LE), [0xFF, 0xFE] + encoded(text, .utf16LE), [0xFE, 0xFF] + encoded(text, .utf16BE),
    ]
    files.append([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    for file in files {
      let reading = try Reading(file)
      #expect(reading.responses == expected.responses)
      #expect(reading.places(.markOffScale, .unknownOption) == expected.places(.markOffScale, .unknownOption))
      #expect(reading.findings.map(\.found) == expected.findings.map(\.found))
    }
  }

  // MARK: Transcoding

  struct Bytes: CustomTestStringConvertible {
    var name: String
    var encoding: TextEncoding
    var bytes: [UInt8]

    var testDescription: String { name }
  }

  static let cuttable = [
    Bytes(name: "windows-1251", encoding: .windows1251, bytes: encoded("Всё – «да»", .windows1251)),
    Bytes(name: "windows-1251 with a byte it does not know", encoding: .windows1251, bytes: [0xC0, 0x98, 0xC1]),
    Bytes(name: "UTF-16 with a surrogate pair", encoding: .utf16LE, bytes: encoded("а😀б\nң", .utf16LE)),
    Bytes(name: "UTF-16BE", encoding: .utf16BE, bytes: encoded("Өтө 😀 начар", .utf16BE)),
    Bytes(
      name: "UTF-16 with half a pair", encoding: .utf16LE, bytes: [0x61, 0, 0x3D, 0xD8, 0x62, 0, 0x00, 0xDE, 0x63, 0]),
    Bytes(name: "UTF-16 with an odd byte at the end", encoding: .utf16LE, bytes: [0x61, 0, 0x62]),
    Bytes(name: "UTF-16 with half a pair at the end", encoding: .utf16LE, bytes: [0x61, 0, 0x3D, 0xD8]),
    Bytes(name: "GB18030", encoding: .other("GB18030"), bytes: encoded("水质 ң 😀", .other("GB18030"))),
    Bytes(
      name: "Shift_JIS with a bad pair", encoding: .other("SHIFT_JIS"), bytes: [0x88, 0x9F, 0x88, 0x20, 0x61, 0x88]),
  ]

  @Test("cut at any byte, or fed byte by byte, the output is the same", arguments: cuttable)
  func anyCut(_ input: Bytes) throws {
    func transcode(_ parts: [ArraySlice<UInt8>]) throws -> [UInt8] {
      let transcoder = try #require(Transcoder(input.encoding))
      var output: [UInt8] = []
      for (index, part) in parts.enumerated() {
        unsafe Array(part).withUnsafeBufferPointer {
          unsafe transcoder.append($0, isLast: index == parts.count - 1, to: &output)
        }
      }
      return output
    }
    try #require(!input.bytes.isEmpty)
    let whole = try transcode([input.bytes[...]])
    for cut in 0...input.bytes.count {
      #expect(try transcode([input.bytes[..<cut], input.bytes[cut...]]) == whole)
      #expect(try transcode([input.bytes[..<cut], input.bytes[cut...], []]) == whole)
    }
    #expect(try transcode(input.bytes.indices.map { input.bytes[$0...$0] }) == whole)
  }

  @Test("what cannot be decoded becomes one 0xFF a unit, and nothing else is lost")
  func undecodable() throws {
    func transcode(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> [UInt8] {
      let transcoder = try #require(Transcoder(encoding))
      var output: [UInt8] = []
      unsafe bytes.withUnsafeBufferPointer { unsafe transcoder.append($0, isLast: true, to: &output) }
      return output
    }
    #expect(try transcode([0xC0, 0x98, 0xC1], .windows1251) == Array("А".utf8) + [0xFF] + Array("Б".utf8))
    #expect(try transcode([0x61, 0, 0x00, 0xDC, 0x62, 0], .utf16LE) == [0x61, 0xFF, 0x62])
    #expect(try transcode([0x61, 0, 0x62], .utf16LE) == [0x61, 0xFF])
  }

  @Test("text longer than iconv's buffer comes out whole")
  func long() throws {
    let text = String(repeating: "вода ", count: 50_000)
    let transcoder = try #require(Transcoder(.windows1251))
    var output: [UInt8] = []
    unsafe encoded(text, .windows1251).withUnsafeBufferPointer {
      unsafe transcoder.append($0, isLast: true, to: &output)
    }
    #expect(output == Array(text.utf8))
  }
}
