import Foundation
import FrontDesk
import Testing

@Suite("What is remembered of something practised")
struct MemoryTests {
  /// A review of a card, and what the reference implementation made of it.
  struct Review {
    let seconds: Int
    let recall: Recall
    let stage: Memory.Stage
    let stability: Double
    let difficulty: Double
    let wait: Int
  }

  /// The cards of `Fixtures/fsrs.txt`.
  static func cards() throws -> [[Review]] {
    let file = try #require(
      Bundle.module.url(forResource: "fsrs", withExtension: "txt", subdirectory: "Fixtures"))
    var cards: [[Review]] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.isEmpty {
        cards.append([])
      } else if !line.hasPrefix("#") {
        cards[cards.count - 1].append(try review(line))
      }
    }
    return cards.filter { !$0.isEmpty }
  }

  private static func review(_ line: Substring) throws -> Review {
    let parts = line.split(separator: " ")
    let step = Int(parts[3]) ?? 0
    let stage: Memory.Stage =
      switch parts[2] {
      case "learning": .learning(step: step)
      case "relearning": .relearning(step: step)
      default: .review
      }
    return Review(
      seconds: try #require(Int(parts[0])),
      recall: try #require(Int(parts[1]).flatMap(Recall.init(rawValue:))), stage: stage,
      stability: try #require(Double(parts[4])), difficulty: try #require(Double(parts[5])),
      wait: try #require(Int(parts[6])))
  }

  @Test("is what the reference implementation of FSRS-6 says, to a millionth")
  func vectors() throws {
    let cards = try Self.cards()
    #expect(cards.count == 60)
    for (number, card) in cards.enumerated() {
      var memory = Memory(newAt: nine)
      for review in card {
        let now = Moment(seconds: nine.seconds + review.seconds)
        memory = memory.reviewed(review.recall, at: now)
        let place = "card \(number + 1) after \(review.seconds) s"
        #expect(memory.stage == review.stage, "\(place)")
        #expect(abs((memory.stability ?? 0) - review.stability) < 1e-6, "\(place)")
        #expect(abs((memory.difficulty ?? 0) - review.difficulty) < 1e-6, "\(place)")
        #expect(memory.due.seconds - now.seconds == review.wait, "\(place)")
      }
    }
  }

  @Test("is new and due at once at first, and comes back the same day")
  func new() {
    let memory = Memory(newAt: nine)
    #expect(memory.due == nine)
    #expect(memory.reviewed(.again, at: nine).due == nine.adding(minutes: 1))
    #expect(memory.reviewed(.good, at: nine).due == nine.adding(minutes: 10))
  }

  @Test("takes a clock that goes backwards for the same day")
  func backwards() throws {
    let memory = Memory(newAt: nine).reviewed(.good, at: nine)
    let earlier = memory.reviewed(.good, at: nine.adding(minutes: -300))
    #expect(try #require(earlier.stability) >= (memory.stability ?? 0))
  }

  static let scores: [(score: Int, recall: Recall)] = [
    (0, .again), (59, .again), (60, .hard), (74, .hard), (75, .good), (91, .good), (92, .easy),
    (100, .easy),
  ]

  @Test("follows from the score", arguments: scores)
  func recall(score: Int, recall: Recall) { #expect(Recall(score: score) == recall) }
}
