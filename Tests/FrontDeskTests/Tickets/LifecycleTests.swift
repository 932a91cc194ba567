import FrontDesk
import Testing

@Suite("The lifecycle of a ticket")
struct LifecycleTests {
  /// What an action comes to.
  enum Outcome: Equatable, Sendable {
    case to(TicketState)
    case refused(TicketRefusal)

    static func first(_ due: DueFirst, from state: TicketState) -> Outcome {
      .refused(.notFrom(state, first: due))
    }
  }

  /// An action and what it comes to from each state, in the order of ``TicketState``.
  struct Row: CustomTestStringConvertible, Sendable {
    let action: TicketAction
    let outcomes: [Outcome]
    var testDescription: String { action.name }
  }

  static let finished: [Outcome] = [
    .first(.reopen, from: .resolved), .first(.reopen, from: .followedUp),
    .first(.reopen, from: .closed), .first(.undo, from: .cancelled),
  ]
  static let unresolved: [Outcome] = [
    .first(.resolve, from: .registered), .first(.resolve, from: .assigned),
    .first(.resolve, from: .inProgress), .first(.resolve, from: .onHold),
  ]
  static let staying: [Outcome] = TicketState.allCases.map { .to($0) }
  static let stayingWhileOpen: [Outcome] =
    staying.prefix(6) + [.first(.reopen, from: .closed), .first(.undo, from: .cancelled)]

  static func whileUndone(_ state: TicketState) -> [Outcome] {
    Array(repeating: .to(state), count: 4) + finished
  }

  static func rows() throws -> [Row] {
    let hand = try #require(Hand(assignee: "李师傅"))
    let lead = try #require(TicketNumber(7))
    let evening = TimeFrame.by(.moment(Moment(nine.day, hour: 16)))
    var edit = TicketEdit()
    edit.room = Room("503")
    return [
      Row(action: .assign(hand), outcomes: whileUndone(.assigned)),
      Row(action: .start(by: "李师傅"), outcomes: whileUndone(.inProgress)),
      Row(action: .note("配件明天到"), outcomes: staying),
      Row(action: .contact("告知进度"), outcomes: staying),
      Row(action: .resolve("换了角阀"), outcomes: whileUndone(.resolved)),
      Row(
        action: .followUp(try .words(.satisfied)),
        outcomes: unresolved + [
          .to(.followedUp), .to(.followedUp), .first(.reopen, from: .closed),
          .first(.undo, from: .cancelled),
        ]),
      Row(
        action: .followUp(try .words(.dissatisfied)),
        outcomes: unresolved + [
          .to(.registered), .to(.registered), .first(.reopen, from: .closed),
          .first(.undo, from: .cancelled),
        ]),
      Row(
        action: .close,
        outcomes: unresolved + [
          .to(.closed), .to(.closed), .first(.reopen, from: .closed),
          .first(.undo, from: .cancelled),
        ]),
      Row(
        action: .reopen("又漏了"),
        outcomes: [
          .first(.reopen, from: .registered), .first(.reopen, from: .assigned),
          .first(.reopen, from: .inProgress), .first(.reopen, from: .onHold),
          .to(.registered), .to(.registered), .to(.registered), .to(.registered),
        ]),
      Row(
        action: .hold(reason: "等厂家配件"),
        outcomes: [.to(.onHold), .to(.onHold), .to(.onHold), .refused(.nothingChanges)] + finished),
      Row(action: .cancel(reason: "重复登记"), outcomes: whileUndone(.cancelled)),
      Row(action: .urge("业主催"), outcomes: staying.prefix(4) + finished),
      Row(action: .edit(edit), outcomes: stayingWhileOpen),
      Row(action: .promise(evening, "下午四点前答复"), outcomes: stayingWhileOpen),
      Row(action: .link(into: lead), outcomes: staying),
      Row(
        action: .incidentReport(IncidentReport("原因、措施", holding: .all)),
        outcomes: Array(repeating: .refused(.notAnEmergency), count: 8)),
    ]
  }

  @Test("goes from each state by each action to one state, or says what is due first")
  func table() throws {
    for row in try Self.rows() {
      try #require(row.outcomes.count == TicketState.allCases.count, "\(row.action.name)")
      for (state, expected) in zip(TicketState.allCases, row.outcomes) {
        let before = try ticket(in: state)
        let outcome: Outcome
        do {
          outcome = .to(try before.applying(row.action, in: .at(later)).record.state)
        } catch {
          outcome = .refused(error)
        }
        #expect(outcome == expected, "\(row.action.name) from \(state)")
      }
    }
  }

  @Test("has a row for every action")
  func complete() throws {
    let names: Set = [
      "assign", "start", "note", "contact", "resolve", "followUp", "close", "reopen", "hold",
      "cancel", "urge", "edit", "promise", "link", "incidentReport",
    ]
    #expect(Set(try Self.rows().map(\.action.name)) == names)
  }

  private var later: Moment { nine.adding(minutes: 30) }

  /// A consultation nobody is sent for: nothing but the lifecycle stands in its way.
  private func ticket(in state: TicketState) throws -> Ticket {
    let new = try Ticket.sample(.consultation)
    let hand = try #require(Hand(department: .service))
    let satisfied = TicketAction.followUp(try .words(.satisfied))
    return switch state {
    case .registered: new
    case .assigned: try new.after(.assign(hand))
    case .inProgress: try new.after(.start(by: nil))
    case .onHold: try new.after(.hold(reason: "业主出差"))
    case .resolved: try new.after(.resolve(nil))
    case .followedUp: try new.after(.resolve(nil), satisfied)
    case .closed: try new.after(.resolve(nil), .close)
    case .cancelled: try new.after(.cancel(reason: "打错电话"))
    }
  }
}
