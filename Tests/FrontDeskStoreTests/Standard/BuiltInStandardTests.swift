import FrontDesk
import FrontDeskStore
import Testing

@Suite("The service standard that is built in")
struct BuiltInStandardTests {
  /// The table of STANDARD 2: rule and act, which requests, what starts it, the limit, what meets it.
  static let rules = [
    "emergency.told = emergency-told; emergency; registered; atOnce; assign contact resolve start",
    "emergency.on-site = on-site; emergency; registered; minutes(5); resolve start",
    "complaint.manager-sent = manager-sent; complaint; registered; minutes(10); "
      + "assign resolve start",
    "complaint.first-answer = first-answer; complaint; registered; minutes(30); "
      + "contact follow-up resolve",
    "complaint.reply = reply; complaint; registered reopened; sameDay; "
      + "follow-up later-contact resolve",
    "complaint.plan = plan; complaint; registered; workingDays(1); plan resolve",
    "complaint.plan-complex = plan; complaint complex; registered; workingDays(3); plan resolve",
    "complaint.written-to-head = to-head; complaint written; registered; atOnce; "
      + "assign resolve start",
    "complaint.written-result = reply; complaint written; registered reopened; sameDay; "
      + "follow-up later-contact resolve",
    "complaint.written-important = reply; complaint written important; registered reopened; "
      + "workingDays(2); follow-up resolve",
    "complaint.attitude = attitude-result; complaint attitude; registered; sameDay; "
      + "follow-up later-contact resolve",
    "complaint.follow-up = follow-up; complaint; resolved; days(3); follow-up",
    "work.slip = slip; housekeeping repair; registered; sameDay; assign resolve start; "
      + "waits for the appointment",
    "work.done = work-done; housekeeping repair; registered reopened; sameDay; resolve; "
      + "waits for the appointment",
    "work.follow-up = follow-up; housekeeping repair; resolved; sameDay; follow-up",
    "question.answered = answer; consultation help suggestion; registered reopened; sameDay; "
      + "contact resolve",
    "consultation.complex = answer; consultation complex; registered reopened; workingDays(2); "
      + "contact resolve",
    "any.progress-call = progress-call; all; registered reopened; days(7); "
      + "contact follow-up resolve; repeats",
    "any.promise = promise; all; promised; asPromised; contact follow-up resolve",
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
      #expect(rule.source == "STANDARD 2", "\(rule.id)")
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
      + (rule.waitsForAppointment ? ["waits for the appointment"] : [])).joined(separator: "; ")
  }
}
