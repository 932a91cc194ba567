import Conversation
import Testing

@Suite("Words that tell what a register's line means")
struct RegisterCuesTests {
  @Test("are there for every group, in lower case", arguments: RegisterCues.Group.allCases)
  func groups(group: RegisterCues.Group) {
    let words = RegisterCues.words(of: group)
    #expect(!words.isEmpty)
    #expect(words.filter { $0 != $0.lowercased() } == [])
  }
}
