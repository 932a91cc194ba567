import BoundBook
import FrontDesk
import FrontDeskStore
import Phrasebook
import Understanding

extension Desk {
  /// Reads what a first turn needs besides the words of intents, so that it finds them ready.
  ///
  /// May run on a thread of its own while the program does something else.
  package static func prepare(_ language: Language) {
    _ = ServiceStandard.builtIn
    _ = Wording(language)[.listDot]
    Interpreter.prepareReaders()
    _ = Phrasebook.builtIn
    _ = Talk(at: Moment(seconds: 0)).json
  }

  /// The line over the chat: who is at the desk, and what is overdue, at the right.
  package func banner(at now: Moment, columns: Int) throws(StoreError) -> String {
    let values = ["project": site.project ?? "", "staff": actor.staff]
    let left = wording[site.project == nil ? .banner : .bannerNamed, values]
    let overdue = try store.dueCounts(at: now).overdue
    let right = wording[.overdueCount, ["count": "\(overdue)"]]
    let gap = max(2, min(columns, 72) - DisplayWidth.of(left) - DisplayWidth.of(right))
    var banner = left + String(repeating: " ", count: gap) + right + "\n"
    if let matter = talk.drafts.last?.matter {
      banner += wording[.resumedDraft, ["matter": matter]] + "\n"
    }
    return banner
  }

  /// What Tab offers: the words of the work, and the ticket last spoken of.
  package var completions: [String] {
    let words = wording[.completions].split(separator: " ").map(String.init)
    return words + [talk.ticket.map { "\($0)" }].compactMap { $0 }
  }
}

/// How many columns a text takes: Chinese characters and full-width signs take two.
package enum DisplayWidth {
  package static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
