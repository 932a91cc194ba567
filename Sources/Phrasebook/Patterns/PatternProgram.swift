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
    /// Takes the next letter, and its repetitions, and goes on by it: behind it stand the instruction for
    /// any other (0 for none), a mask of the letters that lead on and, in order, so many letters, each with
    /// the instruction it leads to.
    case choose
    /// Goes on so many instructions further.
    case jump
    case clauseGap
    case sentenceGap
    case pause
    /// A mark stands where the machine comes from.
    case markBehind
    /// A mark stands where the machine goes.
    case markAhead
  }

  static let operationBits: Int32 = 4

  /// Where what belongs to a choosing instruction stands behind it.
  enum Choosing {
    static let other = 1
    static let mask = 2
    static let branches = mask + LetterMask.parts
  }

  private(set) var code: [Int32] = []

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
      case .clauseStart: add(.markBehind)
      case .clauseEnd: add(.markAhead)
      }
    }
  }

  /// Adds choices as a tree of their letters, so that one look at the next letter passes over all
  /// that begin otherwise.
  private mutating func add(_ choices: [[Pattern.Piece]]) {
    let tree = ChoiceTree(choices)
    var exits: [Int] = []
    var ends: [Int] = []
    if !tree.branches.isEmpty {
      let start = code.count
      add(.choose, tree.branches.count)
      code.append(0)
      code += LetterMask(tree.branches.map(\.letter)).numbers.map(Int32.init)
      code += repeatElement(0, count: 2 * tree.branches.count)
      for (number, branch) in tree.branches.enumerated() {
        let place = start + Choosing.branches + 2 * number
        code[place] = Int32(branch.letter)
        if branch.rests == [[]] {
          ends.append(place + 1)
          continue
        }
        code[place + 1] = Int32(code.count)
        add(branch.rests)
        exits.append(code.count)
        add(.jump)
      }
      if !tree.others.isEmpty { code[start + Choosing.other] = Int32(code.count) }
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
    for end in ends { code[end] = Int32(code.count) }
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
