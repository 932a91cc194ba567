import FrontDesk
import FrontDeskStore
import Phrasebook
import Understanding

/// A text that was checked, and what could be put in place of its faults.
package struct CheckedText: Codable, Equatable, Sendable {
  package var text: String
  /// The faults in the order they were shown, by their bytes.
  package var faults: [Fault]

  /// A fault with the words to say instead, if there are any.
  package struct Fault: Codable, Equatable, Sendable {
    package let range: Range<Int>
    package let instead: String?
    /// Whether the words stand for exactly the fault, and not for its whole clause.
    package let isExact: Bool
  }
}

// What is to go out is checked, and a finding applied.
extension Turn {
  /// Answers `检查 …` about the ticket spoken of.
  mutating func check(_ text: String) throws(StoreError) -> Reply {
    talk.question = nil
    let ticket = try talk.ticket.flatMap { number throws(StoreError) in
      try desk.store.ticket(number)
    }
    let addressee = ticket.map { Reviewer.Addressee($0, in: desk.store) }
    let remarks = desk.reviewer.remarks(on: text, to: addressee, at: now)
    talk.checked = CheckedText(text: text, faults: remarks.map { CheckedText.Fault($0) })
    guard !remarks.isEmpty else { return Reply([.init(.done, desk.wording[.checkClean])]) }
    try feedDeck(with: text)
    var reply = Reply()
    for (number, remark) in remarks.enumerated() {
      let words = text.utf8Text(remark.range)
      let isWhole = remark.range.count == text.utf8.count
      let quoted = isWhole ? "" : desk.wording[.checkWords, ["words": desk.wording.nested(words)]]
      reply.add(Self.mark(of: remark.severity), "\(number + 1). \(quoted)\(remark.message)")
      for suggestion in remark.suggestions {
        reply.add(
          .offer, desk.wording[.checkSayInstead, ["phrase": desk.wording.nested(suggestion)]])
      }
    }
    if remarks.contains(where: { !$0.suggestions.isEmpty }) {
      reply.add(.detail, desk.wording[.checkApplyHint])
    }
    return reply
  }

  /// Where the site says so, what is banned in a real reply comes back in its writer's practice.
  private func feedDeck(with text: String) throws(StoreError) {
    guard desk.site.findingsToPractice, let book = desk.drills() else { return }
    let checker = desk.reviewer.checker
    for finding in checker.findings(in: text) where finding.severity == .error {
      guard let drill = book.drill(for: finding, by: checker) else { continue }
      try desk.store.add(drill.id, toDeckOf: desk.actor.staff, at: now)
    }
  }

  /// Answers `用第一条`: puts what is to be said instead in its place, and shows the whole.
  mutating func apply(_ number: Int) throws(StoreError) -> Reply {
    guard let checked = talk.checked, checked.faults.indices.contains(number - 1),
      let changed = checked.applying(number - 1)
    else { return desk.refusal(.checkNothingToApply, ["number": "\(number)"]) }
    let lines = changed.split(whereSeparator: \.isNewline).map(String.init)
    var reply = Reply([.init(.done, desk.wording[.checkApplied] + (lines.first ?? ""))])
    for line in lines.dropFirst() { reply.add(.detail, line) }
    reply.add(try check(changed))
    return reply
  }

  private static func mark(of severity: Severity) -> Reply.Mark {
    switch severity {
    case .error: .refused
    case .warning: .overdue
    case .suggestion: .detail
    }
  }
}

extension CheckedText.Fault {
  init(_ remark: Remark) {
    self.init(
      range: remark.range, instead: remark.suggestions.first,
      isExact: remark.severity == .suggestion)
  }
}

extension CheckedText {
  /// The text with the words to say instead; nil when a fault has none.
  ///
  /// What a text lacks is put before it. What must not be said goes, and what is said instead is a
  /// sentence of its own, parted from what stands round it.
  func applying(_ number: Int) -> String? {
    let fault = faults[number]
    guard let instead = fault.instead else { return nil }
    let bytes = Array(text.utf8)
    if fault.range.count == bytes.count, !fault.isExact { return instead + text }
    let head = String(decoding: bytes[..<fault.range.lowerBound], as: UTF8.self)
    let tail = String(decoding: bytes[fault.range.upperBound...], as: UTF8.self)
    guard !fault.isExact else { return head + instead + tail }
    let isChinese = instead.unicodeScalars.contains { $0.value >= 0x2E80 }
    let comma = isChinese ? "，" : ", "
    let start = head.last.map { $0.isPunctuation || $0.isWhitespace } ?? true ? "" : comma
    let middle =
      tail.first?.isPunctuation == true
      ? String(instead.reversed().drop { $0.isPunctuation }.reversed()) : instead
    return head + start + middle + tail
  }
}
