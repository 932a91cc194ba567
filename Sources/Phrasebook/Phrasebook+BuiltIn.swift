import DataFiles

extension Phrasebook {
  /// The phrases bound into the program.
  ///
  /// Their tests read them with every check and fail on a fault, so that the sentences need no second
  /// look at every start. Should a fault get past all the same, the desk works on without offering
  /// sentences: a receptionist can do without them, but not without the desk.
  package static let builtIn =
    (try? Phrasebook(reading: builtInFiles.map(\.node), checkingSentences: false))
    ?? Phrasebook([])

  /// The courtesy files bound into the program; what else the folder holds has readers of its own.
  package static var builtInFiles: [BoundFile] {
    BoundData.all.filter { $0.name.hasPrefix("courtesy/") }
  }
}
