import FrontDesk
import FrontDeskStore
import Understanding

// What all registers share: asking for what is missing, opening, moving, listing and showing entries.
extension Turn {
  /// Does what a line wants of a register.
  mutating func serve(
    _ utterance: Utterance, in register: any SpokenRegister.Type
  ) throws(StoreError) -> Reply {
    try work(on: register, located(utterance))
  }

  /// 502 said of something new is 3-2-502 where one household alone has that flat.
  private func located(_ utterance: Utterance) throws(StoreError) -> Utterance {
    guard Self.opening.contains(utterance.intent), let said = utterance.room,
      said.building == nil, let room = try room(of: utterance), room != said
    else { return utterance }
    return utterance.completed(
      by: FoundSlot(.room, .room(room), at: nil, by: "room.household"), saidIn: nil)
  }

  private static let opening: Set<Intent> = [
    .visitArrive, .parcelReceive, .parcelSend, .permitIssue, .releaseRequest, .loanLend,
    .surveyRecord, .archiveLend,
  ]

  /// Takes a bare word for what it says of the entry last spoken of; nil where it says nothing.
  mutating func serveBare(_ utterance: Utterance) throws(StoreError) -> Reply? {
    guard let spoken = talk.entry, let register = SpokenRegisters.of(spoken.kind),
      utterance.room == nil, utterance.phone == nil
    else { return nil }
    // 先搬走沙发 is read as if it began with what was just spoken of: 放行1号先搬走沙发.
    if let name = desk.wording.phrase(
      "\(spoken.kind.rawValue).called", ["id": "\(spoken.id)"])
    {
      let whole = desk.interpreter.read("\(name) \(utterance.text)", at: now)
      if register.moves.contains(whole.intent), whole.confidence >= Interpreter.threshold {
        return try serve(whole, in: register)
      }
    }
    guard let intent = register.intent(ofBare: utterance) else { return nil }
    return try serve(utterance.taken(for: intent), in: register)
  }

  private mutating func work<Content: SpokenRegister>(
    on _: Content.Type, _ utterance: Utterance
  ) throws(StoreError) -> Reply {
    switch try Content.wish(of: utterance, in: self) {
    case .lacks(let slot):
      // 通知了 says nothing of its own: it may be said of what was just spoken of.
      if utterance.slots.isEmpty, Content.kind != talk.entry?.kind,
        let reply = try serveBare(utterance)
      {
        return reply
      }
      return ask(for: slot, of: utterance, in: Content.kind)
    case .answer(let reply): return reply
    // 看下访客2号: a list of one that is named by its number is that one.
    case .list(let query) where !utterance.asksForNumber:
      return try list(Content.self, query)
    case .list(let query), .show(let query):
      switch try entries(query, for: utterance, reach: .one, as: Content.self) {
      case .found(let entries): return try show(entries[0])
      case .instead(let reply): return reply
      }
    case .open(let contents, let actions): return try open(contents, then: actions)
    case .move(let action, let query, let reach):
      switch try entries(query, for: utterance, reach: reach, as: Content.self) {
      case .found(let entries): return try move(entries, by: action)
      case .instead(let reply): return reply
      }
    }
  }

  private mutating func open<Content: SpokenRegister>(
    _ contents: [Content], then actions: [Content.Action]
  ) throws(StoreError) -> Reply {
    var next = talk
    next.question = nil
    let opened: [Entry<Content>]
    do {
      opened = try desk.store.open(
        Entry<Content>.self, withAll: contents, then: actions, by: desk.actor, in: setting,
        talk: { entry in
          next.speak(of: EntryReference(Content.kind, entry.id))
          return next.json
        })
    } catch {
      switch error {
      case .failed(let failure): throw failure
      case .refused(let refusal): return desk.refusal(refusal, of: Content.kind)
      case .forbidden(let right): return desk.forbidden(right)
      }
    }
    if let last = opened.last { next.speak(of: EntryReference(Content.kind, last.id)) }
    desk.tookOver(next)
    return try told(opened, after: Entry<Content>.openingName)
  }

