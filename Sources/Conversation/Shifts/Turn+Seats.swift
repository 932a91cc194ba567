import FrontDesk
import FrontDeskStore
import Understanding

// What shifts share: which one goes on, what is done to it, who sits at the desk.
extension Turn {
  /// The shift that goes on at this desk; begun now where none does.
  mutating func runningShift() throws(StoreError) -> Shift {
    if let shift = try desk.store.lastShift(at: desk.actor.desk), shift.ended == nil {
      return shift
    }
    return try begunShift()
  }

  mutating func begunShift() throws(StoreError) -> Shift {
    do {
      return try desk.store.open(
        Shift.self, with: ShiftOpening(at: desk.actor.desk), by: desk.actor, in: setting)
    } catch {
      switch error {
      case .failed(let failure): throw failure
      // Everybody may begin a shift, and there is nothing to refuse.
      case .refused, .forbidden: throw .damaged(reason: "shift")
      }
    }
  }

  /// Performs an action on a shift and says what came of it.
  ///
  /// - Parameter showing: whether the whole sheet follows.
  mutating func act(
    _ action: ShiftAction, on shift: Shift, showing: Bool = false,
    saying words: (Desk, Shift) -> String
  ) throws(StoreError) -> Reply {
    switch try desk.perform(action, on: shift.id, of: Shift.self, in: setting, talking: talk) {
    case .refused(let refusal): return desk.refusal(refusal, of: shift)
    case .instead(let reply): return reply
    case .done(let step):
      let line = Reply.Line(.done, words(desk, step.after))
      guard showing else { return Reply([line]) }
      return try shown(step.after, under: line)
    }
  }

  /// A line with the sheet of a shift below it.
  func shown(_ shift: Shift, under line: Reply.Line) throws(StoreError) -> Reply {
    var reply = Reply([line])
    reply.add(try desk.sheet(of: shift, limit: Self.page, at: now))
    if case .offered(nil, _) = shift.stage {
      let left = shift.unchecked(of: desk.standard.closing)
      if !left.isEmpty {
        let titles = left.map { desk.wording.title(of: $0) }
        reply.add(
          .question,
          desk.wording[.askClosing, ["items": titles.joined(separator: desk.wording[.listComma])]])
      }
    }
    return reply
  }

  /// Somebody says who he is: `我是小陈`.
  mutating func identify(_ utterance: Utterance) throws(StoreError) -> Reply {
    let isGuest = utterance.entities.contains { $0.rule == "person.title" }
    guard let person = utterance.text(.person), !isGuest else {
      return try serveUnknown(utterance)
    }
    if person == desk.actor.staff { return acknowledged() }
    if let reply = try sitDown(person) { return reply }
    return Reply([.init(.done, desk.wording[.seated, ["staff": person]])])
  }

  /// Lets somebody sit down at the desk.
  ///
  /// - Returns: what to answer when he cannot.
  mutating func sitDown(_ person: String) throws(StoreError) -> Reply? {
    if try desk.store.role(of: person) != nil, try desk.store.staffMember(named: person) == nil {
      let names = try desk.store.staff().map(\.name).joined(separator: desk.wording[.listComma])
      return desk.refusal(.notStaff, ["staff": person, "names": names])
    }
    try desk.seat(person, at: now)
    return nil
  }
}

extension Shift {
  /// Whether whoever went has signed.
  var isSigned: Bool {
    if case .over(let outgoing, _) = stage { outgoing != nil } else { false }
  }
}
