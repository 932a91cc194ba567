import Foundation
import FrontDesk
import Testing

@Suite("An entry of a register")
struct EntryTests {
  @Test("starts the clocks of its register alone")
  func clocks() throws {
    let parcel = try Entry.opened(Parcel(.incoming, room: flat, person: nil, count: 2))
    #expect(parcel.clocks == ["told 2026-11-24T00:00", "collected 2026-11-27T00:00"])
    let outgoing = try Entry.opened(Parcel(.outgoing, room: flat, person: nil))
    #expect(outgoing.clocks == ["sent 2026-11-25T00:00"])
  }

  @Test("owes nothing any more once it is over, and keeps what was met")
  func over() throws {
    let visit = try Entry.opened(Visit(person: "张强", room: flat)).after(.leave)
    #expect(!visit.isOpen)
    let parcel = try Entry.opened(Parcel(.incoming, room: flat, person: nil))
      .after(.handOut(to: nil, count: nil))
    #expect(
      parcel.clocks == [
        "told 2026-11-24T00:00 met 2026-11-23T09:00",
        "collected 2026-11-27T00:00 met 2026-11-23T09:00",
      ])
  }

  @Test("has a time of its own where it says until when, and moves it")
  func ownTime() throws {
    let day = try #require(Day(iso: "2026-11-30"))
    let permit = try Entry.opened(
      Permit(room: flat, person: "刘勇", validUntil: day))
    #expect(permit.clocks == ["returned 2026-12-01T00:00"])
    #expect(try permit.after(.renew(until: day + 5)).clocks == ["returned 2026-12-06T00:00"])
  }

  @Test("takes the standard's term where nobody said until when")
  func term() throws {
    let loan = try Entry.opened(Loan("手推车", room: flat, person: nil))
    #expect(loan.clocks == ["back 2026-11-27T00:00"])
  }

  @Test("is one that never was once its opening is taken back")
  func withdrawn() throws {
    let parcel = try Entry.opened(Parcel(.incoming, room: flat, person: nil))
      .withdrawn(in: setting())
    #expect(parcel.isWithdrawn && !parcel.isOpen && parcel.duties.isEmpty)
  }

  @Test("is read back as it was written, its content beside what registers share")
  func codable() throws {
    let release = try Entry.opened(
      flat.flatMap { Release(room: $0, person: "租户", items: "沙发一张") }
    ).after(.approve(consentOf: "王女士", by: .phone)).after(.leave(items: "沙发"))
    let json = try JSONEncoder().encode(release)
    #expect(try JSONDecoder().decode(Entry<Release>.self, from: json) == release)
    let members = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(
      Set(members.keys) == ["id", "opened", "duties", "room", "person", "items", "stage", "gone"])
  }
}
