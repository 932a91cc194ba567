import DataFiles
import Folding

/// What an owner is told at once about a procedure: all steps, all papers (STANDARD 1.6).
package struct Procedure: Sendable {
  /// `procedure.decoration`.
  package let id: String
  /// How people call it, Simplified and English.
  package let names: [String]
  package let title: Wordings
  /// What is done, in order.
  package let steps: [Wordings]
  /// What to bring.
  package let papers: [Wordings]
  /// Times, fees, cautions.
  package let notes: [Wordings]

  /// Reads an entry of `procedures/`.
  init(reading node: Node) throws(DataFileError) {
    try node.allow(only: ["id", "names", "title", "steps", "papers", "notes"])
    func list(_ key: String) throws(DataFileError) -> [Wordings] {
      var list: [Wordings] = []
      for entry in try node[key]?.list() ?? [] { list.append(try Wordings(reading: entry)) }
      return list
    }
    id = try EntryID.read(node.required("id"))
    names = try node.required("names").texts()
    title = try Wordings(reading: node.required("title"))
    steps = try list("steps")
    papers = try list("papers")
    notes = try list("notes")
    guard !steps.isEmpty else {
      throw DataFileError(.senseless("“\(id)” has no steps; write what is done"), at: node.place)
    }
  }
}

/// The procedures of the book, found by the names people give them.
package struct Procedures: Sendable {
  package let all: [Procedure]

  /// These procedures.
  package init(_ all: [Procedure]) { self.all = all }

  /// Reads files of `procedures/`, layer on layer: a procedure with a known id takes its place, one
  /// with `off: true` takes it away.
  package init(reading layers: [[Node]]) throws(DataFileError) {
    var all: [Procedure] = []
    for node in layers.joined() {
      for entry in try node.listOfEntries() {
        let id = try EntryID.read(entry.required("id"))
        let known = all.firstIndex { $0.id == id }
        if try entry.isSwitchedOff() {
          guard let known else {
            throw DataFileError(.nothingToSwitchOff(id), at: entry.place)
          }
          all.remove(at: known)
        } else {
          let procedure = try Procedure(reading: entry)
          if let known { all[known] = procedure } else { all.append(procedure) }
        }
      }
    }
    self.all = all
  }

  /// The procedures that a topic names: the one with the longest name in it, else those whose
  /// names hold the topic.
  package func matching(_ topic: String) -> [Procedure] {
    let topic = FoldedText(topic).text.trimmed
    guard !topic.isEmpty else { return [] }
    var best: (length: Int, procedure: Procedure)?
    var holding: [Procedure] = []
    for procedure in all {
      for name in procedure.names.map({ FoldedText($0).text }) {
        if topic.holds(name), name.count > best?.length ?? 0 { best = (name.count, procedure) }
        if name.holds(topic), holding.last?.id != procedure.id { holding.append(procedure) }
      }
    }
    return best.map { [$0.procedure] } ?? holding
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Whether the other text stands in this one.
  fileprivate func holds(_ other: String) -> Bool {
    !other.isEmpty && utf8.count >= other.utf8.count
      && Array(utf8).firstRange(of: Array(other.utf8)) != nil
  }
}
