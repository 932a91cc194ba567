/// Patterns as instructions for the ``PatternMachine``, one after the other.
struct PatternProgram: Sendable {
  /// An instruction; what it is about stands in the bits above.
  enum Operation: Int32 {
    /// The pattern is matched.
    case done
    /// A letter, and its repetitions.
    case letter
    /// Goes on, and if that fails, so many instructions further.
    case either
    /// Goes on by the next letter: behind it stand the instruction for any other (0 for none) and, in
    /// order, so many letters, each with the instruction it leads to.
    case choose
    /// The letter that was chosen by, whatever it is, and its repetitions.
    case take
    /// Goes on so many instructions further.
    case jump
    case clauseGap
    case sentenceGap
    case pause
    case clauseStart
    case clauseEnd
  }

  static let operationBits: Int32 = 4

  private(set) var code: [Int32]

  init(code: [Int32] = []) { self.code = code }

  /// Adds a pattern; gives the instruction it begins at.
  mutating func add(_ pattern: Pattern) -> Int {
    let start = code.count
    add(pattern.pieces)
    add(.done)
    return start
  }

  private mutating func add(_ operation: Operation, _ operand: Int = 0) {
    code.append(Int32(operand) << Self.operationBits | operation.rawValue)
  }

  private mutating func add(_ pieces: [Pattern.Piece]) {
    for piece in pieces {
      switch piece {
      case .letter(let symbol): add(.letter, Int(symbol))
      case .choice(let choices): add(choices)
      case .gap(.clause): add(.clauseGap)
      case .gap(.sentence): add(.sentenceGap)
      case .pause: add(.pause)
      case .clauseStart: add(.clauseStart)
      case .clauseEnd: add(.clauseEnd)
      }
    }
  }

  /// Adds choices as a tree of their letters, so that one look at the next letter passes over all
  /// that begin otherwise.
  private mutating func add(_ choices: [[Pattern.Piece]]) {
    let tree = ChoiceTree(choices)
    var exits: [Int] = []
    if !tree.branches.isEmpty {
      let start = code.count
      add(.choose, tree.branches.count)
      code += repeatElement(0, count: 1 + 2 * tree.branches.count)
      var single: Int?
      for (number, branch) in tree.branches.enumerated() {
        code[start + 2 + 2 * number] = Int32(branch.letter)
        if branch.rests == [[]], let single {
          code[start + 3 + 2 * number] = Int32(single)
          continue
        }
        code[start + 3 + 2 * number] = Int32(code.count)
        if branch.rests == [[]] { single = code.count }
        add(.take)
        if branch.rests != [[]] { add(branch.rests) }
        exits.append(code.count)
        add(.jump)
      }
      if !tree.others.isEmpty { code[start + 1] = Int32(code.count) }
    }
    for (number, other) in tree.others.enumerated() {
      let isLast = number == tree.others.count - 1
      let fork = code.count
      if !isLast { add(.either) }
      add(other)
      if !isLast {
        exits.append(code.count)
        add(.jump)
        aim(fork, at: code.count)
      }
    }
    for exit in exits { aim(exit, at: code.count) }
  }

  private mutating func aim(_ instruction: Int, at target: Int) {
    let operation = code[instruction] & (1 << Self.operationBits - 1)
    code[instruction] = Int32(target - instruction) << Self.operationBits | operation
  }
}

/// Choices by the letter they begin with.
private struct ChoiceTree {
  /// A letter, and what may follow it.
  struct Branch {
    let letter: Symbol
    var rests: [[Pattern.Piece]]
  }

  /// In the order of the letters.
  private(set) var branches: [Branch] = []
  /// What begins with no letter: nothing at all, a gap, a mark.
  private(set) var others: [[Pattern.Piece]] = []

  init(_ choices: [[Pattern.Piece]]) {
    var places: [Symbol: Int] = [:]
    for choice in choices.flatMap(Self.opened) {
      guard case .letter(let letter)? = choice.first else {
        if !others.contains(choice) { others.append(choice) }
        continue
      }
      let rest = Array(choice.dropFirst())
      if let place = places[letter] {
        if !branches[place].rests.contains(rest) { branches[place].rests.append(rest) }
      } else {
        places[letter] = branches.count
        branches.append(Branch(letter: letter, rests: [rest]))
      }
    }
    branches.sort { $0.letter < $1.letter }
  }

  /// A row that is nothing but choices, as one row for each of them.
  private static func opened(_ row: [Pattern.Piece]) -> [[Pattern.Piece]] {
    guard case .choice(let choices)? = row.first, row.count == 1 else { return [row] }
    return choices.flatMap(opened)
  }
}
