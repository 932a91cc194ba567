/// A JSON object written as one line, keys in the order they are added.
///
/// Foundation's encoder sorts keys or shuffles them and takes longer over a line than the
/// understanding does; the interface promises stable keys, absent ones left out and `/` unescaped.
struct JSONLine {
  private var text = "{"

  /// The object written so far.
  var line: String { text + "}" }

  /// Adds a member that is JSON already.
  mutating func add(_ key: String, json: String) {
    if text.utf8.count > 1 { text += "," }
    text += "\(JSONLine.quoted(key)):\(json)"
  }

  /// Adds a text, unless it is absent.
  mutating func add(_ key: String, _ value: String?) {
    if let value { add(key, json: JSONLine.quoted(value)) }
  }

  /// Adds a number, unless it is absent.
  mutating func add(_ key: String, _ value: Int?) {
    if let value { add(key, json: String(value)) }
  }

  /// Adds `true`; what is not so is left out.
  mutating func add(_ key: String, flag: Bool) {
    if flag { add(key, json: "true") }
  }

  /// An array of JSON values.
  static func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

  /// A text as a JSON string.
  ///
  /// Control characters, and the separators that some readers take for line ends, are escaped.
  static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}",
        "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        let hex = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
