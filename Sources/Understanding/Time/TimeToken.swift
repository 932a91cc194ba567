/// A word of the grammar of times, with its place in the folded text.
///
/// Blanks are no tokens; whatever is no word of this grammar is one token ``Kind/other``.
struct TimeToken {
  /// What the grammar does with a word.
  ///
  /// The raw values are the `kind` of timewords.yaml.
  enum Kind: String, CaseIterable {
    // Numbers: `value`, and in `width` how many digits were written (0 for 十五).
    case digits, numeral, numberWord, scale, ordinal, ordinalSuffix
    // Signs.
    case dash, colon, slash, dot, comma, other
    // Days and larger.
    case day, dayPair, followingDay, dayAndPart, wholeDay, weekday, shyWeekday, weekend, festival
    case month, shyMonth, year, which, past, unit, dayMark, numberMark
    case quarterWord, quarterLetter, stretch, stretchOf, tenDays, halfYear, holiday
    case counted, finalOne, firstFew, measure
    // Times of day.
    case part, shyPart, hourMark, minuteMark, quarterMark, half, sharp, oclock, meridiem
    case shyMeridiem, clock, missing, now, presentTime, closingTime
    // What ties them together.
    case before, orBefore, until, by, within, inside, after, onward, from, between, amid, and, to
    case ago, later, pass, ahead, recent, `in`, at, on, the, `for`, of, about, more, roughly, every
    case untilToday, numbered
  }

  /// A unit of time.
  enum Unit: String, CaseIterable {
    case second, minute, quarterHour, hour, day, workday, week, workweek, month, quarter, year
  }

  var kind: Kind
  /// The number the word stands for: a count of days, a weekday, an index of a table.
  var value: Int = 0
  /// How many digits were written.
  var width: Int = 0
  var unit: Unit = .day
  /// The first position of the word.
  var start: Int
  /// The position after it.
  var end: Int

  /// Whether a number was written in figures or Chinese numerals.
  var isNumber: Bool { kind == .digits || kind == .numeral }
}
