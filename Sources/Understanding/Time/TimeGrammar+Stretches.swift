import FrontDesk

// Stretches of a longer period: 月底, 上旬, 第三季度, Q3 2026, end of May, 前五个月.
extension TimeGrammar {
  /// Stretches of a month, quarter or year.
  func stretch(at index: Int, into said: inout Said) -> Int? {
    guard said.stretch == nil, !said.hasDay, said.week == nil || self[index].kind == .stretchOf
    else { return nil }
    let token = self[index]
    switch token.kind {
    case .halfYear:
      said.stretch = .halfYear(token.value)
      return index + 1
    case .tenDays:
      said.stretch = .tenDays(token.value)
      return index + 1
    case .stretch:
      said.stretch = .third(token.value, of: token.unit)
      return index + 1
    case .stretchOf: return edge(at: index, into: &said)
    case .quarterLetter:
      guard self[index + 1].kind == .digits, isAttached(index + 1),
        (1...4).contains(self[index + 1].value)
      else { return nil }
      said.stretch = .quarter(self[index + 1].value)
      return year(after: index + 2, into: &said)
    case .counted:
      guard let number = number(at: index + 1), (1...366).contains(number.value) else {
        return nil
      }
      if self[number.next].kind == .stretch, self[number.next].unit == .quarter {
        return edge(number, self[number.next], into: &said)
      }
      // 第三天 alone is no date.
      guard let next = stretch(counting: number.value, at: number.next, into: &said) else {
        return nil
      }
      guard said.month != nil || said.year != nil || self[next - 1].unit == .quarter else {
        said.stretch = nil
        return nil
      }
      return next
    case .finalOne:
      guard said.month != nil || said.year != nil else { return nil }
      return stretch(counting: -1, at: index + 1, into: &said)
    case .firstFew, .before:
      guard !isLatin(index), said.month != nil || said.year != nil,
        let number = number(at: index + 1), (1...366).contains(number.value)
      else { return nil }
      let unit = self[number.next].kind == .measure ? number.next + 1 : number.next
      guard self[unit].kind == .unit else { return nil }
      said.stretch = .first(number.value, self[unit].unit)
      return unit + 1
    default: return nil
    }
  }

  /// end of the month, end of June, mid December, early next week.
  private func edge(at start: Int, into said: inout Said) -> Int? {
    var index = start + 1
    if self[index].kind == .dash { index += 1 }
    if self[index].kind == .the { index += 1 }
    let third = self[start].value
    let token = self[index]
    if token.kind == .unit || token.kind == .quarterWord {
      let unit = token.kind == .quarterWord ? .quarter : token.unit
      guard [.week, .month, .quarter, .year].contains(unit) else { return nil }
      if unit == .year, let year = year(at: index + 1) {
        said.year = year.value
        index = year.next - 1
      }
      said.stretch = .third(third, of: unit)
      if unit == .week { said.week = 0 }
      return index + 1
    }
    if token.kind == .day, third == 2 || isLatin(index) { return component(at: index, into: &said) }
    if let year = year(at: index) {
      said.year = year.value
      said.stretch = .third(third, of: .year)
      return year.next
    }
    guard [.month, .shyMonth, .which].contains(token.kind) else { return nil }
    var inner = said
    guard let next = component(at: index, into: &inner), inner.day == nil else { return nil }
    said = inner
    let unit = self[next - 1].unit
    if inner.week != nil {
      said.stretch = .third(third, of: .week)
    } else {
      said.stretch = .third(
        third, of: inner.month != nil ? .month : unit == .quarter ? .quarter : .year)
    }
    return next
  }
}
