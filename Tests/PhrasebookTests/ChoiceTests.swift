import Phrasebook
import Testing

@Suite("Which phrase is said")
struct ChoiceTests {
  static let assigned =
    entry("a.plain", saying: "安排好了。")
    + entry("a.ticket", saying: "{ticket}安排好了。")
    + entry("a.person", saying: "{person}，{ticket}安排好了。")
    + entry("a.department", saying: "{ticket}交给{department}了。")

  static let known: [(blanks: [Blank: String], ids: [String])] = [
    ([:], ["a.plain"]),
    ([.ticket: "#12"], ["a.ticket", "a.plain"]),
    ([.department: "工程部"], ["a.plain"]),
    ([.ticket: "#12", .department: "工程部"], ["a.department", "a.ticket", "a.plain"]),
    (everything, ["a.person", "a.department", "a.ticket", "a.plain"]),
    ([.ticket: "#12", .person: " \n"], ["a.ticket", "a.plain"]),
  ]

  @Test(arguments: known)
  func `says most of what is known first, then goes round`(
    blanks: [Blank: String], ids: [String]
  ) throws {
    let book = try book(Self.assigned)
    for turn in -5...10 {
      let phrase = book.phrase(
        for: .assigned, in: .english, filling: blanks, turn: turn)
      let place = ((turn % ids.count) + ids.count) % ids.count
      #expect(phrase?.id == ids[place])
    }
  }

  @Test func `says nothing rather than leave a blank open`() throws {
    let book = try book(entry("a.person", saying: "{person}，安排好了。"))
    #expect(book.phrase(for: .assigned, in: .english, filling: [.room: "502"]) == nil)
  }

  @Test func `says nothing on an occasion that has no phrase`() throws {
    let book = try book(Self.assigned)
    #expect(book.phrase(for: .closed, in: .english, filling: everything) == nil)
  }

  @Test func `tells where the sentence comes from`() throws {
    let phrase = try book(Self.assigned)
      .phrase(for: .assigned, in: .traditionalChinese, filling: everything)
    #expect(phrase?.id == "a.person")
    #expect(phrase?.situation == .progressReport)
    #expect(phrase?.language == .traditionalChinese)
    #expect(phrase?.text == "王女士，#12安排好了。")
  }

  static let values: [(value: String, sentence: String)] = [
    ("漏水", "“漏水”收到。"),
    ("漏水\n很急", "“漏水 很急”收到。"),
    ("  漏水\r\n\t很急 \u{2028}", "“漏水 很急”收到。"),
    ("\u{1B}[31m漏水\u{1B}[0m\u{7}", "“[31m漏水[0m”收到。"),
    ("\u{202E}水漏\u{202C}\u{200B}", "“水漏”收到。"),
    ("{ticket}", "“{ticket}”收到。"),
    ("}{", "“}{”收到。"),
    ("👩‍🔧 café", "“👩🔧 café”收到。"),
  ]

  @Test(arguments: values)
  func `puts values on one line and reads no blanks in them`(
    value: String, sentence: String
  ) throws {
    let book = try book(entry("a.matter", saying: "“{matter}”收到。"))
    let phrase = book.phrase(
      for: .assigned, in: .english, filling: [.matter: value, .ticket: "#12"])
    #expect(phrase?.text == sentence)
  }

  @Test func `reads a blank at either end, twice, and next to another`() throws {
    let book = try book(entry("a.b", saying: "{room}{ticket}，{room}"))
    let phrase = book.phrase(for: .assigned, in: .english, filling: everything)
    #expect(phrase?.text == "3-2-502#12，3-2-502")
  }
}
