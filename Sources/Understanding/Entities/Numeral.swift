import Folding

/// A number in a text, in digits or in words: `502`, `三十六`, `五零二`.
struct Numeral: Sendable {
  /// How it is written.
  enum Form: Sendable {
    /// `502`
    case digits
    /// A digit a word: `五零二`.
    case spelled
    /// With tens and hundreds: `三十六`. A lone `三` counts as this.
    case counted
  }

  let range: Range<Int>
  let form: Form
  /// Its value, or nil when it is too long for a number.
  let value: Int?

  /// How many digits were written or spelled; of a counted number, how many its value has.
  var width: Int {
    guard form == .counted, let value else { return range.count }
    return value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4
  }

  /// The number in ASCII digits.
  func digits(in text: FoldedText) -> String {
    switch form {
    case .digits: text.text(range)
    case .counted: String(value ?? 0)
    case .spelled:
      String(
        String.UnicodeScalarView(
          text.scalars[range].compactMap { word in
            word.spokenDigit.flatMap { Unicode.Scalar(UInt32(0x30 + $0)) }
          }))
    }
  }

  /// The number that begins at a position.
  static func read(_ text: FoldedText, at start: Int) -> Numeral? {
    let first = text[start]
    if first.isDigit { return readDigits(text, at: start) }
    return first.value >= 0x4E00 && isWord(first) ? readWords(text, at: start) : nil
  }

  private static func readDigits(_ text: FoldedText, at start: Int) -> Numeral {
    var end = start
    var value = 0
    while let digit = text[end].digitValue {
      if end - start < 18 { value = value * 10 + digit }
      end += 1
    }
    return Numeral(
      range: start..<end, form: .digits, value: end - start <= 18 ? value : nil)
  }

  private static func readWords(_ text: FoldedText, at start: Int) -> Numeral? {
    var end = start
    var isCounted = false
    while isWord(text[end]) {
      if text[end].spokenPower != nil { isCounted = true }
      end += 1
    }
    // 六零一一直漏: the last 一 begins the next word; not in 五〇一到了, for no flat ends in 〇.
    if end - start > 1, text[end - 1] == "一", text[end - 2] != "零", followsOne(text[end]) {
      end -= 1
    }
    let range = start..<end
    if !isCounted && range.count > 1 {
      var value = 0
      for word in text.scalars[range.prefix(18)] { value = value * 10 + (word.spokenDigit ?? 0) }
      return Numeral(range: range, form: .spelled, value: range.count <= 18 ? value : nil)
    }
    guard range.count <= 9 else { return Numeral(range: range, form: .counted, value: nil) }
    var sum = 0
    var pending = 0
    for word in text.scalars[range] {
      if let times = word.spokenPower {
        sum += max(pending, 1) * times
        pending = 0
      } else {
        pending = word.spokenDigit ?? 0
      }
    }
    return Numeral(range: range, form: .counted, value: sum + pending)
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.spokenDigit != nil || scalar.spokenPower != nil
  }

  /// Whether 一 and this character are the beginning of a word.
  private static func followsOne(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "直", "般", "下", "些", "起", "样", "旦", "切", "共", "会", "定", "进", "开", "到", "家", "向", "边",
      "屋", "点":
      true
    default: false
    }
  }
}
