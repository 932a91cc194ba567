import Phrasebook

// The phrasebook in words.
extension Wording {
  /// That nothing fits, with the situations that come nearest.
  package func nothingSuggested(nearest matches: [SituationIndex.Match]) -> String {
    let names = matches.prefix(3).map { word("situation", $0.situation) }
    return names.isEmpty
      ? self[.nothingSuggested]
      : self[.nothingSuggestedNear, ["situations": names.joined(separator: self[.listComma])]]
  }

  /// A rule with all it says.
  package func text(of rule: CheckRule) -> String {
    var lines = [
      "\(rule.id) · \(rule.category) · \(word("severity", rule.severity))",
      "  " + rule.why[language],
      "  " + self[.checkSayInstead, ["phrase": nested(rule.instead[language])]],
    ]
    lines += rule.hits.map { "  ✗ " + $0.sentence }
    lines += rule.spares.map { "  ✓ " + $0.sentence }
    return lines.map { $0 + "\n" }.joined()
  }
}
