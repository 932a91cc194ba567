import FrontDesk
import FrontDeskStore
import Understanding

// Answers to what was asked. Each returns nil when the line is no answer but something of its own.
extension Turn {
  mutating func answer(
    _ question: Question, with utterance: Utterance
  ) throws(StoreError) -> Reply? {
    switch question {
    case .room: try answerRoom(utterance)
    case .matter: try answerMatter(utterance)
    case .contact(let ticket): try answerContact(utterance, of: ticket)
    case .whereabouts(let ticket): try answerWhereabouts(utterance, of: ticket)
    case .lacking(let lack, let line): try answerLack(lack, of: line, with: utterance)
    case .kind(let line): try answerKind(of: line, with: utterance)
    case .meant(let line): try answerMeant(line, with: utterance)
    case .missed(let ticket, let reason):
      try answerMissed(of: ticket, reason: reason, with: utterance)
    case .entry(let pending): try answerEntry(pending, with: utterance)
    }
  }

  private mutating func answerRoom(_ utterance: Utterance) throws(StoreError) -> Reply? {
    guard var draft = talk.drafts.last else { return nil }
    if utterance.aside == .skip {
      return try register(draft)
    }
    let particulars = Particulars(utterance)
    guard particulars.namesSomebody, !isCommand(utterance) else { return nil }
    if utterance.intent == .ticketCreate {
      let told = Draft(utterance)
      guard draft.isElaborated(by: told) else { return nil }
      draft.take(told)
    } else {
      draft.take(particulars)
    }
    return try proceed(with: draft, replacingLast: true)
  }

  private mutating func answerMatter(_ utterance: Utterance) throws(StoreError) -> Reply? {
    guard var draft = talk.drafts.last, !isCommand(utterance) else { return nil }
    // Without a matter there is nothing to register: neither “skip” nor “yes” nor “hello” is one.
    switch utterance.intent {
    case .deny where utterance.aside == .skip, .confirm, .greeting:
      return ask(for: draft, again: true)
    default: guard utterance.aside == nil else { return nil }
    }
    let particulars = Particulars(utterance)
    if utterance.intent == .ticketCreate {
      let told = Draft(utterance)
      draft.take(told)
      (draft.category, draft.priority) = (told.category, told.priority)
      (draft.attitude, draft.channel) = (told.attitude, told.channel ?? draft.channel)
      draft.hand = told.hand ?? draft.hand
      draft.matter = told.matter ?? (particulars.namesSomebody ? nil : utterance.text)
    } else {
      draft.take(particulars)
    }
    if utterance.intent == .unknown, !particulars.namesSomebody {
      // Asked what it is about, whatever is said is what it is about.
      draft.matter = utterance.text
    }
    return try proceed(with: draft, replacingLast: true)
  }

  private mutating func answerContact(
    _ utterance: Utterance, of ticket: TicketNumber
  ) throws(StoreError) -> Reply? {
    if utterance.aside == .skip || (utterance.intent == .deny && !says(utterance)) {
      talk.question = nil
      return acknowledged()
    }
    guard !isCommand(utterance) else { return nil }
    let particulars = Particulars(utterance)
    // Another room alone is another request, no answer to who asks.
    if particulars.room != nil, particulars.person == nil, particulars.phone == nil { return nil }
    var edit = particulars.edit
    if utterance.intent == .ticketCreate {
      guard utterance.text(.matter) == nil else { return nil }
    } else if edit.isEmpty, utterance.intent == .unknown, Self.isBareName(utterance.text) {
      edit.person = utterance.text
    }
    guard !edit.isEmpty else { return nil }
    talk.question = nil
    return try perform(.edit(edit), on: ticket)
  }

  private mutating func answerWhereabouts(
    _ utterance: Utterance, of ticket: TicketNumber
  ) throws(StoreError) -> Reply? {
    if utterance.aside == .skip {
      talk.question = nil
      return acknowledged()
    }
    guard !isCommand(utterance) else { return nil }
    var edit = Particulars(utterance).edit
    if edit.isEmpty, utterance.intent == .unknown { edit.place = utterance.text }
    let alreadyTold = utterance.intent == .ticketCreate && utterance.text(.matter) != nil
    guard !edit.isEmpty, !alreadyTold else { return nil }
    talk.question = nil
    return try perform(.edit(edit), on: ticket)
  }

