import Yams

/// Reads the YAML of data files into ``Node``; the one place that knows the parser.
package enum YAMLReader {
  /// The value a file holds; an empty file is an empty map.
  ///
  /// - Parameters:
  ///   - text: what the file contains.
  ///   - file: its name, for messages.
  package static func read(_ text: String, file: String) throws(DataFileError) -> Node {
    try YAMLText(text, file: file).node()
  }
}

/// A file's text, with which the parser's marks become places.
private struct YAMLText {
  private let text: String
  private let file: String
  private let lines: [Substring]

  init(_ text: String, file: String) {
    self.text = text
    self.file = file
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  func node() throws(DataFileError) -> Node {
    let parser: Parser
    let root: Yams.Node?
    do {
      parser = try Parser(yaml: text)
      root = try parser.singleRoot()
    } catch {
      throw fault(error)
    }
    // Nodes know their anchors only while the parser lives.
    defer { withExtendedLifetime(parser) {} }
    guard let root else { return Node(.map([]), at: place(nil)) }
    return try convert(root)
  }

  private func convert(_ node: Yams.Node) throws(DataFileError) -> Node {
    let place = place(node.mark)
    // The parser has put the values in place of their aliases: the anchor is what is left of them.
    guard node.anchor == nil else {
      throw DataFileError(
        .senseless("anchors and aliases are not used in these files; write the value out"),
        at: place)
    }
    switch node {
    case .scalar(let scalar):
      return Node(.scalar(scalar.string), at: place)
    case .sequence(let sequence):
      var nodes: [Node] = []
      for element in sequence { nodes.append(try convert(element)) }
      return Node(.list(nodes), at: place)
    case .mapping(let mapping):
      var entries: [Node.Entry] = []
      for (key, value) in mapping {
        let key = try convert(key)
        entries.append(.init(key: try key.text(), place: key.place, value: try convert(value)))
      }
      return Node(.map(entries), at: place)
    case .alias(let alias):
      throw DataFileError(.notYAML(reason: "\(alias.anchor) stands for nothing"), at: place)
    }
  }

  private func fault(_ error: any Error) -> DataFileError {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      DataFileError(.notYAML(reason: problem), at: place(mark))
    case .reader(let problem, let offset, _, _):
      DataFileError(.notYAML(reason: problem), at: place(offset: offset ?? 0))
    case .duplicatedKeysInMapping(let duplicates, let context):
      DataFileError(.repeatedKey(duplicates.first ?? ""), at: place(context.mark))
    default:
      DataFileError(.notYAML(reason: "\(error)"), at: place(nil))
    }
  }

  /// The parser counts columns in Unicode scalars; people count characters.
  private func place(_ mark: Mark?) -> Place {
    guard let mark, lines.indices.contains(mark.line - 1) else {
      return Place(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
    let before = lines[mark.line - 1].unicodeScalars.prefix(mark.column - 1)
    return Place(file: file, line: mark.line, column: Substring(before).count + 1)
  }

  private func place(offset: Int) -> Place {
    let before = text.prefix(offset).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Place(file: file, line: before.count, column: (before.last?.count ?? 0) + 1)
  }
}
