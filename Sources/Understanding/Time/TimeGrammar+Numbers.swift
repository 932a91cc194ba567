// Numbers: 5, 十五, twenty-two, 22nd.
extension TimeGrammar {
  /// A number as it stands in a text.
  struct Number {
    var value: Int
    /// How many digits were written; 0 for words and 十五.
    var width: Int
    var isOrdinal = false
    var isEnglish = false
    /// The index after it.
    var next: Int
  }

  /// The number that begins at an index.
  func number(at index: Int) -> Number? {
    let token = self[index]
    switch token.kind {
    case .digits:
      var number = Number(value: token.value, width: token.width, next: index + 1)
      if self[index + 1].kind == .ordinalSuffix, isAttached(index + 1) {
        number.isOrdinal = true
        number.next += 1
      }
      return number
    case .numeral: return Number(value: token.value, width: token.width, next: index + 1)
    case .ordinal:
      return Number(value: token.value, width: 0, isOrdinal: true, isEnglish: true, next: index + 1)
    case .numberWord: return words(at: index)
    default: return nil
    }
  }

  /// twenty, twenty-two, thirty first.
  private func words(at index: Int) -> Number {
    let tens = self[index].value
    var number = Number(value: tens, width: 0, isEnglish: true, next: index + 1)
    guard tens >= 20, tens % 10 == 0 else { return number }
    let next = self[index + 1].kind == .dash ? index + 2 : index + 1
    let ones = self[next]
    guard ones.kind == .numberWord || ones.kind == .ordinal, (1...9).contains(ones.value) else {
      return number
    }
    number.value += ones.value
    number.isOrdinal = ones.kind == .ordinal
    number.next = next + 1
    return number
  }

  /// A year: 2026, 二零二六, two thousand and twenty, nineteen ninety six, '87 and 87 behind "of".
  func year(at index: Int) -> (value: Int, next: Int)? {
    let token = self[index]
    if token.isNumber {
      guard token.width == 4, (1900...2199).contains(token.value) else { return nil }
      // 2026-… is the beginning of something longer, 2014年 is read elsewhere.
      return (token.value, index + 1)
    }
    guard token.kind == .numberWord else { return nil }
    if token.value == 2, self[index + 1].kind == .scale, self[index + 1].value == 1000 {
      var next = index + 2
      if self[next].kind == .and { next += 1 }
      if self[next].kind == .numberWord, let rest = number(at: next), rest.value < 100 {
        return (2000 + rest.value, rest.next)
      }
      return (2000, index + 2)
    }
    if token.value == 19 || token.value == 20, let rest = number(at: index + 1), rest.isEnglish,
      !rest.isOrdinal, rest.value >= 10
    {
      return (token.value * 100 + rest.value, rest.next)
    }
    return nil
  }

  /// A year of two digits, in the century that is nearest.
  func fullYear(_ short: Int) -> Int {
    let century = today.year / 100 * 100
    let years = [century - 100 + short, century + short, century + 100 + short]
    return years.min { abs($0 - today.year) < abs($1 - today.year) } ?? century + short
  }
}
