import Folding
import FrontDesk

/// Reads telephone numbers: mobiles, landlines with their area code, Hong Kong and foreign numbers,
/// 400 and 800 numbers.
struct PhoneReader: Sendable {
  let words: NumberWords

  func read(into scan: inout EntityScan) {
    for numeral in scan.numerals where numeral.form != .counted {
      // 86 138…, +1 …: only a country code has fewer digits than a group.
      guard numeral.range.count >= 3 || numeral.value == 86 || isAfterPlus(scan.text, numeral),
        scan.isFree(numeral.range)
      else { continue }
      if let (phone, range, rule) = phone(scan.text, numeral) {
        scan.find(.phone, .phone(phone), at: range, by: rule)
      }
    }
  }

  private func isAfterPlus(_ text: FoldedText, _ numeral: Numeral) -> Bool {
    text[numeral.range.lowerBound - 1] == "+"
  }

  private func phone(
    _ text: FoldedText, _ numeral: Numeral
  ) -> (Phone, Range<Int>, String)? {
    let start = numeral.range.lowerBound
    if numeral.form == .spelled {
      guard numeral.range.count == 11, let phone = Phone(numeral.digits(in: text)),
        phone.description.hasPrefix("1")
      else { return nil }
      return (phone, numeral.range, "phone.spelled")
    }
    guard !text[start - 1].isLatin else { return nil }
    if text[start - 1] == "-" || text[start - 1] == ".", text[start - 2].isDigit { return nil }
    guard reaches(7, text, from: start) || isAnnounced(text, start) else { return nil }
    let run = Run(text, from: start)
    let whole = text[start - 1] == "+" ? start - 1 : start
    if let (phone, end) = prefixed(run, plus: whole < start) {
      return (phone, whole..<end, "phone.prefixed")
    }
    if let end = run.end(of: 11), run.digits[0] == 1, run.digits[1] >= 3, run.groups[0] >= 3 {
      return Phone(run.text(0..<11)).with(whole..<end, "phone.mobile")
    }
    if run.digits.starts(with: [0, 9]), let end = run.end(of: 10), [4, 10].contains(run.groups[0]) {
      return Phone(run.text(0..<10)).with(start..<end, "phone.taiwan")
    }
    if let (phone, end) = landline(run) {
      let open = text[start - 1] == "(" ? start - 1 : start
      return (phone, open..<end, "phone.landline")
    }
    if run.digits.starts(with: [4, 0, 0]) || run.digits.starts(with: [8, 0, 0]),
      let end = run.end(of: 10)
    {
      return Phone(run.text(0..<10)).with(start..<end, "phone.service")
    }
    return local(run, text, from: start)
  }

  /// +86, 0086 and +852 are dropped; other countries' codes stay.
  private func prefixed(_ run: Run, plus: Bool) -> (Phone, Int)? {
    let digits = run.digits
    func rest(_ skip: Int, _ count: Int) -> (Phone, Int)? {
      guard let end = run.end(of: skip + count), let phone = Phone(run.text(skip..<skip + count))
      else { return nil }
      return (phone, end)
    }
    let international = digits.starts(with: [0, 0]) ? 2 : plus ? 0 : nil
    if let skip = international {
      let code = digits.dropFirst(skip)
      if code.starts(with: [8, 6]), let mobile = rest(skip + 2, 11), digits[skip + 2] == 1 {
        return mobile
      }
      if code.starts(with: [8, 5, 2]) || code.starts(with: [8, 5, 3]) { return rest(skip + 3, 8) }
      if plus, (8...15).contains(digits.count) { return rest(0, digits.count) }
    }
    if digits.starts(with: [8, 6, 1]), run.groups[0] == 2 || run.groups[0] == 13 {
      return rest(2, 11)
    }
    if digits.starts(with: [8, 5, 2]), run.groups[0] == 3 || run.groups[0] == 11 {
      return rest(3, 8)
    }
    return nil
  }

