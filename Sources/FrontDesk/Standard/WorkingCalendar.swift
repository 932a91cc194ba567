/// Which days are worked (STANDARD 2): weekends are off, unless the calendar says otherwise.
public struct WorkingCalendar: Equatable, Sendable {
  /// Days off that are no weekend.
  public let holidays: Set<Day>
  /// Weekend days that are worked in exchange.
  public let makeUpDays: Set<Day>

  /// A calendar of weekends and these exceptions.
  public init(holidays: Set<Day> = [], makeUpDays: Set<Day> = []) {
    self.holidays = holidays
    self.makeUpDays = makeUpDays
  }

  /// Whether the day is worked.
  public func isWorkingDay(_ day: Day) -> Bool {
    if makeUpDays.contains(day) { return true }
    if holidays.contains(day) { return false }
    return day.weekday != .saturday && day.weekday != .sunday
  }

  /// The last of so many working days after a day, which itself is not counted.
  public func day(after day: Day, workingDays count: Int) -> Day {
    var (current, left) = (day, count)
    while left > 0 {
      current = current + 1
      if isWorkingDay(current) { left -= 1 }
    }
    return current
  }
}
