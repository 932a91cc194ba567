import FrontDesk
import FrontDeskStore
import Understanding

/// One turn of a desk: from what was said to what is answered.
struct Turn {
  var desk: Desk
  let now: Moment
  /// The lines that hang on the one that was said: what is to be checked.
  let attachment: String?

  var talk: Talk {
    get { desk.talk }
    set { desk.talk = newValue }
  }

  var setting: Setting { Setting(now: now, standard: desk.standard) }

  /// The reply to a line: an answer to the open question, or something said anew.
  mutating func reply(to utterance: Utterance) throws(StoreError) -> Reply {
    if let practice = talk.practice { return try practise(practice, utterance) }
    if utterance.aside == .drop { return drop() }
    if utterance.aside == .why { return explain() }
    if let number = utterance.pick, talk.checked != nil { return try apply(number) }
    if let question = talk.question, let reply = try answer(question, with: utterance) {
      return reply
    }
    // Name and phone are asked for once; whoever says something else has passed over it.
    switch talk.question {
    case .contact, .lacking, .kind, .meant, .missed, .entry: talk.question = nil
    case .room, .matter, .whereabouts, nil: break
    }
    return try serve(utterance, isMeant: false)
  }

  /// The question of a draft that was interrupted, unless the reply asks already.
  mutating func reminder(after before: Talk, _ reply: Reply) -> Reply? {
    guard talk.practice == nil, let draft = talk.drafts.last, !reply.ends,
      reply.lines.last?.mark != .question
    else {
      return nil
    }
    if talk.question == nil { talk.question = draft.lacking }
    // Whoever goes on with other things is not told each time; the answer is taken all the same.
    talk.reminders = before.drafts == talk.drafts ? before.reminders + 1 : 1
    return talk.reminders <= Self.reminders ? ask(for: draft, again: true) : nil
  }

  /// How often somebody is reminded of the same half-told request.
  private static let reminders = 3

  /// Does what a line wants.
  ///
  /// - Parameter isMeant: whether the desk confirmed it, so that little confidence is no objection.
  mutating func serve(_ utterance: Utterance, isMeant: Bool) throws(StoreError) -> Reply {
    if utterance.aside == .privacy { return offer(.privacyRefusal, for: nil) ?? notUnderstood() }
    let isEmergency = utterance.priority == .emergency
    if utterance.confidence < Interpreter.threshold, !isMeant, !isEmergency {
      return try serveDoubtful(utterance)
    }
    switch utterance.intent {
    // 业主不让进, with a visitor at the desk, is no request.
    case .ticketCreate
    where talk.entry != nil && !utterance.traits.isDisjoint(with: [.agreed, .refused]):
      if let reply = try serveBare(utterance) { return reply }
      return try proceed(with: Draft(utterance))
    case .ticketCreate: return try proceed(with: Draft(utterance))
    case .ticketAssign, .ticketStart, .ticketNote, .ticketContact, .ticketResolve, .ticketFollowUp,
      .ticketClose, .ticketReopen, .ticketHold, .ticketCancel, .ticketUrge, .ticketEdit,
      .ticketPromise, .incidentReport:
      // 已通知, after a parcel came: what was spoken of last is no ticket.
      if talk.ticket == nil, utterance.ticket == nil, let reply = try serveBare(utterance) {
        return reply
      }
      return try move(by: utterance, supplement: nil)
    case .ticketLink: return try link(utterance)
    case .ticketEscalate: return try escalate(utterance)
    case .ticketShow: return try show(utterance)
    case .ticketList where utterance.aside == .todo: return try agenda()
    case .ticketList: return try list(utterance)
    case .undo: return try undo()
    case .help: return help()
    case .quit:
      // 走了 is said of the visitor last spoken of, if there is one.
      if let reply = try serveBare(utterance) { return reply }
      return Reply([.init(.plain, desk.wording[.farewell])], ends: true)
    case .greeting where utterance.aside == .back: return try comeBack()
    case .greeting:
      // Who is thanked in the middle of the work need not introduce himself.
      return talk.ticket == nil && talk.drafts.isEmpty
        ? Reply([.init(.plain, desk.wording[.greeting])]) : acknowledged()
    case .deny where utterance.aside == .skip: return acknowledged()
    case .deny: return try correct(by: utterance)
    case .confirm:
      if let reply = try serveBare(utterance) { return reply }
      return acknowledged()
    case .phraseSuggest where utterance.aside == .next: return another()
    case .phraseSuggest:
      guard let situation = utterance.text(.situation) else {
        return ask(.situation, of: utterance)
      }
      return suggest(situation)
    case .phraseCheck:
      let parts = [utterance.text(.content), attachment].compactMap(\.self)
      guard !parts.isEmpty else { return ask(.content, of: utterance) }
      return try check(parts.joined(separator: "\n"))
    case .procedureShow:
      guard let topic = utterance.text(.topic) else { return ask(.topic, of: utterance) }
      return tell(topic)
    case .standardShow:
      return Reply(desk.wording.text(of: desk.standard).map { .init(.plain, $0) })
    case .shiftLog: return try log(utterance)
    case .shiftHandOver: return try handOver(utterance)
    case .shiftTakeOver: return try takeOver(utterance)
    case .shiftRefuse: return try refuseShift(utterance, reason: utterance.text(.note))
    case .shiftReview: return try review(utterance)
    case .shiftShow: return try showShift(utterance)
    case .shiftStandIn: return try standIn(utterance)
    case .shiftClosing: return try close(utterance.text(.items))
    case .staffIdentify: return try identify(utterance)
    case .unknown: return try serveUnknown(utterance)
    case .practiceStart:
      // 练习 测验: the quiz is a word for practising itself.
      let isQuiz = desk.wording.isQuiz(utterance.text)
      return try startPractice(isQuiz ? utterance.text : utterance.text(.topic))
    case .practiceStop: return acknowledged()
    case .practiceDue: return try practiceDue()
    case .practiceResults: return try results(of: utterance.text(.person))
    case .journalShow: return try journal(utterance)
    case .reportShow: return desk.refusal(.notOffered)
    default:
      // Every other line is one of the registers.
      guard let register = SpokenRegisters.of(utterance.intent) else {
        return desk.refusal(.notOffered)
      }
      return try serve(utterance, in: register)
    }
  }

