import FrontDesk
import FrontDeskStore
import Phrasebook
import Understanding

/// How a register is spoken of at the desk: what a line wants of it, and what is told of its entries.
///
/// Finding the entry, asking for what is missing, performing, refusing and listing are the same for all
/// registers: see ``Turn/serve(_:in:)``.
protocol SpokenRegister: RegisterContent {
  /// The intents of its lines.
  static var intents: Set<Intent> { get }

  /// What a line wants of it.
  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Self>

  /// Those of them that speak of an entry that is there.
  static var moves: Set<Intent> { get }

  /// What a bare word means for the entry last spoken of: 业主同意; nil where it says nothing of it.
  static func intent(ofBare utterance: Utterance) -> Intent?

  /// What an entry says besides its number, room, people and state.
  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String]

  /// What stands in the way of an action that only the desk can tell; nil for nothing.
  static func objection(
    to action: Action, on entry: Entry<Self>, in turn: Turn
  ) throws(StoreError) -> Reply?

  /// The occasion on which there is a sentence to say; nil for none.
  static func occasion(after event: String, on entry: Entry<Self>) -> String?

  /// What is worth knowing after something was done with an entry.
  ///
  /// - Parameter event: the action's name, or ``Entry/openingName``.
  static func remarks(
    after event: String, on entry: Entry<Self>, in turn: Turn
  ) throws(StoreError) -> Reply

  /// What stands below a list.
  static func footnote(of query: EntryQuery, in turn: Turn) throws(StoreError) -> Reply

  /// What an entry shows when it is looked at alone.
  static func page(of entry: Entry<Self>, in turn: Turn) throws(StoreError) -> Reply
}

extension SpokenRegister {
  /// A bare word says nothing.
  static func intent(ofBare utterance: Utterance) -> Intent? { nil }

  /// Nothing stands in the way.
  static func objection(
    to action: Action, on entry: Entry<Self>, in turn: Turn
  ) throws(StoreError) -> Reply? { nil }

  /// The one that is named after the register and the action.
  static func occasion(after event: String, on entry: Entry<Self>) -> String? {
    "\(kind.rawValue)-\(event)"
  }

  /// Nothing to add.
  static func remarks(
    after event: String, on entry: Entry<Self>, in turn: Turn
  ) throws(StoreError) -> Reply { Reply() }

  /// Nothing below.
  static func footnote(of query: EntryQuery, in turn: Turn) throws(StoreError) -> Reply { Reply() }

  /// Nothing more than what is shown of every entry.
  static func page(of entry: Entry<Self>, in turn: Turn) throws(StoreError) -> Reply { Reply() }
}

/// What a line wants of a register.
enum Wish<Content: SpokenRegister> {
  /// Something new, or several at once; with what is done to it right away.
  case open([Content], then: [Content.Action] = [])
  /// Something happens to an entry.
  case move(Content.Action, EntryQuery, reach: Reach = .one)
  /// Entries are asked for.
  case list(EntryQuery)
  /// One entry is looked at.
  case show(EntryQuery)
  /// The line lacks this.
  case lacks(SlotName)
  /// There is something else to say.
  case answer(Reply)
}

/// How many entries an action is meant for, where several fit.
enum Reach {
  /// One; the desk says which.
  case one
  /// All that fit: 301's parcels are collected together.
  case all
}

/// The registers that can be spoken of.
enum SpokenRegisters {
  static let all: [any SpokenRegister.Type] = RegisterList.all.compactMap {
    $0 as? any SpokenRegister.Type
  }

  /// The register whose line it is.
  static func of(_ intent: Intent) -> (any SpokenRegister.Type)? {
    all.first { $0.intents.contains(intent) }
  }

  /// The register of a kind.
  static func of(_ kind: RecordKind) -> (any SpokenRegister.Type)? { all.first { $0.kind == kind } }
}
