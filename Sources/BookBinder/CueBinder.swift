import DataFiles
import Folding

/// Binds the files of a `cues` folder into one trie: groups of words that speak for the same thing,
/// and the typing slips for them.
///
/// The form of the files stands in their own comments; `slips.yaml` is read last, for it varies the
/// words of the others.
struct CueBinder {
  /// The groups, in the order of the files; a value of the trie begins with a group's number.
  private(set) var groups: [String] = []
  private var numbers: [String: Int] = [:]
  private var entries: [WordTrie.Entry] = []

  /// The words of these files, by their names within the room's folder.
  init(_ files: [(name: String, node: Node)]) throws(DataFileError) {
    for file in files where !file.name.hasSuffix("/slips.yaml") { try readGroups(file.node) }
    for file in files where file.name.hasSuffix("/slips.yaml") { try readSlips(file.node) }
  }

  /// The trie as text.
  ///
  /// A value is the group's number, whether the word is a slip, and whether it is the stem of a
  /// Latin word.
  var table: String { WordTrie.written(entries) }

  private mutating func readGroups(_ node: Node) throws(DataFileError) {
    for group in try node.entries() {
      let number = number(of: group.key)
      for text in try group.value.texts() {
        for word in WordPattern.expand(text) { add(word, to: number, isSlip: false) }
      }
    }
  }

  private mutating func number(of group: String) -> Int {
    if let number = numbers[group] { return number }
    numbers[group] = Int(groups.count)
    groups.append(group)
    return Int(groups.count - 1)
  }

  private mutating func add(_ word: String, to group: Int, isSlip: Bool) {
    let isStem = word.hasSuffix("*")
    let folded = FoldedText(isStem ? String(word.dropLast()) : word).scalars
    entries.append((folded, group << 2 | (isSlip ? 2 : 0) | (isStem ? 1 : 0)))
  }

  private mutating func readSlips(_ node: Node) throws(DataFileError) {
    try node.allow(only: ["words", "characters", "groups"])
    let exact = entries
    let known = Set(exact.map(\.word))
    for entry in try node.required("words").entries() {
      let meant = FoldedText(try entry.value.text()).scalars
      let slip = FoldedText(entry.key).scalars
      for (word, value) in exact where word == meant { entries.append((slip, value | 2)) }
    }
    var varied: Set<Int> = []
    for name in try node.required("groups").list() {
      guard let number = numbers[try name.text()] else {
        throw DataFileError(
          .unknownWord(try name.text(), allowed: groups.sorted()), at: name.place)
      }
      varied.insert(number)
    }
    var alike: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for row in try node.required("characters").texts() {
      let characters = Array(row.unicodeScalars)
      for one in characters { alike[one, default: []] += characters.filter { $0 != one } }
    }
    for (word, value) in exact where varied.contains(value >> 2) && word.count > 1 {
      for (place, scalar) in word.enumerated() {
        for other in alike[scalar] ?? [] {
          var slip = word
          slip[place] = other
          if !known.contains(slip) { entries.append((slip, value | 2)) }
        }
      }
    }
  }
}
