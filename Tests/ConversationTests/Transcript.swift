import Conversation
import Foundation
import FrontDesk
import FrontDeskStore
import Phrasebook
import Testing

/// A talk at the desk as a file that a trainer can read: what was typed, and what was answered.
///
/// `# …` is a remark, `lang en` changes the language, `now 2026-11-21T10:32, 小陈` the clock and who
/// is there: from it on a new desk goes on over the same store, as after a restart. `> …` is a typed
/// line; what follows it is the reply.
struct Transcript: CustomTestStringConvertible {
  /// The file's name without its ending: the story in a few words.
  let name: String
  /// The file as it is.
  let text: String

  var testDescription: String { name }

  static let all: [Transcript] = names.map { Transcript(name: $0) }

  private init(name: String) {
    self.name = name
    text =
      (try? String(contentsOf: Self.file(name, in: Bundle.module.resourceURL), encoding: .utf8))
      ?? ""
  }

  /// The transcript with the replies as they are given now, over a new store.
  func replayed() throws -> Transcript {
    var desks = Desks(store: NewStore())
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let typed = line.after("> ") {
        lines.append(line)
        let reply = try desks.reply(to: typed)
        lines += reply.lines.map { $0.mark.sign + $0.text }
      } else if let language = line.after("lang ") {
        desks.language = try #require(Language(rawValue: language), "\(name): \(line)")
        lines.append(line)
      } else if let setting = line.after("now ") {
        try desks.restart(setting)
        lines.append(line)
      } else if line.isEmpty || line.hasPrefix("# ") {
        lines.append(line)
      }
    }
    return Transcript(name: name, text: lines.joined(separator: "\n"))
  }

  private init(name: String, text: String) {
    (self.name, self.text) = (name, text)
  }

  /// The lines of its replies.
  var replies: [String] {
    text.split(separator: "\n").map(String.init).filter { line in
      !["> ", "now ", "lang ", "# "].contains { line.hasPrefix($0) }
    }
  }
}

extension Transcript {
  /// Writes the transcript over the one beside this source, to be reviewed as a diff.
  func record() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    try text.write(to: Self.file(name, in: folder), atomically: true, encoding: .utf8)
  }

  private static var names: [String] {
    let folder = Bundle.module.resourceURL?.appending(path: "Fixtures/transcripts")
    let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path()) }
    return (files ?? []).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  private static func file(_ name: String, in folder: URL?) -> URL {
    (folder ?? URL(filePath: ".")).appending(path: "Fixtures/transcripts/\(name).txt")
  }
}

/// The desks of a transcript, one after another over one store.
private struct Desks {
  let store: NewStore
  var language = Language.simplifiedChinese
  private var now: Moment?
  private var desk: Desk?

  init(store: NewStore) { self.store = store }

  /// Begins anew as `2026-11-21T10:32, 小陈` says.
  mutating func restart(_ setting: String) throws {
    let parts = setting.components(separatedBy: ", ")
    let now = try #require(parts.first.flatMap { Moment(iso: $0) }, "now \(setting)")
    let actor = Actor(staff: try #require(parts.last), desk: "前台一")
    desk = try Desk(store: store.opened(), actor: actor, language: language, at: now)
    self.now = now
  }

  mutating func reply(to typed: String) throws -> Reply {
    let now = try #require(now, "a transcript begins with its clock")
    return try #require(try desk?.turn(typed, at: now))
  }
}

extension String {
  fileprivate func after(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
