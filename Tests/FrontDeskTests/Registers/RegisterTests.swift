import FrontDesk
import Testing

@Suite("The registers of the desk")
struct RegisterTests {
  @Test("let a visitor in only once the host confirmed, and know who stayed")
  func visit() throws {
    let visit = try Entry.opened(Visit(person: "张强", room: flat, purpose: "送家具"))
    #expect(visit.state == .waiting)
    let inside = try visit.after(.confirm(pass: "12"))
    #expect(inside.state == .inside && inside.pass == "12")
    #expect(throws: Visit.Refusal.notWaiting) { try inside.after(.refuse(reason: nil)) }
    let gone = try inside.after(.leave, at: monday.adding(minutes: 60))
    #expect(gone.state == .left && gone.pass == "12")
    #expect(throws: Visit.Refusal.isOver) { try gone.after(.leave) }
  }

  @Test("turn a visitor away without letting him in")
  func refusedVisit() throws {
    let refused = try Entry.opened(Visit(person: "张强", room: flat)).after(.refuse(reason: "不认识"))
    #expect(refused.state == .refused && !refused.isOpen)
    #expect(throws: Visit.Refusal.isOver) { try refused.after(.confirm(pass: nil)) }
  }

  @Test("hand parcels out piece by piece, and never more than there are")
  func parcels() throws {
    let parcel = try Entry.opened(Parcel(.incoming, room: flat, person: nil, count: 3))
    let told = try parcel.after(.tell)
    #expect(told.state == .told)
    #expect(throws: Parcel.Refusal.isTold) { try told.after(.tell) }
    let one = try told.after(.handOut(to: nil, count: 1))
    #expect(one.left == 2 && one.isOpen)
    #expect(throws: Parcel.Refusal.tooMany) { try one.after(.handOut(to: nil, count: 3)) }
    let all = try one.after(.handOut(to: nil, count: nil))
    #expect(all.state == .collected)
    #expect(throws: Parcel.Refusal.isGone) { try all.after(.handOut(to: nil, count: nil)) }
  }

