import FrontDesk

/// What a trainee is practising; kept with the talk, so that a restart goes on where it was.
package enum Practice: Codable, Equatable, Sendable {
  case rolePlay(RolePlay)
  case quiz(Quiz)
}

/// A role-play as far as it was played.
package struct RolePlay: Codable, Equatable, Sendable {
  let drill: String
  /// 1 to 3: how angry the owner begins, and how much is told on the way.
  let level: Int
  let seed: UInt64
  /// How angry the owner is, 1 to 5.
  var temper: Int
  var stage = 0
  /// Replies at this stage that did not do.
  var tries = 0
  /// The elements that the replies at this stage contained, in order.
  var found: [String] = []
  var isAnswered = false
  /// Whether the form is what is left.
  var isAtForm = false
  var losses: [Attempt.Loss] = []

  var score: Int { max(0, 100 - losses.reduce(0) { $0 + $1.points }) }
}

/// A quiz as far as it was answered.
package struct Quiz: Codable, Equatable, Sendable {
  /// The cards that are asked, by id.
  let cards: [String]
  let seed: UInt64
  /// How many were answered.
  var answered = 0
  var wrong: [String] = []
}

/// A choice that looks drawn by lot and is the same for the same seed (SplitMix64).
struct Lot {
  private var state: UInt64

  init(_ seed: UInt64, _ turn: Int...) {
    state = seed
    for part in turn { state = state &* 31 &+ UInt64(truncatingIfNeeded: part) }
  }

  mutating func number(below count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return count > 0 ? Int((z ^ (z >> 31)) % UInt64(count)) : 0
  }

  /// The elements in another order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropLast() {
      elements.swapAt(index, index + number(below: elements.count - index))
    }
    return elements
  }
}
