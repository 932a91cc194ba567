import Folding
import FrontDesk

/// Fills the slots of one intent from what a line shows.
struct SlotFiller {
  let intent: Intent
  let line: LineCues
  let lexicon: Lexicon
  let judgement: Judgement
  /// The slots the intent may fill.
  let allowed: [SlotName]
  private(set) var slots: [FoundSlot] = []
  /// The names of the slots that are filled, in the same order.
  private var filled: [SlotName] = []

  init(_ judgement: Judgement, on line: LineCues, by lexicon: Lexicon) {
    intent = judgement.intent
    allowed = judgement.intent.slots
    self.line = line
    self.lexicon = lexicon
    self.judgement = judgement
  }

  /// The slots of the intent, in the order of ``SlotName``.
  mutating func fill() -> [FoundSlot] {
    switch intent {
    case .ticketCreate: fillRequest()
    case .ticketEdit: fillEdit()
    case .ticketList: fillList()
    default: fillEntities()
    }
    fillText()
    return SlotName.all.compactMap { slot($0) }
  }

  /// Whether the slot was filled.
  func has(_ name: SlotName) -> Bool { filled.contains(name) }

  /// The slot as it was filled.
  func slot(_ name: SlotName) -> FoundSlot? { filled.firstIndex(of: name).map { slots[$0] } }

  /// Fills a slot, unless it is filled or not the intent's.
  mutating func set(
    _ name: SlotName, _ value: SlotValue, at range: Range<Int>? = nil, by rule: String
  ) {
    guard !has(name), allowed.contains(name) else { return }
    filled.append(name)
    slots.append(FoundSlot(name, value, at: range.map(line.text.sourceRange), by: rule))
  }

  /// Fills a slot with an entity.
  mutating func set(_ entity: Entity?, as name: SlotName? = nil) {
    guard let entity else { return }
    set(name ?? entity.name, entity.value, at: entity.range, by: entity.rule)
  }

  func entities(_ name: SlotName) -> [Entity] { line.entities.filter { $0.name == name } }

  /// The hits of a group of words.
  func hits(_ name: CueName) -> [CueHit] { line.hits(of: lexicon[name]) }

  /// Whether the line shows a cue.
  func shows(_ name: CueName) -> Bool { line.shown.contains(lexicon[name]) }

  /// The words of a hit as typed.
  func typed(_ range: Range<Int>) -> String { String(line.text.source(range)) }
}

extension Entity {
  /// Whether this is one of the staff, spoken of rather than sent for.
  var isStaff: Bool { rule.hasSuffix(".staff") }

  /// Whether the line sends the matter there.
  var isSent: Bool { rule.hasSuffix(".sent") || rule.hasSuffix(".atWork") }

  /// Whether this may as well be a day of the month.
  var isOrDay: Bool { rule == "ticket.orDay" }
}
