import FrontDesk
import FrontDeskStore
import Testing

@Suite("Due times under the standard that is built in")
struct DueTimeTests {
  private let standard = ServiceStandard.builtIn

  /// Days of 2026 on which something is special: holidays, days worked in exchange, the days before and
  /// after, the ends of months and of the year.
  static let days: [Day] = {
    let year = (0..<365).compactMap { offset in
      Day(year: 2026, month: 1, day: 1).map { $0 + offset }
    }
    let calendar = WorkingCalendar.builtIn
    return year.filter { day in
      let near = [day - 1, day, day + 1]
      return near.contains { calendar.holidays.contains($0) || calendar.makeUpDays.contains($0) }
        || (day + 1).dayOfMonth == 1
    }
  }()

  static let times = [0, 1, 9 * 3600, 86_399]

  @Test(
    "of working days end on a worked day and count exactly the worked days between", arguments: days
  )
  func workingDays(day: Day) throws {
    let calendar = standard.calendar
    for (count, rule) in [
      (1, "complaint.plan"), (3, "complaint.plan-complex"), (2, "consultation.complex"),
    ] {
      let limit = try #require(standard.rule(rule)?.limit)
      #expect(limit == .workingDays(count))
      for second in Self.times {
        let start = Moment(day, secondOfDay: second)
        let due = try #require(limit.due(from: start, by: calendar))
        let last = due.day - 1
        #expect(due.secondOfDay == 0)
        #expect(calendar.isWorkingDay(last))
        #expect((1...(last - day)).count { calendar.isWorkingDay(day + $0) } == count)
      }
    }
  }

  @Test("of calendar days take no notice of holidays", arguments: days)
  func calendarDays(day: Day) throws {
    for second in Self.times {
      let start = Moment(day, secondOfDay: second)
      func due(_ rule: String) -> Moment? {
        standard.rule(rule)?.limit.due(from: start, by: standard.calendar)
      }
      #expect(due("complaint.reply") == day.end)
      #expect(due("complaint.follow-up") == (day + 3).end)
      #expect(due("any.progress-call") == (day + 7).end)
      #expect(due("any.recurring-notice") == (day + 7).end)
      #expect(due("complaint.manager-sent") == Moment(seconds: start.seconds + 600))
      #expect(due("complaint.first-answer") == Moment(seconds: start.seconds + 1800))
      #expect(due("emergency.on-site") == Moment(seconds: start.seconds + 300))
      #expect(due("emergency.told") == start)
    }
  }

  @Test("never come earlier for what is registered later", arguments: ServiceStandard.builtIn.rules)
  func monotonic(rule: DutyRule) throws {
    guard rule.limit != .asPromised else { return }
    var generator = Sequence64(seed: 20_261_121)
    let start = try #require(Day(year: 2025, month: 1, day: 1)).start.seconds
    let moments = (0..<4000).map { _ in
      Moment(seconds: start + Int(generator.next() % UInt64(3 * 366 * 86_400)))
    }.sorted()
    let dues = moments.compactMap { rule.limit.due(from: $0, by: standard.calendar) }
    #expect(zip(dues, dues.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(zip(moments, dues).allSatisfy { $0 <= $1 })
  }

  @Test("stay as they were when the clock goes backwards")
  func clockBackwards() throws {
    let ticket = try Ticket.opening(TicketOpening(request(.complaint)), as: 1, in: .at(nine)).record
    let before = Setting.at(nine.adding(minutes: -90))
    let contacted = try ticket.applying(.contact(nil), in: before).record
    #expect(contacted.duties.prefix(2).map(\.due) == ticket.duties.prefix(2).map(\.due))
    #expect(contacted.duties.first { $0.kind == "first-answer" }?.wasMetInTime == true)
    #expect(!contacted.isOverdue(at: before.now))
    let held = try ticket.applying(.hold(reason: "等"), in: .at(nine)).record
      .applying(.start(by: nil), in: before).record
    #expect(
      held.duties.first { $0.kind == "plan" }?.due == ticket.duties.first { $0.kind == "plan" }?.due
    )
  }

  @Test("of 29 February fall on real days")
  func leapDay() throws {
    let day = try #require(Day(year: 2028, month: 2, day: 29))
    let due = standard.rule("any.progress-call")?.limit.due(from: day.start, by: standard.calendar)
    #expect(due?.description == "2028-03-08T00:00")
  }
}

/// Numbers that look drawn by lot and are the same each time (SplitMix64).
private struct Sequence64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension DutyRule: CustomTestStringConvertible {
  /// Its name.
  public var testDescription: String { id }
}
