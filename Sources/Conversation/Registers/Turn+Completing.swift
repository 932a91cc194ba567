import FrontDesk
import FrontDeskStore
import Understanding

// A line about a register that lacks something: it is asked for, and the answer completes the line.
extension Turn {
  mutating func ask(
    for slot: SlotName, of utterance: Utterance, in register: RecordKind
  ) -> Reply {
    var pending = PendingLine(utterance.text, lacking: slot)
    if case .entry(let before)? = talk.question, before.line == utterance.text {
      pending.answers = before.answers
    }
    talk.question = .entry(pending)
    let own = desk.wording.phrase("\(register.rawValue).ask.\(slot.rawValue)")
    return Reply([.init(.question, own ?? desk.wording.word("ask", slot))])
  }

  /// What the answer to such a question completes; nil when the line is something of its own.
  mutating func answerEntry(
    _ pending: PendingLine, with utterance: Utterance
  ) throws(StoreError) -> Reply? {
    // Danger is never an answer: it is registered.
    guard utterance.priority != .emergency else { return nil }
    if utterance.aside == .skip || [.deny, .undo].contains(utterance.intent) {
      talk.question = nil
      return Reply([.init(.plain, desk.wording[.leftAlone])])
    }
    guard
      let answer = Self.answer(to: pending.lacking, in: utterance, isCommand: isCommand(utterance))
    else { return nil }
    var pending = pending
    pending.answers.append(PendingLine.Answer(pending.lacking ?? .ticket, utterance.text))
    var whole = desk.interpreter.read(pending.line, at: now)
    for earlier in pending.answers.dropLast() {
      let read = desk.interpreter.read(earlier.text, at: now)
      if let value = Self.answer(to: earlier.slot, in: read, isCommand: false) {
        whole = whole.completed(
          by: FoundSlot(earlier.slot, value, at: nil, by: "answer"), saidIn: read)
      }
    }
    whole = whole.completed(
      by: FoundSlot(pending.lacking ?? .ticket, answer, at: nil, by: "answer"),
      saidIn: utterance)
    guard let register = SpokenRegisters.of(whole.intent) else { return nil }
    // Should more be missing, the answers so far go on with it.
    talk.question = .entry(pending)
    let reply = try serve(whole, in: register)
    if case .entry(let now)? = talk.question, now == pending { talk.question = nil }
    return reply
  }

  /// What a line says to a question for a slot; without one, a number was asked for.
  private static func answer(
    to slot: SlotName?, in utterance: Utterance, isCommand: Bool
  ) -> SlotValue? {
    guard let slot, slot != .ticket else {
      if let number = utterance.entryNumber { return .number(number) }
      let digits = utterance.text.filter { $0.isASCII && $0.isNumber }
      guard digits.count <= 9, digits.count + 2 >= utterance.text.count else { return nil }
      return Int(digits).map(SlotValue.number)
    }
    if slot == .level { return level(in: utterance.text) }
    // A line that wants something of its own is no answer, but to what any words can fill.
    guard !isCommand || longTexts.contains(slot) else { return nil }
    if let value = utterance[slot] ?? utterance.entity(slot) { return value }
    if slot == .person, let value = utterance.entity(.assignee) { return value }
    if slot == .time { return utterance.spokenFrame.map(SlotValue.time) }
    if slot == .person { return isName(utterance) ? .text(utterance.text) : nil }
    return freeTexts.contains(slot) ? .text(utterance.text) : nil
  }

  /// Whether a line may be nothing but a name: a few Chinese letters, or words with capitals.
  private static func isName(_ utterance: Utterance) -> Bool {
    guard utterance.intent == .unknown, utterance.entities.isEmpty, utterance.traits.isEmpty else {
      return false
    }
    let text = utterance.text
    let isChinese = text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    if isChinese { return (2...4).contains(text.count) }
    let words = text.split(separator: " ")
    return (1...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
  }

  /// A level by its number, alone or before 级; else the words, which may be a visitor's title.
  private static func level(in text: String) -> SlotValue {
    let isBare =
      text.count <= 2 || text.contains("级") || text.contains("級")
      || text.lowercased().hasPrefix("level")
    let number = isBare ? text.compactMap(levelNumber).first : nil
    return number.map(SlotValue.number) ?? .text(text)
  }

  private static func levelNumber(_ character: Character) -> Int? {
    switch character {
    case "1", "一": 1
    case "2", "二": 2
    case "3", "三": 3
    default: nil
    }
  }

  /// Slots that any words can fill.
  private static let freeTexts: Set<SlotName> = [
    .person, .item, .items, .content, .company, .purpose, .note, .topic, .place, .code, .carrier,
    .channel,
  ]
  /// Of these, the ones whose words may look like anything.
  private static let longTexts: Set<SlotName> = [.content, .items, .note]
}

/// A line about a register that waits for what it lacks.
package struct PendingLine: Codable, Equatable, Sendable {
  /// The line as it was typed.
  package let line: String
  /// What was asked for; nil where it is which entry is meant.
  package let lacking: SlotName?
  /// What was answered so far.
  package var answers: [Answer] = []

  /// An answer in the words it was given.
  package struct Answer: Codable, Equatable, Sendable {
    package let slot: SlotName
    package let text: String

    init(_ slot: SlotName, _ text: String) {
      self.slot = slot
      self.text = text
    }
  }

  init(_ line: String, lacking: SlotName?) {
    self.line = line
    self.lacking = lacking
  }
}

/// An entry that was spoken of.
package struct EntryReference: Codable, Equatable, Sendable {
  package let kind: RecordKind
  package let id: Int

  init(_ kind: RecordKind, _ id: Int) {
    self.kind = kind
    self.id = id
  }
}
