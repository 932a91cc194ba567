import FrontDesk

/// Days from the first to the last, both included.
struct Days {
  var first: Day
  var last: Day

  init(_ first: Day, _ last: Day) {
    self.first = first
    self.last = last
  }

  /// A single day.
  init(_ day: Day) {
    self.init(day, day)
  }

  /// A month; nil when there is none.
  init?(month: Int, year: Int) {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    self.init(first, first + (Day.length(ofMonth: month, year: year) - 1))
  }

  /// So many months from one on; nil when there are none.
  init?(months: Int, from month: Int, year: Int) {
    guard let start = Days(month: month, year: year) else { return nil }
    self.init(start.first, start.first.adding(months: months) - 1)
  }

  var isOneDay: Bool { first == last }
}
