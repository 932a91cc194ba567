/// A thing a reader recognised on the way, in positions of the folded text.
///
/// Readers work on ``FoldedText``; only when the utterance is put together do positions become
/// ranges of the text as typed.
package struct Entity: Sendable {
  package let name: SlotName
  package let value: SlotValue
  package let range: Range<Int>
  /// The rule that found it: `room.hyphens`.
  package let rule: String

  package init(_ name: SlotName, _ value: SlotValue, at range: Range<Int>, by rule: String) {
    self.name = name
    self.value = value
    self.range = range
    self.rule = rule
  }
}
