import Conversation
import Phrasebook

/// A remark with its place in a file.
struct LocatedRemark {
  let file: String
  /// From 1.
  let line: Int
  /// In characters as a person sees them, from 1; the end is behind the last.
  let columns: Range<Int>
  /// The same in Unicode scalars, which is what SARIF can say.
  let scalarColumns: Range<Int>
  /// The words the remark is about.
  let words: String
  /// The line they stand in.
  let lineText: String
  let remark: Remark
  /// Whether the line itself says that this is to pass: `frontdesk:allow`.
  let isExempt: Bool
}

/// How many findings of each severity there were.
struct FindingCount {
  private(set) var bySeverity: [Severity: Int] = [:]
  private(set) var exempt = 0

  mutating func count(_ finding: LocatedRemark) {
    if finding.isExempt {
      exempt += 1
    } else {
      bySeverity[finding.remark.severity, default: 0] += 1
    }
  }

  subscript(severity: Severity) -> Int { bySeverity[severity] ?? 0 }
}

/// What a line exempts: `frontdesk:allow` alone everything, with classes or ids after it those.
struct Exemption {
  private let names: [Substring]?

  /// The exemption that a line carries, if any.
  init?(_ line: String) {
    guard let mark = line.range(of: "frontdesk:allow") else { return nil }
    let rest = line[mark.upperBound...].prefix { $0 != "," && $0 != "<" && $0 != ";" }
    let names = rest.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0))) }
      .filter { !$0.allSatisfy { $0 == "-" } }
    self.names = names.isEmpty ? nil : names
  }

  func covers(_ remark: Remark) -> Bool {
    guard let names else { return true }
    return names.contains { name in
      remark.rule == name || remark.entry.map { $0 == name } ?? false
        || remark.rule.hasSuffix("." + name)
    }
  }
}
