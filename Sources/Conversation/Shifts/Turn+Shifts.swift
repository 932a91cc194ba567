import FrontDesk
import FrontDeskStore
import Understanding

// Shifts: the duty log, handing over and taking over, who stands in, the closing list, the review.
extension Turn {
  /// Writes into the duty log: `记一笔 大堂灯坏了`.
  mutating func log(_ utterance: Utterance) throws(StoreError) -> Reply {
    guard let note = utterance.text(.note) else { return ask(.log, of: utterance) }
    return try log(note)
  }

  mutating func log(_ note: String) throws(StoreError) -> Reply {
    let shift = try runningShift()
    return try act(.log(note), on: shift) { desk, _ in
      desk.wording[.shiftLogged, ["note": desk.wording.masked(note)]]
    }
  }

  /// Hands the shift over, with everything that is open: `交班给小陈`.
  mutating func handOver(_ utterance: Utterance) throws(StoreError) -> Reply {
    var shift = try runningShift()
    if let note = utterance.text(.note) {
      // 交班给小林，对讲机在抽屉里: what is said with it belongs to the log.
      switch try desk.perform(
        .log(note), on: shift.id, of: Shift.self, in: setting, talking: talk)
      {
      case .done(let step): shift = step.after
      case .refused(let refusal): return desk.refusal(refusal, of: shift)
      case .instead(let reply): return reply
      }
    }
    var query = TicketQuery()
    query.states = TicketState.open
    let open = try desk.store.tickets(matching: query, limit: Self.handedOver).tickets
    let person = utterance.text(.person)
    return try act(
      .handOver(to: person, open: open.map(\.number).sorted()), on: shift, showing: true
    ) { desk, shift in
      person.map { desk.wording[.handedOver, ["person": $0]] } ?? desk.wording[.handedOverToNobody]
    }
  }

  /// How many open tickets a handover names one by one.
  private static let handedOver = 500

  /// Takes the shift over and signs: `我是小陈，接班`.
  mutating func takeOver(_ utterance: Utterance) throws(StoreError) -> Reply {
    // 小林来接班了, 小林没来接班: what is said of somebody is not his signature.
    if let person = utterance.text(.person), person != desk.actor.staff, !utterance.speaksOfSelf {
      return desk.refusal(.takeOverSelf, ["person": person])
    }
    if let person = utterance.text(.person), person != desk.actor.staff,
      let reply = try sitDown(person)
    {
      return reply
    }
    guard let shift = try desk.store.lastShift(at: desk.actor.desk), shift.ended == nil else {
      let shift = try begunShift()
      return try shown(
        shift, under: .init(.done, desk.wording[.shiftBegun, ["clock": now.clock]]))
    }
    let taken: Shift
    switch try desk.perform(.takeOver, on: shift.id, of: Shift.self, in: setting, talking: talk) {
    case .done(let step): taken = step.after
    case .refused(let refusal): return desk.refusal(refusal, of: shift)
    case .instead(let reply): return reply
    }
    _ = try begunShift()
    let values = ["staff": desk.actor.staff, "from": taken.staff, "clock": now.clock]
    let words: Words = taken.isSigned ? .tookOver : .tookOverUnsigned
    return try shown(taken, under: .init(.done, desk.wording[words, values]))
  }

  /// Refuses to take over, with the reason: whoever goes stays responsible.
  mutating func refuseShift(
    _ utterance: Utterance, reason: String?
  ) throws(StoreError) -> Reply {
    if let person = utterance.text(.person), person != desk.actor.staff,
      let reply = try sitDown(person)
    {
      return reply
    }
    guard let reason else { return ask(.refusal, of: utterance) }
    guard let shift = try desk.store.lastShift(at: desk.actor.desk) else {
      return desk.refusal(.noShift)
    }
    let rung = desk.wording.title(of: .supervisor, by: desk.standard)
    return try act(.refuse(reason: reason), on: shift) { desk, shift in
      desk.wording[.shiftRefused, ["reason": reason, "staff": shift.staff, "rung": rung]]
    }
  }