  /// An area code of three or four digits, then seven or eight.
  private func landline(_ run: Run) -> (Phone, Int)? {
    guard run.digits.count >= 10, run.digits[0] == 0, run.digits[1] != 0 else { return nil }
    let code = run.digits[1] <= 2 ? 3 : 4
    for count in [8, 7] {
      guard let end = run.end(of: code + count),
        run.groups[0] == code || run.groups[0] == code + count,
        let phone = Phone(run.text(0..<code) + "-" + run.text(code..<code + count))
      else { continue }
      return (phone, end)
    }
    return nil
  }

  private func isAnnounced(_ text: FoldedText, _ start: Int) -> Bool {
    let lead = text.beforeBlanks(text[start - 1] == ":" ? start - 1 : start)
    return words.before.longest(in: text, before: lead)?.tag == .phone
  }

  /// Whether so many digits stand here, with signs of a phone between them.
  private func reaches(_ count: Int, _ text: FoldedText, from start: Int) -> Bool {
    var digits = 0
    var position = start
    while digits < count {
      switch text[position] {
      case let scalar where scalar.isDigit: digits += 1
      case " ", "-", ")", "(", "·": break
      default: return false
      }
      position += 1
    }
    return true
  }

  /// Eight digits as in Hong Kong, or seven and eight after a word for telephone.
  private func local(
    _ run: Run, _ text: FoldedText, from start: Int
  ) -> (Phone, Range<Int>, String)? {
    let announced = isAnnounced(text, start)
    if let end = run.end(of: 8), run.digits[0] >= 2, run.groups[0] == 4 || run.groups[0] == 8 {
      let isDate = run.digits[0] == 2 && run.digits[1] == 0 && run.groups[0] == 8
      if announced || !isDate {
        return Phone(run.text(0..<8)).with(start..<end, "phone.local")
      }
    }
    guard announced else { return nil }
    for count in [8, 7, 5, 3] {
      if let end = run.end(of: count), run.groups[0] == count || count == 7 && run.groups[0] == 3 {
        return Phone(run.text(0..<count)).with(start..<end, "phone.announced")
      }
    }
    return nil
  }
}

/// Digits that stand together, with single blanks, hyphens and brackets between them.
private struct Run {
  private(set) var digits: [Int] = []
  /// How many digits each group has.
  private(set) var groups: [Int] = [0]
  /// Where each digit ends.
  private var ends: [Int] = []
  private let text: FoldedText

  init(_ text: FoldedText, from start: Int) {
    self.text = text
    var position = start
    digits.reserveCapacity(20)
    ends.reserveCapacity(20)
    while digits.count < 20 {
      if let digit = text[position].digitValue {
        digits.append(digit)
        groups[groups.count - 1] += 1
        position += 1
        ends.append(position)
        continue
      }
      guard let next = nextGroup(after: position) else { break }
      groups.append(0)
      position = next
    }
    if groups.count > 1, groups.last == 0 { groups.removeLast() }
  }

  private func nextGroup(after position: Int) -> Int? {
    var next = position
    var signs = 0
    while signs < 3, !text[next].isDigit {
      switch text[next] {
      case " ", "-", ")", "(", "·": signs += 1
      default: return nil
      }
      next += 1
    }
    return text[next].isDigit ? next : nil
  }

  /// Where the first so many digits end, if the number may end there.
  func end(of count: Int) -> Int? {
    guard digits.count >= count else { return nil }
    let end = ends[count - 1]
    if text[end].isDigit { return nil }
    // 0755-2600 1234 is one number, not 0755-2600 and a flat.
    var sum = 0
    for group in groups {
      sum += group
      if sum == count { return text[end].isLatin && text[end] != "x" ? nil : end }
      if sum > count { return nil }
    }
    return nil
  }

  func text(_ range: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(digits[range].compactMap { Unicode.Scalar(UInt32(0x30 + $0)) }))
  }
}

extension Optional {
  /// Pairs a value that may be missing with what goes with it.
  fileprivate func with<A, B>(_ a: A, _ b: B) -> (Wrapped, A, B)? {
    map { ($0, a, b) }
  }
}
