/// Cuts a folded text into the words of the grammar of times.
struct TimeLexer {
  let lexicon: TimeLexicon
  let text: UnsafeBufferPointer<Unicode.Scalar>
  private(set) var tokens: [TimeToken] = []
  /// Whether any word was found that could belong to a time.
  private(set) var isPromising = false

  /// Whether figures were found that could be a date by themselves: 12/5, 2026-12-05, 15:30.
  private(set) var hasDate = false

  init(_ text: UnsafeBufferPointer<Unicode.Scalar>, lexicon: TimeLexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// Cuts the whole text.
  mutating func run() {
    tokens.reserveCapacity(min(text.count, 4096))
    var position = 0
    while position < text.count {
      let scalar = text[position]
      if scalar == " " {
        position += 1
      } else if scalar.isDigit {
        position = digits(at: position)
      } else if let sign = sign(scalar) {
        append(sign, to: position + 1, from: position)
        if sign != .comma { hasDate = hasDate || !tokens.isEmpty }
        position += 1
      } else if let end = word(at: position) {
        isPromising = true
        position = end
      } else if let number = Numerals.read(text, at: position) {
        tokens.append(
          TimeToken(
            kind: .numeral, value: number.value, width: number.width, start: position,
            end: number.end))
        position = number.end
      } else {
        position = other(at: position)
      }
    }
  }

  private mutating func append(_ kind: TimeToken.Kind, to end: Int, from start: Int) {
    tokens.append(TimeToken(kind: kind, start: start, end: end))
  }

  /// A run of digits.
  ///
  /// More than fit into a number count as a very large one.
  private mutating func digits(at start: Int) -> Int {
    var end = start
    var value = 0
    while end < text.count, text[end].isDigit {
      value = min(value * 10 + Int(text[end].value - 0x30), 999_999_999)
      end += 1
    }
    if end - start == 8 { hasDate = true }
    tokens.append(
      TimeToken(kind: .digits, value: value, width: end - start, start: start, end: end))
    return end
  }

  private func sign(_ scalar: Unicode.Scalar) -> TimeToken.Kind? {
    switch scalar {
    case "-", "~", "ー", "─", "→": .dash
    case ":": .colon
    case "/": .slash
    case ".": .dot
    case ",", "(", ")", "[", "]": .comma
    default: nil
    }
  }

  /// What is no word of the grammar: a Latin word whole, anything else character by character, runs
  /// of it as one token.
  private mutating func other(at start: Int) -> Int {
    var end = start + 1
    if text[start].isLatinLetter {
      while end < text.count, text[end].isLatinLetter { end += 1 }
    }
    if let last = tokens.last, last.kind == .other, last.end == start {
      tokens[tokens.count - 1].end = end
    } else {
      append(.other, to: end, from: start)
    }
    return end
  }

  /// The longest word of the lexicon that begins here and means a time here.
  private mutating func word(at start: Int) -> Int? {
    let initial = Int(text[start].value)
    guard initial < 0x10000, lexicon.count[initial] > 0 else { return nil }
    if text[start].isLatinLetter, start > 0, text[start - 1].isLatinLetter { return nil }
    let first = Int(lexicon.first[initial])
    for index in first..<first + Int(lexicon.count[initial]) {
      let word = lexicon.words[index]
      let end = start + word.letters.count
      guard end <= text.count, matches(word.letters, at: start) else { continue }
      if word.isLatin {
        if end < text.count, text[end].isLatinLetter, text[end - 1] != "." { continue }
      } else if let shorter = spared(word, from: start, to: end) {
        guard shorter > start else { continue }
        tokens.append(
          TimeToken(kind: .shyPart, value: word.value, start: start, end: shorter))
        return shorter
      }
      if word.kind == .unit, word.unit == .week, let end = weekday(after: end, from: start) {
        return end
      }
      tokens.append(
        TimeToken(
          kind: word.kind, value: word.value, width: word.part, unit: word.unit, start: start,
          end: end))
      return end
    }
    return nil
  }

  private func matches(_ letters: Range<Int>, at start: Int) -> Bool {
    var position = start
    for index in letters {
      if lexicon.letters[index] != text[position] { return false }
      position += 1
    }
    return true
  }

  /// 周三, 星期日, 礼拜天, 周5; not 两周三次, 一周五天.
  private mutating func weekday(after end: Int, from start: Int) -> Int? {
    guard end < text.count else { return nil }
    let value: Int
    switch text[end] {
    case "一", "1": value = 1
    case "二", "2": value = 2
    case "三", "3": value = 3
    case "四", "4": value = 4
    case "五", "5": value = 5
    case "六", "6": value = 6
    case "日", "7": value = 7
    case "天" where end - start == 2: value = 7
    default: return nil
    }
    let next = end + 1 < text.count ? text[end + 1] : "\0"
    switch next {
    case "次", "个", "遍", "趟", "回", "十", "百": return nil
    case "天", "-", ":": if text[end].isDigit || next == "天" { return nil }
    default: if text[end].isDigit, next.isDigit { return nil }
    }
    // 周六日
    if text[end] == "六", next == "日" {
      tokens.append(TimeToken(kind: .weekend, start: start, end: end + 2))
      return end + 2
    }
    tokens.append(TimeToken(kind: .weekday, value: value, start: start, end: end + 1))
    return end + 1
  }
}
