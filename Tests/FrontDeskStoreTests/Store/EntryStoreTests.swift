import FrontDesk
import FrontDeskStore
import Testing

@Suite("Registers in the store")
struct EntryStoreTests {
  private let site: Site
  private let store: DeskStore

  init() throws {
    site = try Site()
    store = site.store
  }

  private func parcel(
    _ room: String, _ carrier: String = "顺丰", count: Int = 1
  ) throws -> Parcel {
    try #require(
      Parcel(.incoming, room: Room(room), person: nil, carrier: carrier, count: count))
  }

  private func receive(_ parcels: [Parcel], at now: Moment = nine) throws -> [Entry<Parcel>] {
    try store.open(Entry<Parcel>.self, withAll: parcels, by: .chen, in: .at(now))
  }

  private func numbers(_ query: EntryQuery) throws -> [Int] {
    try store.entries(of: Parcel.self, matching: query, limit: 100).entries.map(\.id)
  }

  @Test("keep an entry as it was told, for another desk too")
  func kept() throws {
    let entries = try receive([try parcel("5-1-301", count: 2)])
    let other = try site.anotherDesk()
    #expect(try other.record(Entry<Parcel>.self, 1) == entries[0])
    #expect(try store.history(of: .parcel, 1).map(\.event) == ["open"])
    #expect(try store.verify().faults == [])
  }

  @Test("number each register by itself")
  func numbering() throws {
    _ = try receive([try parcel("5-1-301"), try parcel("5-1-302")])
    let visit = try #require(Visit(person: "张强", room: Room("5-1-301")))
    let opened = try store.open(Entry<Visit>.self, with: visit, by: .chen, in: .at(nine))
    #expect(opened.id == 1)
  }

  @Test("find entries by whatever is named")
  func queries() throws {
    _ = try receive([
      try parcel("5-1-301"), try parcel("5-1-302", "中通"), try parcel("6-1-301", "中通"),
    ])
    _ = try store.perform(
      .handOut(to: nil, count: nil), on: 1, of: Entry<Parcel>.self, by: .chen, in: .at(nine))
    var query = EntryQuery()
    #expect(try numbers(query) == [3, 2, 1])
    query.isLive = true
    #expect(try numbers(query) == [3, 2])
    query.room = Room(flat: "301")
    #expect(try numbers(query) == [3])
    query = EntryQuery()
    query.subject = "中通"
    #expect(try numbers(query) == [3, 2])
    query = EntryQuery()
    query.overdueAt = Moment(seconds: nine.seconds + 4 * 86_400)
    #expect(try numbers(query) == [3, 2])
    query = EntryQuery()
    query.period = Period(nine.day - 2, nine.day - 1)
    #expect(try numbers(query) == [])
    query = EntryQuery()
    query.openedBefore = nine.day + 1
    #expect(try numbers(query) == [3, 2, 1])
  }

  @Test("take back together what was opened together, and keep it out of the lists")
  func undo() throws {
    _ = try receive([try parcel("5-1-301"), try parcel("5-1-302")])
    let undone = try store.undo(by: .chen, in: .at(nine))
    #expect(undone.kind == .parcel && undone.event == "open")
    #expect(try numbers(EntryQuery()) == [])
    #expect(try store.record(Entry<Parcel>.self, 1)?.isWithdrawn == true)
    #expect(try store.verify().faults == [])
    #expect(throws: StoreError.nothingToUndo) { try store.undo(by: .chen, in: .at(nine)) }
  }

  @Test("open an entry and act on it in one operation, which is taken back whole")
  func openAndAct() throws {
    let bill = Fee(room: try #require(Room("5-1-301")), period: .quarter(of: nine.day))
    let opened = try store.open(
      Entry<Fee>.self, withAll: [bill], then: [.pay], by: .chen, in: .at(nine))
    #expect(opened.map(\.content.state) == [.paid])
    _ = try store.undo(by: .chen, in: .at(nine))
    #expect(try store.record(Entry<Fee>.self, 1)?.isWithdrawn == true)
  }

  @Test("log each look at personal data, and never take it back")
  func looks() throws {
    let household = Household(room: try #require(Room("5-1-301")))
    let opened = try store.open(
      Entry<Household>.self, with: household, by: .chen, in: .at(nine))
    try store.noteLook(at: opened, by: .chen, at: nine)
    #expect(try store.history(of: .household, 1).map(\.event) == ["open", "look"])
    #expect(try store.undo(by: .chen, in: .at(nine)).event == "open")
    #expect(try store.verify().faults == [])
  }

  @Test("have one household for a flat")
  func oneHousehold() throws {
    let household = Household(room: try #require(Room("5-1-301")))
    _ = try store.open(Entry<Household>.self, with: household, by: .chen, in: .at(nine))
    #expect(throws: (any Error).self) {
      try store.open(Entry<Household>.self, with: household, by: .chen, in: .at(nine))
    }
    #expect(try store.entries(of: Household.self, matching: EntryQuery(), limit: 9).total == 1)
  }

  @Test("count distinct rooms, however often each was called on")
  func rooms() throws {
    let surveys = ["5-1-301", "5-1-301", "5-1-302"].compactMap {
      Survey(room: Room($0), person: nil, satisfaction: .satisfied)
    }
    _ = try store.open(Entry<Survey>.self, withAll: surveys, by: .chen, in: .at(nine))
    #expect(try store.rooms(of: Survey.self, matching: EntryQuery()) == 2)
  }

  @Test("lend confidential papers only to whoever the roles allow")
  func rights() throws {
    _ = try store.open(
      StaffMember.self, with: try #require(StaffOpening(name: "刘主管", role: .supervisor)),
      by: .chen, in: .at(nine))
    let paper = try #require(
      FileLoan(to: "小陈", room: Room("5-1-301"), item: "购房合同", isConfidential: true))
    #expect(throws: PerformError<FileLoan.Refusal>.self) {
      try store.open(Entry<FileLoan>.self, with: paper, by: .chen, in: .at(nine))
    }
    let supervisor = Actor(staff: "刘主管", desk: "前台一")
    let lent = try store.open(Entry<FileLoan>.self, with: paper, by: supervisor, in: .at(nine))
    #expect(lent.content.state == .lent)
  }

  @Test("owe what is due over all registers in one agenda")
  func agenda() throws {
    _ = try receive([try parcel("5-1-301")])
    let loan = try #require(Loan("雨伞", room: Room("5-1-301"), person: nil))
    _ = try store.open(Entry<Loan>.self, with: loan, by: .chen, in: .at(nine))
    let agenda = try store.agenda(limit: 10).items.map { "\($0.kind.rawValue) \($0.duty.kind)" }
    #expect(agenda == ["parcel parcel-told", "loan loan-returned", "parcel parcel-collected"])
    #expect(try store.dueCounts(at: nine.adding(minutes: 24 * 60)).overdue == 1)
  }

  @Test("tell what was done on a day, without what was taken back")
  func journal() throws {
    _ = try receive([try parcel("5-1-301")])
    _ = try receive([try parcel("5-1-302")])
    _ = try store.undo(by: .chen, in: .at(nine))
    let day = Period(nine.day, nine.day)
    #expect(try store.log(of: day).map(\.id) == [1])
  }
}
