import Foundation
import FrontDesk
import Testing

/// A gold dialogue: what is typed, what the replies must mention, and what the store must hold then.
struct Dialogue {
  let id: String
  private let source: JSON

  /// The dialogues of the fixture, which `run_dialogues.py` of the interface plays too.
  static func all() throws -> [Dialogue] {
    let file = try #require(
      Bundle.module.url(forResource: "Fixtures/dialogues.dev", withExtension: "jsonl"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let source = try JSON(line: String(line))
      return Dialogue(id: try #require(source["id"]?.text), source: source)
    }
  }

  /// Plays the dialogue over a new store; turns of one minute are said to one chat.
  ///
  /// - Returns: what was otherwise than wanted.
  func play() throws -> [String] {
    let workplace = try Workplace()
    var differences: [String] = []
    var turns = (source["turns"]?.elements ?? [])[...]
    while let at = turns.first.map(clock) {
      let chat = try LiveChat(at: workplace, options(at: at))
      for turn in turns.prefix(while: { clock(of: $0) == at }) {
        let said = turn["say"]?.text ?? ""
        let wrong = try self.differences(in: chat.say(said), of: turn, at: workplace)
        differences += wrong.map { "\(id) «\(said)»: \($0)" }
      }
      turns = turns.drop { clock(of: $0) == at }
      let status = chat.end()
      if status != 0 { differences.append("\(id): the chat ended with \(status)") }
    }
    let wrong = try self.differences(from: source["expect"] ?? .null, at: workplace)
    return differences + wrong.map { "\(id) at the end: \($0)" }
  }

  private func clock(of turn: JSON) -> String {
    turn["at"]?.text ?? source["now"]?.text ?? Workplace.morning
  }

  private func options(at now: String) -> [String] {
    // None of the people who are spoken of.
    let staff = source["staff"]?.text ?? "前台"
    return ["--now", now, "--lang", source["lang"]?.text ?? "zh-Hans", "--staff", staff]
  }

  private func differences(
    in reply: String, of turn: JSON, at workplace: Workplace
  ) throws -> [String] {
    func wishes(_ key: String) -> [Mention] { (turn[key]?.elements ?? []).map(Mention.init) }
    let missing = wishes("reply_mentions").filter { !$0.isIn(reply) }
    let unwanted = wishes("reply_must_not_mention").filter { wish in
      wish.wanted.text.map {
        $0.hasPrefix("re:") ? wish.isIn(reply) : reply.folded.contains($0.folded)
      }
        ?? false
    }
    return (reply.isEmpty ? ["no reply"] : [])
      + missing.map { "the reply lacks \($0.wanted): \(reply)" }
      + unwanted.map { "the reply should not have \($0.wanted): \(reply)" }
      + (try differences(from: turn["expect"] ?? .null, at: workplace))
  }

  /// How the store differs from what is expected of it.
  private func differences(from expected: JSON, at workplace: Workplace) throws -> [String] {
    guard expected != .null else { return [] }
    let tickets = try workplace.tickets()
    let live = tickets.filter { $0["state"] != .text("cancelled") }
    let counts = expected["counts"]?.members ?? [:]
    let miscounted = counts.compactMap { name, count in
      let found = name == "tickets_live" ? live.count : tickets.count
      return found == count.number ? nil : "\(found) \(name), wanted \(count)"
    }
    return miscounted + RecordDifferences.of(tickets, wanted: expected["tickets"]?.elements ?? [])
  }
}

/// The day after one, both as ISO 8601 has it.
func dayAfter(_ day: String) -> String { Day(iso: day).map { "\($0 + 1)" } ?? day }
