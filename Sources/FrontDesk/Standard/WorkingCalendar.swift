/// Which days are worked (STANDARD 2): weekends are off, unless the calendar says otherwise.
public struct WorkingCalendar: Equatable, Sendable {
  /// Days off that are no weekend, or a holiday on one.
  public let holidays: Set<Day>
  /// Weekend days that are worked in exchange.
  public let makeUpDays: Set<Day>
  /// The years whose holidays are known; none in a calendar of weekends alone.
  public let publishedYears: Set<Int>

  /// A calendar of weekends and these exceptions.
  public init(
    holidays: Set<Day> = [], makeUpDays: Set<Day> = [], publishedYears: Set<Int> = []
  ) {
    self.holidays = holidays
    self.makeUpDays = makeUpDays
    self.publishedYears = publishedYears
  }

  /// This calendar with the days of a year as they were published, in the place of those known before.
  public func publishing(
    _ year: Int, holidays: Set<Day>, worked: Set<Day>
  ) -> WorkingCalendar {
    WorkingCalendar(
      holidays: self.holidays.filter { $0.year != year }.union(holidays),
      makeUpDays: makeUpDays.filter { $0.year != year }.union(worked),
      publishedYears: publishedYears.union([year]))
  }

  /// Whether it is known of the day, and not supposed, whether it is worked.
  public func isPublished(_ day: Day) -> Bool {
    publishedYears.isEmpty || publishedYears.contains(day.year)
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
