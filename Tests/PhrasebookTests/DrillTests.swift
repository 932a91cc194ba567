import BoundBook
import DataFiles
import Phrasebook
import Testing

@Suite("The role-plays and quiz cards of the book")
struct DrillTests {
  private static let bound = try? DrillBook.builtIn()

  private func book() throws -> DrillBook { try #require(Self.bound) }

  @Test("are many, over every situation, with many different lines")
  func many() throws {
    let book = try book()
    #expect(book.drills.count >= 60)
    #expect(book.cards.count >= 120)
    #expect(Set(book.drills.flatMap(\.lines)).count >= 500)
    for topic in DrillTopic.allCases {
      #expect(
        book.drills.count { $0.topic == topic } >= book.rubric.distinct, "\(topic.rawValue)")
    }
    for language in Language.allCases {
      #expect(!book.drills(of: nil, in: language).isEmpty)
      #expect(book.drills(of: nil, in: language).allSatisfy { $0.language == language })
    }
  }

  @Test(
    "have models that contain what is asked and that the checker lets pass, and bad replies that it bans"
  )
  func sound() throws {
    let faults = try book().faults(with: .builtIn, .builtIn)
    #expect(faults == [], "\(faults.first.map { "\($0)" } ?? "")")
  }

  @Test("repeat no owner's line and no question")
  func distinct() throws {
    let book = try book()
    let lines = book.drills.flatMap(\.lines)
    #expect(lines.count - Set(lines).count <= 4)
    for language in Language.allCases {
      let questions = book.cards.map { $0.question[language] }
      #expect(Set(questions).count == questions.count)
    }
  }

  @Test("ask registering for what the owner has told")
  func forms() throws {
    let registering = try book().drills.filter { $0.topic == .registering }
    #expect(registering.filter { $0.form == nil }.map(\.id) == [])
    for drill in registering {
      let said = drill.lines.joined(separator: " ")
      for word in [drill.form?.phone].compactMap({ $0 }) + (drill.form?.matter ?? []) {
        #expect(said.contains(word), "\(drill.id): \(word)")
      }
    }
  }

  static let faulty: [(yaml: String, message: String)] = [
    ("- {id: complaint.x}", "x.yaml:1:3: the key “topic” is missing"),
    (
      "- {id: complaint.x, topic: weather}",
      "x.yaml:1:28: “weather” is none of \(DrillTopic.allCases.map(\.rawValue).joined(separator: ", "))"
    ),
    ("- {id: complaint.x, off: true}", "x.yaml:1:3: there is no “complaint.x” to switch off"),
    ("- {id: Bad}", "x.yaml:1:8: “Bad” cannot be cited"),
  ]

  @Test("of a site are read on top, and a fault is told with its place", arguments: faulty)
  func faults(yaml: String, message: String) throws {
    let own = BookFile(name: "drills/own.yaml", node: try YAMLReader.read(yaml, file: "x.yaml"))
    let fault = #expect(throws: DataFileError.self) {
      try DrillBook(reading: [BoundBook.files, [own]])
    }
    #expect(fault?.description.hasPrefix(message) == true, "\(fault?.description ?? "")")
  }

  @Test("of a site can be switched off")
  func switchedOff() throws {
    let id = try #require(try book().drills.first?.id)
    let own = BookFile(
      name: "drills/own.yaml", node: try YAMLReader.read("- {id: \(id), off: true}", file: "x.yaml")
    )
    let mine = try DrillBook(reading: [BoundBook.files, [own]])
    #expect(try mine.drills.count == book().drills.count - 1)
    #expect(mine.drills.contains { $0.id == id } == false)
  }
}
