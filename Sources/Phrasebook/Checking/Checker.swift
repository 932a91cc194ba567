import DataFiles

/// Finds what must not be said, and what would be better said otherwise.
package struct Checker: Sendable {
  let table: RuleTable
  let matcher: Matcher
  let likeness: Likeness

  /// A place in a text where a rule hits.
  package struct Finding: Hashable, Sendable {
    /// The bytes of the text.
    package let range: Range<Int>
    package let severity: Severity
    let rule: Int
  }

  /// The rules as they lie in the program.
  package init(numbers: StaticString, texts: StaticString, likeness: Likeness = .none) {
    self.init(RuleTable(numbers: numbers, texts: texts), likeness: likeness)
  }

  init(_ table: RuleTable, likeness: Likeness) {
    self.table = table
    self.likeness = likeness
    matcher = Matcher(table.matches)
  }

  /// The findings in a text, in the order of their places; none overlaps another.
  ///
  /// Of those that overlap the graver one stays, then the longer one.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8, of any number of lines.
  ///   - room: what to read it into; one object serves for text after text.
  package func findings(
    in bytes: UnsafeBufferPointer<UInt8>, using room: CheckRoom = CheckRoom()
  ) -> [Finding] {
    foremost(everyFinding(in: bytes, using: room))
  }

  /// Everything that any rule finds, overlapping as it may.
  private func everyFinding(
    in bytes: UnsafeBufferPointer<UInt8>, using room: CheckRoom
  ) -> [Finding] {
    let text = room.text
    text.read(bytes)
    let hits = matcher.matches(in: text).filter { isAccusing($0, in: text, bytes) }
    let alike = alike(in: text, without: hits).filter { isAccusing($0, in: text, bytes) }
    return (hits + alike).map { match in
      let words = text.trimmed(match.range)
      let last = text.end(of: words.upperBound - 1, in: bytes)
      return Finding(
        range: Int(text.offsets[words.lowerBound])..<last,
        severity: table.rules[match.owner].severity, rule: match.owner)
    }
  }

  private func isAccusing(
    _ match: Matcher.Match, in text: SymbolText, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    isWhole(match.range, in: text, bytes) && !isSpared(match, in: text)
      && !(table.rules[match.owner].yields && likeness.isFine(match.range, in: text))
  }

  /// What resembles examples where no rule hits.
  private func alike(in text: SymbolText, without hits: [Matcher.Match]) -> [Matcher.Match] {
    let known = hits.filter { table.rules[$0.owner].severity == .error }.map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var end = 0
    return likeness.stretches(in: text).compactMap { stretch in
      // Both go from the left to the right: of all hits that begin before its end one reaches into it.
      while next < known.count, known[next].lowerBound < stretch.range.upperBound {
        end = max(end, known[next].upperBound)
        next += 1
      }
      let rule = table.likenessRules[stretch.category]
      guard rule >= 0, end <= stretch.range.lowerBound else { return nil }
      return Matcher.Match(owner: rule, range: stretch.range)
    }
  }

  func everyFinding(in text: String) -> [Finding] {
    var text = text
    return text.withUTF8 { everyFinding(in: $0, using: CheckRoom()) }
  }

  /// The findings in a text.
  package func findings(in text: String) -> [Finding] {
    var text = text
    return text.withUTF8 { findings(in: $0) }
  }

  private func foremost(_ findings: [Finding]) -> [Finding] {
    guard findings.count > 1 else { return findings }
    var kept: [Finding] = []
    var group: [Finding] = []
    var end = 0
    // Only those that touch each other, through others too, are weighed.
    for finding in findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if finding.range.lowerBound >= end {
        kept += weighed(group)
        group.removeAll(keepingCapacity: true)
      }
      group.append(finding)
      end = max(end, finding.range.upperBound)
    }
    return kept + weighed(group)
  }

  private func weighed(_ group: [Finding]) -> [Finding] {
    guard group.count > 1 else { return group }
    var kept: [Finding] = []
    for finding in group.sorted(by: { $0.isForemost(before: $1) })
    where !kept.contains(where: { $0.range.overlaps(finding.range) }) {
      kept.append(finding)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// What a checker reads texts into; kept from one text to the next.
package final class CheckRoom {
  let text = SymbolText()

  package init() {}

  /// The first byte of the last text that begins no character of UTF-8.
  package var firstInvalidByte: Int? { text.firstInvalidByte }
}

extension Checker.Finding {
  fileprivate func isForemost(before other: Self) -> Bool {
    if severity != other.severity { return severity < other.severity }
    if range.count != other.range.count { return range.count > other.range.count }
    return (range.lowerBound, rule) < (other.range.lowerBound, other.rule)
  }
}

extension Severity: Comparable {
  /// The graver one comes first.
  package static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .suggestion: 2
    }
  }
}
