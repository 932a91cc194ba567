import Foundation
import FrontDesk
import FrontDeskStore
import Testing

@Suite("Lessons in the store")
struct LessonTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "lessons-\(UUID().uuidString)")
  private let toComplaint = Correction.category(.repair, to: .complaint)

  private func withStore(_ body: (DeskStore) throws -> Void) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(try DeskStore.open(at: folder.path() + "/desk.sqlite"))
  }

  @Test("a correction is counted for each word, and counts down when it is taken back")
  func counting() throws {
    try withStore { store in
      try store.count(toComplaint, for: ["厨房", "漏水"])
      try store.count(toComplaint, for: ["漏水"])
      #expect(
        try store.lessons() == [
          Lesson(word: "厨房", correction: toComplaint, count: 1),
          Lesson(word: "漏水", correction: toComplaint, count: 2),
        ])
      try store.count(toComplaint, for: ["厨房", "漏水"], by: -1)
      #expect(try store.lessons() == [Lesson(word: "漏水", correction: toComplaint, count: 1)])
    }
  }

  @Test("a word can be forgotten, or everything")
  func forgetting() throws {
    try withStore { store in
      let toCleaning = Correction.department(.engineering, to: .cleaning)
      try store.count(toComplaint, for: ["厨房", "漏水"])
      try store.count(toCleaning, for: ["积水"])
      #expect(try store.forgetLessons(of: "漏水") == 1)
      #expect(try store.forgetLessons(of: "没有") == 0)
      #expect(try store.forgetLessons(of: nil) == 2)
      #expect(try store.lessons().isEmpty)
    }
  }
}
