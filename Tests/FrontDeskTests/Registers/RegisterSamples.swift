import FrontDesk

/// The standard of these tests: one rule for each kind of clock a register can have.
let registerStandard: ServiceStandard = {
  func rule(
    _ id: String, of register: RecordKind, starts: DutyStart, limit: TimeLimit, metBy: Set<Deed>
  ) -> DutyRule {
    var condition = DutyCondition()
    condition.register = register
    return DutyRule(
      id: id, kind: id, title: [:], condition: condition, starts: [starts], limit: limit,
      metBy: metBy, source: "these tests")
  }
  var figures = RegisterFigures()
  figures.terms = [.loan: .days(3), .permit: .days(30), .notice: .days(7), .archive: .days(3)]
  figures.householdPapers = [ChecklistItem(id: "contract", title: [:])]
  let checklist = [
    ChecklistItem(id: "fountains", title: [:], minutesBefore: 30),
    ChecklistItem(id: "ready", title: [:], minutesBefore: 10),
    ChecklistItem(id: "archive", title: [:], minutesBefore: -1440),
  ]
  return ServiceStandard(
    rules: [
      rule("told", of: .parcel, starts: .registered, limit: .sameDay, metBy: [.contact]),
      rule("collected", of: .parcel, starts: .registered, limit: .days(3), metBy: [.finish]),
      rule("sent", of: .parcel, starts: .entrusted, limit: .days(1), metBy: [.finish]),
      rule("back", of: .loan, starts: .registered, limit: .asPromised, metBy: [.finish]),
      rule("returned", of: .permit, starts: .registered, limit: .asPromised, metBy: [.finish]),
      rule("verified", of: .release, starts: .registered, limit: .sameDay, metBy: [.verify]),
      rule("approved", of: .notice, starts: .registered, limit: .sameDay, metBy: [.approve]),
      rule("withdrawn", of: .notice, starts: .published, limit: .asPromised, metBy: [.finish]),
      rule("item", of: .reception, starts: .planned, limit: .asPromised, metBy: [.tick]),
    ], departments: [:], emergencyPosts: [:],
    receptions: [
      ReceptionLevel(level: 2, title: [:], visitors: [], onDuty: [:], checklist: checklist)
    ], registers: figures)
}()

/// Monday 2026-11-23 at nine.
let monday = Moment(iso: "2026-11-23T09:00") ?? Moment(seconds: 0)

/// Whoever acts, at a moment.
func setting(_ staff: String = "小陈", at now: Moment = monday) -> Setting {
  Setting(now: now, standard: registerStandard, staff: staff)
}

extension Entry {
  /// An entry that is opened at nine on Monday.
  static func opened(_ content: Content?) throws -> Entry {
    guard let content else { throw NothingToOpen() }
    return try opening(content, as: 1, in: setting()).record
  }

  /// The entry after an action.
  func after(
    _ action: Content.Action, by staff: String = "小陈", at now: Moment = monday
  ) throws -> Entry {
    try applying(action, in: setting(staff, at: now)).record
  }

  /// Its clocks, as a person notes them: `told 2026-11-24T00:00`, and when each was met.
  var clocks: [String] {
    duties.map { "\($0.kind) \($0.due)" + ($0.met.map { " met \($0)" } ?? "") }
  }
}

struct NothingToOpen: Error {}

let flat = Room("5-1-301")
