import FrontDesk

/// A whole time expression: one point or two, and how they bound the time.
struct TimeExpression {
  /// How the words bound the time.
  enum Bound {
    /// At the point, or over the span.
    case none
    /// By the end of it: 到, by, 内.
    case by
    /// Before it begins, if it is longer than a day: 之前.
    case before
    /// From its beginning on: 起, after.
    case from
  }

  var start: Said
  var end: Said?
  var bound = Bound.none
  /// Tokens.
  var range: Range<Int>
}
