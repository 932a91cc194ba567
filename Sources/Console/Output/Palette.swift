import Conversation
import Foundation
import Phrasebook

/// Whether and how replies are coloured.
///
/// Colour never is the only sign: each mark has one of its own.
struct Palette {
  let isColoured: Bool

  /// What `--color` can ask for.
  enum Wish: String {
    case auto, always, never
  }

  /// `--color` beats the variables; `NO_COLOR` beats `FORCE_COLOR`; else a terminal gets colours.
  init(_ wish: Wish, on stream: Int32) {
    isColoured =
      switch wish {
      case .always: true
      case .never: false
      case .auto:
        if Environment.variable("NO_COLOR") != nil {
          false
        } else if Environment.variable("FORCE_COLOR") != nil {
          true
        } else {
          isatty(stream) == 1 && Environment.variable("TERM") != "dumb"
        }
      }
  }

  /// A reply as text, each line with its mark.
  func text(of reply: Reply) -> String {
    reply.lines.map { line in
      let text = line.mark.sign + PlainText(line.text).text
      guard isColoured, let code = Self.colour(of: line.mark) else { return text + "\n" }
      return "\u{1B}[\(code)m\(text)\u{1B}[0m\n"
    }.joined()
  }

  /// A word in the colour of a severity.
  func paint(_ text: String, for severity: Severity) -> String {
    guard isColoured else { return text }
    let code =
      switch severity {
      case .error: "1;31"
      case .warning: "33"
      case .suggestion: "36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private static func colour(of mark: Reply.Mark) -> String? {
    switch mark {
    case .done: "32"
    case .emergency: "1;31"
    case .question: "36"
    case .refused: "33"
    case .offer: "3"
    case .overdue: "31"
    case .entry, .detail, .plain: nil
    }
  }
}