  /// Moves entries as one operation: the first must allow it, the others go along as far as they do.
  private mutating func move<Content: SpokenRegister>(
    _ entries: [Entry<Content>], by action: Content.Action
  ) throws(StoreError) -> Reply {
    let first = entries[0]
    if let objection = try Content.objection(to: action, on: first, in: self) { return objection }
    var next = talk
    next.question = nil
    next.speak(of: EntryReference(Content.kind, first.id))
    let followers = entries.dropFirst().map { (action: action, id: $0.id) }
    switch try desk.perform(
      action, on: first.id, of: Entry<Content>.self, with: followers, in: setting, talking: next)
    {
    case .done(let step): return try told([step.after] + step.followers, after: action.name)
    case .refused(let refusal):
      var reply = desk.refusal(refusal, of: Content.kind)
      reply.add(.detail, desk.wording.summary(of: first, by: desk.standard, at: now))
      return reply
    case .instead(let reply): return reply
    }
  }

  /// What came of it: each entry as it is now, what is due, what to say next.
  private mutating func told<Content: SpokenRegister>(
    _ entries: [Entry<Content>], after event: String
  ) throws(StoreError) -> Reply {
    let wording = desk.wording
    var reply = Reply()
    for entry in entries.prefix(Self.page) {
      reply.add(.done, wording.summary(of: entry, by: desk.standard, at: now))
    }
    if entries.count > Self.page {
      reply.add(.detail, wording[.andMoreEntries, ["count": "\(entries.count - Self.page)"]])
    }
    guard let entry = entries.last else { return reply }
    let due = entry.duties.filter(\.isRunning).min { $0.due < $1.due }
    let undo = event == Entry<Content>.openingName ? wording[.canBeUndone] : nil
    let facts = [due.map { wording.due($0, by: desk.standard, at: now) }, undo].compactMap(\.self)
    if !facts.isEmpty { reply.add(.detail, facts.joined(separator: wording[.listDot])) }
    reply.add(try Content.remarks(after: event, on: entry, in: self))
    if let hint = wording.hint(for: entry) { reply.add(.detail, hint) }
    if let offer = offer(after: event, on: entry) { reply.add(offer) }
    return reply
  }

  private mutating func list<Content: SpokenRegister>(
    _: Content.Type, _ query: EntryQuery
  ) throws(StoreError) -> Reply {
    let (entries, total) = try desk.store.entries(
      of: Content.self, matching: query, limit: Self.page)
    if total == 1 { talk.speak(of: EntryReference(Content.kind, entries[0].id)) }
    var reply = listing(entries, of: total)
    reply.add(try Content.footnote(of: query, in: self))
    return reply
  }

  func listing<Content: SpokenRegister>(_ entries: [Entry<Content>], of total: Int) -> Reply {
    let wording = desk.wording
    let register = wording.word("record", Content.kind)
    guard !entries.isEmpty else {
      return Reply([.init(.plain, wording[.noEntries, ["register": register]])])
    }
    var reply = Reply([
      .init(.plain, wording[.entryCount, ["register": register, "count": "\(total)"]])
    ])
    for entry in entries { reply.lines.append(line(of: entry)) }
    if total > entries.count {
      reply.add(.detail, wording[.andMoreEntries, ["count": "\(total - entries.count)"]])
    }
    return reply
  }

  private func line<Content: SpokenRegister>(of entry: Entry<Content>) -> Reply.Line {
    let due = entry.duties.filter(\.isRunning).min { $0.due < $1.due }
    let parts = [
      desk.wording.summary(of: entry, by: desk.standard, at: now),
      due.map { desk.wording.due($0, by: desk.standard, at: now) },
    ]
    let isOverdue = due?.isOverdue(at: now) ?? false
    return .init(
      isOverdue ? .overdue : .entry,
      parts.compactMap(\.self).joined(separator: desk.wording[.listDot]))
  }

  private mutating func show<Content: SpokenRegister>(
    _ entry: Entry<Content>
  ) throws(StoreError) -> Reply {
    talk.speak(of: EntryReference(Content.kind, entry.id))
    var reply = Reply([line(of: entry)])
    reply.add(try Content.page(of: entry, in: self))
    for chapter in try desk.store.chapters(of: Entry<Content>.self, entry.id) {
      reply.add(.detail, desk.wording.event(chapter, at: now))
    }
    return reply
  }
}
