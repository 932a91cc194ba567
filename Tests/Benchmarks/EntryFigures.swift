import Foundation
import FrontDesk
import FrontDeskStore

/// How fast the lists of the registers are when the store holds years of them.
struct EntryFigures {
  let rows: [Table.Row]

  private static let rounds = 15
  private static let actor = Actor(staff: "小陈", desk: "前台一")
  private static let now = Moment(iso: "2026-11-21T10:30") ?? Moment(seconds: 0)

  /// Fills a store with entries of six registers and lists them.
  static func measured(entries: Int) throws -> EntryFigures {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "frontdesk-registers-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try DeskStore.open(at: folder.appending(path: "frontdesk.sqlite").path())
    let each = entries / 6
    let filling = try Stopwatch.microseconds {
      try fill(store, each) { number in
        Visit(person: person(number), room: room(number), plate: "粤B\(10_000 + number)")
      } then: {
        .leave
      }
      try fill(store, each) { number in
        Parcel(.incoming, room: room(number), person: nil, carrier: "顺丰", count: 2)
      } then: {
        .handOut(to: nil, count: nil)
      }
      try fill(store, each) {
        Permit(room: room($0), person: person($0))
      } then: {
        .giveBack(count: nil)
      }
      try fill(store, each) {
        Loan("手推车", room: room($0), person: person($0))
      } then: {
        .giveBack(count: nil, .sound)
      }
      try fill(store, each) { number in
        room(number).map { Release(room: $0, person: person(number), items: "沙发") } ?? nil
      } then: {
        .reject(reason: nil)
      }
      try fill(store, each) { number in
        room(number).map { Fee(room: $0, period: .quarter(of: now.day)) }
      } then: {
        .pay
      }
    }
    var rows: [Table.Row] = [
      .init("entries of registers", Double(each * 6), "entries"),
      .init("telling one with its log", filling / Double(each * 6), "µs"),
    ]
    rows += try lists(of: Visit.self, in: store) + lists(of: Parcel.self, in: store)
    rows += try lists(of: Permit.self, in: store) + lists(of: Loan.self, in: store)
    rows += try lists(of: Release.self, in: store) + lists(of: Fee.self, in: store)
    rows.append(
      .init("what is owed over all registers", try times { try store.agenda(limit: 20) }, "ms"))
    rows.append(.init("the prompt's counts", try times { try store.dueCounts(at: now) }, "ms"))
    rows.append(
      .init(
        "a day's log, for the journal",
        try times { try store.log(of: Period(now.day - 3, now.day - 3)) }, "ms"))
    return EntryFigures(rows: rows)
  }

  private static func lists<Content: RegisterContent>(
    of _: Content.Type, in store: DeskStore
  ) throws -> [Table.Row] {
    var live = EntryQuery()
    live.isLive = true
    var ofRoom = EntryQuery()
    ofRoom.room = room(7)
    var ofPerson = EntryQuery()
    ofPerson.person = person(7)
    var today = EntryQuery()
    today.period = Period(now.day - 1, now.day)
    var late = EntryQuery()
    late.overdueAt = now
    let queries = [
      ("open", live), ("of a room", ofRoom), ("of a person", ofPerson), ("of two days", today),
      ("overdue", late),
    ]
    return try queries.map { name, query in
      let time = try times { try store.entries(of: Content.self, matching: query, limit: 20) }
      return .init("\(Content.kind.rawValue): \(name)", time, "ms")
    }
  }

  /// All but the last two hundred entries are done with.
  private static func fill<Content: RegisterContent>(
    _ store: DeskStore, _ count: Int, of content: (Int) -> Content?,
    then action: () -> Content.Action
  ) throws {
    let stories = (0..<count).compactMap { number -> Story<Entry<Content>>? in
      let opened = now.adding(minutes: (number - count) * 10)
      guard let content = content(number) else { return nil }
      let isOpen = number >= count - 200
      return Story(
        content, at: opened, then: isOpen ? [] : [(action(), opened.adding(minutes: 5))])
    }
    try store.tell(stories, by: actor, under: .builtIn)
  }

  private static func room(_ number: Int) -> Room? {
    Room("\(number % 20 + 1)-\(number % 3 + 1)-\(number % 30 + 1)02")
  }

  private static func person(_ number: Int) -> String { "访客\(number % 5000)" }

  /// The median of some rounds, in milliseconds.
  private static func times<Value>(_ work: () throws -> Value) rethrows -> Double {
    Stopwatch.median(
      try (0..<rounds).map { _ in try Stopwatch.microseconds { _ = try work() } }) / 1_000
  }
}
