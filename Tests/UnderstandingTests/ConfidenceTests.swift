import FrontDesk
import Testing
import Understanding

/// Confidence is worth something: it falls where understanding does.
struct ConfidenceTests {
  private let interpreter = Interpreter()

  @Test func `is surer of what it understands than of what noise made it misread`() throws {
    let lines = try GoldLine.all()
    let right = lines.map { ($0, interpreter.read($0.text, at: $0.now)) }
      .filter { $0.intent == $1.intent }
    let misread = lines.map { ($0, interpreter.read(withoutEveryThird($0.text), at: $0.now)) }
      .filter { $0.intent != $1.intent }
    let (sure, unsure) = (mean(right.map(\.1.confidence)), mean(misread.map(\.1.confidence)))
    #expect(!misread.isEmpty)
    #expect(sure > unsure, "\(sure) where right, \(unsure) where misread")
  }

  @Test func `acts on hardly any line of characters drawn by lot`() throws {
    let now = try #require(Moment(iso: "2026-11-21T10:30"))
    var generator = SeededGenerator(seed: SeededGenerator.seed)
    let acted = (0..<1000).map { _ in noise(drawing: &generator) }.filter { line in
      let utterance = interpreter.read(line, at: now)
      return utterance.intent != .unknown && utterance.confidence >= Interpreter.threshold
    }
    // 贼 and 坏 alone say something, and some lines are so short that they are a good part of them.
    #expect(acted.count < 10, "seed \(SeededGenerator.seed): \(acted)")
  }

  private func withoutEveryThird(_ text: String) -> String {
    String(text.enumerated().filter { $0.offset % 3 != 2 }.map(\.element))
  }

  /// Five to twenty Han characters.
  private func noise(drawing generator: inout SeededGenerator) -> String {
    var line = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 5...20, using: &generator) {
      line.append(Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FA5, using: &generator)) ?? "一")
    }
    return String(line)
  }

  private func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(max(numbers.count, 1))
  }
}
