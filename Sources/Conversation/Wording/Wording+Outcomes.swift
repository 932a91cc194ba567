import FrontDesk
import FrontDeskStore

// What an action came to, and why one was refused.
extension Wording {
  func outcome(
    of action: TicketAction, _ step: Step<Ticket>, by standard: ServiceStandard, at now: Moment
  ) -> String {
    let ticket = step.after
    var values = ["ticket": ticket.number.description, "clock": now.clock]
    values["hand"] = hand(of: ticket) ?? ""
    values["state"] = word("state", ticket.state)
    func say(_ words: Words, _ note: String? = nil) -> String {
      let said = note.map { "\(self[.listDot])\($0)" } ?? ""
      return self[words, values] + said
    }
    switch action {
    case .assign: return say(.assignedAt)
    case .start: return say(.startedAt)
    case .note(let text, _): return say(.noted, text)
    case .contact(let text): return say(.contacted, text)
    case .resolve(let remedy): return say(.resolvedAt, remedy)
    case .followUp(let followUp): return say(.followedUp, verdict(of: followUp))
    case .close: return say(.closed)
    case .reopen(let reason): return say(.reopened, reason)
    case .hold(let reason): return say(.onHold, reason)
    case .cancel(let reason): return say(.cancelled, reason)
    case .urge(let text): return say(.urged, text)
    case .edit:
      values["changes"] = changes(from: step.before, to: step.after, at: now)
      return say(.changed)
    case .promise(let time, _): return say(.promised, text(of: time, at: now))
    case .link(let lead):
      values["lead"] = lead.description
      return say(.linked)
    case .incidentReport(let report): return say(.reported, report.text)
    case .escalate(let rung):
      values["rung"] = title(of: rung, by: standard)
      return say(.escalated)
    case .recur(let households):
      return say(.noted, self[.households, ["count": "\(households)"]])
    }
  }

