import FrontDesk
import FrontDeskStore
import Testing

@Suite("The duties of a request under the standard")
struct StandardDutiesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let registered: String
    let clocks: [String]
    let request: @Sendable () throws -> TicketRequest

    init(
      _ name: String, at registered: String,
      _ request: @escaping @Sendable () throws -> TicketRequest,
      owes clocks: [String]
    ) {
      (testDescription, self.registered, self.clocks) = (name, registered, clocks)
      self.request = request
    }
  }

  static let kinds = [
    Case(
      "a repair", at: "2026-11-21T09:00", { try request(.repair) },
      owes: [
        "work.slip 2026-11-22T00:00", "work.done 2026-11-22T00:00",
        "any.progress-call 2026-11-29T00:00",
      ]),
    Case(
      "housekeeping", at: "2026-11-21T09:00", { try request(.housekeeping) },
      owes: [
        "work.slip 2026-11-22T00:00", "work.done 2026-11-22T00:00",
        "any.progress-call 2026-11-29T00:00",
      ]),
    Case(
      "a repair with an appointment in two days", at: "2026-11-21T09:00",
      {
        try request(.repair, appointment: .at(.moment(Moment(nine.day + 2, hour: 9))))
      },
      owes: [
        "work.slip 2026-11-24T00:00", "work.done 2026-11-24T00:00",
        "any.progress-call 2026-11-29T00:00",
      ]),
    Case(
      "a consultation", at: "2026-11-21T09:00", { try request(.consultation) },
      owes: ["question.answered 2026-11-22T00:00", "any.progress-call 2026-11-29T00:00"]),
    Case(
      "a complex consultation", at: "2026-11-20T09:00",
      { try request(.consultation, complex: true) },
      owes: ["consultation.complex 2026-11-25T00:00", "any.progress-call 2026-11-28T00:00"]),
    Case(
      "a suggestion", at: "2026-11-21T09:00", { try request(.suggestion) },
      owes: ["question.answered 2026-11-22T00:00", "any.progress-call 2026-11-29T00:00"]),
    Case(
      "praise", at: "2026-11-21T09:00", { try request(.praise) },
      owes: ["any.progress-call 2026-11-29T00:00"]),
    Case(
      "an emergency", at: "2026-11-21T23:58", { try request(.help, priority: .emergency) },
      owes: [
        "emergency.told 2026-11-21T23:58", "emergency.on-site 2026-11-22T00:03",
        "question.answered 2026-11-22T00:00", "any.progress-call 2026-11-29T00:00",
      ]),
  ]

  static let complaints = [
    Case(
      "a complaint on a Friday", at: "2026-11-20T17:00", { try request(.complaint) },
      owes: complaint(sent: "2026-11-20T17:10", answer: "2026-11-20T17:30", day: "2026-11-21")
        + ["complaint.plan 2026-11-24T00:00", "any.progress-call 2026-11-28T00:00"]),
    Case(
      "a complaint at 23:59", at: "2026-11-23T23:59", { try request(.complaint) },
      owes: complaint(sent: "2026-11-24T00:09", answer: "2026-11-24T00:29", day: "2026-11-24")
        + ["complaint.plan 2026-11-25T00:00", "any.progress-call 2026-12-01T00:00"]),
    Case(
      "a complaint at the month's and the year's end", at: "2026-12-31T09:00",
      { try request(.complaint) },
      owes: complaint(sent: "2026-12-31T09:10", answer: "2026-12-31T09:30", day: "2027-01-01")
        + ["complaint.plan 2027-01-02T00:00", "any.progress-call 2027-01-08T00:00"]),
    Case(
      "a complaint on 29 February", at: "2028-02-29T09:00", { try request(.complaint) },
      owes: complaint(sent: "2028-02-29T09:10", answer: "2028-02-29T09:30", day: "2028-03-01")
        + ["complaint.plan 2028-03-02T00:00", "any.progress-call 2028-03-08T00:00"]),
    Case(
      "a complex complaint on a Friday", at: "2026-11-20T17:00",
      { try request(.complaint, complex: true) },
      owes: complaint(sent: "2026-11-20T17:10", answer: "2026-11-20T17:30", day: "2026-11-21")
        + ["complaint.plan-complex 2026-11-26T00:00", "any.progress-call 2026-11-28T00:00"]),
    Case(
      "a complaint in writing", at: "2026-11-20T17:00",
      { try request(.complaint, channel: .written) },
      owes: [
        "complaint.manager-sent 2026-11-20T17:10", "complaint.first-answer 2026-11-20T17:30",
        "complaint.plan 2026-11-24T00:00", "complaint.written-to-head 2026-11-20T17:00",
        "complaint.written-result 2026-11-21T00:00", "any.progress-call 2026-11-28T00:00",
      ]),
    Case(
      "an important complaint in writing", at: "2026-11-20T17:00",
      { try request(.complaint, channel: .written, important: true) },
      owes: [
        "complaint.manager-sent 2026-11-20T17:10", "complaint.first-answer 2026-11-20T17:30",
        "complaint.plan 2026-11-24T00:00", "complaint.written-to-head 2026-11-20T17:00",
        "complaint.written-important 2026-11-25T00:00", "any.progress-call 2026-11-28T00:00",
      ]),
    Case(
      "a complaint about attitude", at: "2026-11-20T17:00",
      { try request(.complaint, attitude: true) },
      owes: complaint(sent: "2026-11-20T17:10", answer: "2026-11-20T17:30", day: "2026-11-21")
        + [
          "complaint.plan 2026-11-24T00:00", "complaint.attitude 2026-11-21T00:00",
          "complaint.attitude-to-head 2026-11-21T00:00", "complaint.correction 2026-11-21T00:00",
          "any.progress-call 2026-11-28T00:00",
        ]),
  ]

  /// The three clocks that every spoken complaint has.
  private static func complaint(sent: String, answer: String, day: String) -> [String] {
    [
      "complaint.manager-sent \(sent)", "complaint.first-answer \(answer)",
      "complaint.reply \(day)T00:00",
    ]
  }

  @Test("begin when it is registered", arguments: kinds + complaints)
  func begin(_ example: Case) throws {
    let now = try #require(Moment(iso: example.registered))
    let opening = TicketOpening(try example.request())
    let ticket = try Ticket.opening(opening, as: 1, in: .at(now)).record
    #expect(ticket.clocks == example.clocks)
  }

  static let followUps: [(category: FrontDesk.Category, clock: String?)] = [
    (.complaint, "complaint.follow-up 2026-11-25T00:00"),
    (.repair, "work.follow-up 2026-11-22T00:00"),
    (.housekeeping, "work.follow-up 2026-11-22T00:00"), (.consultation, nil),
  ]

  @Test("after it is resolved, are a follow-up alone", arguments: followUps)
  func followUp(category: FrontDesk.Category, clock: String?) throws {
    let new = try Ticket.opening(TicketOpening(request(category)), as: 1, in: .at(nine)).record
    let resolved = try new.applying(.resolve(nil), in: .at(nine)).record
    #expect(resolved.openDuties.map { "\($0.rule) \($0.due)" } == [clock].compactMap { $0 })
  }

  @Test("are met, each by what meets it")
  func met() throws {
    let hand = try #require(Hand(department: .management, assignee: "张主任"))
    var ticket = try Ticket.opening(TicketOpening(request(.complaint)), as: 1, in: .at(nine)).record
    let story: [(action: TicketAction, left: [String])] = [
      (.assign(hand), ["first-answer", "reply", "plan", "progress-call"]),
      (.contact("已受理"), ["reply", "plan", "progress-call"]),
      (.note("楼上地板"), ["reply", "plan", "progress-call"]),
      (.note("加装地垫", as: .plan), ["reply", "progress-call"]),
      (.contact("说明方案"), ["progress-call"]),
      (.resolve("已装地垫"), ["follow-up"]),
    ]
    for (action, left) in story {
      ticket = try ticket.applying(action, in: .at(nine.adding(minutes: 5))).record
      #expect(ticket.openDuties.map(\.kind) == left, "\(action.name)")
    }
  }
}
