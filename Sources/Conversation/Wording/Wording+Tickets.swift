import FrontDesk
import FrontDeskStore

// Tickets as the desk sees them: phones masked (STANDARD 5.1).
extension Wording {
  /// A room as it is said: `3栋2单元502`, `A座1203`.
  package func name(of room: Room) -> String {
    let isTower = room.building?.first?.isLetter == true
    let values = [
      "building": room.building ?? "", "unit": room.unit ?? "", "flat": room.flat ?? "",
    ]
    switch (room.building, room.unit, room.flat) {
    case (_?, _?, _?): return self[.roomFull, values]
    case (_?, nil, _?): return self[isTower ? .roomTower : .roomNoUnit, values]
    case (_?, _?, nil): return self[.roomNoFlat, values]
    case (_?, nil, nil): return self[isTower ? .towerOnly : .buildingOnly, values]
    case (nil, _, _): return self[.flatOnly, values]
    }
  }

  /// Who does the work: `工程部 李师傅`.
  func hand(of ticket: Ticket) -> String? {
    guard let hand = ticket.hand else { return nil }
    return [hand.department.map { word("department", $0) }, hand.assignee]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// Kind, who and where, and the matter: `#1 报修 · 3栋2单元502 王女士 138****5678 · 厨房漏水`.
  func summary(of ticket: Ticket, at now: Moment) -> String {
    let request = ticket.request
    let urgency = request.priority == .normal ? nil : word("priority", request.priority)
    let kind = [ticket.number.description, urgency, word("category", request.category)]
    // A place that the matter names already is not said twice.
    let place = request.place.flatMap { request.matter.contains($0) ? nil : $0 }
    let who = [
      request.room.map { name(of: $0) }, place, request.person, request.phone?.masked,
    ]
    return [kind, who, [request.matter]]
      .map { $0.compactMap { $0 }.joined(separator: " ") }.filter { !$0.isEmpty }
      .joined(separator: self[.listDot])
  }

  /// A line of a list: the summary, where it stands, who does it, and what is due next.
  func entry(of ticket: Ticket, by standard: ServiceStandard, at now: Moment) -> String {
    let next = ticket.isOpen ? ticket.openDuties.first(where: \.isRunning) : nil
    return [
      summary(of: ticket, at: now), word("state", ticket.state), hand(of: ticket),
      next.map { due($0, by: standard, at: now) },
    ].compactMap { $0 }.joined(separator: self[.listDot])
  }

  /// The open duties by their times: `14:10 前派管理员(10 分钟) · 今天 24:00 前回复说明`.
  ///
  /// The weekly call is left out while anything else is due: it is always there.
  func duties(of ticket: Ticket, by standard: ServiceStandard, at now: Moment) -> String? {
    let open = ticket.openDuties.filter { $0.isRunning && ($0.due > now || $0.started < $0.due) }
    let paused = ticket.openDuties.filter { !$0.isRunning }
    let once = open.filter { standard.rule($0.rule)?.repeats != true }
    var groups: [(due: Moment, duties: [Duty])] = []
    for duty in once.isEmpty ? open : once {
      if groups.last?.due == duty.due {
        groups[groups.count - 1].duties.append(duty)
      } else {
        groups.append((duty.due, [duty]))
      }
    }
    let texts = groups.map { group in
      let titles = group.duties.map { title(of: $0, by: standard) }.joined(
        separator: self[.listComma])
      let values = ["time": shortTime(group.due, at: now), "duty": titles]
      guard now <= group.due else {
        guard now.seconds - group.due.seconds >= 60 else { return self[.dutyJustDue, values] }
        let late = duration(seconds: now.seconds - group.due.seconds)
        return self[.dutyOverdue, values.merging(["late": late]) { one, _ in one }]
      }
      let left = group.due.seconds - now.seconds
      return left <= 3600
        ? self[.dutyWithin, values.merging(["left": duration(seconds: left)]) { one, _ in one }]
        : self[.dutyBy, values]
    }
    let years = Set(groups.flatMap(\.duties).compactMap { standard.unpublishedYear(for: $0) })
    let notes = years.sorted().map { self[.holidaysUnpublished, ["year": "\($0)"]] }
    let stopped =
      paused.isEmpty
      ? []
      : [
        self[
          .dutyPaused,
          ["duty": paused.map { title(of: $0, by: standard) }.joined(separator: self[.listComma])]]
      ]
    let all = texts + stopped + notes
    return all.isEmpty ? nil : all.joined(separator: self[.listDot])
  }

  /// A duty and its time, for a list.
  func due(_ duty: Duty, by standard: ServiceStandard, at now: Moment) -> String {
    var values = ["time": shortTime(duty.due, at: now), "duty": title(of: duty, by: standard)]
    guard duty.isRunning else { return self[.dutyPaused, values] }
    guard duty.isOverdue(at: now) else { return self[.dutyBy, values] }
    let late = now.seconds - duty.due.seconds
    guard late >= 60 else { return self[.dutyJustDue, values] }
    values["late"] = duration(seconds: late)
    return self[.dutyOverdue, values]
  }

  /// A duty and how it stands: met, met late by how much, open, overdue by how much.
  func state(
    of duty: Duty, in ticket: Ticket, by standard: ServiceStandard, at now: Moment
  ) -> String {
    var values = ["time": shortTime(duty.due, at: now), "duty": title(of: duty, by: standard)]
    values["rule"] = duty.rule
    guard let met = duty.met else {
      values["late"] = duration(seconds: max(0, now.seconds - duty.due.seconds))
      let words: Words =
        !duty.isRunning ? .dutyStopped : duty.isOverdue(at: now) ? .dutyOverdue : .dutyOpen
      let state = self[words, values]
      return standard.unpublishedYear(for: duty)
        .map { state + self[.listDot] + self[.holidaysUnpublished, ["year": "\($0)"]] } ?? state
    }
    values["met"] = shortTime(met, at: now)
    values["late"] = duration(seconds: max(0, met.seconds - duty.due.seconds))
    return self[duty.wasMetInTime ? .dutyMet : .dutyMetLate, values]
  }

  /// How people call a duty; a rule that the standard no longer has is called by its act.
  func title(of duty: Duty, by standard: ServiceStandard) -> String {
    // Of a rule for a whole checklist, each duty is one of its items.
    if let item = standard.planned(duty) { return title(of: item) }
    return standard.rule(duty.rule)?.title[language.rawValue] ?? duty.kind
  }

  /// An entry of a ticket's history: `10:32 小陈 派单：李师傅`.
  func event(_ chapter: Chapter<Ticket>, after before: Ticket?, at now: Moment) -> String {
    let entry = chapter.entry
    let what = word("event", named: entry.event)
    let head = [shortTime(entry.time, at: now), entry.actor.staff, what].joined(separator: " ")
    let note = note(of: chapter, after: before, at: now)
    return note.map { "\(head)\(self[.arrow])\($0)" } ?? head
  }

  /// What an entry says in words: what an edit changed, what the owner said, else the note as it is.
  private func note(
    of chapter: Chapter<Ticket>, after before: Ticket?, at now: Moment
  ) -> String? {
    switch chapter.entry.event {
    case TicketAction.editName:
      before.map { changes(from: $0, to: chapter.record, at: now) } ?? chapter.entry.note
    case TicketAction.escalateName: chapter.entry.note.map { word("rung", named: $0) }
    case TicketAction.recurName: chapter.entry.note.map { self[.households, ["count": $0]] }
    case TicketAction.followUpName: chapter.record.followUp.map { verdict(of: $0) }
    case "undo": chapter.entry.note.map { word("event", named: $0) }
    default: chapter.entry.note
    }
  }
}