  private mutating func answerLack(
    _ lack: Lack, of line: String, with utterance: Utterance
  ) throws(StoreError) -> Reply? {
    // Nothing was done yet: who takes it back means the question, not the operation before.
    if utterance.aside == .skip || [.deny, .undo].contains(utterance.intent) {
      talk.question = nil
      return Reply([.init(.plain, desk.wording[.leftAlone])])
    }
    switch utterance.intent {
    case .help, .quit, .ticketList, .ticketShow: if lack != .ticket { return nil }
    case .ticketCreate where utterance.room != nil: return nil
    case _ where lack == .person && (isCommand(utterance) || utterance.aside != nil): return nil
    default: if lack != .ticket, lack != .into, utterance.ticket != nil { return nil }
    }
    talk.question = nil
    switch lack {
    case .reason, .note:
      return try move(by: desk.interpreter.read(line, at: now), supplement: utterance.text)
    case .ticket:
      guard let number = Particulars(utterance).ticket ?? Self.bareNumber(utterance.text) else {
        return nil
      }
      return try move(
        by: desk.interpreter.read(line, at: now), supplement: nil, on: number)
    case .person:
      // 交班给谁？小陈: the name stands in the line itself.
      let whole = desk.interpreter.read("\(line) \(utterance.text)", at: now)
      return try serve(whole, isMeant: true)
    case .log: return try log(utterance.text)
    case .refusal:
      return try refuseShift(desk.interpreter.read(line, at: now), reason: utterance.text)
    case .rung:
      let whole = desk.interpreter.read("\(line) \(utterance.text)", at: now)
      return whole.rung == nil ? nil : try serve(whole, isMeant: true)
    case .content: return try check(utterance.text)
    case .situation: return suggest(utterance.text)
    case .topic: return tell(utterance.text)
    case .time, .satisfaction, .into, .change, .assignee, .correction:
      let whole = desk.interpreter.read("\(line) \(utterance.text)", at: now)
      return try move(by: whole, supplement: nil)
    }
  }

  private mutating func answerKind(
    of line: String, with utterance: Utterance
  ) throws(StoreError) -> Reply? {
    let request = desk.interpreter.read(line, at: now)
    var draft = Draft(request)
    switch utterance.intent {
    case .confirm: break
    case .deny where utterance.aside == .skip: break
    default:
      guard utterance.text(.matter) == nil, let category = utterance.category else { return nil }
      draft.category = category
    }
    talk.question = nil
    return try proceed(with: draft)
  }

  private mutating func answerMeant(
    _ line: String, with utterance: Utterance
  ) throws(StoreError) -> Reply? {
    switch utterance.intent {
    case .confirm:
      talk.question = nil
      return try serve(desk.interpreter.read(line, at: now), isMeant: true)
    case .deny where !says(utterance):
      talk.question = nil
      return Reply([.init(.plain, desk.wording[.leftAlone])])
    default:
      return nil
    }
  }

  /// Whether the line wants something of its own and is no mere piece of information.
  func isCommand(_ utterance: Utterance) -> Bool {
    guard utterance.confidence >= Interpreter.threshold else { return false }
    return switch utterance.intent {
    case .unknown, .deny, .confirm, .ticketCreate, .greeting: false
    // “I am Ms Wang” says who asks.
    case .staffIdentify: false
    // A room, a name or a phone after “is” or “changed to” is an answer, not a new command.
    case .ticketEdit: utterance.ticket != nil
    case .householdShow: false
    default: true
    }
  }

  private func says(_ utterance: Utterance) -> Bool { Particulars(utterance).namesSomebody }

  /// A name without a title, as people answer “what is your name?”.
  private static func isBareName(_ text: String) -> Bool {
    (2...4).contains(text.count)
      && text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  private static func bareNumber(_ text: String) -> TicketNumber? {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    return digits.count <= 9 && digits.count + 2 >= text.count
      ? Int(digits).flatMap { TicketNumber($0) } : nil
  }
}
