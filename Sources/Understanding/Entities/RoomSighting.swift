import FrontDesk

/// A room that was read, in positions of the folded text.
struct RoomSighting: Sendable {
  let room: Room
  let range: Range<Int>
  let rule: String
}
