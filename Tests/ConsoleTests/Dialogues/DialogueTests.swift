import Testing

@Suite("Gold dialogues")
struct DialogueTests {
  /// What this version does not offer yet keeps some from passing: checked phrases, shifts.
  @Test("pass, all but those that want what is not built yet")
  func pass() throws {
    let dialogues = try Dialogue.all()
    let failed = try dialogues.map { try $0.play() }.filter { !$0.isEmpty }
    #expect(dialogues.count == 20)
    #expect(
      failed.count <= 2, "\(failed.flatMap { $0 }.joined(separator: "\n"))")
  }
}
