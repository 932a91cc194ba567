/// A sentence ready to be said.
package struct Phrase: Hashable, Sendable {
  /// The entry it comes from, as exports cite it: `ticket.registered.repair`.
  package let id: String
  package let situation: Situation
  package let language: Language
  /// What to say; every blank is filled.
  package let text: String
}
