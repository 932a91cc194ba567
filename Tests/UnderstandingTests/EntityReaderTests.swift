import Folding
import Testing
import Understanding

struct EntityReaderTests {
  @Test func `makes sense of every data file it was built with`() throws {
    try EntityReader.verify()
  }

  static let scraps = [
    "", " ", "-", "#", "3-", "3-2-", "一", "第", "号", "电话", "电话:", "粤b", "Tower", "Flat", "Mr", "Mr.",
    "(", "负", "B1", "小",
    "派给", "\u{1F600}", "3-2-502-", "99999999999999999999999", "1-1-1-1-1-1", "王", "欧阳", "𠮷先生",
  ]

  @Test(arguments: scraps) func `reads any scrap without fault`(scrap: String) {
    for text in [scrap, scrap + scrap, "a" + scrap, scrap + "1", " " + scrap + " "] {
      let folded = FoldedText(text)
      var end = 0
      for entity in EntityReader().read(folded, beside: []) {
        #expect(entity.range.lowerBound >= end && entity.range.upperBound <= folded.count)
        end = entity.range.upperBound
      }
    }
  }

  static let long = [
    "一", "1-", "王", "给", " ", "1 ", "3-2-502 ", "(1", "粤b", "Mr Li ", "12号", "小", "东",
  ]

  @Test(arguments: long) func `takes time in proportion to a line's length`(unit: String) {
    func time(_ count: Int) -> Duration {
      let text = FoldedText(String(repeating: unit, count: count))
      return ContinuousClock().measure { _ = EntityReader().read(text, beside: []) }
    }
    _ = time(100)
    // Sixteen times the length; a square would need 256 times as long.
    #expect(time(32_000) < max(time(2000), .milliseconds(1)) * 80)
  }
}
