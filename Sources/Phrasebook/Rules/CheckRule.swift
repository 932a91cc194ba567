import DataFiles

/// How grave a finding is (`check` of INTERFACE).
package enum Severity: String, CaseIterable, Sendable {
  /// A banned expression (STANDARD 4.7), a privacy leak in words (STANDARD 5).
  case error
  /// A risky tone, or a courtesy that is missing.
  case warning
  /// A better wording.
  case suggestion
}

/// A rule of the checker: an expression not to be said, with what to say instead.
///
/// `Phrasebook/README.md` tells what each key of an entry means.
package struct CheckRule: Sendable {
  /// Cited in findings; never given to another rule: `not-my-job.charge`.
  package let id: String
  /// The class as findings name it: `banned.not-my-job`.
  package let category: String
  package let severity: Severity
  /// Why it is not said, to the one who wrote it.
  package let why: Wordings
  package let instead: Wordings
  package let hits: [Hit]
  package let spares: [Spare]
  /// Where the entry stands.
  package let place: Place
  /// Whether the examples know sentences like its hits, so that likeness may overrule it; those of a
  /// site's own rule they don't.
  var yieldsToLikeness = false
  /// What it looks for; nothing for one that hits by likeness.
  let wordings: [Wording]
  /// What spares a hit that lies inside it.
  let excepts: [Pattern]
  /// What spares a hit that stands between its two sides.
  let surroundings: [Surrounding]

  /// The id of the rule that hits what resembles the examples of a class: `busy.like`.
  static func likeness(of category: String) -> String { category + ".like" }

  /// A pattern that is looked for, and where it stands.
  struct Wording: Sendable {
    let pattern: Pattern
    let place: Place
  }

  /// The two sides of what spares a hit.
  struct Surrounding: Sendable {
    let before: Pattern
    let after: Pattern
  }

  /// A sentence that the rule must hit, with the words that it must report.
  package struct Hit: Sendable {
    package let sentence: String
    package let words: Range<String.Index>
    package let place: Place
  }

  /// A sentence that no rule may hit.
  package struct Spare: Sendable {
    package let sentence: String
    package let place: Place
  }
}
