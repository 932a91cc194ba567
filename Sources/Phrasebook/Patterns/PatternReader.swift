import DataFiles
import Folding

/// Reads patterns, with the word lists that they name.
struct PatternReader: Sendable {
  /// The words of each list, already read.
  private var lists: [String: [[Pattern.Piece]]] = [:]

  /// A reader that knows the lists of `words.yaml` files, each a name and its words; a later file
  /// replaces the lists of an earlier one.
  init(words files: [Node] = []) throws(DataFileError) {
    for file in files {
      for list in try file.entries() {
        var words: [[Pattern.Piece]] = []
        for node in try list.value.list() { words.append(try pattern(node).pieces) }
        lists[list.key] = words
      }
    }
  }

  /// The pattern a node holds.
  func pattern(_ node: Node) throws(DataFileError) -> Pattern {
    try pattern(try node.text(), at: node.place)
  }

  /// A pattern in words.
  func pattern(_ text: String, at place: Place) throws(DataFileError) -> Pattern {
    var parser = Parser(text: Array(text.unicodeScalars), lists: lists, place: place)
    return Pattern(pieces: try parser.whole())
  }

  /// The two sides of a surrounding, where `@` stands for what was found; a side may be empty.
  func sides(_ node: Node) throws(DataFileError) -> (before: Pattern, after: Pattern) {
    let text = try node.text()
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, sides.contains(where: { !$0.isEmpty }) else {
      throw DataFileError(
        .senseless("“\(text)” surrounds nothing; write one @ for what was found: 如果…@"),
        at: node.place)
    }
    return (
      try pattern(String(sides[0]), at: node.place), try pattern(String(sides[1]), at: node.place)
    )
  }
}

/// Reads one pattern, sign by sign.
private struct Parser {
  let text: [Unicode.Scalar]
  let lists: [String: [[Pattern.Piece]]]
  let place: Place
  var position = 0

  mutating func whole() throws(DataFileError) -> [Pattern.Piece] {
    var rows = [try row()]
    while position < text.count, text[position] == "|" {
      position += 1
      rows.append(try row())
    }
    guard position == text.count else { throw fault("closes what is not open") }
    return rows.count == 1 ? rows[0] : [.choice(rows)]
  }

  private mutating func row() throws(DataFileError) -> [Pattern.Piece] {
    var pieces: [Pattern.Piece] = []
    while position < text.count, text[position] != "|", text[position] != ")" {
      guard let piece = try piece() else { continue }
      if case .choice(let choices) = piece, choices.count == 1,
        position == text.count || text[position] != "?"
      {
        // Brackets round no choice at all.
        pieces += choices[0]
        continue
      }
      if position < text.count, text[position] == "?" {
        position += 1
        pieces.append(.choice([[piece], []]))
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }

  private mutating func piece() throws(DataFileError) -> Pattern.Piece? {
    let scalar = text[position]
    position += 1
    switch scalar {
    case "(": return .choice(try choices())
    case "{": return .choice(try words())
    case "…":
      guard position < text.count, text[position] == "…" else { return .gap(.clause) }
      position += 1
      return .gap(.sentence)
    case "，", ",", "。", "、", "：", "；", "！", "？": return .pause
    case "^": return .clauseStart
    case "$": return .clauseEnd
    default:
      let symbol = scalar.value < 0x10000 ? SymbolTable.symbol(of: Int(scalar.value)) : .other
      guard !symbol.isMark else { throw fault("has “\(scalar)”, which the text is parted by") }
      return symbol == .nothing ? nil : .letter(symbol)
    }
  }

  private mutating func choices() throws(DataFileError) -> [[Pattern.Piece]] {
    var choices = [try row()]
    while position < text.count, text[position] == "|" {
      position += 1
      choices.append(try row())
    }
    guard position < text.count else { throw fault("leaves a ( open") }
    position += 1
    return choices
  }

  private mutating func words() throws(DataFileError) -> [[Pattern.Piece]] {
    guard let end = text[position...].firstIndex(of: "}") else { throw fault("leaves a { open") }
    let name = text[position..<end].reduce(into: "") { $0.unicodeScalars.append($1) }
    position = end + 1
    guard let words = lists[name] else {
      throw DataFileError(
        .senseless(
          "there are no words “{\(name)}”; known are \(lists.keys.sorted().joined(separator: ", "))"
        ),
        at: place)
    }
    return words
  }

  private func fault(_ what: String) -> DataFileError {
    let pattern = text.reduce(into: "") { $0.unicodeScalars.append($1) }
    return DataFileError(
      .senseless("the pattern “\(pattern)” \(what); see “Patterns” in the README"), at: place)
  }
}