  /// Shows the shift that goes on, or those that ended in a period.
  func showShift(_ utterance: Utterance) throws(StoreError) -> Reply {
    guard let period = utterance.period else {
      guard let shift = try desk.store.lastShift(at: desk.actor.desk) else {
        return desk.refusal(.noShift)
      }
      return try shown(
        shift, under: .init(.plain, desk.wording.summary(of: shift, at: now)))
    }
    let shifts = try desk.store.shifts(endedIn: period)
    guard !shifts.isEmpty else { return desk.refusal(.noShift) }
    var reply = Reply()
    for shift in shifts {
      reply.add(.plain, desk.wording.summary(of: shift, at: now))
      for note in shift.notes { reply.add(.detail, desk.wording.line(of: note, at: now)) }
    }
    return reply
  }

  /// Signs the shifts of a period, or all that nobody has signed: `审阅昨天的交接班`.
  mutating func review(_ utterance: Utterance) throws(StoreError) -> Reply {
    let shifts: [Shift]
    if let period = utterance.period {
      shifts = try desk.store.shifts(endedIn: period).filter { $0.review == nil }
    } else {
      shifts = try desk.store.unreviewedShifts()
    }
    guard let first = shifts.first else {
      return Reply([.init(.plain, desk.wording[.nothingToReview])])
    }
    let action = ShiftAction.review(utterance.text(.note))
    let step: Step<Shift>
    switch try desk.perform(
      action, on: first.id, of: Shift.self, with: shifts.dropFirst().map { (action, $0.id) },
      in: setting, talking: talk)
    {
    case .done(let done): step = done
    case .refused(let refusal): return desk.refusal(refusal, of: first)
    case .instead(let reply): return reply
    }
    let signed = [step.after] + step.followers
    var reply = Reply([
      .init(.done, desk.wording[.reviewed, ["count": "\(signed.count)"]])
    ])
    for shift in signed { reply.add(.entry, desk.wording.summary(of: shift, at: now)) }
    let left = try desk.store.unreviewedShifts()
    if !left.isEmpty {
      let days = desk.wording.days(of: left, at: now)
      reply.add(.detail, desk.wording[.unsignedDays, ["days": days]])
    }
    return reply
  }

  /// Notes who keeps the desk while it is left: `我去吃饭，小林顶班`.
  mutating func standIn(_ utterance: Utterance) throws(StoreError) -> Reply {
    guard let person = utterance.text(.person) else { return ask(.person, of: utterance) }
    let shift = try runningShift()
    return try act(.leave(to: person), on: shift) { desk, _ in
      desk.wording[.standsIn, ["staff": person, "clock": desk.talk.at.clock]]
    }
  }

  /// Notes that whoever left the desk is back.
  mutating func comeBack() throws(StoreError) -> Reply {
    guard let shift = try desk.store.lastShift(at: desk.actor.desk), shift.standIn != nil else {
      return acknowledged()
    }
    return try act(.comeBack, on: shift) { desk, _ in desk.wording[.cameBack] }
  }

  /// Shows the closing list, or ticks off what is done: `收班清单 门窗电源都查了`.
  mutating func close(_ items: String?) throws(StoreError) -> Reply {
    let shift = try runningShift()
    let wording = desk.wording
    guard let items else { return closingList(of: shift) }
    let named = wording.closingItems(in: items, of: desk.standard.closing)
    guard !named.isEmpty else { return closingList(of: shift) }
    switch try desk.perform(
      .check(named), on: shift.id, of: Shift.self, in: setting, talking: talk)
    {
    case .done(let step): return closingList(of: step.after)
    case .refused(let refusal): return desk.refusal(refusal, of: shift)
    case .instead(let reply): return reply
    }
  }

  private func closingList(of shift: Shift) -> Reply {
    let left = shift.unchecked(of: desk.standard.closing).count
    let words: Words = left == 0 ? .closingDone : .closingLeft
    var reply = Reply([
      .init(left == 0 ? .done : .plain, desk.wording[words, ["count": "\(left)"]])
    ])
    for item in desk.standard.closing {
      let done = shift.checked.first { $0.id == item.id }
      reply.add(.entry, desk.wording.closingLine(of: item, doneBy: done?.staff))
    }
    return reply
  }
}
