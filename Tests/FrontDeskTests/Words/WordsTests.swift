import FrontDesk
import Testing

@Suite("The words of the trade")
struct WordsTests {
  static let phones: [(number: String, masked: String)] = [
    ("13812345678", "138****5678"), ("0755-26001234", "075******1234"), ("26001234", "26**1234"),
    ("2600123", "26*0123"), ("91234567", "91**4567"), ("12345", "*2345"), ("8001", "8001"),
    ("110", "110"),
  ]

  @Test("a phone is masked in lists", arguments: phones)
  func masked(number: String, masked: String) throws {
    #expect(try #require(Phone(number)).masked == masked)
  }

  @Test(
    "a phone is digits and at most one hyphen",
    arguments: [
      "", "12", "-", "138 1234 5678", "+8613812345678", "0755-2600-1234", "1234567890123456",
      "１３８１２３４５６７８", "电话",
    ])
  func noPhone(text: String) {
    #expect(Phone(text) == nil)
  }

  @Test("a mark is 1 to 5, and a ticket's number begins at 1")
  func numbers() {
    #expect((0...6).map { Rating($0)?.value } == [nil, 1, 2, 3, 4, 5, nil])
    #expect(TicketNumber(0) == nil)
    #expect(TicketNumber(12)?.description == "#12")
  }

  @Test("a request needs a matter, a hand somebody, a follow-up a verdict")
  func impossible() {
    #expect(TicketRequest(category: .repair, matter: "") == nil)
    #expect(Hand() == nil)
    #expect(FollowUp(satisfaction: nil, rating: nil, said: "没人接电话") == nil)
  }

  static let verdicts: [(satisfaction: Satisfaction?, mark: Int?, back: Bool)] = [
    (.satisfied, nil, false), (.neutral, nil, false), (.dissatisfied, nil, true),
    (.dissatisfied, 5, true), (.satisfied, 1, false), (nil, 1, true), (nil, 2, true),
    (nil, 3, false), (nil, 5, false),
  ]

  @Test("dissatisfied, or a bare mark of 1 or 2, sends a request back", arguments: verdicts)
  func verdict(satisfaction: Satisfaction?, mark: Int?, back: Bool) throws {
    let followUp = FollowUp(satisfaction: satisfaction, rating: mark.flatMap { Rating($0) })
    #expect(try #require(followUp).isDissatisfied == back)
  }
}
