/// Two letters next to each other, or a letter and the mark beside it, by which a pattern is noticed, before it is tried.
struct Anchor: Hashable, Sendable {
  /// The letters, the first in the upper half.
  let pair: UInt32
  /// How many letters of the piece that is noticed stand before them; -1 where the first of them stands
  /// before the piece.
  let offset: Int
  /// Whether the piece may begin with a mark, behind which it is tried too.
  var isMark: Bool
  /// The letters that may stand right before them, and right behind.
  var before: LetterMask
  var after: LetterMask

  /// The least ``offset``.
  static let leastOffset = -1

  /// Notices the same beside the letters of another one too.
  mutating func formUnion(_ other: Anchor) {
    isMark = isMark || other.isMark
    before.formUnion(other.before)
    after.formUnion(other.after)
  }

  static func pair(_ first: Symbol, _ second: Symbol) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }
}

/// How usual letters and pairs of them are in what the desk says, so that patterns are noticed by
/// what is rare.
struct Usage: Sendable {
  private var letters: [Symbol: Int] = [:]
  private var pairs: [UInt32: Int] = [:]

  /// Counts the letters of a text.
  mutating func count(_ text: [Symbol]) {
    for symbol in text { letters[symbol, default: 0] += 1 }
    for (one, other) in zip(text, text.dropFirst()) {
      pairs[Anchor.pair(one, other), default: 0] += 1
    }
  }

  /// The higher, the more often a pair is met; a clause's end is met all the time.
  func cost(of first: Symbol, _ second: Symbol) -> Int {
    if first.isMark, second.isMark { return 1_000_000 }
    // Sentences of the book hold no numbers; those of a desk are full of them.
    if first.isDigit, second.isDigit { return 5_000 }
    return (first.isMark || second.isMark ? 2_000 : 1) + 50
      * (pairs[Anchor.pair(first, second)] ?? 0) + (letters[first] ?? 0)
      + (letters[second] ?? 0)
  }
}

/// What notices a pattern: one of its pieces, by pairs of letters.
struct Notice {
  /// Which piece it is.
  let piece: Int
  let anchors: [Anchor]
}

extension Pattern {
  /// Pairs of which every text that the pattern matches shows one, as rare as there are; nil when
  /// no two letters of the pattern stand next to each other for certain.
  func notice(by usage: Usage) -> Notice? {
    var best: (cost: Int, notice: Notice)?
    let slots = pieces.map { $0.isGap ? nil : Slot($0) }
    for stretch in slots.indices.split(whereSeparator: { slots[$0] == nil }) {
      let row = Stretch(slots: stretch.compactMap { slots[$0] })
      for place in row.slots.indices {
        guard let found = row.anchors(at: place, by: usage) else { continue }
        if found.cost < best?.cost ?? .max {
          best = (found.cost, Notice(piece: stretch.startIndex + place, anchors: found.anchors))
        }
      }
    }
    return best?.notice
  }
}

/// What may stand at one place of a pattern.
private struct Slot {
  /// The wordings, none of them empty; nil where there are too many to go through.
  let wordings: [[Symbol]]?
  let canBeEmpty: Bool
  /// The letters it may begin and end with; nil where those are not known.
  let first: Set<Symbol>?
  let last: Set<Symbol>?

  init(_ piece: Pattern.Piece) {
    let all = piece.wordings
    canBeEmpty = all?.contains([]) ?? piece.canBeEmpty
    let said = all.map { Set($0.filter { !$0.isEmpty }) }
    wordings = said.map { $0.sorted { $0.lexicographicallyPrecedes($1) } }
    first = said.map { Set($0.compactMap(\.first)) } ?? piece.edge { $0.first }
    last = said.map { Set($0.compactMap(\.last)) } ?? piece.edge { $0.last }
  }
}

/// Slots between two gaps.
private struct Stretch {
  let slots: [Slot]

