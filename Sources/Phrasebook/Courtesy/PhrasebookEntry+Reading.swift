import DataFiles

extension PhrasebookEntry {
  /// Reads an entry of a courtesy file; `Phrasebook/README.md` tells what each key means.
  init(reading node: Node) throws(DataFileError) {
    try node.allow(only: ["id", "situation", "for", "text"])
    let text = try node.required("text")
    try text.allow(only: Language.allCases.map(\.rawValue))
    func sentence(_ language: Language) throws(DataFileError) -> String {
      let node = try text.required(language.rawValue)
      try Self.check(node)
      return try node.text()
    }
    self.init(
      id: try EntryID.read(node.required("id")),
      situation: try node.required("situation").word(),
      occasions: try Self.occasions(node["for"]),
      simplifiedChinese: try sentence(.simplifiedChinese),
      traditionalChinese: try sentence(.traditionalChinese),
      english: try sentence(.english))
  }

  private static func occasions(_ node: Node?) throws(DataFileError) -> [Occasion] {
    guard let node else { return [] }
    var occasions: [Occasion] = []
    for word in try node.list() {
      let occasion = try word.word(Occasion.self)
      guard !occasions.contains(occasion) else {
        throw DataFileError(
          .senseless("“\(occasion.rawValue)” stands here twice; remove one"), at: word.place)
      }
      occasions.append(occasion)
    }
    return occasions
  }

  private static func check(_ sentence: Node) throws(DataFileError) {
    let text = try sentence.text()
    do {
      _ = try Template(reading: text)
    } catch {
      throw DataFileError(problem(of: error), at: sentence.place)
    }
  }

  private static func problem(of misread: Template.Misread) -> DataFileError.Problem {
    switch misread {
    case .empty: .senseless("there is no sentence here; write one")
    case .notOneLine:
      .senseless("a sentence stands on one line; take out line breaks and tabs")
    case .strayBrace:
      .senseless("a brace stands alone; a blank is written {room}, with both braces")
    case .unknownBlank(let name):
      .unknownWord("{\(name)}", allowed: Blank.allCases.map { "{\($0.rawValue)}" })
    }
  }
}
