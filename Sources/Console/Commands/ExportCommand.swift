import ArgumentParser
import FrontDesk
import FrontDeskStore

/// The command `frontdesk export [KIND]`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出记录 · records as JSON Lines, personal data included")

  @OptionGroup var options: DeskOptions

  @Argument(
    help: ArgumentHelp("tickets, shifts, staff, log; 不写就是全部 · all without it", valueName: "kind"))
  var kind: String?

  private enum Kind: String, CaseIterable {
    case tickets, shifts, staff, log
  }

  func run() throws {
    let environment = try Environment(options)
    var kinds = Kind.allCases
    if let kind {
      guard let asked = Kind(rawValue: kind) else {
        let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(
          sentence: environment.wording[.badKind, ["value": kind, "known": known]],
          status: .unusable)
      }
      kinds = [asked]
    }
    let store = try environment.openStore()
    do {
      for kind in kinds {
        switch kind {
        case .tickets:
          try store.each(Ticket.self) { ticket, history in
            Console.write(ticket.jsonLine(history: history, isNamed: self.kind == nil) + "\n")
          }
        case .shifts:
          try store.each(Shift.self) { shift, history in
            Console.write(shift.jsonLine(history: history, isNamed: self.kind == nil) + "\n")
          }
        case .staff:
          try store.each(StaffMember.self) { member, history in
            Console.write(member.jsonLine(history: history, isNamed: self.kind == nil) + "\n")
          }
        case .log:
          try store.eachLogEntry { Console.write($0.jsonLine(isNamed: self.kind == nil) + "\n") }
        }
      }
    } catch {
      throw environment.failure(error)
    }
  }
}
