import FrontDesk
import FrontDeskStore
import Phrasebook
import Understanding

// Matters that several households raise (STANDARD 2): noticed, linked, answered together.
extension Turn {
  /// How many of the latest tickets are looked through.
  private static let looked = 3000

  /// Remarks that others have raised the same matter; nil while too few have.
  func recurrence(of ticket: Ticket) throws(StoreError) -> String? {
    guard let rule = desk.standard.recurrence, ticket.request.category != .praise else {
      return nil
    }
    let own = Sighting(ticket)
    guard let matter = rule.recurring(own, among: try sightings(like: own, under: rule)),
      let lead = matter.tickets.first
    else { return nil }
    let wording = desk.wording
    let numerals = matter.tickets.map(\.description).joined(separator: wording[.listComma])
    return wording[
      .recurring,
      [
        "count": "\(matter.households)", "matter": ticket.request.matter, "tickets": numerals,
        "where": own.isPlaced ? wording.whereabouts(of: ticket) : "",
        "number": "\(ticket.id)", "lead": "\(lead.value)",
      ]]
  }

  /// What was raised in the same words, or of the same things in the same trouble.
  private func sightings(
    like own: Sighting, under rule: Recurrence
  ) throws(StoreError) -> [Sighting] {
    let start = (now.day - rule.days).start
    let matter = desk.interpreter.matter(own.matter)
    return try desk.store.tickets(since: start, limit: Self.looked).filter { other in
      other.number != own.number
        && desk.interpreter.isSame(matter, desk.interpreter.matter(other.matter))
    }
  }

  /// Lets tickets go on under another one: `3号、5号并入1号`.
  mutating func link(_ utterance: Utterance) throws(StoreError) -> Reply {
    guard let lead = utterance.into else { return try move(by: utterance, supplement: nil) }
    let named = utterance.entities.compactMap { slot -> TicketNumber? in
      guard slot.name == .ticket, case .number(let number) = slot.value else { return nil }
      return TicketNumber(number)
    }
    var linked: [TicketNumber] = []
    for number in named where number != lead && !linked.contains(number) {
      // What goes on there already need not be linked again.
      if named.count > 2, try desk.store.ticket(number)?.lead == lead { continue }
      linked.append(number)
    }
    // What goes on under these goes along.
    for number in linked {
      linked += try desk.store.followers(of: number).map(\.number).filter { !linked.contains($0) }
    }
    guard let first = linked.first, let ticket = try desk.store.ticket(lead) else {
      return try move(by: utterance, supplement: nil)
    }
    var followers = linked.dropFirst().map { (action: TicketAction.link(into: lead), id: $0.value) }
    let households = try households(under: ticket, with: linked)
    let isRecurring =
      desk.standard.recurrence.map { households >= $0.households } ?? false
      && !ticket.duties.contains { $0.isOpen && desk.isNotice($0) }
    if isRecurring { followers.append((.recur(households: households), lead.value)) }
    return try link(first, into: lead, with: followers, households: households)
  }

  private mutating func link(
    _ first: TicketNumber, into lead: TicketNumber,
    with followers: [(action: TicketAction, id: Int)], households: Int
  ) throws(StoreError) -> Reply {
    var next = talk
    next.ticket = lead
    let action = TicketAction.link(into: lead)
    let step: Step<Ticket>
    switch try desk.perform(
      action, on: first.value, of: Ticket.self, with: followers, in: setting, talking: next)
    {
    case .done(let done): step = done
    case .refused(let refusal): return desk.refusal(refusal, of: first, to: action)
    case .instead(let reply): return reply
    }
    let wording = desk.wording
    let tickets = ([step.after] + step.followers).filter { $0.number != lead }.map(\.number)
    var reply = Reply([
      .init(
        .done,
        wording[
          .linked,
          [
            "ticket": tickets.map(\.description).joined(separator: wording[.listComma]),
            "lead": lead.description,
          ]])
    ])
    guard let ticket = try desk.store.ticket(lead) else { return reply }
    if let next = wording.duties(of: ticket, by: desk.standard, at: now), ticket.isOpen {
      reply.add(.detail, next)
    }
    if step.followers.contains(where: { $0.number == lead }) {
      reply.add(.detail, wording[.recurringLinked, ["count": "\(households)"]])
      if let draft = notice(about: ticket) { reply.add(draft) }
    }
    return reply
  }

  /// How many households stand behind a ticket and what goes on under it.
  private func households(
    under lead: Ticket, with linked: [TicketNumber]
  ) throws(StoreError) -> Int {
    var tickets = [lead]
    tickets += try desk.store.followers(of: lead.number)
    for number in linked where !tickets.contains(where: { $0.number == number }) {
      if let ticket = try desk.store.ticket(number) { tickets.append(ticket) }
    }
    return Set(tickets.compactMap { Sighting($0).household }).count
  }

  /// A notice on the matter, to be put up once it was read over.
  private mutating func notice(about ticket: Ticket) -> Reply? {
    let blanks = blanks(for: ticket, on: .recurringNotice)
    guard
      let phrase = desk.phrasebook.phrase(
        for: .recurringNotice, in: desk.wording.language, filling: blanks, turn: 0)
    else { return nil }
    return Reply([
      .init(.offer, desk.wording[.noticeDraft, ["text": phrase.text]]),
      .init(.detail, desk.wording[.noticeHint, ["number": "\(ticket.id)"]]),
    ])
  }
}

extension Desk {
  /// Whether a duty is that a notice be put up.
  func isNotice(_ duty: Duty) -> Bool { standard.rule(duty.rule)?.metBy.contains(.notice) == true }
}
