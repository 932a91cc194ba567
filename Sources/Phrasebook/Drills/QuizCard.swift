import DataFiles

/// A question with one right answer, for the figures of the standard and of etiquette.
package struct QuizCard: Sendable {
  /// `phone.three-rings`; the first part is its topic.
  package let id: String
  package let question: Wordings
  package let answer: Wordings
  /// Wrong answers.
  package let others: [Wordings]
  /// Why it is so.
  package let because: Wordings
  /// Where it comes from: `STANDARD 2`.
  package let source: String

  /// What it is about: `phone`.
  package var topic: String { String(id.prefix { $0 != "." }) }

  /// Reads an entry of `drills/cards.yaml`.
  init(reading node: Node) throws(DataFileError) {
    try node.allow(only: ["id", "question", "answer", "others", "because", "source"])
    id = try EntryID.read(node.required("id"))
    question = try Wordings(reading: node.required("question"))
    answer = try Wordings(reading: node.required("answer"))
    var others: [Wordings] = []
    for other in try node.required("others").list() {
      others.append(try Wordings(reading: other))
    }
    guard (2...3).contains(others.count), !others.contains(answer) else {
      throw DataFileError(
        .senseless("“\(id)” wants two or three wrong answers beside the right one"),
        at: node.place)
    }
    self.others = others
    because = try Wordings(reading: node.required("because"))
    source = try node.required("source").text()
  }
}
