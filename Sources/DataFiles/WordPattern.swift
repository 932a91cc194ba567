/// A word with alternatives, as data files write them: `(开|关|锁)不(上|了)` is six words.
package enum WordPattern {
  /// The words a pattern stands for.
  package static func expand(_ pattern: String) -> [String] {
    // Most words have no alternatives, and characters are slow to look through.
    guard pattern.utf8.contains(UInt8(ascii: "(")) else { return [pattern] }
    guard let open = pattern.firstIndex(of: "("),
      let close = pattern[open...].firstIndex(of: ")")
    else { return [pattern] }
    let head = pattern[..<open]
    let tails = expand(String(pattern[pattern.index(after: close)...]))
    let choices = pattern[pattern.index(after: open)..<close]
      .split(separator: "|", omittingEmptySubsequences: false)
    return choices.flatMap { choice in tails.map { head + choice + $0 } }
  }
}
