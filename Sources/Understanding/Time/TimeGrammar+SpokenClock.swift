// Times of day as English says them, and the differences both languages say.
extension TimeGrammar {
  /// A number that is an hour because of what stands around it: at seven, nine tomorrow, five-thirty.
  func spokenClock(_ number: Number, _ start: Int, into said: inout Said) -> Int? {
    guard !number.isOrdinal, number.width <= 2, self[start].kind != .numeral else { return nil }
    // 20 past three, five to seven, 15 minutes past 3pm.
    if let next = difference(number, into: &said) { return next }
    guard (1...24).contains(number.value) else { return nil }
    let isAt = start > 0 && (self[start - 1].kind == .at || self[start - 1].kind == .about)
    var next = number.next
    var minute = 0
    if number.isEnglish || isAt, let minutes = spokenMinutes(at: number.next) {
      guard number.isEnglish || said.hasDate || isAt else { return nil }
      minute = minutes.value
      next = minutes.next
    }
    let isWorded = number.isEnglish && minute > 0
    guard isAt || isWorded || isHour(before: next, said) else { return nil }
    if isAttached(next), [.dash, .slash, .dot, .colon].contains(self[next].kind) {
      guard self[next].kind == .dot, !self[next + 1].isNumber else { return nil }
    }
    if [.month, .unit, .numberMark, .dayMark, .measure, .quarterWord].contains(self[next].kind) {
      return nil
    }
    if isAttached(next), self[next].kind == .other { return nil }
    set(number.value, minute, into: &said)
    return meridiem(at: next, into: &said)
  }

  private func spokenMinutes(at index: Int) -> Number? {
    let start = self[index].kind == .dash && isAttached(index) ? index + 1 : index
    guard let minutes = number(at: start), !minutes.isOrdinal, (10...59).contains(minutes.value),
      minutes.isEnglish || minutes.width == 2 && start == index,
      self[minutes.next].kind != .unit, self[minutes.next].kind != .dash
    else { return nil }
    return minutes
  }

  /// Whether the words behind a number make it an hour: tonight, in the morning, tomorrow evening.
  private func isHour(before index: Int, _ said: Said) -> Bool {
    switch self[index].kind {
    case .dayAndPart: return true
    case .day: return isLatin(index)
    case .in:
      let part = self[index + 1].kind == .the ? index + 2 : index + 1
      return self[part].kind == .part || self[part].kind == .meridiem
    default: return false
    }
  }

  /// N minutes past or to an hour.
  private func difference(_ number: Number, into said: inout Said) -> Int? {
    guard (1...59).contains(number.value) else { return nil }
    var index = number.next
    let isUnit = self[index].kind == .unit && self[index].unit == .minute
    if isUnit { index += 1 }
    switch self[index].kind {
    case .past: return hour(at: index + 1, adding: number.value, into: &said)
    case .to where isLatin(index):
      guard isUnit || number.isEnglish && number.value % 5 == 0 || self[index + 1].kind == .clock
      else { return nil }
      return hour(at: index + 1, adding: -number.value, into: &said)
    default: return nil
    }
  }

  /// The hour that minutes are added to or taken from.
  private func hour(at start: Int, adding minutes: Int, into said: inout Said) -> Int? {
    if self[start].kind == .clock {
      said.hour = self[start].value
      said.minute = minutes
      return start + 1
    }
    guard let number = number(at: start), (1...24).contains(number.value), !number.isOrdinal else {
      return nil
    }
    if let next = clock(at: start, into: &said) {
      said.minute += minutes
      return next
    }
    set(number.value, minutes, into: &said)
    return meridiem(at: number.next, into: &said)
  }

  /// half past nine, a quarter to ten.
  func halfPast(at start: Int, into said: inout Said) -> Int? {
    var index = start
    if self[index].kind == .shyMeridiem, self[index].value == 0 { index += 1 }
    let minutes: Int
    switch self[index].kind {
    case .half: minutes = 30
    case .quarterWord: minutes = 15
    default: return nil
    }
    guard !said.hasClock else { return nil }
    switch self[index + 1].kind {
    case .past: return hour(at: index + 2, adding: minutes, into: &said)
    case .to where isLatin(index + 1):
      return hour(at: index + 2, adding: -minutes, into: &said)
    default: return nil
    }
  }

  /// 差五分八点, 差一刻十点.
  func missing(at start: Int, into said: inout Said) -> Int? {
    guard !said.hasClock, let number = number(at: start + 1) else { return nil }
    let minutes: Int
    switch self[number.next].kind {
    case .minuteMark: minutes = number.value
    case .unit where self[number.next].unit == .minute: minutes = number.value
    case .quarterMark: minutes = 15 * number.value
    default: return nil
    }
    guard (1...59).contains(minutes), let next = clock(at: number.next + 1, into: &said) else {
      return nil
    }
    said.minute -= minutes
    said.isLittle = false
    return next
  }
}
