/// The clauses of a sentence, or of as much of it as stands on one side of a quotation mark.
struct Passage {
  var clauses: [Range<Int>] = []
  /// Whether it stands between quotation marks.
  var isQuoted = false

  /// The passages of a text one after the other; the object behind them is used again.
  static func each(of text: SymbolText, _ body: (Passage) -> Void) {
    let symbols = UnsafePointer(text.symbols)
    var passage = Passage()
    var place = 1
    while place < text.count {
      let start = place
      while !symbols[place].isMark { place += 1 }
      if place > start { passage.clauses.append(start..<place) }
      let mark = symbols[place]
      if mark != .comma {
        if !passage.clauses.isEmpty { body(passage) }
        passage.clauses.removeAll(keepingCapacity: true)
        switch mark {
        case .openingQuote: passage.isQuoted = true
        case .closingQuote, .lineEnd: passage.isQuoted = false
        case .straightQuote: passage.isQuoted.toggle()
        default: break
        }
      }
      place += 1
    }
  }

  /// The clauses of the passage in which a place lies; no more to either side than are looked at together.
  static func clauses(around range: Range<Int>, of text: SymbolText) -> [Range<Int>] {
    let symbols = text.symbols
    var start = range.lowerBound
    var earlier = Likeness.mostClauses
    while symbols[start - 1] == .comma || !symbols[start - 1].isMark {
      if symbols[start - 1] == .comma {
        earlier -= 1
        if earlier == 0 { break }
      }
      start -= 1
    }
    var clauses: [Range<Int>] = []
    var place = start
    while clauses.count < 3 * Likeness.mostClauses {
      while symbols[place] == .comma { place += 1 }
      start = place
      while !symbols[place].isMark { place += 1 }
      if place > start { clauses.append(start..<place) }
      // A hit may lie across the mark that ends the passage.
      if symbols[place] != .comma {
        if place >= range.upperBound || symbols[place] == .lineEnd { break }
        place += 1
      }
    }
    return clauses
  }
}
