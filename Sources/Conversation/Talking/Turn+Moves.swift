import FrontDesk
import FrontDeskStore
import Phrasebook
import Understanding

extension Turn {
  /// Moves a ticket as a line wants it, or asks for what the line lacks.
  ///
  /// - Parameters:
  ///   - supplement: the reason or note that the line lacked and that was asked for.
  ///   - number: the ticket that the line lacked.
  mutating func move(
    by utterance: Utterance, supplement: String?, on number: TicketNumber? = nil
  ) throws(StoreError) -> Reply {
    let target: TicketNumber
    switch try find(utterance, number: number) {
    case .ticket(let found): target = found
    case .instead(let reply): return reply
    }
    switch Move(utterance, supplement: supplement, now: now) {
    case .action(.assign(let hand)):
      return try perform(.assign(desk.site.completing(hand)), on: target)
    case .action(.contact(let note)):
      return try perform(.contact(note), on: target, promising: promise(in: utterance))
    case .action(let action): return try perform(action, on: target)
    case .lacks(let lack):
      talk.question = .lacking(lack, of: utterance.text)
      talk.ticket = target
      return Reply([.init(.question, desk.wording.question(for: lack, of: target))])
    }
  }

  /// The time that the owner was told: it is promised to him (STANDARD 2).
  private func promise(in utterance: Utterance) -> TicketAction? {
    guard let time = Particulars(utterance).time, time.limit > now else { return nil }
    switch time {
    // 今天已上门, 本周没有再施工: what already runs tells how things stand.
    case .at(.day(let day)) where day <= now.day: return nil
    case .span(let start, _) where start.day < now.day: return nil
    case .at, .by, .span: return .promise(time, nil)
    }
  }

  /// Performs an action on a ticket and says what came of it.
  ///
  /// - Parameter promise: what the owner was promised with it.
  mutating func perform(
    _ action: TicketAction, on number: TicketNumber, promising promise: TicketAction? = nil
  ) throws(StoreError) -> Reply {
    var next = talk
    (next.ticket, next.entry) = (number, nil)
    var followers = try followers(of: action, on: number)
    if let promise { followers.insert((promise, number.value), at: 0) }
    let step: Step<Ticket>
    switch try desk.perform(
      action, on: number.value, of: Ticket.self, with: followers, in: setting, talking: next)
    {
    case .done(let done): step = done.settled
    case .refused(let refusal):
      talk.ticket = number
      return desk.refusal(refusal, of: number, to: action)
    case .instead(let reply): return reply
    }
    switch action {
    // The operation stands whatever becomes of the lesson: a failure to count is no failure to act.
    case .edit, .assign: try? desk.learn(from: step.before, to: step.after)
    case .start, .note, .contact, .resolve, .followUp, .close, .reopen, .hold, .cancel, .urge,
      .promise, .link, .incidentReport, .escalate, .recur:
      break
    }
    return outcome(of: action, step)
  }

  /// What is done to the tickets that go on under this one: they are answered together with it.
  private func followers(
    of action: TicketAction, on lead: TicketNumber
  ) throws(StoreError) -> [(action: TicketAction, id: Int)] {
    switch action {
    case .contact, .resolve: try desk.store.followers(of: lead).map { (action, $0.id) }
    default: []
    }
  }

  private mutating func outcome(of action: TicketAction, _ step: Step<Ticket>) -> Reply {
    let wording = desk.wording
    let ticket = step.after
    var reply = Reply([.init(.done, wording.outcome(of: action, step, by: desk.standard, at: now))])
    for remark in remarks(on: action, step) { reply.add(.detail, remark) }
    if let next = wording.duties(of: ticket, by: desk.standard, at: now), ticket.isOpen {
      reply.add(.detail, next)
    }
    // A ticket that was cancelled by mistake was never reported as done to anybody.
    if step.before.state != .cancelled, let occasion = Occasion(action),
      let offer = offer(occasion, for: ticket)
    {
      reply.add(offer)
    }
    if let question = questionOfMissed(ticket) { reply.add(question) }
    return reply
  }

  /// What is worth knowing of what an action led to.
  private func remarks(on action: TicketAction, _ step: Step<Ticket>) -> [String] {
    let wording = desk.wording
    var remarks: [String] = []
    switch action {
    case .followUp(let followUp) where followUp.isDissatisfied:
      let rung = step.after.level.flatMap { wording.title(of: $0, by: desk.standard) }
      remarks.append(wording[.backToWork, ["rung": rung ?? ""]])
    case .incidentReport where !(step.after.incidentReport?.missing.isEmpty ?? true):
      remarks.append(wording.missingParts(of: step.after))
    case .close where step.after.request.isAboutAttitude:
      if step.before.duties.contains(where: { $0.isOpen && desk.isCorrection($0) }) {
        remarks.append(wording[.correctionOpen, ["number": "\(step.after.id)"]])
      }
    default: break
    }
    if !step.followers.isEmpty {
      let numbers = step.followers.map(\.number.description).joined(separator: wording[.listComma])
      remarks.append(wording[.togetherWith, ["tickets": numbers]])
    }
    if let rung = step.after.toTell(at: now, by: desk.standard) {
      remarks.append(wording.toTell(rung, of: step.after, by: desk.standard))
    }
    return remarks
  }

