import ArgumentParser
import Conversation
import Foundation
import FrontDesk
import FrontDeskStore

/// The command `frontdesk export [KIND]`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出记录 · records as JSON Lines or CSV, personal data included")

  @OptionGroup var options: DeskOptions

  @Argument(
    help: ArgumentHelp(
      "tickets, visits, parcels, permits … log; 不写就是全部 · all without it", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("格式 · jsonl, csv", valueName: "format"))
  var format: String = "jsonl"

  /// Everything that can be written out; the log comes last.
  private static let names = RecordKind.allCases.map(\.exportName) + [log]
  private static let log = "log"

  func run() throws {
    let environment = try Environment(options)
    guard let form = ExportForm(rawValue: format) else {
      throw environment.unusable(.badFormat, ["value": format, "known": "jsonl, csv"])
    }
    if let kind, !Self.names.contains(kind) {
      throw environment.unusable(
        .badKind, ["value": kind, "known": Self.names.joined(separator: ", ")])
    }
    guard form == .jsonl || kind != nil else { throw environment.unusable(.csvNeedsKind, [:]) }
    let store = try environment.openStore()
    try environment.require(.exportRecords, over: store)
    var writer = ExportWriter(store: store, form: form, isNamed: kind == nil)
    do {
      for known in RecordKind.allCases where kind == nil || kind == known.exportName {
        try writer.write(known)
      }
      if kind == nil || kind == Self.log { try writer.writeLog() }
    } catch let error as StoreError {
      throw environment.failure(error)
    }
  }
}

/// How records are written out.
enum ExportForm: String { case jsonl, csv }

/// Writes the records of a store to standard output.
private struct ExportWriter {
  let store: DeskStore
  let form: ExportForm
  /// Whether each line says which record it is.
  let isNamed: Bool
  private var columns: [String] = []

  init(store: DeskStore, form: ExportForm, isNamed: Bool) {
    self.store = store
    self.form = form
    self.isNamed = isNamed
  }

  mutating func write(_ kind: RecordKind) throws {
    switch kind {
    case .ticket:
      try each(Ticket.self) { ticket, history, isNamed in
        ticket.jsonLine(history: history, isNamed: isNamed)
      }
    case .shift:
      try each(Shift.self) { shift, history, isNamed in
        shift.jsonLine(history: history, isNamed: isNamed)
      }
    case .staff:
      try each(StaffMember.self) { member, history, isNamed in
        member.jsonLine(history: history, isNamed: isNamed)
      }
    case .practice:
      try each(Attempt.self) { attempt, history, isNamed in
        attempt.plainLine(history: history, isNamed: isNamed)
      }
    default:
      for register in RegisterList.all where register.kind == kind { try write(register) }
    }
  }

  func writeLog() throws {
    var table = CSVTable()
    try store.eachLogEntry { entry in
      let line = entry.jsonLine(isNamed: isNamed)
      Console.write(form == .jsonl ? line + "\n" : table.row(of: line))
    }
  }

  private mutating func write<Content: RegisterContent>(_: Content.Type) throws {
    try each(Entry<Content>.self) { entry, history, isNamed in
      entry.plainLine(
        state: entry.isWithdrawn ? "withdrawn" : entry.content.state.rawValue, history: history,
        isNamed: isNamed)
    }
  }

  private func each<Subject: DeskRecord>(
    _ kind: Subject.Type, _ line: (Subject, [LogEntry], Bool) -> String
  ) throws {
    var table = CSVTable()
    try store.each(kind) { record, history in
      let line = line(record, history, isNamed)
      Console.write(form == .jsonl ? line + "\n" : table.row(of: line))
    }
  }
}
