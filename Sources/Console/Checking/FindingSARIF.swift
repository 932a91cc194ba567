import Conversation
import Phrasebook

/// Findings as one SARIF 2.1.0 log, with the rules that were met; exempted ones as suppressed.
struct FindingSARIF: FindingWriter {
  private var output = OutputBuffer()
  private var rules: [String: String] = [:]
  private var isFirst = true

  init() {
    output.add(
      "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
        + "\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"results\":[")
  }

  mutating func write(_ finding: LocatedRemark) {
    let remark = finding.remark
    let rule = remark.entry ?? remark.rule
    rules[rule] = rules[rule] ?? remark.rule
    var message = JSONLine()
    message.add("text", ([remark.message] + remark.suggestions).joined(separator: " "))
    var result = JSONLine()
    result.add("ruleId", rule)
    result.add("level", Self.level(of: remark.severity))
    result.add("message", json: message.line)
    result.add("locations", json: JSONLine.array([Self.location(of: finding)]))
    if finding.isExempt { result.add("suppressions", json: "[{\"kind\":\"inSource\"}]") }
    output.add((isFirst ? "\n" : ",\n") + result.line)
    isFirst = false
  }

  mutating func finish(_: FindingCount) {
    let rules = rules.sorted { $0.key < $1.key }.map { id, name in
      var rule = JSONLine()
      rule.add("id", id)
      rule.add("name", name)
      return rule.line
    }
    var driver = JSONLine()
    driver.add("name", "frontdesk")
    driver.add("version", FrontDeskCommand.version)
    driver.add("rules", json: JSONLine.array(rules))
    output.add("\n],\"tool\":{\"driver\":\(driver.line)}}]}\n")
    output.flush()
  }

  private static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    }
  }

  private static func location(of finding: LocatedRemark) -> String {
    var artifact = JSONLine()
    artifact.add("uri", finding.file == "-" ? "stdin" : uri(of: finding.file))
    var region = JSONLine()
    region.add("startLine", finding.line)
    region.add("startColumn", finding.scalarColumns.lowerBound)
    region.add("endColumn", finding.scalarColumns.upperBound)
    var snippet = JSONLine()
    snippet.add("text", finding.words)
    region.add("snippet", json: snippet.line)
    var physical = JSONLine()
    physical.add("artifactLocation", json: artifact.line)
    physical.add("region", json: region.line)
    var location = JSONLine()
    location.add("physicalLocation", json: physical.line)
    return location.line
  }

  /// A path as a relative reference, or as a file's URI.
  private static func uri(of path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        uri += "%" + (hex.utf8.count < 2 ? "0" : "") + hex
      }
    }
    return uri
  }
}