  /// Takes back the last operation of this desk.
  mutating func undo() throws(StoreError) -> Reply {
    do {
      let undone = try desk.store.undo(by: desk.actor, in: setting)
      let what = desk.wording.event(undone.event, of: undone.kind)
      let name = desk.wording.name(of: undone.kind, undone.id)
      var reply = Reply([.init(.done, desk.wording[.undone, ["ticket": name, "what": what]])])
      if undone.others > 0 {
        reply.add(.detail, desk.wording[.undoneTogether, ["count": "\(undone.others)"]])
      }
      if let ticket = undone.to as? Ticket, let left = undone.from as? Ticket {
        reply.add(.detail, desk.wording.entry(of: ticket, by: desk.standard, at: now))
        talk.ticket = ticket.number
        if undone.event == TicketAction.editName || undone.event == TicketAction.assignName {
          try? desk.learn(from: ticket, to: left, by: -1)
        }
      }
      if let line = try desk.summary(of: undone.kind, undone.id, at: now) {
        reply.add(.detail, line)
        talk.speak(of: EntryReference(undone.kind, undone.id))
      }
      if talk.drafts.isEmpty { talk.question = nil }
      return reply
    } catch {
      switch error {
      case .nothingToUndo: return desk.refusal(.nothingToUndo)
      case .changedSince(let kind, let id, let staff):
        return desk.refusal(
          .changedSince, ["ticket": desk.wording.name(of: kind, id), "staff": staff])
      default: throw error
      }
    }
  }

  /// Corrects the request being told, or the ticket last spoken of.
  mutating func correct(by utterance: Utterance) throws(StoreError) -> Reply {
    let particulars = Particulars(utterance)
    var edit = particulars.edit
    edit.category = particulars.category
    guard !edit.isEmpty else {
      return Reply([.init(.question, desk.wording[.askCorrection])])
    }
    if var draft = talk.drafts.last {
      draft.take(particulars)
      draft.category = particulars.category ?? draft.category
      return try proceed(with: draft, replacingLast: true)
    }
    guard let ticket = talk.ticket else { return desk.refusal(.nothingSpokenOf) }
    return try perform(.edit(edit), on: ticket)
  }
}

/// What a line does to a ticket, or what it lacks to do it.
enum Move {
  case action(TicketAction)
  case lacks(Lack)

  init(_ utterance: Utterance, supplement: String?, now: Moment) {
    let note = utterance.text(.note) ?? supplement
    switch utterance.intent {
    case .ticketAssign: self = utterance.hand.map { .action(.assign($0)) } ?? .lacks(.assignee)
    case .ticketStart: self = .action(.start(by: utterance.text(.assignee)))
    case .ticketNote:
      guard let note else {
        self = .lacks(.note)
        return
      }
      self =
        switch NoteWords.kind(of: note, time: Particulars(utterance).time) {
        case .known(let kind): .action(.note(note, as: kind))
        case .lacksTime: .lacks(.correction)
        }
    case .ticketContact: self = .action(.contact(note))
    case .ticketResolve: self = .action(.resolve(note))
    case .ticketFollowUp:
      let followUp = FollowUp(
        satisfaction: utterance.satisfaction, rating: utterance.rating, said: note)
      self = followUp.map { .action(.followUp($0)) } ?? .lacks(.satisfaction)
    case .ticketClose: self = .action(.close)
    case .ticketReopen: self = .action(.reopen(note))
    case .ticketHold: self = note.map { .action(.hold(reason: $0)) } ?? .lacks(.reason)
    case .ticketCancel: self = note.map { .action(.cancel(reason: $0)) } ?? .lacks(.reason)
    case .ticketUrge: self = .action(.urge(note))
    case .ticketEdit:
      let edit = TicketEdit(utterance)
      self = edit.isEmpty ? .lacks(.change) : .action(.edit(edit))
    case .ticketPromise:
      self = utterance.time.map { .action(.promise($0, note)) } ?? .lacks(.time)
    case .ticketLink: self = utterance.into.map { .action(.link(into: $0)) } ?? .lacks(.into)
    case .incidentReport:
      self =
        note.map { .action(.incidentReport(IncidentReport($0, holding: NoteWords.parts(of: $0)))) }
        ?? .lacks(.note)
    case .ticketEscalate:
      self = utterance.rung.map { .action(.escalate(to: $0)) } ?? .lacks(.rung)
    default: self = .lacks(.change)
    }
  }
}

extension TicketEdit {
  /// The new values a line names.
  init(_ utterance: Utterance) {
    self.init()
    category = utterance.category
    priority = utterance.has(.priority) ? utterance.priority : nil
    room = utterance.room
    place = utterance.text(.place)
    person = utterance.text(.person)
    phone = utterance.phone
    channel = utterance.channel
    appointment = utterance.time
    matter = utterance.text(.matter)
    attitude = utterance.has(.attitude) ? true : nil
    complex = utterance.has(.complex) ? true : nil
    important = utterance.has(.important) ? true : nil
    department = utterance.department
  }
}
