import FrontDesk
import FrontDeskStore
import Understanding

extension Household: SpokenRegister {
  static let intents: Set<Intent> = [
    .householdShow, .householdEdit, .householdRecord, .householdList,
  ]

  static let moves: Set<Intent> = [.householdRecord, .householdEdit]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Household> {
    switch utterance.intent {
    case .householdShow: return try look(for: utterance, in: turn)
    case .householdEdit:
      let resident = Resident(
        RegisterCues.tie(in: utterance.text), name: utterance.text(.person), phone: utterance.phone)
      guard let resident else { return .lacks(.phone) }
      return try change(.edit(resident), utterance, in: turn)
    case .householdRecord where !papers(in: utterance, turn).isEmpty:
      return try change(.file(papers(in: utterance, turn)), utterance, in: turn)
    case .householdRecord:
      guard let happening = RegisterCues.happening(in: utterance.text) else {
        return .lacks(.topic)
      }
      let frame = utterance.spokenFrame
      let start = frame?.start?.day ?? turn.now.day
      let isOver =
        happening == .decoration && RegisterCues.word(of: .ended, in: utterance.text) != nil
      let event = Event(happening, on: start, until: isOver ? start : frame?.end?.day)
      let tie: Tie = happening == .letting ? .tenant : RegisterCues.tie(in: utterance.text)
      let resident = Resident(tie, name: utterance.text(.person), phone: utterance.phone)
      return try change(.record(event, resident), utterance, in: turn)
    default: return .list(.live)
    }
  }

  /// The papers of the standard's list that a line says were handed in.
  private static func papers(in utterance: Utterance, _ turn: Turn) -> [String] {
    guard RegisterCues.happening(in: utterance.text) == nil else { return [] }
    return turn.desk.standard.registers.householdPapers.filter { paper in
      paper.words.contains { utterance.text.lowercased().contains($0.lowercased()) }
    }.map(\.id)
  }

  /// Changes the household of a room; one that nobody knew begins with it.
  private static func change(
    _ action: Action, _ utterance: Utterance, in turn: Turn
  ) throws(StoreError) -> Wish<Household> {
    guard let room = utterance.room else { return .lacks(.room) }
    let query = EntryQuery(of: room)
    guard try turn.desk.store.entries(of: Household.self, matching: query, limit: 1).total == 0
    else { return .move(action, query) }
    guard room.building != nil else {
      let words = turn.desk.wording.phrase("household.askBuilding", ["room": room.description])
      return .answer(Reply([.init(.question, words ?? "")]))
    }
    return .open([Household(room: room)], then: [action])
  }

  /// Who it is: by room, by phone, by name.
  private static func look(
    for utterance: Utterance, in turn: Turn
  ) throws(StoreError) -> Wish<Household> {
    var query = EntryQuery()
    query.looksInside = true
    (query.room, query.phone) = (utterance.room, utterance.phone)
    if query.room == nil, query.phone == nil { query.person = utterance.text(.person) }
    guard query.isNarrow else { return .lacks(.room) }
    if try turn.desk.store.entries(of: Household.self, matching: query, limit: 1).total > 0 {
      return .show(query)
    }
    // No file yet: what the tickets know of them is better than nothing.
    var reply = Reply([
      .init(.plain, turn.desk.wording.phrase("household.unknown") ?? "")
    ])
    reply.add(try turn.openTickets(of: Particulars(utterance)))
    return .answer(reply)
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    guard !lacks.isEmpty else { return [] }
    return [wording.phrase("household.lacks", ["count": "\(lacks.count)"])].compactMap(\.self)
  }

  /// What the file lacks, by name.
  private func lacking(in wording: Wording, by standard: ServiceStandard) -> String? {
    guard !lacks.isEmpty else { return nil }
    let names = lacks.map { lack in
      lack == Self.contact
        ? wording.phrase("household.contact") ?? lack
        : standard.registers.householdPapers.first { $0.id == lack }.map { wording.title(of: $0) }
          ?? lack
    }
    return wording.phrase(
      "household.toComplete", ["items": names.joined(separator: wording[.listComma])])
  }

  /// What happened is told with everything its procedure asks for (STANDARD 1.6).
  static func remarks(
    after event: String, on entry: Entry<Household>, in turn: Turn
  ) throws(StoreError) -> Reply {
    guard let last = entry.happenings.last, last.until != last.day,
      event == last.kind.rawValue || event == Entry<Household>.openingName,
      let happening = RegisterCues.topic(of: last.kind)
    else { return Reply() }
    return turn.tell(happening)
  }

  /// Who lives there and all that is going on there, on one screen; the look is logged (STANDARD 5.1).
  static func page(of entry: Entry<Household>, in turn: Turn) throws(StoreError) -> Reply {
    let wording = turn.desk.wording
    try turn.desk.store.noteLook(at: entry, by: turn.desk.actor, at: turn.now)
    let seesContacts = try turn.desk.seesContacts()
    var reply = Reply()
    for resident in entry.content.present {
      let phone = resident.phone.map { seesContacts ? $0.description : $0.masked }
      let tie = wording.phrase("household.tie.\(resident.role.rawValue)") ?? ""
      reply.add(
        .entry, [tie, resident.name, phone].compactMap(\.self).joined(separator: " "))
    }
    for event in entry.happenings {
      let days = [event.day, event.until].compactMap(\.self).map {
        wording.name(of: $0, at: turn.now)
      }
      let what = wording.event(event.kind.rawValue, of: .household)
      reply.add(.detail, "\(what) \(days.joined(separator: " – "))")
    }
    if let lacking = entry.content.lacking(in: wording, by: turn.desk.standard) {
      reply.add(.detail, lacking)
    }
    guard let room = entry.content.room else { return reply }
    reply.add(try turn.desk.goingOn(in: room, at: turn.now))
    return reply
  }
}

extension EntryQuery {
  /// The entries of a room.
  init(of room: Room) {
    self.init()
    self.room = room
  }
}

extension Desk {
  /// Whether whoever talks may see phones in full; before roles are in force nobody needs to.
  func seesContacts() throws(StoreError) -> Bool {
    try store.role(of: actor.staff).map { standard.may($0, .seeContacts) } ?? false
  }

  /// What is open in a room over all registers, the last follow-up included.
  func goingOn(in room: Room, at now: Moment) throws(StoreError) -> Reply {
    var reply = Reply()
    var query = TicketQuery()
    query.room = room
    let tickets = try store.tickets(matching: query, limit: 50).tickets
    for ticket in tickets where ticket.isOpen {
      reply.add(
        ticket.isOverdue(at: now) ? .overdue : .entry,
        wording.entry(of: ticket, by: standard, at: now))
      for promise in standard.promises(of: ticket) {
        reply.add(.detail, wording.due(promise, by: standard, at: now))
      }
    }
    if let followUp = tickets.lazy.compactMap(\.followUp).first {
      reply.add(
        .detail,
        wording.phrase("household.lastRating", ["said": wording.verdict(of: followUp)]) ?? "")
    }
    for register in SpokenRegisters.all where register.kind != .household {
      reply.lines += try live(register, in: room, at: now)
    }
    return reply
  }

  private func live<Content: SpokenRegister>(
    _: Content.Type, in room: Room, at now: Moment
  ) throws(StoreError) -> [Reply.Line] {
    var query = EntryQuery(of: room)
    query.isLive = true
    return try store.entries(of: Content.self, matching: query, limit: 5).entries.map {
      .init(.entry, wording.summary(of: $0, by: standard, at: now))
    }
  }
}
