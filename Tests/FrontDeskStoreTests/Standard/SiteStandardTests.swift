import DataFiles
import FrontDesk
import FrontDeskStore
import Testing

@Suite("A site's own standard")
struct SiteStandardTests {
  static let rule = """
    rules:
      - id: work.done
        act: work-done
        title: {zh-Hans: 完工, zh-Hant: 完工, en: work done}
        of: {kind: repair}
        starts: [registered, reopened]
        within: 2 days
        met-by: resolve
        source: 站点规定 §3
    """

  @Test("replaces the rule of the same id and leaves the others")
  func replaces() throws {
    let builtIn = ServiceStandard.builtIn
    let site = try builtIn.overlaid(by: Self.rule, file: "site.yaml")
    #expect(site.rules.map(\.id) == builtIn.rules.map(\.id))
    #expect(
      site.rules.filter { $0.id != "work.done" } == builtIn.rules.filter { $0.id != "work.done" })
    #expect(site.rule("work.done")?.limit == .days(2))
    #expect(site.rule("work.done")?.condition.categories == [.repair])
    #expect(site.departments == builtIn.departments)
  }

  @Test("switches a rule off, adds one, names other people")
  func changes() throws {
    let yaml = """
      rules:
        - {id: work.slip, off: true}
        - {id: site.thanks, act: thanks, title: {en: thanks}, of: {kind: praise},
           starts: registered, within: 3 working days, met-by: [contact], source: site}
      departments: {help: service}
      emergency-posts: {en: [the head]}
      """
    let site = try ServiceStandard.builtIn.overlaid(by: yaml, file: "site.yaml")
    #expect(site.rule("work.slip") == nil)
    #expect(site.rule("site.thanks")?.limit == .workingDays(3))
    #expect(site.departments[.help] == .service)
    #expect(site.departments[.repair] == .engineering)
    #expect(site.emergencyPosts["en"] == ["the head"])
    #expect(site.emergencyPosts["zh-Hans"] == ServiceStandard.builtIn.emergencyPosts["zh-Hans"])
  }

  @Test("of nothing changes nothing", arguments: ["", "# later\n", "rules: []\n"])
  func nothing(yaml: String) throws {
    let site = try ServiceStandard.builtIn.overlaid(by: yaml, file: "site.yaml")
    #expect(site == .builtIn)
  }

  /// The sound rule above with one of its lines put otherwise.
  static func with(_ line: String, insteadOf old: String) -> String {
    rule.split(separator: "\n").map { $0.hasPrefix("    \(old)") ? "    \(line)" : $0 }
      .joined(separator: "\n")
  }

  static let limits =
    "at once, 10 minutes, 2 hours, same day, 3 days, 2 working days, as promised"
  static let rights =
    "close-complaint, approve-incident, approve-notice, review-handover, manage-staff, "
    + "export-records, see-contacts, see-results, lend-confidential"
  static let kinds = "consultation, repair, complaint, suggestion, help, housekeeping, praise"

  static let faults: [(yaml: String, message: String)] = [
    ("ruls: []", "1:1: there is no key “ruls”; did you mean “rules”?"),
    ("rules: [work.done]", "1:9: here stands a single value, wanted is keys and values"),
    ("rules:\n  - {act: plan}", "2:5: the key “id” is missing"),
    (
      "rules:\n  - {id: a, off: true}",
      "2:5: there is no rule “a” to switch off; see the ids of the standard"
    ),
    (
      "rules:\n  - {id: work.done, of: true}",
      "2:5: the key “act” is missing"
    ),
    (
      "rules:\n  - {id: work.done, off: yes, wihtin: 3 days}",
      "2:31: there is no key “wihtin”; did you mean “within”?"
    ),
    (
      "rules:\n  - {id: work.done, off: true}\n  - {id: work.done, off: true}",
      "3:5: the key “work.done” stands here twice; remove one"
    ),
    (with("within: 2 weeks", insteadOf: "within"), "7:13: “2 weeks” is none of \(limits)"),
    (with("within: 0 days", insteadOf: "within"), "7:13: “0 days” is none of \(limits)"),
    (with("within: soon", insteadOf: "within"), "7:13: “soon” is none of \(limits)"),
    (
      with("starts: [registered, begun]", insteadOf: "starts"),
      "6:26: “begun” is none of registered, resolved, reopened, promised, corrected, recurring, "
        + "taken-over, refused, entrusted, published, planned"
    ),
    (
      with("met-by: [wash]", insteadOf: "met-by"),
      "8:14: “wash” is none of assign, start, contact, later-contact, plan, resolve, "
        + "follow-up, incident-report, tell-supervisor, tell-head, correction, correction-done, "
        + "notice, review, verify, approve, publish, tick, finish"
    ),
    (with("of: {kind: 报修}", insteadOf: "of"), "5:16: “报修” is none of \(kinds)"),
    (
      with("of: {kinds: repair}", insteadOf: "of"),
      "5:10: there is no key “kinds”; did you mean “kind”?"
    ),
    (
      with("of: {complex: perhaps}", insteadOf: "of"),
      "5:19: “perhaps” is none of true, false"
    ),
    (with("repeats: often", insteadOf: "source"), "9:14: “often” is none of true, false"),
    (
      with("title: {zh-hans: 完工}", insteadOf: "title"),
      "4:13: there is no key “zh-hans”; did you mean “zh-Hans”?"
    ),
    (
      "departments: {repairs: engineering}", "1:15: “repairs” is none of \(kinds)"
    ),
    (
      "departments: {repair: 工程部}",
      "1:23: “工程部” is none of engineering, cleaning, security, greening, service, finance, "
        + "management"
    ),
    (
      "emergency-posts: {cn: [经理]}",
      "1:19: there is no key “cn”; did you mean “en”?"
    ),
    (
      "ladder:\n  - {rung: desk, after: at once, title: {en: desk}}",
      "2:5: each rung above the desk stands once: supervisor, head, company"
    ),
    ("ladder: [{rung: boss}]", "1:17: “boss” is none of desk, supervisor, head, company"),
    ("rights: {receptionist: [fly]}", "1:25: “fly” is none of \(rights)"),
    ("rights: {boss: []}", "1:10: “boss” is none of receptionist, supervisor, head"),
    (
      "recurrence: {households: 1, days: 14, elsewhere: 50}",
      "1:26: 1 is not between 2 and 1000"
    ),
    (
      "shifts:\n  closing:\n    - {id: doors, title: {en: doors}}\n    - {id: doors, title: {en: d}}",
      "4:7: the key “doors” stands here twice; remove one"
    ),
    (
      "receptions: [{level: 1, on-duty: {en: us}, title: {en: a}, checklist: "
        + "[{id: x, before: soon, title: {en: x}}]}]",
      "1:88: “soon” is none of \(limits)"
    ),
    ("rules: [", "2:1: this is not YAML: did not find expected node content"),
  ]

  @Test("with a fault is refused with its place and the mend", arguments: faults)
  func refused(yaml: String, message: String) {
    let fault = #expect(throws: DataFileError.self) {
      try ServiceStandard.builtIn.overlaid(by: yaml, file: "site.yaml")
    }
    #expect(fault?.description == "site.yaml:" + message)
  }
}
