import Folding
import Testing

@Suite("The way back to the text as typed")
struct TypedTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let typed: String
    let wanted: String
    let found: String
    var testDescription: String { typed.debugDescription }

    init(_ typed: String, _ wanted: String, _ found: String) {
      (self.typed, self.wanted, self.found) = (typed, wanted, found)
    }
  }

  static let cases = [
    Case("三棟二單元五〇二漏水", "五零二", "五〇二"),
    Case("三棟二單元五〇二漏水", "漏水", "漏水"),
    Case("電話：１３８，謝謝", "138", "１３８"),
    Case("Ａ座1203", "a座1203", "Ａ座1203"),
    Case("👨‍👩‍👧家，502漏水👍🏽", "502漏水", "502漏水"),
    Case("👨‍👩‍👧家", "👨👩👧", "👨‍👩‍👧"),
    Case("☎️502", "☎5", "☎️5"),
    Case("e\u{301}502", "502", "502"),
    Case("cafe\u{301}好", "e\u{301}好", "e\u{301}好"),
    Case("5\u{200B}0\u{202E}2室", "502", "5\u{200B}0\u{202E}2"),
    Case("\u{FEFF}\u{2066}502\u{2069}", "502", "502"),
    Case("第一行\r\n502漏水\r\n", "502漏水", "502漏水"),
    Case("葛󠄀先生", "葛先生", "葛󠄀先生"),
    Case("𠮷野家漏水", "野家", "野家"),
  ]

  @Test("finds what was typed, in the script it was typed in", arguments: cases)
  func typed(_ example: Case) throws {
    let text = FoldedText(example.typed)
    let wanted = Array(example.wanted.unicodeScalars)
    let start = try #require(
      (0...max(0, text.count - wanted.count)).first {
        Array(text.scalars[$0..<min($0 + wanted.count, text.count)]) == wanted
      })
    let range = start..<start + wanted.count
    #expect(Array(text.source(range).unicodeScalars) == Array(example.found.unicodeScalars))
    #expect(text.text(range) == example.wanted)
    #expect(example.typed[text.sourceRange(range)] == text.source(range))
  }

  @Test("leads every position to what folds to it, in any text", arguments: cases.map(\.typed))
  func everyPosition(typed: String) {
    let text = FoldedText(typed)
    for position in 0..<text.count {
      let again = FoldedText(String(text.source(position..<position + 1)))
      #expect(again.scalars == [text[position]])
    }
    #expect(text.source == typed)
  }

  @Test("an empty range lies where its position begins")
  func empty() {
    let text = FoldedText("\u{FEFF}五０二")
    let offsets = (0...text.count).map {
      text.source.utf8.distance(
        from: text.source.startIndex, to: text.sourceRange($0..<$0).lowerBound)
    }
    #expect(offsets == [3, 6, 9, 12])
  }

  @Test("is NUL outside the text, so that readers may look ahead")
  func outside() {
    let text = FoldedText("五")
    #expect([-1, 0, 1, 9].map { text[$0] } == ["\0", "五", "\0", "\0"])
  }
}
