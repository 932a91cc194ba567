import Folding
import FrontDesk

/// One reading of a text: what was found so far, and which positions are spoken for.
///
/// Readers come in order of certainty; what one has taken is nothing else to the next.
struct EntityScan {
  let text: FoldedText
  /// The numbers of the text, in the order they stand in.
  let numerals: [Numeral]
  private(set) var entities: [Entity] = []
  private(set) var passed: [PassedOver] = []
  /// Rooms, which are weighed against each other when everything else is found.
  private(set) var rooms: [RoomSighting] = []
  private var taken: [Bool]
  private let times: [FoundTime]

  init(_ text: FoldedText, beside times: [FoundTime]) {
    self.text = text
    self.times = times
    taken = Array(repeating: false, count: text.count)
    var numerals: [Numeral] = []
    var position = 0
    while position < text.count {
      if let numeral = Numeral.read(text, at: position) {
        numerals.append(numeral)
        position = numeral.range.upperBound
      } else {
        position += 1
      }
    }
    self.numerals = numerals
    entities.reserveCapacity(8)
  }

  /// Whether nothing was found at any of these positions.
  @inline(__always)
  func isFree(_ range: Range<Int>) -> Bool {
    for position in range where taken[position] { return false }
    return true
  }

  /// Whether nothing was found at this position.
  @inline(__always)
  func isFree(_ position: Int) -> Bool { !taken[position] }

  /// Whether a time stands at any of these positions.
  func isTime(_ range: Range<Int>) -> Bool {
    times.overlaps(range, by: \.range)
  }

  /// Takes the times out of the text for the readers that follow.
  mutating func yieldToTimes() {
    for time in times { take(time.range.clamped(to: 0..<text.count)) }
  }

  /// Notes an entity, unless something else stands there already.
  mutating func find(_ name: SlotName, _ value: SlotValue, at range: Range<Int>, by rule: String) {
    guard isFree(range) else { return }
    take(range)
    entities.append(Entity(name, value, at: range, by: rule))
  }

  /// Notes an entity whose value is the text as typed.
  mutating func findText(_ name: SlotName, at range: Range<Int>, by rule: String) {
    find(name, .text(String(text.source(range))), at: range, by: rule)
  }

  /// Notes something that is no slot, so that it is nothing else either.
  mutating func pass(_ kind: PassedOver.Kind, at range: Range<Int>) {
    guard isFree(range) else { return }
    take(range)
    passed.append(PassedOver(kind: kind, range: range))
  }

  /// Notes a room that may be the caller's.
  mutating func sight(_ room: RoomSighting) {
    guard isFree(room.range) else { return }
    take(room.range)
    rooms.append(room)
  }

  /// Makes the caller's room, as it is understood, an entity and passes over the others.
  mutating func settleRooms(on chosen: Int, as understood: Room) {
    for (index, room) in rooms.enumerated() {
      if index == chosen {
        entities.append(Entity(.room, .room(understood), at: room.range, by: room.rule))
      } else {
        passed.append(PassedOver(kind: .otherRoom, range: room.range))
      }
    }
  }

  private mutating func take(_ range: Range<Int>) {
    for position in range { taken[position] = true }
  }
}
