/// A telephone number: digits, a landline with its area code set off by a hyphen.
///
/// `13812345678`, `0755-26001234`, `91234567`.
public struct Phone: Hashable, Sendable, CustomStringConvertible {
  /// The number as dialled.
  public let description: String

  /// A number of digits and at most one hyphen; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let digits = text.utf8.filter { 48...57 ~= $0 }.count
    guard (3...15).contains(digits),
      text.utf8.allSatisfy({ 48...57 ~= $0 || $0 == UInt8(ascii: "-") }),
      text.utf8.filter({ $0 == UInt8(ascii: "-") }).count <= 1
    else { return nil }
    description = String(text)
  }

  /// The number as lists show it (STANDARD 5.1): `138****5678`.
  public var masked: String {
    let digits = Array(description)
    let shown = digits.count >= 11 ? 3 : digits.count >= 7 ? 2 : 0
    let tail = min(4, digits.count - shown)
    let hidden = max(0, digits.count - shown - tail)
    return String(digits.prefix(shown)) + String(repeating: "*", count: hidden)
      + String(digits.suffix(tail))
  }
}
