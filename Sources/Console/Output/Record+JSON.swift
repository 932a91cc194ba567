import Foundation
import FrontDesk
import FrontDeskStore

extension DeskRecord {
  /// The line an export prints of a record that has no form of its own: number and state first, then what it
  /// keeps by name, its deadlines and its history.
  ///
  /// - Parameter isNamed: whether it says which record it is, as among several kinds.
  func plainLine(state: String? = nil, history: [LogEntry], isNamed: Bool) -> String {
    var object = JSONLine()
    if isNamed { object.add("record", Self.kind.rawValue) }
    object.add("id", id)
    object.add("state", state)
    for member in members where !["id", "duties"].contains(member.name) {
      object.add(member.name, json: member.json)
    }
    if !duties.isEmpty { object.add("deadlines", json: JSONLine.array(duties.map(\.json))) }
    object.add("events", json: JSONLine.array(history.map(\.eventJSON)))
    return object.line
  }

  /// What it keeps, by name.
  var members: [(name: String, json: String)] {
    guard let data = try? JSONEncoder().encode(self),
      let object = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
    else { return [] }
    return object.sorted { $0.key < $1.key }.compactMap { name, value in
      let options: JSONSerialization.WritingOptions = [
        .fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes,
      ]
      let json = try? JSONSerialization.data(withJSONObject: value, options: options)
      return json.map { (name, String(decoding: $0, as: UTF8.self)) }
    }
  }
}
