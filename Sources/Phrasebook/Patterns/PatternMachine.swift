import Folding

/// Tries patterns at places of a text.
///
/// Choices are tried in the order they were written, gaps from the shortest on; a letter takes its
/// repetitions with it (不归我管管).
struct PatternMachine {
  /// The first instruction of all.
  let code: PackedNumbers.Number
  let symbols: UnsafePointer<Symbol>

  /// Where the pattern that begins at an instruction ends, if it stands at this place.
  ///
  /// - Parameters:
  ///   - start: the first instruction of the pattern.
  ///   - place: where in the text to begin; the text's ends are no places.
  ///   - end: where the pattern has to end, if that matters.
  @inline(__always)
  func match(_ start: Int, at place: Int, endingAt end: Int? = nil) -> Int? {
    let found = run(Int32(start), Int32(place), Int32(end ?? -1))
    return found < 0 ? nil : Int(found)
  }

  private func run(_ start: Int32, _ place: Int32, _ end: Int32) -> Int32 {
    var (next, place) = (start, place)
    while true {
      let instruction = Int32(code[Int(next)])
      let operand = instruction >> PatternProgram.operationBits
      switch instruction & (1 << PatternProgram.operationBits - 1) {
      case PatternProgram.Operation.letter.rawValue:
        let symbol = Symbol(truncatingIfNeeded: operand)
        guard symbols[Int(place)] == symbol else { return -1 }
        place += 1
        if symbols[Int(place)] == symbol, !symbol.isDigit {
          return afterRepetitions(of: symbol, next + 1, place, end)
        }
        next += 1
      case PatternProgram.Operation.take.rawValue:
        let symbol = symbols[Int(place)]
        place += 1
        if symbols[Int(place)] == symbol, !symbol.isDigit {
          return afterRepetitions(of: symbol, next + 1, place, end)
        }
        next += 1
      case PatternProgram.Operation.either.rawValue:
        let found = run(next + 1, place, end)
        if found >= 0 { return found }
        next += operand
      case PatternProgram.Operation.choose.rawValue:
        let branch = branch(at: next, of: operand, for: symbols[Int(place)])
        let other = Int32(code[Int(next) + 1])
        if branch > 0, other > 0 {
          let found = run(branch, place, end)
          if found >= 0 { return found }
          next = other
        } else {
          next = max(branch, other)
          if next == 0 { return -1 }
        }
      case PatternProgram.Operation.jump.rawValue: next += operand
      case PatternProgram.Operation.clauseGap.rawValue:
        return afterGap(.clause, next + 1, place, end)
      case PatternProgram.Operation.sentenceGap.rawValue:
        return afterGap(.sentence, next + 1, place, end)
      case PatternProgram.Operation.pause.rawValue:
        let symbol = symbols[Int(place)]
        if symbol == .comma || symbol == .stop {
          let found = run(next + 1, place + 1, end)
          if found >= 0 { return found }
        }
        next += 1
      case PatternProgram.Operation.clauseStart.rawValue:
        guard symbols[Int(place) - 1].isMark else { return -1 }
        next += 1
      case PatternProgram.Operation.clauseEnd.rawValue:
        guard symbols[Int(place)].isMark else { return -1 }
        next += 1
      default: return end < 0 || place == end ? place : -1
      }
    }
  }

  /// The instruction a letter leads to; 0 where there is none.
  @inline(__always)
  private func branch(at instruction: Int32, of count: Int32, for symbol: Symbol) -> Int32 {
    let first = Int(instruction) + 2
    var (low, high) = (0, Int(count))
    while low < high {
      let middle = (low + high) / 2
      let letter = code[first + 2 * middle]
      if letter == Int(symbol) { return Int32(code[first + 2 * middle + 1]) }
      if letter < Int(symbol) { low = middle + 1 } else { high = middle }
    }
    return 0
  }

  /// Goes on behind a letter that stands there several times: behind the last, or an earlier one.
  private func afterRepetitions(
    of symbol: Symbol, _ next: Int32, _ place: Int32, _ end: Int32
  ) -> Int32 {
    var last = place
    while symbols[Int(last)] == symbol { last += 1 }
    while last >= place {
      let found = run(next, last, end)
      if found >= 0 { return found }
      last -= 1
    }
    return -1
  }

  private func afterGap(
    _ gap: Pattern.Gap, _ next: Int32, _ place: Int32, _ end: Int32
  ) -> Int32 {
    var place = place
    var room = gap.breadth
    while true {
      let found = run(next, place, end)
      if found >= 0 { return found }
      let symbol = symbols[Int(place)]
      guard gap == .clause ? !symbol.isMark : !symbol.endsSentence else { return -1 }
      room -= symbol.breadth
      guard room >= 0 else { return -1 }
      place += 1
    }
  }
}
