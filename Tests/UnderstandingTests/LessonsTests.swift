import FrontDesk
import Testing
import Understanding

@Suite("What corrections taught")
struct LessonsTests {
  static let toComplaint = Correction.category(.repair, to: .complaint)

  static let weighed:
    [(lessons: [(word: String, count: Int)], words: [String], learned: Category?)] = [
      ([("漏水", 1)], ["漏水"], .complaint),
      ([("漏水", 1)], ["厨房", "漏水"], nil),
      ([("漏水", 2)], ["厨房", "漏水"], .complaint),
      ([("漏水", 1), ("厨房", 1)], ["厨房", "漏水"], .complaint),
      ([("漏水", 3)], ["灯"], nil),
      ([], ["漏水"], nil),
    ]

  @Test("a kind follows when its words were corrected once on average", arguments: weighed)
  func weight(lessons: [(word: String, count: Int)], words: [String], learned: Category?) {
    let lessons = Lessons(
      lessons.map { Lesson(word: $0.word, correction: Self.toComplaint, count: $0.count) })
    #expect(lessons.category(insteadOf: .repair, for: words)?.category == learned)
  }

  @Test("corrections the other way round count against it")
  func opposite() {
    let lessons = Lessons([
      Lesson(word: "漏水", correction: Self.toComplaint, count: 2),
      Lesson(word: "漏水", correction: .category(.complaint, to: .repair), count: 2),
    ])
    #expect(lessons.category(insteadOf: .repair, for: ["漏水"]) == nil)
  }

  @Test("a department is learned beside the kind")
  func department() {
    let lessons = Lessons([
      Lesson(word: "积水", correction: .department(.engineering, to: .cleaning), count: 1)
    ])
    #expect(lessons.department(insteadOf: .engineering, for: ["积水"]) == .cleaning)
    #expect(lessons.department(insteadOf: .security, for: ["积水"]) == nil)
  }

  @Test("a line says that its kind was learned, and from which words")
  func explained() throws {
    let now = try #require(Moment(iso: "2026-11-21T10:00"))
    let plain = Interpreter()
    let words = plain.tellingWords(of: "厨房漏水")
    let taught = Interpreter(
      lessons: Lessons(
        words.map { Lesson(word: $0, correction: Self.toComplaint, count: 1) }))
    #expect(plain.read("3-2-502厨房漏水", at: now)[.category] == .category(.repair))
    let category = taught.read("3-2-502廚房漏水", at: now).slots.first { $0.name == .category }
    #expect(category?.value == .category(.complaint))
    #expect(category?.rule == "category.learned:" + words.joined(separator: " "))
  }
}
