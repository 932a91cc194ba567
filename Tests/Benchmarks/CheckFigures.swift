import BoundBook
import Foundation
import Phrasebook

/// How fast replies are checked, and sentences found.
struct CheckFigures {
  let rows: [Table.Row]

  /// Checks what the desk says, with one banned expression in some twenty sentences.
  static func measured() -> CheckFigures {
    let room = CheckRoom()
    var findings = 0
    func check(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer {
        findings += Checker.builtIn.findings(in: $0, using: room).count
      }
    }
    let reply = Array(Self.reply.utf8)
    let single = (0..<2_000).map { _ in Stopwatch.microseconds { check(reply) } }
    let service = Array(Self.service(bytes: 10_000_000).utf8)
    let long = (0..<3).map { _ in Stopwatch.microseconds { check(service) } }
    var situations = 0
    let asking = (0..<2_000).map { _ in
      Stopwatch.microseconds { situations += SituationIndex.builtIn.matches(for: "业主等久了怎么说").count }
    }
    guard findings > 0, situations > 0 else { return CheckFigures(rows: []) }
    return CheckFigures(rows: [
      .init("a reply of 100 characters checked, median", Stopwatch.median(single), "µs"),
      .init("service text checked", Double(service.count) / Stopwatch.median(long), "MB/s"),
      .init("a situation found, median", Stopwatch.median(asking), "µs"),
    ])
  }

  private static let reply = """
    王女士您好，厨房漏水的事已经登记，单号是12，工程部李师傅今天下午四点前到您家。到之前他会先给您打电话，请您留意。给您添麻烦了，非常抱歉。\
    这几天先请您把角阀关上，有任何变化随时打给我们，前台二十四小时有人。
    """

  /// Approved sentences in turn, now and then one that must not be said.
  private static func service(bytes: Int) -> String {
    let approved = Phrasebook.builtIn.spoken
    var text = ""
    var number = 0
    while text.utf8.count < bytes {
      text += approved[number * 7 % approved.count] + "\n"
      if number % 20 == 0 { text += "这事不归我管，您找保安去。\n" }
      number += 1
    }
    return text
  }
}
