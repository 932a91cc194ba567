import DataFiles
import Folding

/// The words of `people.yaml`.
struct PeopleWords: Sendable {
  /// Whose title it is.
  enum Title: String, CaseIterable, Sendable { case guest, staff, short }
  /// What stands before a name.
  enum Before: String, CaseIterable, Sendable { case strong, weak, staff, changed }
  /// What stands after a name.
  enum After: String, CaseIterable, Sendable { case strong, only, weak }
  /// English words about names.
  enum English: String, CaseIterable, Sendable {
    case titles, staff, before, prepositions, never, given, after
  }

  let sure: ScalarSet
  let maybe: ScalarSet
  let likely: ScalarSet
  let double: WordTable<Bool>
  let nick: ScalarSet
  let given: ScalarSet
  let titles: WordTable<Title>
  let before: WordTable<Before>
  /// What of a record holds a name: 联系人改成陈建国.
  let fields: WordTable<Bool>
  let staffBefore: WordTable<Bool>
  let after: WordTable<After>
  let never: WordTable<Bool>
  let english: WordTable<English>
  let englishBefore: WordTable<English>
  let englishAfter: WordTable<English>

  init(_ node: Node) throws(DataFileError) {
    try node.allow(only: [
      "surnames", "nick", "given", "titles", "before", "fields", "after", "never", "english",
    ])
    let surnames = try node.required("surnames")
    try surnames.allow(only: ["sure", "maybe", "likely", "double"])
    sure = try ScalarSet(surnames.required("sure"))
    maybe = try ScalarSet(surnames.required("maybe"))
    likely = try ScalarSet(surnames.required("likely"))
    double = WordTable(try surnames.required("double").texts().map { ($0, true) })
    nick = try ScalarSet(node.required("nick"))
    given = try ScalarSet(node.required("given"))
    titles = try WordTable(node.required("titles"))
    let before = try node.required("before")
    self.before = try WordTable(before, reading: .backwards)
    fields = WordTable(
      try node.required("fields").texts().map { ($0, true) }, reading: .backwards)
    staffBefore = WordTable(
      try before.required("staff").texts().map { ($0, true) }, reading: .backwards)
    after = try WordTable(node.required("after"))
    never = WordTable(try node.required("never").texts().map { ($0, true) })
    let english = try node.required("english")
    try english.allow(only: English.allCases.map(\.rawValue))
    var words: [(String, English)] = []
    for kind in [English.titles, .staff, .never, .given] {
      words += try english.required(kind.rawValue).texts().map { ($0, kind) }
    }
    self.english = WordTable(words)
    var announcing: [(String, English)] = []
    for kind in [English.before, .prepositions] {
      announcing += try english.required(kind.rawValue).texts().map { ($0, kind) }
    }
    englishBefore = WordTable(announcing, reading: .backwards)
    englishAfter = WordTable(
      try english.required(English.after.rawValue).texts().map { ($0, .after) })
  }
}
