import DataFiles
import Folding
import FrontDesk

/// Finds dates, clock times, parts of day, spans and limits.
package struct TimeReader: Sendable {
  private let lexicon = TimeLexicon.shared

  package init() {}

  /// Reads the data files once more: a fault in one of them, which would leave the reader without
  /// words, is thrown here.
  package static func checkData() throws(DataFileError) {
    _ = try TimeLexicon()
  }

  /// The times in a text, in the order they stand in, resolved against `now`.
  package func read(_ text: FoldedText, at now: Moment) -> [FoundTime] {
    text.scalars.withUnsafeBufferPointer { scalars in
      var lexer = TimeLexer(scalars, lexicon: lexicon)
      lexer.run()
      guard lexer.isPromising || lexer.hasDate else { return [] }
      let grammar = TimeGrammar(tokens: lexer.tokens, text: scalars, lexicon: lexicon, now: now)
      return grammar.times()
    }
  }
}

extension TimeGrammar {
  /// The times of the whole text, from left to right.
  func times() -> [FoundTime] {
    var found: [FoundTime] = []
    var index = 0
    while index < tokens.count {
      guard begins(at: index) else {
        index += 1
        continue
      }
      if self[index].kind == .every {
        index = afterRecurring(index)
        continue
      }
      guard let expression = expression(at: index) else {
        index += 1
        continue
      }
      if let time = time(expression) { found.append(time) }
      index = max(index + 1, expression.range.upperBound)
    }
    return found
  }

  /// The index behind what comes every week, or is left out, and so is no appointment.
  private func afterRecurring(_ start: Int) -> Int {
    var index = start + 1
    while self[index].kind == .unit || self[index].kind == .which { index += 1 }
    index = max(index, expression(at: index)?.range.upperBound ?? 0)
    // 每周二、四下午
    while self[index].kind == .comma, self[index + 1].kind == .numeral, self[index + 1].width == 1 {
      index += 2
      if self[index].kind == .part { index = expression(at: index)?.range.upperBound ?? index }
    }
    return index
  }

  /// Whether an expression may begin with a token.
  private func begins(at index: Int) -> Bool {
    switch self[index].kind {
    case .other, .dash, .colon, .slash, .dot, .comma, .scale, .ordinalSuffix, .dayMark, .numberMark,
      .holiday, .measure, .hourMark, .minuteMark, .quarterMark, .sharp, .oclock, .wholeDay,
      .and, .amid, .ago, .later, .of, .more, .roughly, .inside, .meridiem, .numbered:
      return false
    // A number inside a word or a chain of numbers begins no time.
    case .digits: return !isNumbered(index) && !isChained(index)
    default: return true
    }
  }

  /// The time an expression says; nil when it says none that counts.
  private func time(_ expression: TimeExpression) -> FoundTime? {
    let (start, end) = (expression.start, expression.end)
    guard isTime(expression) else { return nil }
    let resolver = TimeResolver(now: now, lexicon: lexicon)
    guard let frame = resolver.frame(expression) else { return nil }
    let range = self[expression.range.lowerBound].start..<self[expression.range.upperBound - 1].end
    return FoundTime(
      range: range, frame: frame, period: resolver.period(expression, frame),
      elements: elements(expression, frame), isPast: isPast(frame),
      doubt: doubt(expression, resolver),
      rule: "time." + start.rule + (end == nil ? "" : ".span")
        + (expression.bound == .none ? "" : ".\(expression.bound)"))
  }

  private func isPast(_ frame: TimeFrame) -> Bool {
    if case .at(.moment(let moment)) = frame { return moment < now }
    return frame.limit <= now
  }

  private func isTime(_ expression: TimeExpression) -> Bool {
    let start = expression.start
    if start.isEmpty { return false }
    guard expression.end == nil else { return true }
    if start.isNow { return false }
    if start.isLittle, expression.bound == .none,
      ![.roughly, .more].contains(self[expression.range.upperBound - 1].kind)
    {
      return false
    }
    // A year or a festival's holiday word alone says little, but it is a time.
    return true
  }

  private func elements(_ expression: TimeExpression, _ frame: TimeFrame) -> FoundTime.Elements {
    let (start, end) = (expression.start, expression.end)
    var elements: FoundTime.Elements = []
    if start.hasDay || end?.hasDay == true { elements.insert(.day) }
    if start.days != nil || start.around != nil || start.stretch != nil || start.isWeekend
      || (start.day == nil && start.weekday == nil && start.hasDate && !start.hasDay)
    {
      elements.insert(.period)
    }
    if start.part != nil || end?.part != nil { elements.insert(.part) }
    if start.hour != nil || end?.hour != nil { elements.insert(.clock) }
    if start.instant != nil { elements.insert(.relative) }
    if end != nil { elements.insert(.span) }
    switch expression.bound {
    case .by, .before: elements.insert(.limit)
    case .from: elements.insert(.onward)
    case .none: break
    }
    return elements
  }

  private func doubt(_ expression: TimeExpression, _ resolver: TimeResolver) -> FoundTime.Doubt? {
    let start = expression.start
    if start.isBareYear { return .yearNumber }
    guard start.isBareNumber,
      expression.end?.hasDay != true || expression.end?.isBareNumber == true,
      let number = start.day
    else {
      return nil
    }
    let first = expression.range.first { self[$0].kind == .digits || self[$0].kind == .numeral }
    guard let index = first else { return nil }
    let mark = self[index + 1].kind == .numberMark || self[index + 1].kind == .ordinalSuffix
    var rest = expression
    rest.start.dropDate()
    rest.start.isBareNumber = false
    return .dayNumber(
      number, at: self[index].start..<self[mark ? index + 1 : index].end,
      rest: rest.start.isEmpty ? nil : resolver.frame(rest))
  }
}
