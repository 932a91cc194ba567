import DataFiles
import Folding

/// What a ``Lexicon`` is read from.
struct LexiconFiles {
  /// The groups of words, a name a line, in the order of their numbers.
  let groups: String
  /// The words, by the number of their group; see ``CueTrie``.
  let words: WordTrie
  let sets: BoundFile
  let intents: BoundFile
  let categories: BoundFile
  let priorities: BoundFile
}

extension Lexicon {
  /// The lexicon bound into the program; an empty one, which understands nothing, if its files are
  /// at fault.
  ///
  /// The tests read them and show the fault.
  static func bound() -> Lexicon {
    (try? LexiconReader.read(.bound)) ?? .empty
  }

  private static let nothing = BoundData.cueGroups.split(separator: "\n").map { _ in Cue(number: 0)
  }

  private static let empty = Lexicon(
    trie: CueTrie(WordTrie(BoundData.cueWords), cues: nothing), sequences: [], starts: [], ends: [],
    wholes: [],
    negations: [nil],
    quiet: CueSet(capacity: 1),
    eithers: [], intents: RuleBook([], cues: 1), categories: RuleBook([], cues: 1),
    priorities: RuleBook([], cues: 1), names: ["never"],
    named: CueName.allCases.map { _ in Cue(number: 0) },
    entityCues: SlotName.allCases.map { _ in Cue(number: 0) },
    loose: Intent.allCases.map { _ in nil })
}

extension LexiconFiles {
  /// The files bound into the program.
  static var bound: LexiconFiles {
    LexiconFiles(
      groups: BoundData.cueGroups, words: WordTrie(BoundData.cueWords),
      sets: BoundData.rules_sets, intents: BoundData.rules_intents,
      categories: BoundData.rules_categories, priorities: BoundData.rules_priorities)
  }
}