  @Test("take passes back one by one, and tell lost ones from returned ones")
  func permits() throws {
    let permit = try Entry.opened(Permit(room: flat, person: "刘勇、王强", people: 2))
    #expect(permit.count == 2)
    let one = try permit.after(.giveBack(count: 1))
    #expect(one.outstanding == 1 && one.state == .valid)
    #expect(try one.after(.lose(count: nil)).state == .returned)
    #expect(try permit.after(.lose(count: nil)).state == .lost)
    #expect(throws: Permit.Refusal.tooMany) { try one.after(.giveBack(count: 2)) }
    #expect(throws: Permit.Refusal.notLater) { try one.after(.renew(until: monday.day)) }
    #expect(throws: Permit.Refusal.isPast) {
      try Entry.opened(Permit(room: flat, person: "刘勇", validUntil: monday.day - 1))
    }
  }

  @Test("let no goods pass without the owner's consent")
  func releases() throws {
    let release = try Entry.opened(
      flat.flatMap { Release(room: $0, person: nil, items: "沙发、电视") })
    #expect(throws: Release.Refusal.noConsent) { try release.after(.leave(items: nil)) }
    let approved = try release.after(.approve(consentOf: "王女士", by: .phone))
    #expect(approved.consent?.person == "王女士" && approved.consent?.signature.staff == "小陈")
    #expect(throws: Release.Refusal.isApproved) {
      try approved.after(.approve(consentOf: "王女士", by: nil))
    }
    let part = try approved.after(.leave(items: "沙发"))
    #expect(part.isOpen && part.gone.map(\.items) == ["沙发"])
    let done = try part.after(.leave(items: nil))
    #expect(done.state == .done && done.consent == approved.consent)
    #expect(throws: Release.Refusal.isOver) { try done.after(.reject(reason: nil)) }
  }

  @Test("remember in which state a loan came back")
  func loans() throws {
    let loan = try Entry.opened(Loan("雨伞", count: 2, room: flat, person: nil))
    let damaged = try loan.after(.giveBack(count: 1, .damaged)).after(.giveBack(count: nil, .sound))
    #expect(damaged.state == .damaged)
    #expect(try loan.after(.giveBack(count: nil, .sound)).state == .back)
    #expect(try loan.after(.giveBack(count: nil, .lost)).state == .lost)
    #expect(throws: Loan.Refusal.tooMany) { try loan.after(.giveBack(count: 3, .sound)) }
  }

  @Test("publish a notice only after somebody else approved it, and expect it back")
  func notices() throws {
    let notice = try Entry.opened(Notice("明天停水", important: true))
    #expect(throws: Notice.Refusal.ownDraft) { try notice.after(.approve) }
    #expect(throws: Notice.Refusal.notApproved) { try notice.after(.publish([.group])) }
    let published = try notice.after(.approve, by: "刘主管").after(.publish([.group]))
    #expect(published.clocks.last == "withdrawn 2026-12-01T00:00")
    #expect(throws: Notice.Refusal.isPublished) { try published.after(.publish([.group])) }
    #expect(try published.after(.publish([.board, .group])).channels == [.group, .board])
    let room = try #require(flat)
    #expect(try published.after(.sample(room, knows: true)).samples.map(\.knows) == [true])
    let withdrawn = try published.after(.withdraw)
    #expect(!withdrawn.isOpen)
    #expect(throws: Notice.Refusal.isWithdrawn) { try withdrawn.after(.publish([.app])) }
  }

  @Test("ask for another approval once a notice is reworded")
  func rewording() throws {
    let notice = try Entry.opened(Notice("明天停水")).after(.approve, by: "刘主管")
    let reworded = try notice.after(.redraft("后天停水", nil), by: "小李")
    #expect(reworded.state == .draft && reworded.content.content == "后天停水")
    #expect(throws: Notice.Refusal.ownDraft) { try reworded.after(.approve, by: "小李") }
  }

  @Test("count a reception's checklist back from the arrival, and tick it off")
  func receptions() throws {
    let arrival = try #require(Moment(iso: "2026-11-27T15:00"))
    let reception = try Entry.opened(
      Reception(level: 2, time: .at(.moment(arrival)), content: "集团副总"))
    #expect(
      reception.clocks == [
        "fountains 2026-11-27T14:30", "ready 2026-11-27T14:50", "archive 2026-11-28T15:00",
      ])
    let ticked = try reception.after(.tick(["fountains"]))
    #expect(ticked.duties.first?.met == monday)
    #expect(throws: Reception.Refusal.isTicked) { try ticked.after(.tick(["fountains"])) }
    #expect(throws: Reception.Refusal.noSuchItem) { try ticked.after(.tick(["cake"])) }
    #expect(try ticked.after(.tick(["ready"])).state == .ready)
    let done = try ticked.after(.tick(["archive"]))
    #expect(done.state == .done)
    #expect(throws: Reception.Refusal.isOver) { try done.after(.cancel) }
    #expect(throws: Reception.Refusal.noSuchLevel) {
      try Entry.opened(Reception(level: 7, time: .at(.moment(arrival)), content: nil))
    }
  }

  @Test("keep a household current, and know what its file lacks")
  func households() throws {
    let room = try #require(flat)
    let owner = Household.Resident(.owner, name: "王女士", phone: nil)
    let household = try Entry.opened(Household(room: room, residents: [owner].compactMap(\.self)))
    #expect(household.lacks == ["contract", Household.contact])
    let phone = try #require(Household.Resident(.owner, name: nil, phone: Phone("13812345678")))
    let reached = try household.after(.edit(phone)).after(.file(["contract"]))
    #expect(reached.lacks == [] && reached.content.present.count == 1)
    #expect(throws: Household.Refusal.nothingChanges) { try reached.after(.edit(phone)) }
    let buyer = Household.Resident(.owner, name: "李四", phone: nil)
    let sold = try reached.after(.record(.init(.transfer, on: monday.day), buyer))
    #expect(sold.content.present.map(\.name) == ["李四"])
    #expect(sold.residents.first?.left == monday.day)
    let tenant = Household.Resident(.tenant, name: "张三", phone: nil)
    let rented = try sold.after(.record(.init(.letting, on: monday.day), tenant))
    #expect(rented.state == .rented && rented.content.present.count == 2)
  }

  @Test("lend confidential papers only by those who may")
  func papers() throws {
    let paper = try #require(
      FileLoan(to: "小陈", room: flat, item: "购房合同", isConfidential: true))
    #expect(Entry<FileLoan>.right(neededToOpen: paper) == .lendConfidential)
    let lent = try Entry.opened(paper)
    #expect(throws: FileLoan.Refusal.isBack) { try lent.after(.giveBack).after(.giveBack) }
  }

  @Test("remind of a bill once a day at most, and never of one that is paid")
  func fees() throws {
    let room = try #require(flat)
    let bill = try Entry.opened(Fee(room: room, period: .quarter(of: monday.day)))
    let reminded = try bill.after(.remind)
    #expect(throws: Fee.Refusal.isRemindedToday) { try reminded.after(.remind) }
    #expect(try reminded.after(.remind, at: monday.adding(minutes: 1440)).reminders.count == 2)
    #expect(throws: Fee.Refusal.isPaid) { try reminded.after(.pay).after(.remind) }
  }

  @Test("note an event as held only when its day has come")
  func activities() throws {
    let day = monday.day + 3
    let activity = try Entry.opened(Activity("义诊", time: .at(.day(day)), place: "广场"))
    #expect(throws: Activity.Refusal.notYet) { try activity.after(.hold(note: nil)) }
    #expect(try activity.after(.hold(note: "30人"), at: day.start).state == .done)
  }

  @Test("divide the year into months and quarters")
  func periods() throws {
    let february = try #require(Day(iso: "2028-02-10"))
    #expect(Period.month(of: february).last.description == "2028-02-29")
    #expect(Period.quarter(of: february).first.description == "2028-01-01")
    #expect(Period.quarter(of: february).last.description == "2028-03-31")
  }
}
