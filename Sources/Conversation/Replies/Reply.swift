/// What the assistant answers: lines with a mark each; how they look is the terminal's business.
package struct Reply: Equatable, Sendable {
  /// The lines, in order.
  package var lines: [Line]
  /// Whether the talk ends here.
  package var ends: Bool

  /// A reply of these lines.
  package init(_ lines: [Line] = [], ends: Bool = false) {
    self.lines = lines
    self.ends = ends
  }

  /// A line of the reply.
  package struct Line: Equatable, Sendable {
    package let mark: Mark
    package let text: String

    package init(_ mark: Mark, _ text: String) {
      self.mark = mark
      self.text = text
    }
  }

  /// What a line is.
  package enum Mark: Sendable {
    /// Something was done.
    case done
    /// An emergency was registered.
    case emergency
    /// The assistant asks.
    case question
    /// Something was refused, and why.
    case refused
    /// The sentence to say to the owner.
    case offer
    /// An entry of a list.
    case entry
    /// An entry of a list whose time is over.
    case overdue
    /// A fact that belongs to the line above.
    case detail
    /// A remark.
    case plain

    /// The sign before the line, for colour never is the only one.
    package var sign: String {
      switch self {
      case .done: "✓ "
      case .emergency: "‼ "
      case .question: "? "
      case .refused: "✗ "
      case .overdue: "! "
      case .offer, .entry, .detail: "  "
      case .plain: ""
      }
    }
  }

  mutating func add(_ mark: Mark, _ text: String) {
    lines.append(Line(mark, text))
  }

  mutating func add(_ other: Reply) {
    lines += other.lines
    ends = ends || other.ends
  }
}
