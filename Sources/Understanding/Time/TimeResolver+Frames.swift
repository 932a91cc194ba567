import FrontDesk

// What an expression comes to as a frame and as a period.
extension TimeResolver {
  /// When something is to happen.
  func frame(_ expression: TimeExpression) -> TimeFrame? {
    if let end = expression.end {
      guard let (first, last) = span(expression.start, end) else { return nil }
      return first.start == last.end ? .at(first.start) : .span(first.start, last.end)
    }
    guard let outcome = outcome(expression.start) else { return nil }
    switch expression.bound {
    case .none:
      if outcome.start == outcome.end { return .at(outcome.start) }
      return .span(outcome.start, outcome.end)
    case .from: return .at(outcome.start)
    case .by: return .by(outcome.end)
    case .before:
      if let moment = outcome.moment { return .by(.moment(moment)) }
      let days = outcome.days
      // 周五前 reaches to the end of Friday; 12月前 ends with November, unless it has begun.
      let isEdge = if case .third = expression.start.stretch { true } else { false }
      let isAhead = days.first > today || expression.start.year != nil
      return .by(.day(days.isOneDay || isEdge || !isAhead ? days.last : days.first - 1))
    }
  }

  /// The whole days it comes to, for lists and reports.
  func period(_ expression: TimeExpression, _ frame: TimeFrame) -> Period? {
    let start = expression.start
    guard !start.hasClock, start.part == nil, expression.end?.hasClock != true,
      expression.end?.part == nil
    else { return nil }
    var resolver = self
    resolver.leaning = .back
    switch expression.bound {
    case .by, .before: return nil
    case .from:
      guard let first = resolver.outcome(start)?.days.first, first <= today else { return nil }
      return Period(first, today)
    case .none: break
    }
    if let end = expression.end {
      guard let (first, last) = resolver.span(start, end) ?? span(start, end) else { return nil }
      return Period(first.days.first, last.days.last)
    }
    return resolver.outcome(start).map { Period($0.days.first, $0.days.last) }
  }
}
