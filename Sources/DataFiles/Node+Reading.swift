// Typed access. Every accessor throws a fault with its place, so that readers need no checks of their own.
extension Node {
  /// The form this node has.
  package var shape: DataFileError.Shape {
    switch content {
    case .scalar: .scalar
    case .list: .list
    case .map: .map
    }
  }

  /// The text of a scalar.
  package func text() throws(DataFileError) -> String {
    guard case .scalar(let text) = content else {
      throw DataFileError(.expected(.scalar, found: shape), at: place)
    }
    return text
  }

  /// A scalar as a whole number.
  package func number() throws(DataFileError) -> Int {
    let text = try text()
    guard let number = Int(text) else { throw DataFileError(.notANumber(text), at: place) }
    return number
  }

  /// `true`, `yes`, `on` or `false`, `no`, `off`.
  package func truth() throws(DataFileError) -> Bool {
    let text = try text()
    switch text {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      throw DataFileError(.unknownWord(text, allowed: ["true", "false"]), at: place)
    }
  }

  /// A scalar as a word of a fixed vocabulary.
  package func word<Word>(_: Word.Type = Word.self) throws(DataFileError) -> Word
  where Word: RawRepresentable<String> & CaseIterable {
    let text = try text()
    guard let word = Word(rawValue: text) else {
      throw DataFileError(
        .unknownWord(text, allowed: Word.allCases.map(\.rawValue)), at: place)
    }
    return word
  }

  /// The elements of a list.
  ///
  /// A lone scalar is a list of one.
  package func list() throws(DataFileError) -> [Node] {
    switch content {
    case .list(let nodes): return nodes
    case .scalar: return [self]
    case .map: throw DataFileError(.expected(.list, found: .map), at: place)
    }
  }

  /// The texts of a list, or a lone scalar as a list of one.
  package func texts() throws(DataFileError) -> [String] {
    var texts: [String] = []
    for node in try list() { texts.append(try node.text()) }
    return texts
  }

  /// The entries of a map, in the order they stand in.
  package func entries() throws(DataFileError) -> [Entry] {
    guard case .map(let entries) = content else {
      throw DataFileError(.expected(.map, found: shape), at: place)
    }
    return entries
  }

  /// The value of a key, if it is there.
  package subscript(key: String) -> Node? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The value of a key that must be there.
  package func required(_ key: String) throws(DataFileError) -> Node {
    _ = try entries()
    guard let node = self[key] else { throw DataFileError(.missingKey(key), at: place) }
    return node
  }

  /// Refuses keys that are none of these, naming the nearest.
  package func allow(only keys: [String]) throws(DataFileError) {
    for entry in try entries() where !keys.contains(entry.key) {
      let nearest = keys.min { distance($0, entry.key) < distance($1, entry.key) }
      let close = nearest.flatMap { distance($0, entry.key) <= max(1, $0.count / 3) ? $0 : nil }
      throw DataFileError(.unknownKey(entry.key, nearest: close), at: entry.place)
    }
  }
}

/// How many characters must be put in, taken out or changed to make one word of the other.
private func distance(_ one: String, _ other: String) -> Int {
  let other = Array(other)
  var row = Array(0...other.count)
  for (i, a) in one.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in other.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(diagonal + (a == b ? 0 : 1), above + 1, row[j] + 1)
      diagonal = above
    }
  }
  return row[other.count]
}