  /// Asks for what a line about no ticket lacks.
  mutating func ask(_ lack: Lack, of utterance: Utterance) -> Reply {
    talk.question = .lacking(lack, of: utterance.text)
    return Reply([.init(.question, desk.wording.question(for: lack))])
  }

  /// A line read with little confidence: asked back instead of done.
  private mutating func serveDoubtful(_ utterance: Utterance) throws(StoreError) -> Reply {
    switch utterance.intent {
    case .unknown, .deny, .confirm, .greeting:
      return try serveUnknown(utterance)
    case .quit:
      return notUnderstood()
    case .ticketCreate where utterance.otherCategory != nil:
      talk.question = .kind(of: utterance.text)
      let one = utterance.category.map { desk.wording.word("category", $0) }
      let other = utterance.otherCategory.map { desk.wording.word("category", $0) }
      return Reply([
        .init(.question, desk.wording[.askKind, ["one": one ?? "", "other": other ?? ""]])
      ])
    default:
      talk.question = .meant(utterance.text)
      return Reply([.init(.question, guess(at: utterance))])
    }
  }

  /// A line that says no more than who or where begins a request; the rest is not understood.
  mutating func serveUnknown(_ utterance: Utterance) throws(StoreError) -> Reply {
    if let reply = try serveBare(utterance) { return reply }
    if let reply = try serveElliptical(utterance) { return reply }
    let particulars = Particulars(utterance)
    guard particulars.room != nil || particulars.phone != nil, utterance.intent != .deny else {
      return utterance.intent == .deny ? try correct(by: utterance) : notUnderstood()
    }
    var draft = Draft(category: .consultation, priority: .normal)
    draft.take(particulars)
    var reply = try openTickets(of: particulars)
    talk.drafts.append(draft)
    talk.question = .matter
    reply.add(ask(for: draft))
    return reply
  }

  /// 业主满意, 又漏了, 加急: what is nothing by itself may be plain of the ticket last spoken of, or of
  /// the one of the room it names (8-8-808的单修好了).
  private mutating func serveElliptical(_ utterance: Utterance) throws(StoreError) -> Reply? {
    let particulars = Particulars(utterance)
    guard utterance.intent == .unknown, particulars.person == nil, particulars.phone == nil,
      particulars.place == nil
    else { return nil }
    // A room stands for the number: read as any number, it tells what is to be done.
    let room = particulars.room
    guard let ticket = room == nil ? talk.ticket : TicketNumber(1) else { return nil }
    var rest = utterance.text
    let place = utterance.entities.first { $0.name == .room }?.range
    if let place { rest.removeSubrange(place) }
    let whole = desk.interpreter.read("\(ticket) \(rest)", at: now)
    guard whole.ticket == ticket, whole.confidence >= Self.ellipsisThreshold else { return nil }
    switch whole.intent {
    case .ticketAssign, .ticketStart, .ticketContact, .ticketResolve, .ticketFollowUp,
      .ticketReopen, .ticketHold, .ticketCancel, .ticketUrge, .ticketEdit, .ticketPromise,
      .ticketEscalate:
      guard let room else { return try move(by: whole, supplement: nil) }
      switch try find(in: room, for: whole) {
      case .ticket(let found): return try move(by: whole, supplement: nil, on: found)
      case .instead(let reply): return reply
      }
    default: return nil
    }
  }

  /// Surer than for what is said in full: nonsense must not become an operation.
  private static let ellipsisThreshold = 0.75

  private func explain() -> Reply {
    guard let last = desk.lastUtterance else {
      return Reply([.init(.plain, desk.wording[.nothingToExplain])])
    }
    return Reply(Explanation(of: last, in: desk.wording).lines.map { .init(.plain, $0) })
  }

  /// Drops what was asked for last: a request that is half told, or a mere question.
  private mutating func drop() -> Reply {
    defer { talk.question = nil }
    switch talk.question {
    case .contact(let ticket), .whereabouts(let ticket):
      return Reply([
        .init(.plain, desk.wording[.stillRegistered, ["ticket": ticket.description]])
      ])
    case .lacking, .kind, .meant, .missed, .entry:
      return Reply([.init(.plain, desk.wording[.leftAlone])])
    case .room, .matter, nil: break
    }
    guard let draft = talk.drafts.popLast() else {
      return Reply([.init(.plain, desk.wording[.nothingToDrop])])
    }
    let words: Words = draft.matter == nil ? .dropped : .droppedMatter
    return Reply([.init(.done, desk.wording[words, ["matter": draft.matter ?? ""]])])
  }

  func acknowledged() -> Reply { Reply([.init(.plain, desk.wording[.acknowledged])]) }

  func notUnderstood() -> Reply {
    Reply([
      .init(.question, desk.wording[.notUnderstood]), .init(.detail, desk.wording[.examples]),
    ])
  }

  private func guess(at utterance: Utterance) -> String {
    if utterance.intent == .ticketCreate, let category = utterance.category {
      return desk.wording[
        .didYouMeanTicket, ["category": desk.wording.word("category", category)]]
    }
    return desk.wording[.didYouMean, ["what": desk.wording.word("intent", utterance.intent)]]
  }
}
