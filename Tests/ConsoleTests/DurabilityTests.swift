import Foundation
import Testing

@Suite("What was confirmed is kept")
struct DurabilityTests {
  private let lines = (1...150).map { number in
    "\(1 + number / 10)-1-\(101 + number % 10) 厨房漏水 138\(10_000_000 + number)\n"
  }

  @Test("though the program is killed between any two instructions", arguments: [1, 4, 15, 40, 90])
  func killed(afterReplies count: Int) throws {
    let workplace = try Workplace()
    let chat = try LiveChat(at: workplace, ["--now", Workplace.morning])
    try chat.send(lines.joined())
    #expect(eventually { registered(in: chat.written).count >= count })
    kill(chat.spawned.pid, SIGKILL)
    #expect(chat.end() == -SIGKILL)
    let confirmed = registered(in: chat.written)
    let kept = try workplace.tickets().compactMap { $0["id"]?.number }
    #expect(Set(confirmed).isSubset(of: kept))
    #expect(kept.count - confirmed.count <= 1)
    #expect(try workplace.run("verify").status == 0)
    #expect(try workplace.run("say", "撤销").lines.first == "✓ #\(kept.count) 已撤销：登记")
  }

  @Test("when two desks write at the same time")
  func twoDesks() throws {
    let workplace = try Workplace()
    let chats = try ["小陈", "小李"].map {
      try LiveChat(at: workplace, ["--now", Workplace.morning, "--staff", $0])
    }
    for chat in chats { try chat.send(lines.joined()) }
    #expect(chats.map { $0.end() } == [0, 0])
    let numbers = chats.flatMap { registered(in: $0.written) }
    #expect((numbers.count, Set(numbers)) == (300, Set(1...300)))
    #expect(try workplace.tickets().count == 300)
    #expect(try workplace.run("verify").output == "完好：300 条记录，300 条日志\n")
  }

  /// The numbers of the tickets whose registration was confirmed.
  private func registered(in output: String) -> [Int] {
    output.split(separator: "\n").compactMap { line in
      line.hasPrefix("✓ #") ? Int(line.dropFirst(3).prefix(while: \.isNumber)) : nil
    }
  }
}
