import FrontDesk
import FrontDeskStore
import Understanding

// What is missed goes up the ladder; what was missed today is explained and promised anew.
extension Turn {
  /// Notes that somebody further up was told: of a refused handover, of the ticket named, of the one
  /// last spoken of.
  mutating func escalate(_ utterance: Utterance) throws(StoreError) -> Reply {
    if utterance.ticket == nil, let rung = utterance.rung,
      let shift = try desk.store.lastShift(at: desk.actor.desk),
      shift.duties.contains(where: { $0.isOpen && desk.isRefusalTold($0) })
    {
      return try act(.escalate(to: rung), on: shift) { desk, _ in
        desk.wording[
          .escalated,
          [
            "ticket": desk.wording.name(of: .shift, shift.id),
            "rung": desk.wording.title(of: rung, by: desk.standard),
            "clock": desk.talk.at.clock,
          ]]
      }
    }
    return try move(by: utterance, supplement: nil)
  }

  /// Asks why a duty of the same day was missed and what is promised now (STANDARD 2), unless somebody
  /// said so already.
  mutating func questionOfMissed(_ ticket: Ticket) -> Reply? {
    guard talk.question == nil, talk.drafts.isEmpty,
      let duty = ticket.unexplained(at: now, by: desk.standard).first
    else { return nil }
    talk.question = .missed(ticket.number, reason: nil)
    let values = [
      "ticket": ticket.number.description,
      "duty": desk.wording.title(of: duty, by: desk.standard),
    ]
    return Reply([.init(.question, desk.wording[.askMissed, values])])
  }

  /// The reason, the time promised now, or both.
  mutating func answerMissed(
    of ticket: TicketNumber, reason: String?, with utterance: Utterance
  ) throws(StoreError) -> Reply? {
    if utterance.aside == .skip || utterance.intent == .deny && utterance.aside != .drop {
      talk.question = nil
      return Reply([.init(.plain, desk.wording[.leftAlone])])
    }
    let particulars = Particulars(utterance)
    // Danger is never a reason: it is registered.
    guard utterance.priority != .emergency else { return nil }
    let told: String
    switch utterance.intent {
    case .ticketPromise:
      // The same said as an order: 答应2号业主明天12点前修好，师傅请假.
      guard utterance.ticket == nil || utterance.ticket == ticket else { return nil }
      told = utterance.text(.note) ?? utterance.text
    case .unknown where particulars.ticket == nil, .ticketNote where particulars.ticket == nil:
      told = utterance.text
    // 配件没到，明天下午来修: told like a request, but of nobody and no place.
    case .ticketCreate
    where particulars.room == nil && particulars.phone == nil && particulars.place == nil:
      told = utterance.text
    default: return nil
    }
    let said = [reason, told].compactMap(\.self).joined(separator: desk.wording[.comma])
    guard let time = particulars.time else {
      talk.question = .missed(ticket, reason: said)
      return Reply([.init(.question, desk.wording.question(for: .time, of: ticket))])
    }
    talk.question = nil
    return try perform(.promise(time, said), on: ticket)
  }
}

extension Desk {
  /// Whether a duty is that a refused handover be told.
  func isRefusalTold(_ duty: Duty) -> Bool {
    standard.rule(duty.rule)?.starts.contains(.refused) == true
  }
}
