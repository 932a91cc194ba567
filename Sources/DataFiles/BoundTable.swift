/// The form in which a data file is bound into the program: one string, quick to take apart.
///
/// Yams needs 40 ms for a thousand entries; this needs one pass. Records end with U+001E:
/// a letter for the form, line and column, then the text after its length in UTF-8, or the count of
/// what follows. U+001F parts them.
package enum BoundTable {
  private static let end: UInt8 = 0x1E
  private static let gap: UInt8 = 0x1F

  /// Writes a node.
  package static func write(_ node: Node) -> String {
    var table = ""
    append(node, to: &table)
    return table
  }

  /// Reads what ``write(_:)`` wrote.
  package static func read(_ table: String, file: String) -> Node {
    var table = table
    return table.withUTF8 { bytes in
      var reader = Reader(bytes: bytes, file: file)
      return reader.node()
    }
  }

  private static func append(_ node: Node, to table: inout String) {
    let place = "\(node.place.line)\u{1F}\(node.place.column)\u{1F}"
    switch node.content {
    case .scalar(let text): table += "s\(place)\(measured(text))"
    case .list(let nodes):
      table += "l\(place)\(nodes.count)\u{1E}"
      for node in nodes { append(node, to: &table) }
    case .map(let entries):
      table += "m\(place)\(entries.count)\u{1E}"
      for entry in entries {
        table += "k\(entry.place.line)\u{1F}\(entry.place.column)\u{1F}\(measured(entry.key))"
        append(entry.value, to: &table)
      }
    }
  }

  private static func measured(_ text: String) -> String {
    "\(text.utf8.count)\u{1F}\(text)\u{1E}"
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    let file: String
    var position = 0

    mutating func node() -> Node {
      let form = next()
      let place = Place(file: file, line: number(), column: number())
      switch form {
      case UInt8(ascii: "l"):
        let count = number()
        return Node(.list((0..<count).map { _ in node() }), at: place)
      case UInt8(ascii: "m"):
        let count = number()
        return Node(.map((0..<count).map { _ in entry() }), at: place)
      default:
        return Node(.scalar(text()), at: place)
      }
    }

    private mutating func entry() -> Node.Entry {
      _ = next()
      let place = Place(file: file, line: number(), column: number())
      return Node.Entry(key: text(), place: place, value: node())
    }

    private mutating func next() -> UInt8 {
      position += 1
      return bytes[position - 1]
    }

    private mutating func number() -> Int {
      var number = 0
      while case let byte = next(), byte != BoundTable.gap, byte != BoundTable.end {
        number = number * 10 + Int(byte - 48)
      }
      return number
    }

    private mutating func text() -> String {
      let length = number()
      let start = position
      position += length + 1
      return String(decoding: bytes[start..<start + length], as: UTF8.self)
    }
  }
}
