import Folding
import FrontDesk

extension RoomReader {
  /// Chooses the caller's room among those that were sighted, when everything else is found.
  func settle(_ scan: inout EntityScan) {
    guard !scan.rooms.isEmpty else { return }
    let people = scan.entities.filter { $0.name == .person }.map(\.range.lowerBound)
    var chosen = 0
    var best = Int.min
    for (index, room) in scan.rooms.enumerated() {
      let weight = weight(of: room, in: scan.text, people: people)
      if weight > best { (chosen, best) = (index, weight) }
    }
    scan.settleRooms(
      on: best <= -3 ? scan.rooms.count : chosen,
      as: completed(scan.rooms[chosen].room, beside: scan))
  }

  /// 楼上A座1502，我住1402: a bare flat lies in the building of the neighbour it is told with.
  private func completed(_ room: Room, beside scan: EntityScan) -> Room {
    guard room.building == nil, room.unit == nil, let flat = room.flat else { return room }
    for other in scan.rooms where other.room.building != nil {
      let lead = scan.text.beforeBlanks(other.range.lowerBound)
      guard cues.before.longest(in: scan.text, before: lead)?.tag == .other else { continue }
      return Room(building: other.room.building, unit: other.room.unit, flat: flat) ?? room
    }
    return room
  }

  private func weight(of room: RoomSighting, in text: FoldedText, people: [Int]) -> Int {
    var weight = room.rule == "room.building" ? -1 : 0
    let lead = text.beforeBlanks(room.range.lowerBound)
    switch cues.before.longest(in: text, before: lead)?.tag {
    case .caller: weight += 3
    case .other: weight -= 3
    case .target: weight += 4
    case .source: weight -= 2
    case .likely, nil: break
    }
    var next = text.pastBlanks(room.range.upperBound)
    if cues.after.longest(in: text, at: next)?.tag == .caller { weight += 2 }
    if text[next] == "的" { next += 1 }
    // People are few in a line; in a text with thousands the search is by halves.
    if contains(people, next) { weight += 2 }
    return weight
  }

  private func contains(_ sorted: [Int], _ position: Int) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == position
  }
}
