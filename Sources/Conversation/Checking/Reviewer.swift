import BoundBook
import FrontDesk
import FrontDeskStore
import Phrasebook
import Understanding

/// Reads what is about to go out: for banned expressions, and for what its occasion asks for.
package struct Reviewer: Sendable {
  /// What the assistant knows of the one who is written to.
  package struct Addressee: Sendable {
    package let ticket: Ticket
    /// Whether a phone, a name or a room belongs to somebody the store knows.
    let isResident: @Sendable (FoundSlot) -> Bool

    /// The one who a ticket is for.
    package init(_ ticket: Ticket, in store: DeskStore) {
      self.ticket = ticket
      isResident = { slot in
        var query = TicketQuery()
        switch (slot.name, slot.value) {
        case (.phone, .phone(let phone)): query.phone = phone
        case (.room, .room(let room)) where room.flat != nil: query.room = room
        case (.person, .text(let person)): query.person = person
        default: return false
        }
        return (try? store.tickets(matching: query, limit: 1).total > 0) ?? false
      }
    }
  }

  package let checker: Checker
  private let manners: @Sendable () -> Manners
  let wording: Wording
  let interpreter: Interpreter?
  let calendar: WorkingCalendar

  /// - Parameter interpreter: reads times, rooms and people; without it only words are checked.
  package init(
    _ wording: Wording, checker: Checker = .builtIn,
    manners: @escaping @Sendable () -> Manners = { .builtIn },
    interpreter: Interpreter? = nil, calendar: WorkingCalendar = WorkingCalendar()
  ) {
    self.wording = wording
    self.checker = checker
    self.manners = manners
    self.interpreter = interpreter
    self.calendar = calendar
  }

  /// The remarks on a text, by place; what it lacks last.
  package func remarks(
    on text: String, as context: CheckContext? = nil, to addressee: Addressee? = nil, at now: Moment
  ) -> [Remark] {
    let remarks =
      checker.findings(in: text).map { remark(on: $0) }
      + occasionalRemarks(on: text, as: context, to: addressee, at: now)
    // What is lacking is said of the whole text.
    let place = { (remark: Remark) in
      remark.range.count == text.utf8.count ? text.utf8.count : remark.range.lowerBound
    }
    return remarks.sorted {
      (place($0), $0.severity, $0.range.upperBound) < (place($1), $1.severity, $1.range.upperBound)
    }
  }

  /// The remarks that depend on the occasion and on who is written to: who is written to is answered, if
  /// nothing else is said.
  package func occasionalRemarks(
    on text: String, as context: CheckContext?, to addressee: Addressee?, at now: Moment
  ) -> [Remark] {
    var remarks: [Remark] = []
    let found = interpreter?.read(text, at: now).entities ?? []
    if let addressee {
      remarks += strangers(in: found, of: text, besides: addressee)
      remarks += promises(in: found, of: text, to: addressee, at: now)
    }
    if context == .notice { remarks += dates(in: text, at: now) }
    let kind =
      context == nil || context == .reply
      ? addressee?.kind ?? context?.rawValue : context?.rawValue
    if let kind { remarks += missing(from: text, as: kind) }
    return remarks
  }

  /// What a finding of the phrasebook says.
  package func remark(on finding: Checker.Finding) -> Remark {
    let language = wording.language
    return Remark(
      range: finding.range, rule: checker.category(of: finding), entry: checker.id(of: finding),
      severity: finding.severity,
      message: wording[
        .checkFinding,
        [
          "class": checker.title(of: finding, in: language),
          "why": checker.why(finding, in: language),
        ]],
      suggestions: [checker.instead(of: finding, in: language)])
  }

  private func missing(from text: String, as kind: String) -> [Remark] {
    manners().missing(from: text, as: kind).map { element in
      Remark(
        range: 0..<text.utf8.count, rule: "missing.\(element.id)", entry: nil, severity: .warning,
        message: wording[.checkMissing, ["what": element.name[wording.language]]],
        suggestions: [element.say[wording.language]])
    }
  }
}

extension Reviewer.Addressee {
  /// The kind of reply by what it answers; `manners.yaml` tells what each needs.
  fileprivate var kind: String {
    ticket.request.category == .complaint ? "complaint" : "reply"
  }
}

extension String {
  /// The bytes of a range.
  func bytes(of range: Range<Index>) -> Range<Int> {
    utf8.distance(
      from: startIndex, to: range.lowerBound)..<utf8.distance(
        from: startIndex, to: range.upperBound)
  }
}
