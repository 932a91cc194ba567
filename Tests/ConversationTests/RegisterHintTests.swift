import Conversation
import FrontDesk
import Testing
import Understanding

@Suite("What registers propose to say next")
struct RegisterHintTests {
  /// Every sentence that a hint or a refusal of a register puts into quotation marks.
  private func proposals(of register: String) -> [String] {
    var lines: [String] = []
    for (key, texts) in Wording.catalogue
    where key.hasPrefix("\(register).next.") || key.hasPrefix("\(register).refused.") {
      for text in texts.values {
        for match in text.matches(of: #/[“「]([^”」]+)[”」]/#) {
          let line = String(match.1).replacing("{id}", with: "2")
          // A sentence that is to be completed is no sentence yet.
          if !line.hasSuffix("…") { lines.append(line) }
        }
      }
    }
    return lines.sorted()
  }

  @Test("is understood as it is proposed", arguments: RegisterWords.registers)
  func understood(register: String) throws {
    let interpreter = Interpreter()
    let now = try #require(Moment(iso: "2026-11-23T09:00"))
    for line in proposals(of: register) {
      let intent = interpreter.read(line, at: now).intent.rawValue
      #expect(intent.hasPrefix(register + "."), "\(line): \(intent)")
    }
  }

  @Test("is proposed in every language")
  func languages() {
    #expect(proposals(of: "release").count >= 12)
    #expect(proposals(of: "visit").count >= 6)
  }
}
