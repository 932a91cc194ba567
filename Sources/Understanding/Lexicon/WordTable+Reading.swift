import DataFiles

extension WordTable where Tag: RawRepresentable<String> & CaseIterable {
  /// The words that a data file lists under the names of their tags.
  ///
  ///     engineering: [工程部, 维修部]
  ///     cleaning: [保洁部]
  package init(
    _ node: Node, reading direction: Direction = .forwards
  ) throws(DataFileError) {
    try node.allow(only: Tag.allCases.map(\.rawValue))
    var words: [(String, Tag)] = []
    for entry in try node.entries() {
      guard let tag = Tag(rawValue: entry.key) else { continue }
      for word in try entry.value.texts() { words.append((word, tag)) }
    }
    self.init(words, reading: direction)
  }
}
