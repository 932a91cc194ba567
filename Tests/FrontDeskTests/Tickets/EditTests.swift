import FrontDesk
import Testing

@Suite("An edit")
struct EditTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let change: @Sendable (inout TicketEdit) -> Void
    let note: String?

    init(_ name: String, _ note: String?, _ change: @escaping @Sendable (inout TicketEdit) -> Void)
    {
      (testDescription, self.note, self.change) = (name, note, change)
    }
  }

  static let cases = [
    Case("a room in part", "3-2-502 → 3-2-503") { $0.room = Room("503") },
    Case("a kind", "repair → complaint, engineering → management") { $0.category = .complaint },
    Case("a priority", "normal → urgent") { $0.priority = .urgent },
    Case("a person", "王女士 → 张先生") { $0.person = "张先生" },
    Case("a phone, masked", "138****5678 → 139****0000") { $0.phone = Phone("13900000000") },
    Case("a place", "– → 大堂") { $0.place = "大堂" },
    Case("a matter", "厨房水管漏水 → 厕所水管漏水") { $0.matter = "厕所水管漏水" },
    Case("a department", "engineering → cleaning") { $0.department = .cleaning },
    Case("two things", "3-2-502 → 3-2-503, 王女士 → 张先生") {
      $0.room = Room("503")
      $0.person = "张先生"
    },
    Case("facts without a text", nil) { $0.complex = true },
  ]

  @Test("says what changed", arguments: cases)
  func says(_ edit: Case) throws {
    var values = TicketEdit()
    edit.change(&values)
    let change = try Ticket.sample().applying(.edit(values), in: .at(nine))
    #expect(change.note == edit.note)
  }

  @Test("changes what it names and nothing else")
  func changes() throws {
    var edit = TicketEdit()
    edit.room = Room("503")
    edit.appointment = .at(.day(nine.day + 1))
    edit.channel = .phone
    let before = try Ticket.sample()
    let after = try before.after(.edit(edit))
    var expected = before.request
    expected.room = Room("3-2-503")
    expected.appointment = .at(.day(nine.day + 1))
    expected.channel = .phone
    #expect(after.request == expected)
    #expect(after.hand == before.hand)
    #expect(after.stage == before.stage)
  }

  static let idle: [@Sendable (inout TicketEdit) -> Void] = [
    { _ in }, { $0.room = Room("3-2-502") }, { $0.room = Room("502") }, { $0.matter = "" },
    { $0.category = .repair }, { $0.department = .engineering }, { $0.complex = false },
  ]

  @Test("that changes nothing is refused", arguments: idle.indices)
  func changesNothing(index: Int) throws {
    var edit = TicketEdit()
    Self.idle[index](&edit)
    let ticket = try Ticket.sample()
    #expect(throws: TicketRefusal.nothingChanges) { try ticket.after(.edit(edit)) }
  }

  @Test("of nothing is known as such")
  func empty() {
    var edit = TicketEdit()
    #expect(edit.isEmpty)
    edit.important = false
    #expect(!edit.isEmpty)
  }
}
