import Folding
import FrontDesk
import FrontDeskStore

// Shifts, rungs and roles in words.
extension Wording {
  /// A record by its number, as it is printed: `#12`, `交接班 3`.
  package func name(of kind: RecordKind, _ id: Int) -> String {
    kind == .ticket ? "#\(id)" : self[.recordName, ["kind": word("record", kind), "id": "\(id)"]]
  }

  /// How people call a rung of the ladder.
  func title(of rung: Rung, by standard: ServiceStandard) -> String {
    standard.title(of: rung, in: language.rawValue) ?? word("rung", rung)
  }

  /// Whom to tell that something is missed, and how to say that it was done.
  func toTell(_ rung: Rung, of ticket: Ticket, by standard: ServiceStandard) -> String {
    self[.toTell, ["rung": title(of: rung, by: standard), "number": "\(ticket.id)"]]
  }

  /// What an incident report still lacks.
  func missingParts(of ticket: Ticket) -> String {
    let missing = ticket.incidentReport?.missing ?? .all
    return self[
      .reportLacks, ["parts": parts(missing), "number": "\(ticket.id)"]]
  }

  /// The parts of an incident report by name.
  func parts(_ parts: IncidentReport.Parts) -> String {
    let names: [(IncidentReport.Parts, Words)] = [
      (.cause, .partCause), (.measures, .partMeasures), (.approval, .partApproval),
    ]
    return names.filter { parts.contains($0.0) }.map { self[$0.1] }.joined(
      separator: self[.listComma])
  }

  /// Where a matter is, for a remark: `2栋`, `大堂`.
  func whereabouts(of ticket: Ticket) -> String {
    if let place = ticket.request.place, !ticket.request.matter.contains(place) { return place }
    let building = ticket.request.room?.building.flatMap { Room(building: $0) }
    return building.map { name(of: $0) } ?? ""
  }

  /// A shift on a line: `前台一 小李 11月21日 08:00–17:00 · 接班 小陈 · 已签阅`.
  func summary(of shift: Shift, at now: Moment) -> String {
    var values = ["desk": shift.desk, "staff": shift.staff]
    values["from"] = time(shift.started, at: now)
    values["to"] =
      shift.ended.map { $0.day == shift.started.day ? $0.clock : time($0, at: now) }
      ?? self[.shiftGoesOn]
    var parts = [self[.shiftLine, values]]
    switch shift.stage {
    case .running: break
    case .offered(let to, _):
      parts.append(to.map { self[.offeredTo, ["staff": $0]] } ?? self[.offeredToNobody])
    case .over(let outgoing, let incoming):
      parts.append(self[.takenOverBy, ["staff": incoming.staff]])
      if outgoing == nil { parts.append(self[.unsignedOutgoing, ["staff": shift.staff]]) }
    }
    if let review = shift.review {
      parts.append(self[.reviewedBy, ["staff": review.staff]])
    } else if shift.ended != nil {
      parts.append(self[.notReviewed])
    }
    return parts.joined(separator: self[.listDot])
  }

  /// An entry of the duty log: `16:55 小陈 钥匙在抽屉里`.
  func line(of note: ShiftNote, at now: Moment) -> String {
    [shortTime(note.time, at: now), note.staff, masked(note.text)].joined(separator: " ")
  }

  /// What stands at the head of a sheet.
  func facts(of shift: Shift, at now: Moment) -> [(name: String, value: String)] {
    [
      (self[.factOnDuty], shift.staff), (self[.factBegun], time(shift.started, at: now)),
      (self[.factPrinted], time(now, at: now)),
    ]
  }

  /// Who signs a sheet, with the time where somebody did.
  func signatures(of shift: Shift, at now: Moment) -> [(name: String, value: String)] {
    var (outgoing, incoming): (Signature?, Signature?) = (nil, nil)
    switch shift.stage {
    case .running: break
    case .offered(_, let signature): outgoing = signature
    case .over(let first, let second): (outgoing, incoming) = (first, second)
    }
    func text(_ signature: Signature?) -> String {
      signature.map { "\($0.staff) \(time($0.time, at: now))" } ?? ""
    }
    return [
      (self[.signOutgoing], text(outgoing)), (self[.signIncoming], text(incoming)),
      (self[.signReview], text(shift.review)),
    ]
  }

  /// The days on which shifts ended, each once.
  func days(of shifts: [Shift], at now: Moment) -> String {
    var names: [String] = []
    for shift in shifts {
      guard let ended = shift.ended else { continue }
      let name = name(of: ended.day, at: now)
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: self[.listComma])
  }

  /// How people call an item of a list.
  func title(of item: ChecklistItem) -> String { item.title[language.rawValue] ?? item.id }

  /// An item of the closing list, ticked off or not.
  func closingLine(of item: ChecklistItem, doneBy staff: String?) -> String {
    let sign = staff == nil ? "○" : "✓"
    return [sign, title(of: item), staff].compactMap(\.self).joined(separator: " ")
  }

  /// The items a text names; all of them where it says “all” and names none.
  func closingItems(in text: String, of list: [ChecklistItem]) -> [String] {
    let said = FoldedText(text).text
    let named = list.filter { item in
      item.title.values.contains { said.contains(FoldedText($0).text) }
    }
    if !named.isEmpty { return named.map(\.id) }
    let all = self[.allWords].split(separator: " ").map { FoldedText(String($0)).text }
    return all.contains(where: said.contains) ? list.map(\.id) : []
  }
}

extension Desk {
  /// Why a shift may not move so.
  func refusal(_ refusal: ShiftRefusal, of shift: Shift) -> Reply {
    switch refusal {
    case .notOffered(let staff): self.refusal(.refusedNotOffered, ["staff": staff])
    case .oneForBoth(let staff): self.refusal(.refusedOneForBoth, ["staff": staff])
    case .offeredTo(let staff): self.refusal(.refusedOfferedTo, ["staff": staff])
    case .isOffered(let staff): self.refusal(.refusedIsOffered, ["staff": staff ?? ""])
    case .isOver: self.refusal(.refusedIsOver)
    case .isNotOver: self.refusal(.refusedIsNotOver)
    case .nobodyStandsIn: self.refusal(.refusedNobodyStandsIn)
    case .noSuchItem(let item): self.refusal(.refusedNoSuchItem, ["item": item])
    case .nothingChanges:
      self.refusal(.refusedNothingChanges, ["ticket": wording.name(of: .shift, shift.id)])
    }
  }
}
