/// An entry of one of the desk's registers: what the register keeps, with all that registers share.
@dynamicMemberLookup
public struct Entry<Content: RegisterContent>: DeskRecord {
  /// Its number within the register.
  public let id: Int
  /// What is kept.
  public internal(set) var content: Content
  /// Who opened it, and when.
  public let opened: Signature
  /// Whether its opening was taken back, so that there is no such thing.
  public internal(set) var isWithdrawn: Bool
  /// What it obliges the desk to do.
  public internal(set) var duties: [Duty]

  /// Whatever the content says, the entry says.
  public subscript<Value>(dynamicMember path: KeyPath<Content, Value>) -> Value {
    content[keyPath: path]
  }

  /// The entry with its duties as they were kept.
  package func with(_ duties: [Duty]) -> Entry {
    var entry = self
    entry.duties = duties
    return entry
  }
}

extension Entry {
  /// The register.
  public static var kind: RecordKind { Content.kind }

  /// Whether anything is still expected of the desk.
  public var isOpen: Bool { !isWithdrawn && content.isOpen }

  /// An entry as it begins.
  public static func opening(
    _ content: Content, as id: Int, in setting: Setting
  ) throws(Content.Refusal) -> Change<Entry> {
    var content = content
    try content.begin(in: setting)
    var entry = Entry(
      id: id, content: content, opened: Signature(in: setting), isWithdrawn: false, duties: [])
    entry.begin(content.opensWith, in: setting)
    for rule in setting.standard.rules(starting: .planned, of: kind, at: setting.now) {
      entry.duties += content.planned(under: setting.standard).map {
        Duty(rule: rule.id, kind: $0.id, started: setting.now, due: $0.due)
      }
    }
    entry.dropWhatNobodyExpects()
    return Change(record: entry, event: Self.openingName, note: nil)
  }

  /// The name of an opening in the log.
  public static var openingName: String { "open" }

  /// The entry after one action.
  ///
  /// - Throws: the register's refusal. The entry is unchanged.
  public func applying(
    _ action: Content.Action, beside others: [Entry] = [], in setting: Setting
  ) throws(Content.Refusal) -> Change<Entry> {
    var entry = self
    let effect = try entry.content.apply(action, in: setting)
    entry.duties.meet(effect.deeds, repeating: entry.isOpen, in: setting)
    entry.duties.tick(effect.ticked, at: setting.now)
    if entry.content.until != content.until { entry.moveDuties(in: setting) }
    for start in effect.starts { entry.begin(start, in: setting) }
    entry.dropWhatNobodyExpects()
    return Change(record: entry, event: action.name, note: action.note)
  }

  /// The entry as one that never was.
  public func withdrawn(in setting: Setting) -> Entry {
    var entry = self
    entry.isWithdrawn = true
    entry.dropWhatNobodyExpects()
    return entry
  }

  /// What whoever opens an entry must be allowed to do.
  public static func right(neededToOpen opening: Content) -> Right? {
    Content.right(neededToOpen: opening)
  }

  /// What whoever acts must be allowed to do.
  public func right(neededFor action: Content.Action) -> Right? {
    content.right(neededFor: action)
  }

  /// Starts the clocks of a start; where only the entry itself can tell until when, it does.
  private mutating func begin(_ start: DutyStart, in setting: Setting) {
    for rule in setting.standard.rules(starting: start, of: Self.kind, at: setting.now) {
      guard rule.limit == .asPromised else {
        duties.begin([rule], in: setting)
        continue
      }
      guard let until = content.until,
        !duties.contains(where: { $0.kind == rule.kind && $0.isOpen })
      else {
        continue
      }
      duties.append(Duty(rule: rule.id, kind: rule.kind, started: setting.now, due: until))
    }
  }

  /// Moves the clocks that run until the entry's own time.
  private mutating func moveDuties(in setting: Setting) {
    guard let until = content.until else { return }
    for (index, duty) in duties.enumerated() where duty.isOpen {
      guard let rule = setting.standard.rule(duty.rule), rule.limit == .asPromised,
        rule.kind == duty.kind
      else { continue }
      duties[index] = Duty(
        rule: duty.rule, kind: duty.kind, started: duty.started, due: until, told: duty.told)
    }
  }

  private mutating func dropWhatNobodyExpects() {
    if !isOpen { duties.removeAll(where: \.isOpen) }
  }
}

extension [Duty] {
  /// Marks items of a checklist as done.
  fileprivate mutating func tick(_ items: Set<String>, at now: Moment) {
    for index in indices where self[index].isOpen && items.contains(self[index].kind) {
      self[index].met = now
    }
  }
}

extension Entry: Codable {
  private enum Key: CodingKey { case id, opened, withdrawn, duties }

  /// Reads an entry whose content lies beside what registers share.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try container.decode(Int.self, forKey: .id)
    opened = try container.decode(Signature.self, forKey: .opened)
    isWithdrawn = try container.decodeIfPresent(Bool.self, forKey: .withdrawn) ?? false
    duties = try container.decodeIfPresent([Duty].self, forKey: .duties) ?? []
    content = try Content(from: decoder)
  }

  /// Writes the content and what registers share side by side.
  public func encode(to encoder: any Encoder) throws {
    try content.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(opened, forKey: .opened)
    if isWithdrawn { try container.encode(true, forKey: .withdrawn) }
    if !duties.isEmpty { try container.encode(duties, forKey: .duties) }
  }
}
