import Folding
import Testing
import Understanding

/// The lines that every version must understand, compared as `score.py` compares them.
struct InterpreterFixtureTests {
  private let interpreter = Interpreter()

  @Test func `understands at least 95 of 100 lines whole`() throws {
    let lines = try GoldLine.all()
    let score = GoldScore(of: lines, read: lines.map { interpreter.read($0.text, at: $0.now) })
    print(score)
    #expect(score.whole >= 0.95, "\(score.missed)")
  }

  @Test func `understands what different people type at the desk`() throws {
    let lines = try GoldLine.all(of: "utterances.desk")
    let score = GoldScore(of: lines, read: lines.map { interpreter.read($0.text, at: $0.now) })
    #expect(score.missed.isEmpty)
  }

  @Test func `understands at least 97 of 100 lines about the registers whole`() throws {
    let lines = try GoldLine.all(of: "utterances.registers")
    let score = GoldScore(of: lines, read: lines.map { interpreter.read($0.text, at: $0.now) })
    print(score)
    #expect(score.whole >= 0.97, "\(score.missed)")
  }

  @Test func `is less sure of the lines it misunderstands`() throws {
    let lines = try GoldLine.all()
    let sure = lines.filter { $0.intent != .unknown }
      .map { interpreter.read($0.text, at: $0.now).confidence }
    #expect(sure.filter { $0 < Interpreter.threshold }.count <= sure.count / 20)
  }

  @Test func `reads every beginning of every line, and knows where it read what`() throws {
    for line in try GoldLine.all() {
      for end in line.text.indices + [line.text.endIndex] {
        let utterance = interpreter.read(String(line.text[..<end]), at: line.now)
        #expect((0...1).contains(utterance.confidence))
        for slot in utterance.slots + utterance.entities {
          let fault = slot.misplacement(in: utterance.text)
          #expect(fault == nil, "\(utterance.text)")
        }
      }
    }
  }
}

extension FoundSlot {
  /// What is wrong with the place it was found in; nil when all is well.
  fileprivate func misplacement(in text: String) -> String? {
    guard let range else { return nil }
    guard text.startIndex <= range.lowerBound, range.upperBound <= text.endIndex else {
      return "\(name.rawValue) lies outside the text"
    }
    guard case .text(let value) = value else { return nil }
    let typed = FoldedText(String(text[range])).text
    let folded = FoldedText(value).text
    guard let first = folded.first, let last = folded.last, typed.contains(first),
      typed.contains(last)
    else { return "\(name.rawValue) “\(value)” is not in “\(text[range])”" }
    return nil
  }
}
