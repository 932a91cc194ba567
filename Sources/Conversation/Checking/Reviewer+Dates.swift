import Folding
import FrontDesk
import Phrasebook

// The dates of a notice: a weekday that does not fit, a day that is past.
extension Reviewer {
  /// Dates written with month and day whose weekday is another, or which are over.
  func dates(in text: String, at now: Moment) -> [Remark] {
    WrittenDate.dates(in: FoldedText(text), near: now.day).compactMap { date in
      let message: String
      let rule: String
      var suggestions: [String] = []
      if let said = date.weekday, said != date.day.weekday {
        rule = "notice.weekday"
        let right = wording.word("weekday", named: "\(date.day.weekday.rawValue)")
        message =
          wording[
            .checkWeekday, ["day": wording.name(of: date.day, at: now), "weekday": right]]
        suggestions = [right]
      } else if date.day < now.day {
        rule = "notice.past"
        message = wording[.checkPast, ["day": wording.name(of: date.day, at: now)]]
      } else {
        return nil
      }
      return Remark(
        range: text.bytes(of: date.range), rule: rule, entry: nil, severity: .warning,
        message: message, suggestions: suggestions)
    }
  }
}

/// A date with month and day, as notices write it: 11月23日（周一）, 2026年11月23日 星期一.
struct WrittenDate {
  let range: Range<String.Index>
  let day: Day
  /// The weekday that stands beside it.
  let weekday: Weekday?

  /// The dates of a text; where no year is said, the one that brings the date nearest to a day.
  static func dates(in text: FoldedText, near today: Day) -> [WrittenDate] {
    text.scalars.indices.compactMap { place in
      text[place] == "月" ? date(in: text, atMonth: place, near: today) : nil
    }
  }

  private static func date(
    in text: FoldedText, atMonth place: Int, near today: Day
  ) -> WrittenDate? {
    guard let month = number(in: text, before: place) else { return nil }
    var end = place + 1
    var dayOfMonth = 0
    while let digit = text[end].digit, dayOfMonth < 10 {
      dayOfMonth = dayOfMonth * 10 + digit
      end += 1
    }
    guard text[end] == "日" || text[end] == "号" else { return nil }
    end += 1
    var start = month.start
    var year: Int?
    if text[start - 1] == "年", let said = number(in: text, before: start - 1) {
      year = said.value
      start = said.start
    }
    let candidates = year.map { [$0] } ?? [today.year - 1, today.year, today.year + 1]
    let days = candidates.compactMap { Day(year: $0, month: month.value, day: dayOfMonth) }
    guard let day = days.min(by: { abs($0 - today) < abs($1 - today) }) else { return nil }
    let weekday = weekday(in: text, after: end)
    return WrittenDate(
      range: text.sourceRange(start..<(weekday?.end ?? end)), day: day, weekday: weekday?.value)
  }

  private static func number(
    in text: FoldedText, before place: Int
  ) -> (value: Int, start: Int)? {
    var (start, value, unit) = (place, 0, 1)
    while let digit = text[start - 1].digit, unit < 10_000 {
      value += digit * unit
      unit *= 10
      start -= 1
    }
    return start == place ? nil : (value, start)
  }

  /// 周一, 星期一, 礼拜一, with a bracket or a blank before it.
  private static func weekday(
    in text: FoldedText, after place: Int
  ) -> (value: Weekday, end: Int)? {
    var place = place
    while text[place] == " " || text[place] == "(" || text[place] == "," { place += 1 }
    if text[place] == "周" {
      place += 1
    } else if text[place] == "星" && text[place + 1] == "期"
      || text[place] == "礼" && text[place + 1] == "拜"
    {
      place += 2
    } else {
      return nil
    }
    let names: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "日"]
    let index = text[place] == "天" ? 6 : names.firstIndex(of: text[place])
    guard let index, let weekday = Weekday(rawValue: index + 1) else { return nil }
    return (weekday, place + 1)
  }
}

extension Unicode.Scalar {
  fileprivate var digit: Int? {
    value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil
  }
}
