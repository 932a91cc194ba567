import FrontDesk
import Testing
import Understanding

/// Slots put into sentences, and read out of them again.
struct RoundTripTests {
  private let interpreter = Interpreter()
  private let seed = SeededGenerator.seed

  @Test("gives back what was put into a sentence", arguments: SentenceBook.languages)
  func roundTrips(language: String) throws {
    let sentences = try SentenceBook(of: language).sentences(afterEach: 9, seed: seed)
    #expect(sentences.count >= 300)
    let faults = try faults(in: sentences)
    #expect(faults.isEmpty, "seed \(seed):\n\(faults.joined(separator: "\n"))")
  }

  @Test(
    "understands a sentence from any keyboard",
    arguments: TypedForm.allCases, SentenceBook.languages)
  func forms(form: TypedForm, language: String) throws {
    let sentences = try SentenceBook(of: language).sentences(afterEach: 4, seed: seed).map {
      var sentence = $0
      sentence.text = form.typing(sentence.text)
      return sentence
    }
    let faults = try faults(in: sentences)
    #expect(faults.isEmpty, "seed \(seed):\n\(faults.joined(separator: "\n"))")
  }

  private func faults(in sentences: [Sentence]) throws -> [String] {
    let now = try #require(Moment(iso: "2026-11-21T10:30"))
    return sentences.compactMap { $0.fault(of: interpreter.read($0.text, at: now)) }
  }
}
