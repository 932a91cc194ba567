import Conversation
import FrontDesk
import FrontDeskStore

/// A small form to print: a title, facts, and who signs.
struct PrintedForm {
  let title: String
  let facts: [(name: String, value: String)]
  let signatures: [String]

  /// The slip with which goods pass the gate.
  init(
    slipOf entry: Entry<Release>, consent: Release.Consent, from project: String?,
    in wording: Wording, at now: Moment
  ) {
    title = [project, wording[.slipTitle], "\(entry.id)"].compactMap(\.self)
      .joined(separator: " ")
    let how = consent.channel.map { wording.word("channel", $0) }
    let asked = [consent.person, how, consent.signature.staff, consent.signature.time.description]
    facts = [
      (wording[.slipRoom], entry.content.room.map { wording.name(of: $0) } ?? ""),
      (wording[.slipPerson], entry.content.person ?? ""), (wording[.slipItems], entry.items),
      (wording[.slipConsent], asked.compactMap(\.self).joined(separator: " ")),
      (wording[.slipDay], now.description),
    ]
    signatures = [wording[.slipSign], wording[.slipGuard]]
  }

  /// The form as text.
  var text: String {
    let lines =
      [title, ""] + facts.map { "\($0.name) \($0.value.isEmpty ? "________" : $0.value)" }
      + ["", signatures.map { "\($0) ________" }.joined(separator: "    ")]
    return lines.map { PlainText($0).text + "\n" }.joined()
  }
}
