import DataFiles

/// The approved phrases of the desk: what to say to an owner, in the words that were agreed on.
package struct Phrasebook: Sendable {
  /// The phrases, in the order of their files.
  package let entries: [PhrasebookEntry]
  /// The places of the phrases for each occasion.
  private let offers: [Occasion: [Int]]

  /// A book of these phrases.
  package init(_ entries: [PhrasebookEntry]) {
    self.entries = entries
    var offers: [Occasion: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      for occasion in entry.occasions { offers[occasion, default: []].append(place) }
    }
    self.offers = offers
  }

  /// Reads courtesy files, each a list of entries, layer on layer: a phrase with a known id takes
  /// its place, one with `off: true` takes it away.
  ///
  /// - Throws: the first fault: a key, situation, occasion or blank that is unknown, a language
  ///   that is missing, an id that is used twice.
  package init(reading layers: [[Node]]) throws(DataFileError) {
    var entries: [PhrasebookEntry] = []
    for layer in layers {
      var places: [String: Place] = [:]
      for file in layer {
        for node in try file.listOfEntries() {
          // An entry without an id tells best itself what is wrong with it.
          if node["id"] == nil { _ = try PhrasebookEntry(reading: node) }
          let (id, place) = (try EntryID.read(node.required("id")), try node.required("id").place)
          if let first = places.updateValue(place, forKey: id) {
            throw DataFileError(
              .senseless(
                "the id “\(id)” is taken at \(first.file):\(first.line); "
                  + "give this phrase an id of its own"),
              at: place)
          }
          let known = entries.firstIndex { $0.id == id }
          if try node.isSwitchedOff() {
            guard let known else { throw DataFileError(.nothingToSwitchOff(id), at: place) }
            entries.remove(at: known)
          } else {
            let entry = try PhrasebookEntry(reading: node)
            if let known { entries[known] = entry } else { entries.append(entry) }
          }
        }
      }
    }
    self.init(entries)
  }

  /// Reads the courtesy files of one layer.
  package init(reading files: [Node]) throws(DataFileError) { try self.init(reading: [files]) }

  /// The phrase to say on an occasion, among those whose blanks are all known; nil if there is none.
  ///
  /// The phrase that says most of what is known comes first, then the order of the book.
  ///
  /// - Parameters:
  ///   - occasion: what has just happened.
  ///   - language: the language to say it in.
  ///   - blanks: what is known. Values are put on one line and lose control characters; a value
  ///     of which nothing is left counts as unknown.
  ///   - turn: 0 for the best, 1 for another one, and so on, round and round.
  package func phrase(
    for occasion: Occasion, in language: Language, filling blanks: [Blank: String], turn: Int = 0
  ) -> Phrase? {
    let values = blanks.compactMapValues(SingleLine.init)
    let candidates = (offers[occasion] ?? [])
      .compactMap { place in
        entries[place].template(in: language)
          .map { (place: place, template: $0, blanks: $0.blanks) }
      }
      .filter { $0.blanks.allSatisfy { values[$0] != nil } }
      .sorted { ($1.blanks.count, $0.place) < ($0.blanks.count, $1.place) }
    guard !candidates.isEmpty else { return nil }
    let remainder = turn % candidates.count
    let choice = candidates[remainder < 0 ? remainder + candidates.count : remainder]
    return choice.template.filled(with: values)
      .map { entries[choice.place].phrase(in: language, saying: $0) }
  }
}
