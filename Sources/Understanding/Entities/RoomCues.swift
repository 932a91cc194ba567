import DataFiles

/// The words of `rooms.yaml`.
struct RoomCues: Sendable {
  /// What stands before a room.
  enum Before: String, CaseIterable, Sendable { case caller, other, target, source, likely }
  /// What stands after a room.
  enum After: String, CaseIterable, Sendable { case caller, likely, never }
  /// Parts of an English address.
  enum Part: String, CaseIterable, Sendable { case flat, unit, building }

  let before: WordTable<Before>
  let after: WordTable<After>
  let english: WordTable<Part>

  init(_ node: Node) throws(DataFileError) {
    try node.allow(only: ["before", "after", "english"])
    before = try WordTable(node.required("before"), reading: .backwards)
    after = try WordTable(node.required("after"))
    english = try WordTable(node.required("english"))
  }
}
