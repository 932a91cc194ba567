import DataFiles

/// Whether the rules do what their own sentences say.
package enum RuleTrial {
  /// The sentences that turn out otherwise, each with its place and the mend.
  ///
  /// A rule must report exactly the marked words of its hits; no rule may call any spare an error.
  package static func faults(of book: RuleBook, with checker: Checker) -> [DataFileError] {
    book.rules.flatMap { rule in
      rule.hits.compactMap { fault(of: $0, rule, checker) }
        + rule.spares.compactMap { fault(of: $0, checker) }
    }
  }

  private static func fault(
    of hit: CheckRule.Hit, _ rule: CheckRule, _ checker: Checker
  ) -> DataFileError? {
    let bytes = hit.sentence.utf8
    let words =
      bytes.distance(
        from: bytes.startIndex, to: hit.words.lowerBound)..<bytes.distance(
        from: bytes.startIndex, to: hit.words.upperBound)
    let findings = checker.everyFinding(in: hit.sentence).filter { checker.id(of: $0) == rule.id }
    if findings.contains(where: { $0.range == words }) { return nil }
    let found = findings.map { "“\(hit.sentence.utf8Text($0.range))”" }.joined(separator: ", ")
    return DataFileError(
      .senseless(
        found.isEmpty
          ? "“\(rule.id)” misses “\(hit.sentence)”; widen a pattern, or look at what spares it"
          : "“\(rule.id)” reports \(found) here; move the [ ] or mend the pattern"),
      at: hit.place)
  }

  private static func fault(of spare: CheckRule.Spare, _ checker: Checker) -> DataFileError? {
    guard
      let finding = checker.findings(in: spare.sentence).first(where: { $0.severity == .error })
    else { return nil }
    return DataFileError(
      .senseless(
        "“\(checker.id(of: finding))” accuses “\(spare.sentence.utf8Text(finding.range))” here; "
          + "narrow its pattern or add to its except"),
      at: spare.place)
  }
}

extension String {
  /// What stands at these bytes.
  package func utf8Text(_ range: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
