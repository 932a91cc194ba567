import Foundation
import FrontDesk
import Testing
import Understanding

/// Everyday matters, each said in several ways: `Fixtures/everyday.txt`.
struct EverydayTests {
  private let interpreter = Interpreter()

  @Test("knows what everyday matters are", arguments: [Category.repair, .complaint])
  func everyday(category: Category) throws {
    let now = try #require(Moment(iso: "2026-11-21T10:30"))
    let wordings = try Self.wordings(of: category)
    #expect(wordings.count > 150)
    let missed = wordings.filter { wording in
      let frames = [wording, "3-2-502 \(wording)", "\(wording)，8-1101"]
      return frames.contains { line in
        let utterance = interpreter.read(line, at: now)
        return utterance.intent != .ticketCreate || utterance[.category] != .category(category)
          || utterance[.priority] != .priority(.normal)
      }
    }
    #expect(missed.isEmpty)
  }

  private static func wordings(of category: Category) throws -> [String] {
    let file = try #require(
      Bundle.module.url(forResource: "everyday", withExtension: "txt", subdirectory: "Fixtures"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let head = try #require(lines.firstIndex(of: "[\(category.rawValue)]"))
    return lines[(head + 1)...].prefix { !$0.hasPrefix("[") }
      .flatMap { $0.components(separatedBy: " | ") }
  }
}
