import Foundation

/// What a reply must mention: a text, any one of several, a number of its own, a clock time however it
/// is written, or `re:` and a regular expression.
struct Mention {
  let wanted: JSON

  func isIn(_ reply: String) -> Bool {
    switch wanted {
    case .array(let choices): choices.contains { Mention(wanted: $0).isIn(reply) }
    case .text(let text): Self.text(text, isIn: reply.folded)
    case .null, .flag, .number, .object: false
    }
  }

  private static func text(_ text: String, isIn reply: String) -> Bool {
    if text.hasPrefix("re:") { return reply.matches(String(text.dropFirst(3))) }
    if text.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return reply.matches("(?<!\\d)0*\(text)(?!\\d)")
    }
    let clock = text.split(separator: ":", omittingEmptySubsequences: false)
    if clock.count == 2, text.count == 5, let hour = Int(clock[0]) {
      let hours = hour > 12 ? [hour, hour - 12] : [hour]
      return hours.contains { reply.matches("(?<!\\d)0?\($0)\\s*[:点點时時]\\s*\(clock[1])(?!\\d)") }
    }
    return reply.contains(text.folded)
  }
}

extension String {
  /// Without differences of width, compatibility and case.
  var folded: String { precomposedStringWithCompatibilityMapping.lowercased() }

  /// Folded, and without blanks.
  var squeezed: String { folded.filter { !$0.isWhitespace } }

  func matches(_ expression: String) -> Bool {
    range(of: expression, options: [.regularExpression, .caseInsensitive]) != nil
  }
}