  func verdict(of followUp: FollowUp) -> String {
    [
      followUp.satisfaction.map { word("satisfaction", $0) },
      followUp.rating.map { self[.ratingOf, ["rating": "\($0.value)"]] }, followUp.said,
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// What an edit changed: `房号 3-2-502 → 3-2-503`.
  func changes(from before: Ticket, to after: Ticket, at now: Moment) -> String {
    let (old, new) = (before.request, after.request)
    let pairs: [(field: String, old: String?, new: String?)] = [
      ("category", word("category", old.category), word("category", new.category)),
      ("priority", word("priority", old.priority), word("priority", new.priority)),
      ("room", old.room?.description, new.room?.description),
      ("place", old.place, new.place),
      ("person", old.person, new.person),
      ("phone", old.phone?.masked, new.phone?.masked),
      ("channel", old.channel.map { word("channel", $0) }, new.channel.map { word("channel", $0) }),
      (
        "time", old.appointment.map { text(of: $0, at: now) },
        new.appointment.map { text(of: $0, at: now) }
      ),
      ("matter", old.matter, new.matter),
      ("department", hand(of: before), hand(of: after)),
    ]
    var changes = pairs.filter { $0.old != $0.new }.map { field, old, new in
      let change = old.map { "\($0) → \(new ?? "–")" } ?? new ?? "–"
      return "\(word("field", named: field)) \(change)"
    }
    for (field, old, new) in [
      ("attitude", old.attitude, new.attitude), ("complex", old.complex, new.complex),
      ("important", old.important, new.important),
    ] where old != new {
      changes.append("\(new ? "+" : "–") \(word("field", named: field))")
    }
    return changes.joined(separator: self[.listDot])
  }

  /// Why a move was refused, and what is due first.
  func text(of refusal: TicketRefusal, ticket: TicketNumber?) -> String {
    var values = ["ticket": ticket?.description ?? "", "number": "\(ticket?.value ?? 0)"]
    switch refusal {
    case .notFrom(let state, let first):
      values["state"] = word("state", state)
      let words: Words =
        switch first {
        case .resolve: .firstResolve
        case .followUp: .firstFollowUp
        case .reopen: .firstReopen
        case .undo: .firstUndo
        }
      values["first"] = self[words, values]
      return self[.refusedFrom, values]
    case .incidentReportDue(let missing):
      values["parts"] = parts(missing)
      return self[.refusedIncidentReport, values]
    case .notAnEmergency: return self[.refusedNotAnEmergency, values]
    case .followUpDue: return self[.refusedFollowUp, values]
    case .promisePast: return self[.refusedPromisePast, values]
    case .linkedToItself: return self[.refusedLinked, values]
    case .goesOnElsewhere(let lead, let further):
      values["lead"] = lead.description
      values["further"] = further.description
      return self[.refusedGoesOnElsewhere, values]
    case .nothingChanges: return self[.refusedNothingChanges, values]
    }
  }

  /// What is asked when a line about a ticket lacks something.
  func question(for lack: Lack, of ticket: TicketNumber? = nil) -> String {
    let words: Words =
      switch lack {
      case .ticket: .askTicket
      case .reason: .askReason
      case .time: .askTime
      case .satisfaction: .askSatisfaction
      case .into: .askInto
      case .change: .askChange
      case .note: .askNote
      case .assignee: .askAssignee
      case .content: .askContent
      case .situation: .askSituation
      case .topic: .askTopic
      case .person: .askPerson
      case .log: .askLog
      case .refusal: .askRefusal
      case .rung: .askRung
      case .correction: .askCorrectionDate
      }
    return self[words, ["ticket": ticket?.description ?? ""]]
  }

  /// What went wrong with the store, in one sentence with the mend.
  package func text(of error: StoreError) -> String {
    switch error {
    case .cannotOpen(let path, let reason):
      self[.storeCannotOpen, ["path": path, "reason": reason]]
    case .notAStore(let path): self[.storeNotAStore, ["path": path]]
    case .newer(let path): self[.storeNewer, ["path": path]]
    case .busy: self[.storeBusy]
    case .cannotWrite(let reason): self[.storeCannotWrite, ["reason": reason]]
    case .damaged(let reason): self[.storeDamaged, ["reason": reason]]
    case .noSuchRecord(let kind, let id): self[.noSuchTicket, ["ticket": name(of: kind, id)]]
    case .nothingToUndo: self[.nothingToUndo]
    case .changedSince(let kind, let id, let staff):
      self[.changedSince, ["ticket": name(of: kind, id), "staff": staff]]
    }
  }
}

extension Wording {
  /// A fault that `verify` found, with the mend.
  package func text(of fault: Verification.Fault) -> String {
    switch fault {
    case .file(let reason): self[.verifyFile, ["reason": reason]]
    case .chain(let seq): self[.verifyChain, ["seq": "\(seq)"]]
    case .gap(let seq): self[.verifyGap, ["seq": "\(seq)"]]
    case .record(let kind, let id): self[.verifyRecord, ["id": name(of: kind, id)]]
    }
  }
}

extension Desk {
  /// A refusal with what is due first.
  ///
  /// - Parameter action: what was refused; that an open ticket be reopened has words of its own.
  func refusal(
    _ refusal: TicketRefusal, of ticket: TicketNumber?, to action: TicketAction? = nil
  ) -> Reply {
    if case .reopen? = action, case .notFrom(let state, _) = refusal, let ticket {
      let values = [
        "ticket": ticket.description, "number": "\(ticket.value)",
        "state": wording.word("state", state),
      ]
      return self.refusal(.refusedStillOpen, values)
    }
    return Reply([.init(.refused, wording.text(of: refusal, ticket: ticket))])
  }
}

extension Wording {
  /// A line of what was learned: the word, what it led to, what was meant, how often.
  package func text(of lesson: Lesson) -> String {
    var values = ["word": lesson.word, "count": "\(lesson.count)"]
    switch lesson.correction {
    case .category(let old, let new):
      (values["old"], values["new"]) = (word("category", old), word("category", new))
    case .department(let old, let new):
      (values["old"], values["new"]) = (word("department", old), word("department", new))
    }
    return self[.learned, values]
  }
}
