import FrontDesk

// Times of day: 九点半, 15:30, half past nine, noon, 下午.
extension TimeGrammar {
  /// A part of day: 下午, in the morning, 明天早.
  func part(at index: Int, into said: inout Said) -> Int? {
    guard said.part == nil, said.instant == nil, !said.hasClock || isLatin(index) else {
      return nil
    }
    let token = self[index]
    if token.kind == .shyPart {
      // 早 and 晚 alone are too short to tell.
      let isBeforeClock = self[index + 1].isNumber && isClock(at: index + 1)
      guard said.hasDay || isBeforeClock else { return nil }
    } else if isLatin(index), !isBesidePart(index, said) {
      return nil
    } else if !said.hasDate, !said.hasClock, scalar(after: index) == "好" {
      return nil  // 早上好
    }
    if said.isAfternoon != nil, isLatin(index) {
      return index + 1  // 8pm in the evening
    }
    said.part = token.value
    return index + 1
  }

  /// Whether morning, evening and the like are said of a day: not the greeting.
  private func isBesidePart(_ index: Int, _ said: Said) -> Bool {
    if said.hasDate || said.hasClock { return true }
    let previous = index > 0 ? self[index - 1].kind : .other
    switch previous {
    case .the, .which, .past, .at, .by, .before, .after, .until, .from, .every, .to, .dash, .on:
      return true
    default: break
    }
    switch self[index + 1].kind {
    case .at, .about, .of, .on: return true
    case .digits, .from, .between: return true
    case .day, .weekday, .comma: return text[self[index].start] != "g" && index + 1 < tokens.count
    default: return tokens.count == 1
    }
  }

  /// noon, midnight, 午夜.
  func namedClock(at index: Int, into said: inout Said) -> Int? {
    guard !said.hasClock else { return nil }
    said.hour = self[index].value
    said.minute = 0
    return index + 1
  }

  /// Whether a clock time begins with the number at an index.
  func isClock(at index: Int) -> Bool {
    var said = Said()
    return clock(at: index, into: &said) != nil
  }

  /// A clock time that begins with a number.
  func clock(at start: Int, into said: inout Said) -> Int? {
    guard !said.hasClock, let number = number(at: start), !isNumbered(start) else { return nil }
    let next = self[number.next]
    switch next.kind {
    case .hourMark: return chineseClock(number, into: &said)
    case .colon: return digitalClock(number, at: number.next, into: &said)
    case .dot where isAttached(number.next): return dottedClock(number, start, into: &said)
    case .clock where number.value == 12:
      return namedClock(at: number.next, into: &said)
    case .meridiem, .oclock:
      guard (0...24).contains(number.value), !number.isOrdinal else {
        return crampedClock(number, into: &said)
      }
      set(number.value, 0, into: &said)
      return meridiem(at: number.next, into: &said)
    case .shyMeridiem where isAttached(number.next) && number.width > 0:
      guard (1...12).contains(number.value),
        said.hasDate || self[start - 1].kind == .from
          || self[start - 1].kind == .to || self[start - 1].kind == .at
      else { return nil }
      set(number.value, 0, into: &said)
      return meridiem(at: number.next, into: &said)
    case .unit where next.unit == .hour && next.value == 1 && isAttached(number.next):
      // 15h, but 2h is a length of time.
      guard number.width == 2, (7...24).contains(number.value) else { return nil }
      set(number.value, 0, into: &said)
      return number.next + 1
    default: return spokenClock(number, start, into: &said)
    }
  }

  func set(_ hour: Int, _ minute: Int, into said: inout Said) {
    said.hour = hour
    said.minute = minute
    said.isOpenHour = (1...12).contains(hour)
  }

  /// am, pm or o'clock behind a clock time, if it is there.
  func meridiem(at start: Int, into said: inout Said) -> Int {
    var index = start
    if self[index].kind == .oclock { index += 1 }
    let isShy = self[index].kind == .shyMeridiem && isAttached(index)
    guard self[index].kind == .meridiem || isShy else { return index }
    said.isAfternoon = self[index].value == 1
    said.isOpenHour = false
    return index + 1
  }

