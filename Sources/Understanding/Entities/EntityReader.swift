import Folding
import FrontDesk

/// Finds everything but times: rooms, places, people, phones, plates, documents, ticket references,
/// departments and staff, counts, marks, carriers and codes, channels.
///
/// Readers come in order of certainty, and what one has taken is nothing else to the next: first
/// numbers that show what they are, then rooms, references and words, last what only its place in
/// the line makes a room or a ticket.
package struct EntityReader: Sendable {
  /// What was found in a text.
  package struct Findings: Sendable {
    /// The entities in the order they stand in, none overlapping another.
    package let entities: [Entity]
    /// What was recognised and fills no slot, in the order it stands in.
    package let passed: [PassedOver]
    /// A number that nothing else lays claim to, as the ticket it may be.
    package let spare: Entity?
  }

  private static let words = Result { try EntityWords() }

  private let words: EntityWords?

  /// A reader with the words bound into the program.
  ///
  /// It finds nothing when a data file makes no sense, which ``verify()`` tells.
  package init() {
    words = try? Self.words.get()
  }

  /// A reader with a site's own words on top of those bound into the program.
  package init(site: SiteWords) {
    words = site == .none ? try? Self.words.get() : try? EntityWords(site: site)
  }

  /// Throws the fault of a data file that keeps the reader from working, if there is one.
  package static func verify() throws { _ = try words.get() }

  /// The entities of a text in the order they stand in, none overlapping another.
  ///
  /// - Parameter times: positions that are taken by times and so are nothing else.
  package func read(_ text: FoldedText, beside times: [FoundTime]) -> [Entity] {
    findings(text, beside: times).entities
  }

  /// Which of the things just listed a text takes, if it says nothing else.
  func pick(in text: FoldedText) -> Int? { words?.picks.number(in: text) }

  /// The entities of a text, and what fills no slot.
  package func findings(_ text: FoldedText, beside times: [FoundTime]) -> Findings {
    guard let words, text.count > 0 else { return Findings(entities: [], passed: [], spare: nil) }
    var scan = EntityScan(text, beside: times)
    words.identifiers.read(into: &scan)
    words.phones.read(into: &scan)
    words.amounts.passOver(in: &scan)
    words.rooms.readExplicit(into: &scan)
    for match in words.contractors.matches(in: text) where scan.isFree(match.range) {
      scan.findText(.company, at: match.range, by: "company.site")
    }
    words.channels.read(into: &scan)
    words.places.read(into: &scan)
    words.tickets.readExplicit(into: &scan)
    words.amounts.readWords(into: &scan)
    words.amounts.read(into: &scan)
    words.rooms.readBare(into: &scan)
    words.tickets.readBare(into: &scan)
    words.amounts.passOverFloors(in: &scan)
    scan.yieldToTimes()
    words.people.read(into: &scan)
    words.departments.read(into: &scan)
    words.rooms.settle(&scan)
    return Findings(
      entities: scan.entities.sorted { $0.range.lowerBound < $1.range.lowerBound },
      passed: scan.passed.sorted { $0.range.lowerBound < $1.range.lowerBound },
      spare: words.tickets.spare(in: scan))
  }
}
