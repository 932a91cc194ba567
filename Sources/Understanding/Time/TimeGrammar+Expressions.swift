import FrontDesk

// Expressions: a point or a span, with the words before and after that bound it.
extension TimeGrammar {
  /// The time expression that begins at an index, if one does.
  func expression(at start: Int) -> TimeExpression? {
    let lead = lead(at: start)
    guard
      var expression = lead.isDuration
        ? duration(after: lead, from: start)
        : body(at: lead.next, lead: lead, from: start)
    else { return nil }
    close(&expression)
    return expression
  }

  /// What stands before a time and says how it bounds.
  struct Lead {
    var bound = TimeExpression.Bound.none
    var isRange = false
    var isBetween = false
    var isDuration = false
    var next: Int
  }

  func lead(at index: Int) -> Lead {
    let next = index + 1
    if self[index].kind == .about, self[next].kind != .about {
      let inner = lead(at: next)
      return inner.next > next ? inner : Lead(next: index)
    }
    switch self[index].kind {
    case .by,
      .until where isLatin(index):
      return Lead(bound: .by, next: self[next].kind == .to ? next + 1 : next)
    case .to where !isLatin(index):
      return Lead(bound: isMoved(index) ? .none : .by, next: next)
    case .before where isLatin(index): return Lead(bound: .before, next: next)
    case .orBefore where isLatin(index): return Lead(bound: .by, next: next)
    case .after where isLatin(index): return Lead(bound: .from, next: next)
    case .from,
      .onward where self[index].kind == .from || isLatin(index):
      return Lead(bound: .from, isRange: true, next: next)
    case .between: return Lead(isRange: true, isBetween: true, next: next)
    case .within: return Lead(bound: .by, isDuration: true, next: next)
    case .for where isLatin(index):
      return Lead(isDuration: duration(at: next) != nil, next: next)
    default: return Lead(next: index)
    }
  }

  /// 改到周五, 约到三点: moved to the time, not limited by it.
  private func isMoved(_ index: Int) -> Bool {
    switch scalar(before: index) {
    case "改", "约", "推", "迟", "调", "挪", "换", "排", "定", "等", "后", "放", "移": true
    default: false
    }
  }

  func body(at index: Int, lead: Lead, from start: Int) -> TimeExpression? {
    if !lead.isRange, let limited = limitedDuration(at: index, from: start) { return limited }
    let (first, next) = side(at: index)
    if let span = numberSpan(at: next, begun: first, lead: lead.bound, between: lead.isBetween) {
      return TimeExpression(
        start: span.start, end: span.end, bound: .none, range: start..<span.next)
    }
    guard next > index else {
      if let closing = closing(at: index, lead: lead, from: start) { return closing }
      guard lead.bound != .none || lead.isRange else { return nil }
      return bareLead(at: index, lead: lead, from: start)
    }
    // From 9 for 2.5 hours.
    if lead.isRange, self[next].kind == .for, let duration = duration(at: next + 1) {
      if var lasting = lasting(duration, from: index, start: start) {
        lasting.range = start..<duration.next
        return lasting
      }
    }
    if let (end, after) = spanEnd(at: next, of: first, isBetween: lead.isBetween) {
      var expression = TimeExpression(start: first, end: end, range: start..<after)
      trail(&expression)
      return expression
    }
    if lead.isBetween { return nil }
    var expression = TimeExpression(start: first, bound: lead.bound, range: start..<next)
    if lead.bound == .none { narrow(&expression) }
    return expression
  }

  /// today before 4pm, tomorrow after 3, Friday by noon: a limit within the day that was said.
  private func narrow(_ expression: inout TimeExpression) {
    let said = expression.start
    let index = expression.range.upperBound
    guard said.hasDate, !said.hasClock else { return }
    if self[index].kind == .closingTime, self[index + 1].kind == .before {
      expression.bound = .by
      expression.range = expression.range.lowerBound..<index + 2
      return
    }
    let start = self[index].kind == .comma ? index + 1 : index
    let lead = lead(at: start)
    if lead.bound == .by || lead.bound == .before, self[lead.next].kind == .closingTime {
      expression.bound = .by
      expression.range = expression.range.lowerBound..<lead.next + 1
      return
    }
    if lead.next > start, lead.isRange {
      guard let span = body(at: lead.next, lead: lead, from: start), var end = span.end,
        !span.start.hasDate || said.week != nil && said.weekday == nil && span.start.week == nil
      else { return }
      var first = span.start
      if first.weekday != nil {
        first.week = said.week
      } else {
        first.takeDate(from: said)
      }
      if first.part == nil { first.part = said.part }
      if end.part == nil, !end.hasDate { end.part = nil }
      expression.start = first
      expression.end = end
      expression.range = expression.range.lowerBound..<span.range.upperBound
      return
    }
    guard lead.next > start, lead.bound != .none, !lead.isDuration else { return }
    var (inner, next) = side(at: lead.next)
    if next == lead.next, isLatin(start), let (hour, after) = anchored(at: next) {
      (inner, next) = (hour, after)
    }
    guard next > lead.next, !inner.hasDate, inner.instant == nil, !inner.isEmpty else { return }
    inner.takeDate(from: said)
    expression.start = inner
    expression.bound = lead.bound
    expression.range = expression.range.lowerBound..<next
  }

  /// What stands behind a span: its day (from 3 to 4 tomorrow is read by the end itself), 之间.
  func trail(_ expression: inout TimeExpression) {
    if self[expression.range.upperBound].kind == .amid {
      expression.range = expression.range.lowerBound..<expression.range.upperBound + 1
    }
  }

  /// What stands behind a time and says how it bounds: 之前, 以后, 起, 内, 左右.
  private func close(_ expression: inout TimeExpression) {
    var index = expression.range.upperBound
    for _ in 0..<3 {
      if expression.start.hasDate, self[index].kind == .wholeDay { index += 1 }
      switch self[index].kind {
      case .roughly, .more: index += 1
      case .before where !isLatin(index), .closingTime where self[index + 1].kind == .before:
        if expression.end != nil { return finish(&expression, index) }
        if self[index].kind == .closingTime { index += 1 }
        expression.bound = expression.bound == .by ? .by : .before
        index += 1
      case .orBefore: (expression.bound, index) = (.by, index + 1)
      case .until: (expression.bound, index) = (expression.end == nil ? .by : .none, index + 1)
      case .inside where expression.start.hasDate:
        (expression.bound, index) = (expression.end == nil ? .by : .none, index + 1)
      case .after
      where !isLatin(index)
        || self[index].end - self[index].start > 5
          && index + 1 >= expression.range.upperBound && self[index + 1].kind != .digits:
        if expression.end == nil, expression.bound == .none { expression.bound = .from }
        index += 1
      case .onward where !isLatin(index):
        if expression.end == nil { expression.bound = .from }
        index += 1
      default: return finish(&expression, index)
      }
    }
    finish(&expression, index)
  }

  private func finish(_ expression: inout TimeExpression, _ index: Int) {
    expression.range = expression.range.lowerBound..<index
  }
}