  /// The anchors by what stands in a slot that is never empty: two letters in a row of each
  /// wording, and of a wording of one letter this and what stands beside it.
  func anchors(at place: Int, by usage: Usage) -> (cost: Int, anchors: [Anchor])? {
    guard let wordings = slots[place].wordings, !slots[place].canBeEmpty else { return nil }
    let before = preceding(place)
    let after = following(place)
    var (cost, anchors) = (0, [Int: Anchor]())
    func add(_ anchor: Anchor, costing price: Int) {
      let key = Int(anchor.pair) << 16 + anchor.offset - Anchor.leastOffset
      if anchors[key]?.formUnion(anchor) == nil {
        anchors[key] = anchor
        cost += price
      }
    }
    for wording in wordings {
      if let pair = Self.rarestPair(of: wording, by: usage) {
        let (first, second) = (wording[pair.place], wording[pair.place + 1])
        let isLast = pair.place + 2 == wording.count
        add(
          Anchor(
            pair: Anchor.pair(first, second), offset: pair.place, isMark: wording[0].isMark,
            before: pair.place > 0
              ? LetterMask([first, wording[pair.place - 1]]) : LetterMask(first, or: before),
            after: isLast
              ? LetterMask(second, or: after) : LetterMask([second, wording[pair.place + 2]])),
          costing: pair.cost)
        continue
      }
      let letter = wording[0]
      let backwards = before.map { $0.reduce(0) { $0 + usage.cost(of: $1, letter) } } ?? .max
      let forwards = after.map { $0.reduce(0) { $0 + usage.cost(of: letter, $1) } } ?? .max
      guard min(backwards, forwards) < .max else { return nil }
      for other in (forwards <= backwards ? after : before) ?? [] {
        let isNext = forwards <= backwards
        let (first, second) = isNext ? (letter, other) : (other, letter)
        add(
          Anchor(
            pair: Anchor.pair(first, second), offset: isNext ? 0 : -1, isMark: letter.isMark,
            before: isNext ? LetterMask(first, or: before) : .all,
            after: isNext ? .all : LetterMask(second, or: after)),
          costing: usage.cost(of: first, second))
      }
    }
    return (cost, anchors.sorted { $0.key < $1.key }.map(\.value))
  }

  private static func rarestPair(
    of wording: [Symbol], by usage: Usage
  ) -> (place: Int, cost: Int)? {
    guard wording.count > 1 else { return nil }
    var rarest = (place: 0, cost: Int.max)
    for place in 0..<wording.count - 1 {
      let cost = usage.cost(of: wording[place], wording[place + 1])
      if cost < rarest.cost { rarest = (place, cost) }
    }
    return rarest
  }

  /// The letters that may stand right behind a slot; nil when anything may.
  private func following(_ place: Int) -> Set<Symbol>? {
    var letters: Set<Symbol> = []
    for slot in slots[(place + 1)...] {
      guard let first = slot.first else { return nil }
      letters.formUnion(first)
      if !slot.canBeEmpty { return letters }
    }
    return nil
  }

  /// The letters that may stand right before a slot; nil when anything may.
  private func preceding(_ place: Int) -> Set<Symbol>? {
    var letters: Set<Symbol> = []
    for slot in slots[..<place].reversed() {
      guard let last = slot.last else { return nil }
      letters.formUnion(last)
      if !slot.canBeEmpty { return letters }
    }
    return nil
  }
}

extension Pattern.Piece {
  fileprivate var isGap: Bool { if case .gap = self { true } else { false } }

  /// Beyond so many wordings they are not gone through.
  private static let mostWordings = 2_000

  /// All letters it may stand for; nil where there is a gap, or where there are too many.
  fileprivate var wordings: [[Symbol]]? {
    switch self {
    case .letter(let symbol): return [[symbol]]
    case .choice(let choices):
      var all: [[Symbol]] = []
      for choice in choices {
        var rows: [[Symbol]] = [[]]
        for piece in choice {
          guard let wordings = piece.wordings, rows.count * wordings.count <= Self.mostWordings
          else { return nil }
          rows = rows.flatMap { row in wordings.map { row + $0 } }
        }
        all += rows
      }
      return all.count <= Self.mostWordings ? all : nil
    case .clauseStart, .clauseEnd: return Symbol.marks.map { [$0] }
    case .pause: return [[], [.comma], [.stop]]
    case .gap: return nil
    }
  }

  /// Whether it may stand for nothing.
  var canBeEmpty: Bool {
    switch self {
    case .letter, .clauseStart, .clauseEnd: false
    case .pause, .gap: true
    case .choice(let choices): choices.contains { $0.allSatisfy(\.canBeEmpty) }
    }
  }

  /// The letters at an edge; nil where anything may stand.
  fileprivate func edge(_ side: ([Pattern.Piece]) -> Pattern.Piece?) -> Set<Symbol>? {
    switch self {
    case .letter(let symbol): return [symbol]
    case .clauseStart, .clauseEnd: return Set(Symbol.marks)
    case .pause, .gap: return nil
    case .choice(let choices):
      var letters: Set<Symbol> = []
      for choice in choices where !choice.isEmpty {
        guard let piece = side(choice), !piece.canBeEmpty, let edge = piece.edge(side) else {
          return nil
        }
        letters.formUnion(edge)
      }
      return letters
    }
  }
}
