/// A value as it may stand inside a sentence: one line, nothing invisible that steers a terminal
/// or turns the direction of the text, no blanks round it.
struct SingleLine: Hashable, Sendable {
  let text: String

  /// Makes one line of what was typed; nil when nothing readable is left.
  init?(_ typed: String) {
    var text = String.UnicodeScalarView()
    var gap = false
    for scalar in typed.unicodeScalars {
      switch scalar.properties.generalCategory {
      case _ where scalar.properties.isWhitespace: gap = true
      case .control, .format, .surrogate, .privateUse, .unassigned: continue
      default:
        if gap, !text.isEmpty { text.append(" ") }
        gap = false
        text.append(scalar)
      }
    }
    guard !text.isEmpty else { return nil }
    self.text = String(text)
  }
}
