import DataFiles
import Folding
import FrontDesk

/// What the words of a note tell beyond themselves, from `Data/notes.yaml`.
enum NoteWords {
  /// What a note records.
  ///
  /// - Parameter time: the time that was said with it; a correction needs one.
  static func kind(of note: String, time: TimeFrame?) -> Kind {
    let text = FoldedText(note).text
    let name = words("notes").first { _, words in words.contains { text.hasPrefix($0) } }?.name
    switch name {
    case "plan": return .known(.plan)
    case "correction-done": return .known(.correctionDone)
    case "correction": return time.map { .known(.correction(by: $0)) } ?? .lacksTime
    case "notice": return .known(.notice)
    default: return .known(.plain)
    }
  }

  /// What a note records, as far as it can be told.
  enum Kind {
    case known(NoteKind)
    /// A correction without its date.
    case lacksTime
  }

  /// Which parts of an incident report a text holds.
  static func parts(of report: String) -> IncidentReport.Parts {
    let text = FoldedText(report).text
    let parts: [String: IncidentReport.Parts] = [
      "cause": .cause, "measures": .measures, "approval": .approval,
    ]
    return words("incident").reduce(into: []) { found, entry in
      if entry.words.contains(where: text.contains) { found.formUnion(parts[entry.name] ?? []) }
    }
  }

  private static func words(_ section: String) -> [(name: String, words: [String])] {
    sections[section] ?? []
  }

  private static let sections: [String: [(name: String, words: [String])]] = {
    var sections: [String: [(name: String, words: [String])]] = [:]
    for section in (try? BoundData.notes.node.entries()) ?? [] {
      sections[section.key] = ((try? section.value.entries()) ?? []).map { entry in
        (entry.key, ((try? entry.value.texts()) ?? []).map { FoldedText($0).text })
      }
    }
    return sections
  }()
}
