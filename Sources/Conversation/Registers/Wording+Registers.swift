import FrontDesk
import FrontDeskStore
import Phrasebook

// Entries of registers in words: phones masked, documents too (STANDARD 5.1).
extension Wording {
  /// Number, who and where, what, and where it stands: `访客 5 · 5栋1单元301 张强 · 送家具 · 在小区内`.
  func summary<Content: SpokenRegister>(
    of entry: Entry<Content>, by standard: ServiceStandard, at now: Moment
  ) -> String {
    let content = entry.content
    let who = [content.room.map { name(of: $0) }, content.person, content.phone?.masked]
      .compactMap(\.self).joined(separator: " ")
    let state =
      entry.isWithdrawn
      ? self[.entryWithdrawn] : phrase("\(Content.kind.rawValue).state.\(content.state.rawValue)")
    let parts =
      [name(of: Content.kind, entry.id), who]
      + content.details(in: self, by: standard, at: now).map(masked)
      + [state ?? content.state.rawValue]
    return parts.filter { !$0.isEmpty }.joined(separator: self[.listDot])
  }

  /// An entry's history: `10:32 小陈 离开`.
  func event<Content: SpokenRegister>(
    _ chapter: Chapter<Entry<Content>>, at now: Moment
  ) -> String {
    let entry = chapter.entry
    let what = event(entry.event, of: Content.kind)
    let head = [shortTime(entry.time, at: now), entry.actor.staff, what].joined(separator: " ")
    let note = entry.event == "undo" ? entry.note.map { event($0, of: Content.kind) } : entry.note
    return note.map { "\(head)\(self[.arrow])\(masked($0))" } ?? head
  }

  /// What is called what in the log: a register's own word, or the one all share.
  func event(_ name: String, of kind: RecordKind) -> String {
    phrase("\(kind.rawValue).event.\(name)") ?? word("event", named: name)
  }

  /// What comes next for an entry, where the register says so.
  func hint<Content: SpokenRegister>(for entry: Entry<Content>) -> String? {
    let key = "\(Content.kind.rawValue).next.\(entry.content.state.rawValue)"
    return phrase(key, ["id": "\(entry.id)"])
  }

  /// A text without the numbers of phones and documents in full.
  func masked(_ text: String) -> String {
    var masked = ""
    var run = ""
    func close() {
      let shown = run.count >= 15 ? 0 : 3
      let hidden = run.count - shown - 4
      masked +=
        run.count >= 7
        ? String(run.prefix(shown)) + String(repeating: "*", count: hidden) + String(run.suffix(4))
        : run
      run = ""
    }
    for character in text {
      if character.isASCII && character.isNumber || !run.isEmpty && "xX".contains(character) {
        run.append(character)
      } else {
        close()
        masked.append(character)
      }
    }
    close()
    return masked
  }
}

extension Desk {
  /// Why something may not be, in the register's own words.
  func refusal(_ refusal: some EntryRefusal, of kind: RecordKind) -> Reply {
    let key = "\(kind.rawValue).refused.\(refusal.rawValue)"
    return Reply([.init(.refused, wording.phrase(key) ?? wording[.refusedNothingChanges])])
  }

  /// What a record of any register is called on a line; nil for registers that are not spoken of.
  func summary(of kind: RecordKind, _ id: Int, at now: Moment) throws(StoreError) -> String? {
    guard let register = SpokenRegisters.of(kind) else { return nil }
    return try summary(register, id, at: now)
  }

  private func summary<Content: SpokenRegister>(
    _: Content.Type, _ id: Int, at now: Moment
  ) throws(StoreError) -> String? {
    try store.record(Entry<Content>.self, id).map { wording.summary(of: $0, by: standard, at: now) }
  }
}

extension Turn {
  /// The approved sentence after something was done with an entry, if there is one.
  mutating func offer<Content: SpokenRegister>(
    after event: String, on entry: Entry<Content>
  ) -> Reply? {
    guard let name = Content.occasion(after: event, on: entry),
      let occasion = Occasion(rawValue: name)
    else { return nil }
    var blanks: [Blank: String] = [.staff: desk.actor.staff]
    blanks[.project] = desk.site.project
    blanks[.person] = entry.content.person
    blanks[.room] = entry.content.room.map { desk.wording.name(of: $0) }
    blanks[.matter] = entry.content.subject.map(desk.wording.masked)
    if let until = entry.content.until { blanks[.deadline] = desk.wording.time(until, at: now) }
    let phrase = desk.phrasebook.phrase(
      for: occasion, in: desk.wording.language, filling: blanks, turn: 0)
    return phrase.map {
      Reply([.init(.offer, desk.wording[.youMaySay, ["phrase": desk.wording.nested($0.text)]])])
    }
  }
}
