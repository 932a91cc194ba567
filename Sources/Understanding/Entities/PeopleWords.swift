import DataFiles
import Folding

/// The words of `people.yaml`.
struct PeopleWords: Sendable {
  /// Whose title it is.
  enum Title: String, CaseIterable, Sendable { case guest, staff, short }
  /// What stands before a name.
  enum Before: String, CaseIterable, Sendable { case strong, weak, staff }
  /// What stands after a name.
  enum After: String, CaseIterable, Sendable { case strong, only, weak }
  /// English words about names.
  enum English: String, CaseIterable, Sendable {
    case titles, staff, before, prepositions, never
  }

  let sure: ScalarSet
  let maybe: ScalarSet
  let double: WordTable<Bool>
  let nick: ScalarSet
  let given: ScalarSet
  let titles: WordTable<Title>
  let before: WordTable<Before>
  let staffBefore: WordTable<Bool>
  let after: WordTable<After>
  let never: WordTable<Bool>
  let english: WordTable<English>
  let englishBefore: WordTable<English>

  init(_ node: Node) throws(DataFileError) {
    try node.allow(only: [
      "surnames", "nick", "given", "titles", "before", "after", "never", "english",
    ])
    let surnames = try node.required("surnames")
    try surnames.allow(only: ["sure", "maybe", "double"])
    sure = try ScalarSet(surnames.required("sure"))
    maybe = try ScalarSet(surnames.required("maybe"))
    double = WordTable(try surnames.required("double").texts().map { ($0, true) })
    nick = try ScalarSet(node.required("nick"))
    given = try ScalarSet(node.required("given"))
    titles = try WordTable(node.required("titles"))
    let before = try node.required("before")
    self.before = try WordTable(before, reading: .backwards)
    staffBefore = WordTable(
      try before.required("staff").texts().map { ($0, true) }, reading: .backwards)
    after = try WordTable(node.required("after"))
    never = WordTable(try node.required("never").texts().map { ($0, true) })
    let english = try node.required("english")
    try english.allow(only: English.allCases.map(\.rawValue))
    var words: [(String, English)] = []
    for kind in [English.titles, .staff, .never] {
      words += try english.required(kind.rawValue).texts().map { ($0, kind) }
    }
    self.english = WordTable(words)
    var announcing: [(String, English)] = []
    for kind in [English.before, .prepositions] {
      announcing += try english.required(kind.rawValue).texts().map { ($0, kind) }
    }
    englishBefore = WordTable(announcing, reading: .backwards)
  }
}
