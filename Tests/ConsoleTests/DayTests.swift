import Foundation
import Testing

@Suite("A day at the desk")
struct DayTests {
  /// With FRONTDESK_RECORD=1 what is exported now is written down instead of compared.
  private static let isRecording =
    ProcessInfo.processInfo.environment["FRONTDESK_RECORD"] == "1"

  @Test("leaves the records of every register as they were exported before")
  func records() throws {
    let workplace = try Workplace()
    for block in try Self.blocks() {
      let talk = Data((block.lines.joined(separator: "\n") + "\n").utf8)
      let outcome = try workplace.run(
        ["--staff", block.staff, "--lang", "zh-Hans"], input: talk, at: block.now)
      try #require(outcome.status == 0, "\(outcome.errors)")
    }
    // The log and the shifts name the machine.
    let exported = try workplace.run(["export"]).lines.filter { line in
      !line.hasPrefix("{\"record\":\"log\"") && !line.hasPrefix("{\"record\":\"shift\"")
    }
    let text = exported.joined(separator: "\n") + "\n"
    if Self.isRecording {
      try text.write(to: Self.golden, atomically: true, encoding: .utf8)
    } else {
      let known = try String(contentsOf: Self.golden, encoding: .utf8).split(separator: "\n")
      let different = zip(known, exported).first { $0 != $1 }
      #expect(different == nil && known.count == exported.count, "\(different?.1 ?? "")")
    }
    let registers = Set(
      exported.map { $0.dropFirst("{\"record\":\"".count).prefix { $0 != "\"" } })
    #expect(registers.count >= 12)
    #expect(try workplace.run(["verify"]).status == 0)
  }

  /// What is said under one clock by one person.
  private struct Block {
    let now: String
    let staff: String
    var lines: [String] = []
  }

  /// The lines of the transcript of the same name, which the conversation's tests hold the replies against.
  private static func blocks() throws -> [Block] {
    let file = tests.appending(
      path: "ConversationTests/Fixtures/transcripts/day-at-the-desk.txt")
    var blocks: [Block] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("now ") {
        let parts = line.dropFirst(4).components(separatedBy: ", ")
        blocks.append(Block(now: parts[0], staff: parts[1]))
      } else if line.hasPrefix("> ") {
        blocks[blocks.count - 1].lines.append(String(line.dropFirst(2)))
      }
    }
    return blocks
  }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let golden = tests.appending(
    path: "ConsoleTests/Fixtures/day-at-the-desk.jsonl")
}
