import Phrasebook

/// Something that a checked text should not say, lacks, or would say better otherwise.
package struct Remark: Equatable, Sendable {
  /// The bytes of the text it is about; the whole text where something is missing.
  package let range: Range<Int>
  /// The rule as the interface names it: `banned.not-my-job`, `missing.apology`.
  package let rule: String
  /// The entry of the phrasebook that found it: `not-my-job.charge`.
  package let entry: String?
  package let severity: Severity
  /// What is wrong, in one sentence.
  package let message: String
  /// What to say instead, best first.
  package let suggestions: [String]

  /// The same in a text that begins so many bytes earlier.
  package func moved(by bytes: Int) -> Remark {
    Remark(
      range: range.lowerBound + bytes..<range.upperBound + bytes, rule: rule, entry: entry,
      severity: severity, message: message, suggestions: suggestions)
  }
}

/// What a checked text is (`--context`).
package enum CheckContext: String, CaseIterable, Sendable {
  /// An answer to an owner, a line each.
  case reply
  /// The opening of a telephone call, a line each.
  case phone
  /// A notice to all owners, a file each.
  case notice
}
