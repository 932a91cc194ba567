import Folding

// The phrases as numbers and texts in the program, quick to read at every start.
extension Phrasebook {
  /// The phrases as two texts that ``init(numbers:texts:)`` reads.
  package var bound: (numbers: String, texts: String) {
    let texts = entries.flatMap {
      [$0.id, $0.simplifiedChinese, $0.traditionalChinese, $0.english]
    }
    var writer = NumberWriter()
    writer.write(entries.map { Situation.allCases.firstIndex(of: $0.situation) ?? 0 })
    writer.write(entries.map(\.occasions.count))
    writer.write(
      entries.flatMap { $0.occasions.map { Occasion.allCases.firstIndex(of: $0) ?? 0 } })
    writer.write(texts.map(\.utf8.count))
    return (writer.text, texts.joined())
  }

  /// Reads what ``bound`` wrote.
  package init(numbers: StaticString, texts: StaticString) {
    var reader = NumberReader(PackedNumbers(numbers))
    let (situations, counts, occasions) = (reader.row(), reader.row(), reader.row())
    let texts = TextTable(texts, lengths: reader.row())
    let (allSituations, allOccasions) = (Situation.allCases, Occasion.allCases)
    var next = 0
    self.init(
      situations.indices.map { entry in
        let range = next..<next + counts[entry]
        next = range.upperBound
        return PhrasebookEntry(
          id: texts[entry * 4], situation: allSituations[situations[entry]],
          occasions: occasions[range].map { allOccasions[$0] },
          simplifiedChinese: texts[entry * 4 + 1], traditionalChinese: texts[entry * 4 + 2],
          english: texts[entry * 4 + 3])
      })
  }
}
