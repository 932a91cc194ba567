/// A JSON object written as one line, keys in the order they are added.
///
/// Foundation's encoder sorts keys or shuffles them and takes longer over a line than the
/// understanding does; the interface promises stable keys, absent ones left out and `/` unescaped.
struct JSONLine {
  private var text = "{"

  /// The object written so far.
  var line: String { text + "}" }

  /// Adds a member that is JSON already; keys are the program's own and need no escaping.
  mutating func add(_ key: String, json: String) {
    if text.utf8.count > 1 { text += "," }
    text += "\""
    text += key
    text += "\":"
    text += json
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
    var json: [UInt8] = []
    json.reserveCapacity(text.utf8.count + 8)
    json.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += Array("\\\"".utf8)
      case "\\": json += Array("\\\\".utf8)
      case "\n": json += Array("\\n".utf8)
      case "\r": json += Array("\\r".utf8)
      case "\t": json += Array("\\t".utf8)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}",
        "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        let hex = String(scalar.value, radix: 16)
        json += Array(("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
      default: json += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    json.append(UInt8(ascii: "\""))
    return String(decoding: json, as: UTF8.self)
  }
}
