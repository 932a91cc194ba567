import DataFiles
import Folding

/// The words and rules by which lines are understood, read once from the bound data files.
///
/// A class, since a line passes it through many hands and copying its tables would count references.
final class Lexicon: Sendable {
  static let shared = Lexicon.bound()

  let trie: CueTrie
  let sequences: [Sequence]
  let starts: [Place]
  let ends: [Place]
  let wholes: [Whole]
  /// The opposite of a cue, by its number.
  let negations: [Cue?]
  /// Cues whose words do not keep the words inside them from being heard.
  let quiet: CueSet
  /// Cues that show when one of some others does.
  let eithers: [Either]
  let intents: RuleBook<Intent>
  let categories: RuleBook<CategoryVerdict>
  let priorities: RuleBook<PriorityVerdict>
  let names: [String]
  /// The cues that code asks for, by the number of their name.
  let named: [Cue]
  /// The cues of entities, by the number of their slot.
  let entityCues: [Cue]
  /// The cues whose words the free text of an intent goes without at the ends of clauses.
  let loose: [CueSet?]

  /// A cue that shows when two or more others follow one another.
  struct Sequence: Sendable {
    let cue: Cue
    let first: Cue
    let second: Cue
    let third: Cue?
    /// How many positions may lie between two steps.
    let gap: Int
  }

  /// A cue that shows when another stands first, or last.
  struct Place: Sendable {
    let cue: Cue
    let of: Cue
  }

  /// A cue that shows when a line holds nothing but some others.
  struct Whole: Sendable {
    let cue: Cue
    let members: CueSet
    /// One of these must be there.
    let needs: [Cue]
  }

  /// A cue that shows when one of its members does.
  struct Either: Sendable {
    let cue: Cue
    let members: [Cue]
    let set: CueSet
  }

  init(
    trie: CueTrie, sequences: [Sequence], starts: [Place], ends: [Place], wholes: [Whole],
    negations: [Cue?], quiet: CueSet, eithers: [Either], intents: RuleBook<Intent>,
    categories: RuleBook<CategoryVerdict>, priorities: RuleBook<PriorityVerdict>, names: [String],
    named: [Cue], entityCues: [Cue], loose: [CueSet?]
  ) {
    self.trie = trie
    self.sequences = sequences
    self.starts = starts
    self.ends = ends
    self.wholes = wholes
    self.negations = negations
    self.quiet = quiet
    self.eithers = eithers
    self.intents = intents
    self.categories = categories
    self.priorities = priorities
    self.names = names
    self.named = named
    self.entityCues = entityCues
    self.loose = loose
  }

  /// The cue of a name; a name that no file mentions never shows.
  subscript(name: CueName) -> Cue { named[name.rawValue] }

  /// The cue that an entity of a kind shows.
  func cue(of entity: SlotName) -> Cue { entityCues[entity.number] }

  /// The cues whose words the free text of an intent goes without.
  func looseWords(of intent: Intent) -> CueSet? { loose[intent.number] }

  /// The members of a cue that shows when one of some others does.
  func members(of name: CueName) -> CueSet {
    eithers.first { $0.cue == self[name] }?.set ?? CueSet(capacity: count)
  }

  /// How many cues there are.
  var count: Int { names.count }
}

extension SlotName {
  /// Its place among all names.
  var number: Int { SlotName.all.firstIndex(of: self) ?? 0 }

  /// All names; `allCases` is made anew at every call.
  static let all = allCases
}

extension Intent {
  /// Its place among all intents.
  var number: Int { Intent.all.firstIndex(of: self) ?? 0 }

  private static let all = allCases
}
