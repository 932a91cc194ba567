import Foundation
import FrontDesk
import FrontDeskStore

/// How fast a store of many tickets is.
struct StoreFigures {
  let rows: [Table.Row]

  private static let rounds = 25
  private static let actor = Actor(staff: "小陈", desk: "前台一")

  /// Fills a store in a temporary folder and works with it.
  static func measured(tickets: Int, open: Int?) throws -> StoreFigures {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "frontdesk-benchmark-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "frontdesk.sqlite").path()
    let past = Past(tickets: tickets, open: min(tickets, open ?? max(200, tickets / 50)))
    let stories = try past.stories()
    let filling = try Stopwatch.microseconds {
      try DeskStore.open(at: path).tell(stories, by: actor, under: .builtIn)
    }
    let setting = Setting(now: past.now, standard: .builtIn)
    let opening = try times { _ = try DeskStore.open(at: path) }
    let store = try DeskStore.open(at: path)
    let registering = try times {
      _ = try store.open(Ticket.self, with: try past.opening(0), by: actor, in: setting)
    }
    var live = TicketQuery()
    live.states = TicketState.open
    live.department = .engineering
    let listing = try times { _ = try store.tickets(matching: live, limit: 20) }
    var late = TicketQuery()
    late.overdueAt = past.now
    let listingLate = try times { _ = try store.tickets(matching: late, limit: 20) }
    let counting = try times { _ = try store.dueCounts(at: past.now) }
    let agenda = try times { _ = try store.agenda(limit: 20) }
    let sighting = try times {
      _ = try store.tickets(since: past.now.adding(minutes: -14 * 24 * 60), limit: 3000)
    }
    let contact = Set(["complaint.first-answer", "any.progress-call", "any.promise"])
    let promises = try times { _ = try store.agenda(of: contact, limit: 20) }
    return StoreFigures(rows: [
      .init("planning all duties of a complaint", try planning(at: past.now), "µs"),
      .init("tickets in the store", Double(tickets), "tickets"),
      .init("telling one with its log", filling / Double(tickets), "µs"),
      .init("opening the store", opening, "ms"),
      .init("registering, on the disk", registering, "ms"),
      .init("a department's open tickets", listing, "ms"),
      .init("the overdue tickets", listingLate, "ms"),
      .init("open tickets among them", Double(past.open), "tickets"),
      .init("what is overdue and due within the hour", counting, "ms"),
      .init("what is owed, by due time", agenda, "ms"),
      .init("what is owed by some rules", promises, "ms"),
      .init("what was raised within 14 days", sighting, "ms"),
    ])
  }

  /// What it takes to open a complaint of every kind of trouble, with all its duties.
  private static func planning(at now: Moment) throws -> Double {
    let request = TicketRequest(
      category: .complaint, matter: "保安骂人", channel: .written, attitude: true, complex: true,
      important: true)
    guard let request else { return 0 }
    let opening = TicketOpening(request)
    let setting = Setting(now: now, standard: .builtIn)
    let all = try Stopwatch.microseconds {
      for number in 1...2000 { _ = try Ticket.opening(opening, as: number, in: setting) }
    }
    return all / 2000
  }

  /// The median of some rounds, in milliseconds.
  private static func times(_ work: () throws -> Void) rethrows -> Double {
    Stopwatch.median(try (0..<rounds).map { _ in try Stopwatch.microseconds(work) }) / 1_000
  }
}

/// Years of a desk: all but the last tickets are closed.
private struct Past {
  let tickets: Int
  let now = Moment(iso: "2026-11-21T10:30") ?? Moment(seconds: 0)

  /// How many of the newest tickets are still open.
  let open: Int

  private static let matters = ["厨房水管漏水", "马桶堵了", "大堂灯不亮", "门禁卡刷不开", "空调不制冷"]

  /// What happened to every ticket, oldest first.
  func stories() throws -> [Story<Ticket>] {
    let praise = FollowUp(satisfaction: .satisfied, rating: nil)
    return try (0..<tickets).map { number in
      let opened = now.adding(minutes: (number - tickets) * 15)
      guard number < tickets - open, let praise else {
        return Story(try opening(number), at: opened)
      }
      return Story(
        try opening(number), at: opened,
        then: [
          (.resolve("换了配件"), opened.adding(minutes: 90)),
          (.followUp(praise), opened.adding(minutes: 180)),
          (.close, opened.adding(minutes: 200)),
        ])
    }
  }

  func opening(_ number: Int) throws -> TicketOpening {
    let request = TicketRequest(
      category: .repair, matter: Past.matters[number % Past.matters.count],
      room: Room("\(number % 20 + 1)-\(number % 3 + 1)-\(number % 30 + 1)02"), person: "王女士",
      phone: Phone("138\(10_000_000 + number)"))
    guard let request else { throw NoMatter() }
    return TicketOpening(request, sending: Hand(department: .engineering))
  }

  private struct NoMatter: Error {}
}
