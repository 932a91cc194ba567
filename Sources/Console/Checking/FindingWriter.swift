import Conversation
import Phrasebook

/// Writes findings as they come.
protocol FindingWriter {
  mutating func write(_ finding: LocatedRemark)
  /// Writes what comes last.
  mutating func finish(_ count: FindingCount)
}

/// Gathers output, so that ten thousand findings are not ten thousand writes.
struct OutputBuffer {
  private var text = ""

  mutating func add(_ more: String) {
    text += more
    if text.utf8.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    if !text.isEmpty { Console.write(text) }
    text = ""
  }
}

/// Findings for a reader: place, rule, the words with carets under them, what to say instead.
struct FindingText: FindingWriter {
  let wording: Wording
  let palette: Palette
  private var output = OutputBuffer()

  init(_ environment: Environment) {
    wording = environment.wording
    palette = environment.palette
  }

  mutating func write(_ finding: LocatedRemark) {
    guard !finding.isExempt else { return }
    let remark = finding.remark
    let place = "\(PlainText(finding.file).text):\(finding.line):\(finding.columns.lowerBound)"
    let severity = wording.word("severity", remark.severity)
    output.add(
      "\(place): \(palette.paint(severity, for: remark.severity)) \(remark.rule) "
        + "\(PlainText(remark.message).text)\n")
    let excerpt = Excerpt(of: finding)
    if !excerpt.words.isEmpty {
      output.add("  \(excerpt.before)\(excerpt.words)\(excerpt.after)\n")
      output.add(
        "  " + String(repeating: " ", count: DisplayWidth.of(excerpt.before))
          + palette.paint(
            String(repeating: "^", count: max(1, DisplayWidth.of(excerpt.words))),
            for: remark.severity) + "\n")
    }
    for suggestion in remark.suggestions {
      let nested = wording.nested(PlainText(suggestion).text)
      output.add("  " + wording[.checkSayInstead, ["phrase": nested]] + "\n")
    }
  }

  mutating func finish(_ count: FindingCount) {
    output.flush()
    var values: [String: String] = [:]
    for severity in Severity.allCases { values["\(severity.rawValue)s"] = "\(count[severity])" }
    var line =
      count.bySeverity.isEmpty ? wording[.checkClean] : wording[.checkCount, values]
    if count.exempt > 0 { line += wording[.checkExempt, ["count": "\(count.exempt)"]] }
    Console.note(line)
  }
}

/// The part of a line that is shown: the words and what stands round them.
private struct Excerpt {
  let before: String
  let words: String
  let after: String

  private static let reach = 24

  init(of finding: LocatedRemark) {
    let line = finding.lineText
    let start = line.range(of: finding.words).map(\.lowerBound)
    // The words' own place, unless the line goes on from a block before.
    let column = finding.columns.lowerBound - 1
    let index = line.index(line.startIndex, offsetBy: column, limitedBy: line.endIndex)
    guard let place = index.flatMap({ line[$0...].hasPrefix(finding.words) ? $0 : nil }) ?? start,
      finding.words.count <= 2 * Self.reach, finding.words.count < line.count
    else {
      let isWhole = finding.words.count == line.count
      before = ""
      words = isWhole ? "" : PlainText(String(finding.words.prefix(2 * Self.reach))).text
      after = ""
      return
    }
    let end = line.index(place, offsetBy: finding.words.count)
    let head = line[..<place]
    let tail = line[end...]
    before = PlainText((head.count > Self.reach ? "…" : "") + head.suffix(Self.reach)).text
    words = PlainText(String(line[place..<end])).text
    after = PlainText(tail.prefix(Self.reach) + (tail.count > Self.reach ? "…" : "")).text
  }
}

/// Findings as JSON Lines, as the interface has them.
struct FindingJSON: FindingWriter {
  private var output = OutputBuffer()

  mutating func write(_ finding: LocatedRemark) {
    guard !finding.isExempt else { return }
    var object = JSONLine()
    object.add("file", finding.file)
    object.add("line", finding.line)
    object.add("column", finding.columns.lowerBound)
    object.add("endColumn", finding.columns.upperBound)
    object.add("text", finding.words)
    object.add("rule", finding.remark.rule)
    object.add("entry", finding.remark.entry)
    object.add("severity", finding.remark.severity.rawValue)
    object.add("message", finding.remark.message)
    object.add(
      "suggestions", json: JSONLine.array(finding.remark.suggestions.map(JSONLine.quoted)))
    output.add(object.line + "\n")
  }

  mutating func finish(_: FindingCount) { output.flush() }
}
