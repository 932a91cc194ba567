import Folding

/// Words and what each stands for, found in folded text by the longest match at a position.
///
/// A blank in a word matches any number of blanks. A word that begins or ends with a Latin letter
/// is found only where no further Latin letter adjoins: `lift` is not in `shoplifting`.
package struct WordTable<Tag: Sendable>: Sendable {
  /// A word that was found, in positions of the folded text.
  package struct Match: Sendable {
    package let range: Range<Int>
    package let tag: Tag
  }

  /// The way words are read: from a position on, or up to a position.
  package enum Direction: Sendable { case forwards, backwards }

  private let direction: Direction
  /// The trie's edges in one table with open addressing: node and scalar to node.
  private var edges: [UInt64]
  private var targets: [UInt32]
  private var edgeCount = 0
  /// Which scalars begin a word, by their last ten bits: most positions end here.
  private var beginnings: [UInt64]
  /// For each node the number of its tag, or -1.
  private var tagNumbers: [Int32] = [-1]
  private var tags: [Tag] = []

  /// A table of these words, which are folded first.
  ///
  /// Of a word given twice the first tag stays.
  package init(
    _ words: some Sequence<(String, Tag)>, reading direction: Direction = .forwards
  ) {
    self.direction = direction
    edges = Array(repeating: 0, count: 64)
    targets = Array(repeating: 0, count: 64)
    beginnings = Array(repeating: 0, count: 16)
    for (word, tag) in words { insert(FoldedText.scalars(of: word), tag) }
  }

  /// The longest word that begins at a position.
  @inline(__always)
  package func longest(in text: FoldedText, at position: Int) -> Match? {
    guard position >= 0, position < text.count, begins(text.scalars[position]) else { return nil }
    return walk(text.scalars, from: position)
  }

  /// The longest word that ends right before a position; for a table that reads backwards.
  @inline(__always)
  package func longest(in text: FoldedText, before position: Int) -> Match? {
    guard position > 0, position <= text.count, begins(text.scalars[position - 1])
    else { return nil }
    return walkBack(text.scalars, from: position)
  }

  /// The words of a text from left to right, longest first, none overlapping another.
  package func matches(in text: FoldedText) -> [Match] {
    var matches: [Match] = []
    var position = 0
    while position < text.count {
      if let match = longest(in: text, at: position) {
        matches.append(match)
        position = match.range.upperBound
      } else {
        position += 1
      }
    }
    return matches
  }
}

// MARK: - Walking

extension WordTable {
  @inline(__always)
  private func begins(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    return beginnings[value >> 6 & 15] & (1 << UInt64(value & 63)) != 0
  }

  private func walk(_ scalars: [Unicode.Scalar], from start: Int) -> Match? {
    if scalars[start].isLatin, start > 0, scalars[start - 1].isLatin { return nil }
    var found: Match?
    var node: UInt32 = 0
    var position = start
    while position < scalars.count, let next = step(from: node, by: scalars[position]) {
      node = next
      let last = scalars[position]
      position += 1
      while last == " ", position < scalars.count, scalars[position] == " " { position += 1 }
      let tag = tagNumbers[Int(node)]
      if tag >= 0, !(last.isLatin && position < scalars.count && scalars[position].isLatin) {
        found = Match(range: start..<position, tag: tags[Int(tag)])
      }
    }
    return found
  }

  private func walkBack(_ scalars: [Unicode.Scalar], from end: Int) -> Match? {
    if scalars[end - 1].isLatin, end < scalars.count, scalars[end].isLatin { return nil }
    var found: Match?
    var node: UInt32 = 0
    var position = end
    while position > 0, let next = step(from: node, by: scalars[position - 1]) {
      node = next
      position -= 1
      let first = scalars[position]
      while first == " ", position > 0, scalars[position - 1] == " " { position -= 1 }
      let tag = tagNumbers[Int(node)]
      if tag >= 0, !(first.isLatin && position > 0 && scalars[position - 1].isLatin) {
        found = Match(range: position..<end, tag: tags[Int(tag)])
      }
    }
    return found
  }

  @inline(__always)
  private func step(from node: UInt32, by scalar: Unicode.Scalar) -> UInt32? {
    let key = Self.key(node, scalar)
    let mask = edges.count - 1
    var slot = Self.slot(of: key) & mask
    while edges[slot] != 0 {
      if edges[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func key(_ node: UInt32, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar.value)
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}

// MARK: - Building

extension WordTable {
  private mutating func insert(_ word: [Unicode.Scalar], _ tag: Tag) {
    guard !word.isEmpty else { return }
    let letters = direction == .forwards ? word : word.reversed()
    let first = Int(letters[0].value)
    beginnings[first >> 6 & 15] |= 1 << UInt64(first & 63)
    var node: UInt32 = 0
    for letter in letters {
      if let next = step(from: node, by: letter) {
        node = next
      } else {
        let next = UInt32(tagNumbers.count)
        tagNumbers.append(-1)
        add(Self.key(node, letter), next)
        node = next
      }
    }
    guard tagNumbers[Int(node)] < 0 else { return }
    tagNumbers[Int(node)] = Int32(tags.count)
    tags.append(tag)
  }

  private mutating func add(_ key: UInt64, _ target: UInt32) {
    if edgeCount * 2 >= edges.count { grow() }
    edgeCount += 1
    put(key, target)
  }

  private mutating func put(_ key: UInt64, _ target: UInt32) {
    let mask = edges.count - 1
    var slot = Self.slot(of: key) & mask
    while edges[slot] != 0 { slot = (slot + 1) & mask }
    edges[slot] = key
    targets[slot] = target
  }

  private mutating func grow() {
    let old = (edges, targets)
    edges = Array(repeating: 0, count: old.0.count * 2)
    targets = Array(repeating: 0, count: old.0.count * 2)
    for (key, target) in zip(old.0, old.1) where key != 0 { put(key, target) }
  }
}
