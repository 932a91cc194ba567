import Conversation
import FrontDesk
import Phrasebook
import Testing
import Understanding

@Suite("Words of the assistant")
struct WordingTests {
  private let catalogue = Wording.catalogue

  @Test("has every key in every language, and no key that nobody says")
  func keys() {
    let known = Words.allCases.map(\.rawValue) + Self.vocabulary + RegisterWords.all
    #expect(Set(known).subtracting(catalogue.keys).sorted() == [])
    #expect(Set(catalogue.keys).subtracting(known).sorted() == [])
    let languages = Set(Language.allCases.map(\.rawValue))
    #expect(catalogue.filter { Set($0.value.keys) != languages }.keys.sorted() == [])
    #expect(catalogue.filter { $0.value.values.contains("") }.keys.sorted() == [])
  }

  @Test("fills the same blanks in every language")
  func blanks() {
    let uneven = catalogue.filter { _, texts in Set(texts.values.map(blanks)).count > 1 }
    #expect(uneven.keys.sorted() == [])
  }

  @Test("speaks each language in its own script")
  func scripts() {
    let mixed = catalogue.filter { _, texts in
      texts["en"]?.contains(where: isChinese) == true
        || texts["zh-Hans"]?.contains(where: "這單說為號裡電話報辦".contains) == true
        || texts["zh-Hant"]?.contains(where: "这单说为号里电话报办".contains) == true
    }
    #expect(mixed.keys.sorted() == [])
  }

  @Test("leaves a blank out for which there is no value")
  func missingValue() {
    #expect(Wording(.simplifiedChinese)[.passedTo] == "转")
    #expect(Wording(.english)[.noSuchTicket, ["ticket": "#7"]].hasPrefix("There is no ticket #7,"))
  }

  /// The keys with a dot: a word for each value that a reply can name.
  private static let vocabulary: [String] =
    keys("category", Category.self) + keys("priority", Priority.self)
    + keys("severity", Severity.self) + keys("situation", Situation.self)
    + keys("dutyStart", DutyStart.self) + keys("deed", Deed.self)
    + Weekday.allCases.map { "weekday.\($0.rawValue)" }
    + keys("channel", Channel.self) + keys("department", Department.self)
    + keys("satisfaction", Satisfaction.self) + keys("state", TicketState.self)
    + keys("record", RecordKind.self) + keys("role", Role.self) + keys("right", Right.self)
    + keys("rung", Rung.self) + keys("topic", DrillTopic.self)
    + keys("topicWords", DrillTopic.self) + keys("outcome", Attempt.Outcome.self)
    + (["register", "undo", "begin", "addStaff", "practise"] + actions.map(\.name)
    + shiftActions.map(\.name)
    + staffActions.map(\.name)).map { "event.\($0)" }
    + ["scalar", "list", "map"].map { "shape.\($0)" }
    + lacks.map { "ask.\($0.rawValue)" } + fields.map { "field.\($0)" }
    + intents.map { "intent.\($0.rawValue)" }

  private static func keys<Value>(_ kind: String, _: Value.Type) -> [String]
  where Value: CaseIterable & RawRepresentable<String> {
    Value.allCases.map { "\(kind).\($0.rawValue)" }
  }

  /// What an edit can change.
  private static let fields = [
    "category", "priority", "room", "place", "person", "phone", "channel", "time", "matter",
    "department", "attitude", "complex", "important",
  ]

  /// What a line of little confidence can be asked back as.
  private static let intents: [Intent] =
    [
      .ticketAssign, .ticketStart, .ticketNote, .ticketContact, .ticketResolve, .ticketFollowUp,
      .ticketClose, .ticketReopen, .ticketHold, .ticketCancel, .ticketUrge, .ticketEdit,
      .ticketPromise, .ticketLink, .ticketEscalate, .incidentReport, .ticketShow, .ticketList,
      .shiftLog, .shiftHandOver, .shiftTakeOver, .shiftRefuse, .shiftReview, .shiftShow,
      .shiftStandIn, .shiftClosing, .staffIdentify, .undo, .help,
    ]
    + Intent.allCases.filter { intent in
      let register = intent.rawValue.prefix { $0 != "." }
      return (RegisterWords.registers + ["journal"]).contains(String(register))
    }

  /// What a line about a register can lack.
  private static let lacks: [SlotName] = [
    .person, .room, .phone, .time, .item, .items, .topic, .level, .channel, .note, .purpose,
    .company, .place, .count, .content,
  ]

  /// An action of each kind.
  private static let actions: [TicketAction] = {
    let number = TicketNumber(1)
    let optional: [TicketAction?] = [
      Hand(assignee: "李师傅").map { .assign($0) }, number.map { .link(into: $0) },
      FollowUp(satisfaction: .satisfied, rating: nil, said: nil).map { .followUp($0) },
    ]
    return optional.compactMap { $0 } + [
      .start(by: nil), .note("配件明天到"), .contact(nil), .resolve(nil), .close, .reopen(nil),
      .hold(reason: "等配件"), .cancel(reason: "重复登记"), .urge(nil), .edit(TicketEdit()),
      .promise(.at(.day(Moment(seconds: 0).day)), nil),
      .incidentReport(IncidentReport("原因 措施 审批", holding: .all)), .escalate(to: .supervisor),
      .recur(households: 3),
    ]
  }()

  /// An action on shifts of each kind; what tells of a report is worded with the tickets'.
  private static let shiftActions: [ShiftAction] = [
    .log("大堂灯坏了"), .leave(to: "小林"), .comeBack, .check([]), .handOver(to: nil, open: []),
    .takeOver, .refuse(reason: "钥匙少一把"), .review(nil),
  ]

  /// An action on staff of each kind.
  private static let staffActions: [StaffAction] = [
    .change(to: .head), .leave, .choosePIN, .forgetPIN, .wrongPIN,
  ]

  private func blanks(in text: String) -> Set<Substring> {
    Set(text.matches(of: #/{(\w+)}/#).map(\.1))
  }

  private func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
