import BoundBook
import Folding
import Phrasebook
import Testing

@Suite("The phrases bound into the program")
struct BuiltInTests {
  let book = Phrasebook.builtIn

  @Test func `read without a fault`() throws {
    let files = BoundBook.files.filter { $0.name.hasPrefix("courtesy/") }
    let book = try Phrasebook(reading: files.map(\.node))
    #expect(!book.entries.isEmpty)
    #expect(book.entries.map(\.id) == self.book.entries.map(\.id))
  }

  @Test(arguments: Occasion.allCases, Language.allCases)
  func `have something to say when only ticket and department are known`(
    occasion: Occasion, language: Language
  ) {
    let known: [Blank: String] = [.ticket: "#12", .department: "工程部"]
    #expect(book.phrase(for: occasion, in: language, filling: known) != nil)
    #expect(book.phrase(for: occasion, in: language, filling: [.ticket: "#12"]) != nil)
  }

  static let nothingKnown: [Occasion] =
    Occasion.allCases.filter { $0.rawValue.hasPrefix("emergency") } + [
      .askRoom, .askMatter, .askContact, .privacyRefusal, .notUnderstood, .registeredPraise,
    ]

  @Test(arguments: nothingKnown)
  func `have something to say before anything is known`(occasion: Occasion) {
    for language in Language.allCases {
      #expect(book.phrase(for: occasion, in: language, filling: [:]) != nil)
    }
  }

  @Test(arguments: Occasion.allCases)
  func `offer three ways at least to say it`(occasion: Occasion) {
    #expect(book.entries.count { $0.occasions.contains(occasion) } >= 3)
  }

  @Test(arguments: Situation.allCases)
  func `have something for every situation`(situation: Situation) {
    #expect(book.entries.contains { $0.situation == situation })
  }

  @Test(arguments: Occasion.allCases)
  func `never leave a blank open, whatever is known`(occasion: Occasion) {
    for choice in 0..<(1 << Blank.allCases.count) {
      let known = Blank.allCases.enumerated().filter { choice >> $0.offset & 1 == 1 }
      let blanks = Dictionary(
        uniqueKeysWithValues: known.map { ($0.element, everything[$0.element] ?? "") })
      for language in Language.allCases {
        let phrase = book.phrase(for: occasion, in: language, filling: blanks, turn: choice)
        #expect(phrase?.text.contains { "{}".contains($0) } != true)
      }
    }
  }

  @Test func `ask for the same blanks in every language`() {
    for entry in book.entries {
      let blanks = entry.blanks(in: .simplifiedChinese)
      #expect(entry.blanks(in: .traditionalChinese) == blanks, "\(entry.id)")
      #expect(entry.blanks(in: .english) == blanks, "\(entry.id)")
    }
  }

  @Test func `never name a resident to somebody who asks about one`() {
    for entry in book.entries where entry.situation == .privacyRefusal {
      #expect(entry.blanks(in: .english).isEmpty, "\(entry.id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `name a time only where a deadline is known`(language: Language) throws {
    let times = [
      "今天", "明天", "今日", "明日", "小时", "小時", "天内", "天內", "today", "tomorrow", "hour", "days",
    ]
    for (id, text) in try texts(in: language) {
      #expect(!times.contains { text.contains($0) }, "\(id)")
    }
  }

  @Test func `are punctuated as each language is`() throws {
    for language in Language.allCases {
      let foreign = language == .english ? "，。？！：；、" : ",?!:;\""
      for (id, text) in try texts(in: language) {
        #expect(!text.contains { foreign.contains($0) }, "\(id)")
        #expect(text.last.map { "。？.?".contains($0) } == true, "\(id)")
      }
    }
  }

  /// Characters that other characters simplify to, and that are good Traditional all the same.
  ///
  /// Only those that the sentences have, so that 后, 里 or 系 for 後, 裡 or 係 is found.
  static let both = Set("了什只同向回面家着核麻果交出他具表研真捂扇困台私群才周")

  @Test func `hold no simplified character in a Traditional sentence`() throws {
    let simplified = Set(
      (0x4E00...0x9FFF).compactMap(Unicode.Scalar.init).flatMap { scalar in
        FoldedText(String(scalar)).scalars.filter { $0 != scalar }.map(Character.init)
      })
    for (id, text) in try texts(in: .traditionalChinese) {
      let wrong = text.filter { simplified.contains($0) && !Self.both.contains($0) }
      #expect(wrong.isEmpty, "\(id): \(wrong)")
    }
  }

  /// Every sentence with its blanks filled by marks that belong to no language.
  private func texts(in language: Language) throws -> [(id: String, text: String)] {
    let marks = Dictionary(uniqueKeysWithValues: Blank.allCases.map { ($0, "#") })
    return try book.entries.map { entry in
      (entry.id, try #require(entry.phrase(in: language, filling: marks)).text)
    }
  }
}
