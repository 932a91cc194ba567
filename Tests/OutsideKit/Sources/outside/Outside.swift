import Foundation
import FrontDesk
import FrontDeskStore

/// Registers and resolves a ticket through the library alone, as a wall board or a web form would.
///
/// Prints the ticket's number and state; ends with 1 and says so when anything differs.
@main
struct Outside {
  static func main() {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "outside-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let ticket = try workOn(folder.appending(path: "frontdesk.sqlite").path())
      print("\(ticket.number) \(ticket.state.rawValue)")
    } catch {
      FileHandle.standardError.write(Data("outside: \(error)\n".utf8))
      try? FileManager.default.removeItem(at: folder)
      exit(1)
    }
  }

  private static func workOn(_ path: String) throws -> Ticket {
    let store = try DeskStore.open(at: path)
    let actor = Actor(staff: "小陈", desk: "前台一")
    let request = try required(
      TicketRequest(
        category: .repair, matter: "厨房水管漏水", room: Room("3-2-502"), person: "王女士",
        phone: Phone("13812345678")), "a request")
    let nine = try required(Moment(iso: "2026-11-21T09:00"), "a time")
    let opened = try store.open(
      Ticket.self, with: TicketOpening(request, sending: Hand(department: .engineering)),
      by: actor, in: Setting(now: nine, standard: .builtIn))
    try demand(opened.state == .assigned, "sent to engineering")
    let step = try store.perform(
      .resolve("换了角阀"), on: opened.id, of: Ticket.self, by: actor,
      in: Setting(now: nine.adding(minutes: 90), standard: .builtIn))
    try demand(step.before == opened, "unchanged in between")

    let kept = try required(try DeskStore.open(at: path).ticket(opened.number), "the kept ticket")
    try demand(kept == step.after, "kept as it was told")
    try demand(kept.openDuties.map(\.rule) == ["work.follow-up"], "owed a follow-up and no more")
    try demand(
      try store.history(of: .ticket, kept.id).map(\.event) == ["register", "resolve"], "logged")
    try demand(try store.verify().faults.isEmpty, "sound")
    return kept
  }

  private static func required<Value>(_ value: Value?, _ what: String) throws -> Value {
    guard let value else { throw Differs(what: what) }
    return value
  }

  private static func demand(_ isSo: Bool, _ what: String) throws {
    guard isSo else { throw Differs(what: what) }
  }
}

/// What is not as it should be.
struct Differs: Error {
  let what: String
}
