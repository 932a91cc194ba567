/// Chinese numerals, as they are said in dates: 十五, 二十一, 一百二十, 二零二六.
enum Numerals {
  /// A numeral that begins at a position.
  ///
  /// - Returns: its value, how many digits were said one after another (0 for 十五), and its end.
  static func read(
    _ text: UnsafeBufferPointer<Unicode.Scalar>, at start: Int
  ) -> (value: Int, width: Int, end: Int)? {
    if text[start] == "廿" || text[start] == "卅" {
      let tens = text[start] == "廿" ? 20 : 30
      guard start + 1 < text.count, let digit = text[start + 1].spokenDigit else {
        return (tens, 0, start + 1)
      }
      return (tens + digit, 0, start + 2)
    }
    var end = start
    var value = 0
    while end < text.count, let digit = text[end].spokenDigit {
      value = min(value * 10 + digit, 99_999_999)
      end += 1
    }
    let width = end - start
    // 五零二十点: a room's number and then ten o'clock.
    if width >= 3 || end == text.count || text[end].spokenPower == nil
      || text[end] == "千" && width != 1
    {
      return width == 0 ? nil : (value, width, end)
    }
    // 七八十: the first digit stands apart.
    if width == 2 { return (value / 10, 1, start + 1) }
    return positional(text, at: start)
  }

  private static func positional(
    _ text: UnsafeBufferPointer<Unicode.Scalar>, at start: Int
  ) -> (value: Int, width: Int, end: Int)? {
    var end = start
    var total = 0
    var current: Int?
    var last = 10_000
    while end < text.count {
      if let digit = text[end].spokenDigit {
        if let current, current != 0 { break }
        current = digit
      } else if let power = text[end].spokenPower, power < last {
        total += (current ?? 1) * power
        current = nil
        last = power
      } else {
        break
      }
      end += 1
    }
    return end == start ? nil : (total + (current ?? 0), 0, end)
  }
}
