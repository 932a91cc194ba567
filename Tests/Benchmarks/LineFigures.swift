import Foundation
import FrontDesk
import Understanding

/// How fast lines are understood.
struct LineFigures {
  let perSecond: Double
  let rows: [Table.Row]

  /// Reads the lines of `lines.txt` over and over.
  static func measured() throws -> LineFigures {
    let lines = try typicalLines()
    let now = Moment(iso: "2026-11-21T10:30") ?? Moment(seconds: 0)
    var interpreter: Interpreter?
    let ready = Stopwatch.microseconds { interpreter = Interpreter() }
    guard let interpreter else { return LineFigures(perSecond: 0, rows: []) }
    var slots = 0
    func read(_ line: String) { slots += interpreter.read(line, at: now).slots.count }

    for line in lines { read(line) }
    let rounds = (0..<5).map { _ in
      Stopwatch.microseconds {
        for _ in 0..<20 { for line in lines { read(line) } }
      } / Double(20 * lines.count)
    }
    let single = (0..<20).flatMap { _ in
      lines.map { line in Stopwatch.microseconds { read(line) } }
    }
    let memory = Stopwatch.peakMemory
    let long = megabyte(of: lines)
    let longTime = Stopwatch.microseconds { read(long) }
    let median = Stopwatch.median(rounds)
    guard slots > 0 else { return LineFigures(perSecond: 0, rows: []) }
    return LineFigures(
      perSecond: 1e6 / median,
      rows: [
        .init("reading the words and rules", ready / 1_000, "ms"),
        .init("lines understood", 1e6 / median, "lines/s"),
        .init("one line, median of 5 rounds", median, "µs"),
        .init("one line, 99th percentile", Stopwatch.quantile(0.99, of: single), "µs"),
        .init("one line of 1 MB", longTime / 1_000, "ms"),
        .init("peak memory after typical lines", memory, "MB"),
      ])
  }

  private static func typicalLines() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "lines.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("# ") }.map(String.init)
  }

  /// The lines as one sentence of a megabyte.
  private static func megabyte(of lines: [String]) -> String {
    var long = ""
    while long.utf8.count < 1_000_000 { long += lines.joined(separator: "，") + "，" }
    return long
  }
}
