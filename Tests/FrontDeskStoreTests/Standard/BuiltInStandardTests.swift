import FrontDesk
import FrontDeskStore
import Testing

@Suite("The service standard that is built in")
struct BuiltInStandardTests {
  /// The table of STANDARD 2: rule and act, which requests, what starts it, the limit, what meets it.
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
      let section = rule.condition.register == .shift ? "STANDARD 6.8" : "STANDARD 2"
      #expect(rule.source == section, "\(rule.id)")
    }
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
