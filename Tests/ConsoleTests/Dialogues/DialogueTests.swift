import Testing

@Suite("Gold dialogues")
struct DialogueTests {
  @Test("pass, every one")
  func pass() throws {
    let dialogues = try Dialogue.all()
    let failed = try dialogues.map { try $0.play() }.filter { !$0.isEmpty }
    #expect(dialogues.count == 20)
    #expect(failed.isEmpty, "\(failed.flatMap { $0 }.joined(separator: "\n"))")
  }
}
