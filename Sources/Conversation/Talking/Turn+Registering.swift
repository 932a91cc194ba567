import FrontDesk
import FrontDeskStore
import Phrasebook
import Understanding

extension Turn {
  /// Registers a draft, or asks for what it lacks.
  ///
  /// - Parameter replacingLast: whether it is the last draft of the talk, as it grew.
  mutating func proceed(
    with draft: Draft, replacingLast: Bool = false
  ) throws(StoreError) -> Reply {
    guard let lacking = draft.lacking else {
      return try register(draft, replacingLast: replacingLast)
    }
    if replacingLast { talk.drafts.removeLast() }
    talk.drafts.append(draft)
    talk.question = lacking
    return ask(for: draft)
  }

  /// What a draft lacks, as a question.
  ///
  /// - Parameter again: whether something else came between.
  func ask(for draft: Draft, again: Bool = false) -> Reply {
    let text: String
    switch draft.lacking ?? .matter {
    case .room:
      text = desk.wording[again ? .askRoomAgain : .askRoom, ["matter": draft.matter ?? ""]]
    case .matter, .contact, .whereabouts, .lacking, .kind, .meant, .missed, .entry:
      let who = [draft.room.map { desk.wording.name(of: $0) }, draft.person, draft.phone?.masked]
        .compactMap { $0 }.joined(separator: " ")
      let words: Words = who.isEmpty ? .askMatterOfNobody : again ? .askMatterAgain : .askMatter
      text = desk.wording[words, ["who": who]]
    }
    return Reply([.init(.question, text)])
  }

  /// Registers the draft as it is, though a room may not have been said.
  mutating func register(
    _ draft: Draft, replacingLast: Bool = true
  ) throws(StoreError) -> Reply {
    var draft = draft
    draft.hand = draft.hand.map(desk.site.completing)
    guard let opening = draft.opening(usually: desk.department(for: draft)) else {
      return notUnderstood()
    }
    var next = talk
    if replacingLast { _ = next.drafts.popLast() }
    let ticket: Ticket
    do {
      ticket = try desk.store.open(
        Ticket.self, with: opening, by: desk.actor, in: setting,
        talk: { $0.talk(following: next).json })
    } catch {
      switch error {
      case .failed(let failure): throw failure
      case .refused(let refusal): return desk.refusal(refusal, of: nil)
      case .forbidden(let right): return desk.forbidden(right)
      }
    }
    desk.tookOver(ticket.talk(following: next))
    return try registered(ticket)
  }

  private mutating func registered(_ ticket: Ticket) throws(StoreError) -> Reply {
    let isEmergency = ticket.request.priority == .emergency
    let wording = desk.wording
    var reply = Reply([
      .init(isEmergency ? .emergency : .done, wording.summary(of: ticket, at: now))
    ])
    if isEmergency {
      let posts = desk.standard.emergencyPosts[wording.language.rawValue] ?? []
      reply.add(
        .detail, wording[.tellAtOnce, ["posts": posts.joined(separator: wording[.listDot])]])
    }
    let duties = wording.duties(of: ticket, by: desk.standard, at: now)
    let hand = wording.hand(of: ticket).map { wording[.passedTo, ["hand": $0]] }
    reply.add(
      .detail,
      [hand, duties, wording[.canBeUndone]].compactMap { $0 }.joined(separator: wording[.listDot]))
    if let appointment = ticket.request.appointment {
      reply.add(
        .detail, wording[.appointment, ["time": wording.text(of: appointment, at: now)]])
    }
    if let remark = try recurrence(of: ticket) { reply.add(.detail, remark) }
    if let offer = offer(.registered(ticket.request), for: ticket) { reply.add(offer) }
    switch talk.question {
    case .contact:
      reply.add(.question, wording[ticket.request.person == nil ? .askContact : .askPhone])
    case .whereabouts: reply.add(.question, wording[.askWhereabouts])
    case .room, .matter, .lacking, .kind, .meant, .missed, .entry, nil: break
    }
    return reply
  }
}

extension Ticket {
  /// The talk after this ticket was registered: it is the one spoken of, and what is worth asking
  /// is asked once.
  fileprivate func talk(following talk: Talk) -> Talk {
    var next = talk
    (next.ticket, next.entry) = (number, nil)
    next.question = nil
    if request.priority == .emergency, !Emergencies.isLocated(request) {
      next.question = .whereabouts(number)
    } else if request.phone == nil, request.channel != .inspection,
      request.priority != .emergency, request.room != nil
    {
      next.question = .contact(number)
    } else if let draft = talk.drafts.last {
      next.question = draft.lacking
    }
    return next
  }
}
