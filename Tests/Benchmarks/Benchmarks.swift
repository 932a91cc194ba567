import Foundation

/// How fast the house is: reading lines, checking replies, keeping tickets and registers.
///
/// `swift run -c release Benchmarks [--tickets N] [--open N] [--entries N] [--at-least LINES]` prints one table. With
/// `--at-least` it ends with 1 when fewer lines a second are read: a guard against a loop gone
/// quadratic, not against another machine.
@main
struct Benchmarks {
  static func main() throws {
    guard let options = Options(CommandLine.arguments.dropFirst()) else {
      complain("usage: Benchmarks [--tickets N] [--open N] [--entries N] [--at-least LINES]")
      exit(2)
    }
    #if DEBUG
      complain("built for debugging: these figures say nothing; use -c release")
    #endif
    let lines = try LineFigures.measured()
    let checks = CheckFigures.measured()
    let store = try StoreFigures.measured(tickets: options.tickets, open: options.open)
    let registers = try EntryFigures.measured(entries: options.entries)
    print(Table(lines.rows + checks.rows + store.rows + registers.rows))
    if lines.perSecond < Double(options.floor) {
      complain("fewer than \(options.floor) lines a second")
      exit(1)
    }
  }

  private static func complain(_ words: String) {
    FileHandle.standardError.write(Data("Benchmarks: \(words)\n".utf8))
  }
}

/// What the command line asks for.
private struct Options {
  /// How many tickets the store holds.
  var tickets = 2_000
  /// How many of them are open; nil for a fiftieth.
  var open: Int?
  /// How many entries the registers hold.
  var entries = 1_200
  /// How many lines a second there must be.
  var floor = 0

  /// Reads the arguments; nil when there is one that is not understood.
  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let name = rest.popFirst() {
      guard let word = rest.popFirst(), let number = Int(word), number >= 0 else { return nil }
      switch name {
      case "--tickets": tickets = max(number, 1)
      case "--open": open = number
      case "--entries": entries = max(number, 600)
      case "--at-least": floor = number
      default: return nil
      }
    }
  }
}
