import DataFiles
import FrontDesk

/// The words of `amounts.yaml`.
struct AmountWords: Sendable {
  let measures: WordTable<Bool>
  let notAfter: WordTable<Bool>
  let nouns: WordTable<Bool>
  /// Numbers in English words.
  let spelled: WordTable<Int>
  let marksAfter: WordTable<Bool>
  let marksBefore: WordTable<Bool>
  let satisfaction: WordTable<Satisfaction?>
  let carriers: WordTable<Bool>
  let documents: WordTable<Bool>

  init(_ node: Node) throws(DataFileError) {
    try node.allow(only: [
      "measures", "not_after", "nouns", "marks_after", "marks_before", "satisfaction", "carriers",
      "documents", "spelled",
    ])
    func table(
      _ key: String, _ direction: WordTable<Bool>.Direction = .forwards
    ) throws(DataFileError) -> WordTable<Bool> {
      WordTable(try node.required(key).texts().map { ($0, true) }, reading: direction)
    }
    measures = try table("measures")
    notAfter = try table("not_after")
    nouns = try table("nouns")
    spelled = WordTable(
      try node.required("spelled").texts().enumerated().map { ($0.element, $0.offset + 1) })
    marksAfter = try table("marks_after")
    marksBefore = try table("marks_before", .backwards)
    carriers = try table("carriers")
    documents = try table("documents")
    let list = try node.required("satisfaction")
    try list.allow(only: Satisfaction.allCases.map(\.rawValue) + ["none"])
    var words: [(String, Satisfaction?)] = []
    for entry in try list.entries() {
      for word in try entry.value.texts() {
        words.append((word, Satisfaction(rawValue: entry.key)))
      }
    }
    satisfaction = WordTable(words)
  }
}
