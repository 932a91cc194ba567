import FrontDesk

/// Reads the words of a text as times: the state all its readers share.
struct TimeGrammar {
  let tokens: [TimeToken]
  /// The folded text, for what stands beside a word.
  let text: UnsafeBufferPointer<Unicode.Scalar>
  let lexicon: TimeLexicon
  let now: Moment
  /// How many times a time is said by way of another: two days before the week of 7 December.
  var depth = 0

  var today: Day { now.day }

  /// The token at an index, or one that means nothing beyond the end.
  subscript(index: Int) -> TimeToken {
    index >= 0 && index < tokens.count
      ? tokens[index] : TimeToken(kind: .other, start: text.count, end: text.count)
  }

  /// The same grammar for a time within a time; nil when that goes too deep for anybody to mean it.
  func inner() -> TimeGrammar? {
    guard depth < 2 else { return nil }
    var inner = self
    inner.depth += 1
    return inner
  }

  /// Whether a token follows its predecessor without a blank.
  func isAttached(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index - 1].end == tokens[index].start
  }

  /// The scalar right behind a token, NUL at the end.
  func scalar(after index: Int) -> Unicode.Scalar {
    let end = self[index].end
    return end < text.count ? text[end] : "\0"
  }

  /// The scalar right before a token, NUL at the beginning.
  func scalar(before index: Int) -> Unicode.Scalar {
    let start = self[index].start
    return start > 0 ? text[start - 1] : "\0"
  }

  /// Whether the word at an index is written in Latin letters.
  func isLatin(_ index: Int) -> Bool {
    index < tokens.count && text[self[index].start].isLatinLetter
  }

  /// Whether a number is the number of something: behind #, behind the word room, B12.
  func isNumbered(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = self[index - 1]
    if previous.kind == .numbered || previous.kind == .counted {
      // 通知 2月5日8点: what says that it is a month, a day or an hour is no number of a notice.
      return ![.unit, .stretch, .dayMark, .hourMark].contains(self[index + 1].kind)
        || !isAttached(index + 1)
    }
    guard previous.end == self[index].start, self[index].kind == .digits else { return false }
    switch previous.kind {
    case .shyMeridiem, .quarterLetter: return true
    case .other: return text[previous.end - 1].isLatinLetter && !isISOMark(index - 1)
    default: return false
    }
  }

  /// The T between date and time in 2026-12-05T15:30.
  func isISOMark(_ index: Int) -> Bool {
    self[index].kind == .other && self[index].end - self[index].start == 1
      && self[index].start < text.count && text[self[index].start] == "t"
      && self[index - 1].kind == .digits && isAttached(index) && isAttached(index + 1)
      && self[index + 1].width == 2
  }

  /// Whether figures go on from figures before them: 502 in 3-2-502.
  func isChained(_ index: Int) -> Bool {
    guard index > 1, isAttached(index), isAttached(index - 1), self[index - 2].isNumber else {
      return false
    }
    switch self[index - 1].kind {
    case .dash, .slash, .dot, .colon: return true
    default: return false
    }
  }
}
