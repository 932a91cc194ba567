/// A value read from a data file, with the place it stood in.
///
/// Scalars stay the text that was written: `no`, `012` and `1e3` mean what their reader makes of them.
package struct Node: Sendable {
  /// What stands there.
  package let content: Content
  /// Where it stands.
  package let place: Place

  /// The three forms a value can have.
  package enum Content: Sendable {
    case scalar(String)
    case list([Node])
    case map([Entry])
  }

  /// A key of a map and its value.
  package struct Entry: Sendable {
    package let key: String
    package let place: Place
    package let value: Node
  }

  /// A node of this content at this place.
  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

/// A place in a file that people edit: line and column from 1, in characters as a person counts them.
package struct Place: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// Why a data file cannot be used.
///
/// Printed as `file:line:column: problem; mend`.
package struct DataFileError: Error, Equatable, Sendable {
  package let place: Place
  package let problem: Problem

  package init(_ problem: Problem, at place: Place) {
    self.problem = problem
    self.place = place
  }

  /// The faults a file can have.
  package enum Problem: Equatable, Sendable {
    case unreadable(reason: String)
    case notYAML(reason: String)
    case expected(Shape, found: Shape)
    case missingKey(String)
    case unknownKey(String, nearest: String?)
    case repeatedKey(String)
    case unknownWord(String, allowed: [String])
    case notANumber(String)
    /// A fault of sense that only the file's reader can see, in one sentence with its mend.
    case senseless(String)
  }

  /// The form of a value, for messages.
  package enum Shape: String, Sendable {
    case scalar = "a single value"
    case list = "a list"
    case map = "keys and values"
  }
}

extension DataFileError: CustomStringConvertible {
  package var description: String {
    "\(place.file):\(place.line):\(place.column): \(problem.sentence)"
  }
}

extension DataFileError.Problem {
  /// The problem without its place.
  package var sentence: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notYAML(let reason): "this is not YAML: \(reason)"
    case .expected(let wanted, let found):
      "here stands \(found.rawValue), wanted is \(wanted.rawValue)"
    case .missingKey(let key): "the key “\(key)” is missing"
    case .unknownKey(let key, let nearest?): "there is no key “\(key)”; did you mean “\(nearest)”?"
    case .unknownKey(let key, nil): "there is no key “\(key)”"
    case .repeatedKey(let key): "the key “\(key)” stands here twice; remove one"
    case .unknownWord(let word, let allowed):
      "“\(word)” is none of \(allowed.joined(separator: ", "))"
    case .notANumber(let text): "“\(text)” is not a whole number"
    case .senseless(let sentence): sentence
    }
  }
}
