import Foundation
import FrontDesk
import FrontDeskStore

/// Saturday 2026-11-21 at nine: when most of these stories begin.
let nine = Moment(seconds: 1_795_251_600)

extension Actor {
  static let chen = Actor(staff: "小陈", desk: "前台一")
}

extension Setting {
  /// A moment under the standard that is built in.
  static func at(_ now: Moment) -> Setting { Setting(now: now, standard: .builtIn) }
}

/// A site's store in a folder of its own, which goes when the test is over.
final class Site: Sendable {
  let folder: String
  let store: DeskStore

  var path: String { Site.path(in: folder) }

  init() throws {
    folder = Site.newFolder()
    store = try DeskStore.open(at: Site.path(in: folder))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func newFolder() -> String {
    FileManager.default.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)").path()
  }

  private static func path(in folder: String) -> String { folder + "/frontdesk.sqlite" }

  /// The same store, as another desk has it open.
  func anotherDesk() throws -> DeskStore { try DeskStore.open(at: path) }

  /// Runs SQL in the file, past the program: what somebody does who should not.
  @discardableResult
  func sql(_ statements: String) throws -> String {
    try FrontDeskStoreTests.sql(statements, in: path)
  }
}

/// Runs SQL in a file with the program `sqlite3`, and gives what it prints.
@discardableResult
func sql(_ statements: String, in path: String) throws -> String {
  let (process, output) = (Process(), Pipe())
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["sqlite3", "-batch", path, statements]
  process.standardOutput = output
  process.standardError = output
  try process.run()
  let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return printed.trimmingCharacters(in: .whitespacesAndNewlines)
}

/// What a ticket is registered with, all but the kind as it mostly is.
func request(
  _ category: FrontDesk.Category = .repair, priority: Priority = .normal, matter: String = "厨房水管漏水",
  room: String? = "3-2-502", person: String? = "王女士", phone: String? = nil,
  channel: Channel? = nil, appointment: TimeFrame? = nil, attitude: Bool = false,
  complex: Bool = false, important: Bool = false
) throws -> TicketRequest {
  let request = TicketRequest(
    category: category, priority: priority, matter: matter, room: room.flatMap { Room($0) },
    person: person, phone: phone.flatMap { Phone($0) }, channel: channel,
    appointment: appointment, attitude: attitude, complex: complex, important: important)
  guard let request else { throw Impossible() }
  return request
}

private struct Impossible: Error {}

extension DeskStore {
  @discardableResult
  func register(
    _ request: TicketRequest, sending hand: Hand? = nil, by actor: Actor = .chen,
    at now: Moment = nine
  ) throws -> Ticket {
    try open(Ticket.self, with: TicketOpening(request, sending: hand), by: actor, in: .at(now))
  }

  @discardableResult
  func perform(
    _ action: TicketAction, on number: Int, by actor: Actor = .chen, at now: Moment = nine
  ) throws -> Ticket {
    try perform(action, on: number, of: Ticket.self, by: actor, in: .at(now)).after
  }

  func ticket(_ number: Int) throws -> Ticket? {
    try TicketNumber(number).flatMap { try ticket($0) }
  }

  /// The numbers of the tickets a query finds, oldest first.
  func numbers(_ query: TicketQuery) throws -> [Int] {
    try tickets(matching: query, limit: 100).tickets.map(\.id).reversed()
  }
}

extension Ticket {
  /// Its duties as a person notes them: `work.done 2026-11-22T00:00`, and when each was met.
  var clocks: [String] {
    duties.map { duty in
      "\(duty.rule) \(duty.due)" + (duty.met.map { " met \($0)" } ?? "")
    }
  }
}