  /// 九点, 9点半, 十点一刻, 三点零五分, 八点差五分, 七八点.
  private func chineseClock(_ number: Number, into said: inout Said) -> Int? {
    var hour = number.value
    if number.width == 2, self[number.next - 1].kind == .numeral, hour % 10 == hour / 10 + 1 {
      hour /= 10
      said.slack = 1
    }
    guard (0...24).contains(hour), !number.isOrdinal else { return nil }
    var index = number.next + 1
    if self[number.next].end - self[number.next].start == 1, isNoHour(after: number.next, hour) {
      return nil
    }
    var minute = 0
    var isExact = self[number.next].end - self[number.next].start > 1
    if let minutes = self.number(at: index), !minutes.isEnglish {
      let mark = self[minutes.next].kind
      if mark == .quarterMark, (1...3).contains(minutes.value) {
        minute = 15 * minutes.value
        index = minutes.next + 1
        isExact = true
      } else if minutes.value < 60, mark == .minuteMark || isMinutes(minutes) {
        minute = minutes.value
        index = mark == .minuteMark ? minutes.next + 1 : minutes.next
        isExact = true
      } else if minutes.width == 1, isAttached(index), !isMarked(minutes.next) {
        return nil  // 两点五 is a quantity
      }
    } else if self[index].kind == .half, !isLatin(index) {
      minute = 30
      index += 1
      isExact = true
    } else if self[index].kind == .missing, let minutes = self.number(at: index + 1),
      self[minutes.next].kind == .minuteMark || self[minutes.next].kind == .quarterMark
    {
      minute = self[minutes.next].kind == .quarterMark ? -15 : -minutes.value
      index = minutes.next + 1
      isExact = true
    }
    if self[index].kind == .unit, self[index].unit == .hour { index += 1; isExact = true }
    if self[index].kind == .more { index += 1 }
    if self[index].kind == .sharp { index += 1; isExact = true }
    set(hour, minute, into: &said)
    said.isLittle =
      hour == 1 && !isExact && self[number.next - 1].kind == .numeral && said.part == nil
      && !said.hasDate
    return meridiem(at: index, into: &said)
  }

  /// Whether a number behind 点 is minutes without 分: two digits, or 零五.
  private func isMinutes(_ number: Number) -> Bool {
    let isAlone = !isMarked(number.next)
    if self[number.next - 1].kind == .digits { return number.width == 2 && isAlone }
    return (number.width == 0 && number.value >= 10 || number.width == 2 && number.value < 10)
      && isAlone
  }

  /// Whether a number before an index belongs to what stands there.
  private func isMarked(_ index: Int) -> Bool {
    switch self[index].kind {
    case .numberMark, .unit, .dayMark, .measure, .hourMark, .dash: isAttached(index)
    // 十点三级接待, 5点6栋停水
    default: "级栋幢座楼层".unicodeScalars.contains(scalar(after: index - 1))
    }
  }

  /// 一点声音, 三点建议, 一点都: no hours.
  private func isNoHour(after index: Int, _ hour: Int) -> Bool {
    switch scalar(after: index) {
    case "建", "意", "要", "原", "说", "体", "希", "疑", "共", "注", "小": true
    case "问", "儿", "都", "也", "声", "味", "没", "不", "点", "伤", "水", "响", "动": hour <= 3
    default: false
    }
  }

  /// 15:30, 9:05:00, 11:00时, 3:15pm.
  private func digitalClock(_ number: Number, at colon: Int, into said: inout Said) -> Int? {
    let minutes = self[colon + 1]
    guard number.width > 0, number.width <= 2, (0...24).contains(number.value),
      minutes.kind == .digits, minutes.width == 2, minutes.value < 60, isAttached(colon)
    else { return nil }
    set(number.value, minutes.value, into: &said)
    if self[number.next - 1].width == 2, number.value < 10 { said.isOpenHour = false }
    var index = colon + 2
    if self[index].kind == .colon, self[index + 1].kind == .digits, self[index + 1].width == 2 {
      index += 2
    }
    if self[index].kind == .hourMark || self[index].kind == .minuteMark { index += 1 }
    return meridiem(at: index, into: &said)
  }

  /// 8.30pm, at 2.30.
  private func dottedClock(_ number: Number, _ start: Int, into said: inout Said) -> Int? {
    let minutes = self[number.next + 1]
    guard (0...24).contains(number.value), minutes.kind == .digits, minutes.width == 2,
      minutes.value < 60, isAttached(number.next + 1)
    else { return nil }
    let index = number.next + 2
    let isMarked = self[index].kind == .meridiem
    guard isMarked || self[start - 1].kind == .at && start > 0 else { return nil }
    set(number.value, minutes.value, into: &said)
    return meridiem(at: index, into: &said)
  }

  /// 330 p.m., 1140 a.m.
  private func crampedClock(_ number: Number, into said: inout Said) -> Int? {
    guard (3...4).contains(number.width), !number.isOrdinal, (1...12).contains(number.value / 100),
      number.value % 100 < 60
    else { return nil }
    set(number.value / 100, number.value % 100, into: &said)
    return meridiem(at: number.next, into: &said)
  }
}
