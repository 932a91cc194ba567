// What keeps a match from being a finding.
extension Checker {
  /// A Latin word begins and ends where the pattern does: `no way` is not in `casino waypoint`.
  func isWhole(
    _ range: Range<Int>, in text: SymbolText, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if text.symbols[range.lowerBound].isLatinLetter {
      let start = Int(text.offsets[range.lowerBound])
      if start > 0, bytes[start - 1].isLatinLetter { return false }
    }
    let last = range.upperBound - 1
    if text.symbols[last].isLatinLetter {
      let end = text.end(of: last, in: bytes)
      if end < bytes.count, bytes[end].isLatinLetter { return false }
    }
    return true
  }

  /// Whether the words accuse nobody: part of something approved, quoted, reported, forbidden.
  func isSpared(_ match: Matcher.Match, in text: SymbolText) -> Bool {
    let rule = table.rules[match.owner]
    return isQuoted(match.range, in: text)
      || rule.excepts.contains { isInside($0, match.range, in: text) }
      || rule.surroundings.contains { isBetween(table.surroundings[$0], match.range, in: text) }
  }

  private func isInside(_ except: Int, _ range: Range<Int>, in text: SymbolText) -> Bool {
    var place = range.lowerBound
    let farthest = max(1, place - Self.longestSentence)
    while place >= farthest, text.symbols[place] != .lineEnd {
      if let end = matcher.end(of: except, at: place, in: text), end >= range.upperBound {
        return true
      }
      place -= 1
    }
    return false
  }

  private func isBetween(
    _ sides: RuleTable.Surrounding, _ range: Range<Int>, in text: SymbolText
  ) -> Bool {
    guard matcher.end(of: sides.after, at: range.upperBound, in: text) != nil else { return false }
    guard let start = matcher.start(of: sides.before, before: range.lowerBound, in: text) else {
      return false
    }
    // What stands before a sentence has nothing to do with it.
    return !(start..<range.lowerBound).contains { text.symbols[$0].endsSentence }
  }

  /// How far before a hit, in symbols, an approved sentence may begin that holds it.
  private static var longestSentence: Int { 240 }

  /// Between quotation marks of one line, with something said outside them.
  private func isQuoted(_ range: Range<Int>, in text: SymbolText) -> Bool {
    let symbols = text.symbols
    var (open, straight) = (0, 0)
    var isAlone = true
    var place = range.lowerBound - 1
    while place > 0, symbols[place] != .lineEnd {
      switch symbols[place] {
      case .openingQuote: open += 1
      case .closingQuote: open -= 1
      case .straightQuote: straight += 1
      default: break
      }
      if open > 0 || straight % 2 == 1, !symbols[place].isMark { isAlone = false }
      place -= 1
    }
    guard open > 0 || straight % 2 == 1 else { return false }
    var isClosed = false
    place = range.upperBound
    while symbols[place] != .lineEnd {
      if isClosed {
        if !symbols[place].isMark { isAlone = false }
      } else if symbols[place] == .closingQuote || symbols[place] == .straightQuote {
        isClosed = true
      }
      place += 1
    }
    return isClosed && !isAlone
  }
}
