import FrontDesk
import FrontDeskStore
import Testing

@Suite("The service standard that is built in")
struct BuiltInStandardTests {
  /// The table of STANDARD 2, and what STANDARD 5 and 6 set a time for: rule and act, which requests, what starts it, the limit, what meets it.
  static let rules = [
    "emergency.told = emergency-told; emergency; registered; atOnce; "
      + "assign contact resolve start tell-head; missed: head",
    "emergency.on-site = on-site; emergency; registered; minutes(5); resolve start; missed: head",
    "complaint.manager-sent = manager-sent; complaint; registered; minutes(10); "
      + "assign resolve start",
    "complaint.first-answer = first-answer; complaint; registered; minutes(30); "
      + "contact follow-up resolve",
    "complaint.reply = reply; complaint; registered reopened; sameDay; "
      + "follow-up later-contact resolve",
    "complaint.plan = plan; complaint; registered; workingDays(1); plan resolve; stops",
    "complaint.plan-complex = plan; complaint complex; registered; workingDays(3); "
      + "plan resolve; stops",
    "complaint.written-to-head = to-head; complaint written; registered; atOnce; "
      + "assign resolve start tell-head",
    "complaint.written-result = reply; complaint written; registered reopened; sameDay; "
      + "follow-up later-contact resolve",
    "complaint.written-important = reply; complaint written important; registered reopened; "
      + "workingDays(2); follow-up resolve; missed: company",
    "complaint.attitude = attitude-result; complaint attitude; registered; sameDay; "
      + "follow-up later-contact resolve",
    "complaint.attitude-to-head = facts-to-head; complaint attitude; registered; sameDay; "
      + "follow-up resolve tell-head",
    "complaint.correction = correction; complaint attitude; registered; sameDay; "
      + "correction correction-done",
    "complaint.correction-done = correction-done; complaint attitude; corrected; asPromised; "
      + "correction-done",
    "complaint.follow-up = follow-up; complaint; resolved; days(3); follow-up",
    "work.slip = slip; housekeeping repair; registered; sameDay; assign resolve start; "
      + "waits for the appointment; stops",
    "work.done = work-done; housekeeping repair; registered reopened; sameDay; resolve; "
      + "waits for the appointment; stops",
    "work.follow-up = follow-up; housekeeping repair; resolved; sameDay; follow-up",
    "question.answered = answer; consultation help suggestion; registered reopened; sameDay; "
      + "contact resolve",
    "consultation.complex = answer; consultation complex; registered reopened; workingDays(2); "
      + "contact resolve",
    "any.progress-call = progress-call; all; registered reopened; days(7); "
      + "contact follow-up resolve; repeats",
    "any.promise = promise; all; promised; asPromised; contact follow-up resolve",
    "any.recurring-notice = recurring-notice; all; recurring; days(7); notice",
    "shift.refusal-told = refusal-told; shift; refused; atOnce; tell-supervisor",
    "shift.review = shift-review; shift; taken-over; days(1); review; missed: head",
    "visit.left = visit-left; visit; registered; sameDay; finish",
    "parcel.told = parcel-told; parcel; registered; sameDay; contact",
    "parcel.collected = parcel-collected; parcel; registered; days(3); finish",
    "parcel.sent = parcel-sent; parcel; entrusted; days(1); finish",
    "permit.returned = permit-returned; permit; registered; asPromised; finish",
    "release.verified = release-verified; release; registered; sameDay; verify",
    "loan.returned = loan-returned; loan; registered; asPromised; finish",
    "notice.approved = notice-approved; notice; registered; sameDay; approve finish",
    "notice.withdrawn = notice-withdrawn; notice; published; asPromised; finish",
    "reception.prepared = reception-item; reception; planned; asPromised; tick; missed: head",
    "archive.returned = archive-returned; archive; registered; asPromised; finish",
    "activity.held = activity-held; activity; registered; asPromised; finish",
  ]

  @Test("has the duties of STANDARD 2 with their figures")
  func figures() {
    #expect(ServiceStandard.builtIn.rules.map(line) == Self.rules)
  }

  @Test("calls each duty by a name in three languages, and cites where it is from")
  func titles() {
    for rule in ServiceStandard.builtIn.rules {
      #expect(Set(rule.title.keys) == ["zh-Hans", "zh-Hant", "en"], "\(rule.id)")
      #expect(!rule.title.values.contains(""), "\(rule.id)")
      #expect(rule.source == Self.section(of: rule.condition.register), "\(rule.id)")
    }
  }

  private static func section(of register: RecordKind) -> String {
    let sections: [RecordKind: String] = [
      .shift: "6.8", .visit: "6.1", .parcel: "6.2", .permit: "6.3", .release: "6.4", .loan: "6.5",
      .notice: "6.6", .reception: "6.7", .archive: "5.2", .activity: "6.11",
    ]
    return "STANDARD \(sections[register] ?? "2")"
  }

  @Test("knows who does the work of every kind, and whom an emergency is told")
  func people() {
    #expect(
      ServiceStandard.builtIn.departments == [
        .repair: .engineering, .housekeeping: .cleaning, .complaint: .management,
        .consultation: .service, .suggestion: .service, .help: .security, .praise: .service,
      ])
    #expect(
      ServiceStandard.builtIn.emergencyPosts["zh-Hans"] == ["管理处负责人", "工程部值班", "安管部值班"])
    #expect(Set(ServiceStandard.builtIn.emergencyPosts.keys) == ["zh-Hans", "zh-Hant", "en"])
  }

  private func line(_ rule: DutyRule) -> String {
    func words(_ words: [String]) -> String { words.sorted().joined(separator: " ") }
    let condition = rule.condition
    let facts: [String?] = [
      condition.register == .ticket ? nil : condition.register.rawValue,
      words(condition.categories.map(\.rawValue)), words(condition.priorities.map(\.rawValue)),
      condition.channel?.rawValue, condition.attitude == true ? "attitude" : nil,
      condition.complex == true ? "complex" : nil, condition.important == true ? "important" : nil,
    ]
    let holds = facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    return
      ([
        "\(rule.id) = \(rule.kind)", holds.isEmpty ? "all" : holds,
        words(rule.starts.map(\.rawValue)), "\(rule.limit)", words(rule.metBy.map(\.rawValue)),
      ] + (rule.repeats ? ["repeats"] : [])
      + (rule.waitsForAppointment ? ["waits for the appointment"] : [])
      + (rule.stopsOnHold ? ["stops"] : [])
      + (rule.missed == .supervisor ? [] : ["missed: \(rule.missed.rawValue)"])).joined(
        separator: "; ")
  }
}
