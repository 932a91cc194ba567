import DataFiles

/// The words of `numbers.yaml`.
struct NumberWords: Sendable {
  /// What announces a number.
  enum Before: String, CaseIterable, Sendable {
    case phone, plate, document, code, ticket, release, notice, money
  }
  /// What follows a number.
  enum After: String, CaseIterable, Sendable { case money, floor, parking }
  /// What is done to tickets.
  enum Ticket: String, CaseIterable, Sendable { case verb, lead }

  let before: WordTable<Before>
  let after: WordTable<After>
  let ticketVerbs: WordTable<Bool>
  let ticketLeads: WordTable<Bool>
  let picks: PickReader

  init(_ node: Node) throws(DataFileError) {
    try node.allow(only: ["before", "after", "ticket", "pick"])
    before = try WordTable(node.required("before"), reading: .backwards)
    after = try WordTable(node.required("after"))
    let ticket = try node.required("ticket")
    try ticket.allow(only: ["verb", "lead"])
    ticketVerbs = WordTable(try ticket.required("verb").texts().map { ($0, true) })
    ticketLeads = WordTable(
      try ticket.required("lead").texts().map { ($0, true) }, reading: .backwards)
    let pick = try node.required("pick")
    try pick.allow(only: ["verb", "unit"])
    picks = PickReader(
      verbs: WordTable(try pick.required("verb").texts().map { ($0, true) }),
      units: WordTable(try pick.required("unit").texts().map { ($0, true) }))
  }
}
