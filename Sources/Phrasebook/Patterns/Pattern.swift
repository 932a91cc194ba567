/// A wording that a rule looks for, as a supervisor writes it in a data file.
///
/// `Phrasebook/README.md` tells the form: `不归{us}(管|负责)`, `^不知道{end}$`, `你…别来`.
struct Pattern: Hashable, Sendable {
  /// A piece of a pattern.
  indirect enum Piece: Hashable, Sendable {
    /// A letter, digit or ideograph.
    case letter(Symbol)
    /// One of several pieces in a row, tried in this order; an empty one makes the piece optional.
    case choice([[Piece]])
    /// Up to so many letters in between.
    case gap(Gap)
    /// A mark, or none.
    case pause
    /// The beginning of a clause.
    case clauseStart
    /// The end of a clause.
    case clauseEnd
  }

  /// What may stand in a gap.
  enum Gap: Hashable, Sendable {
    /// `…`: up to 6 ideographs, or 18 Latin letters, of the same clause.
    case clause
    /// `……`: up to 20 ideographs, or 60 Latin letters, of the same sentence.
    case sentence

    /// How much it holds; an ideograph counts 3.
    var breadth: Int {
      switch self {
      case .clause: 18
      case .sentence: 60
      }
    }
  }

  let pieces: [Piece]

  /// What stands before a piece, and the rest.
  func split(at piece: Int) -> (before: Pattern, onwards: Pattern) {
    (Pattern(pieces: Array(pieces[..<piece])), Pattern(pieces: Array(pieces[piece...])))
  }

  /// The same, for reading a text backwards.
  var turned: Pattern { Pattern(pieces: Self.turned(pieces)) }

  private static func turned(_ pieces: [Piece]) -> [Piece] {
    pieces.reversed().map { piece in
      switch piece {
      case .choice(let choices): .choice(choices.map(turned))
      case .clauseStart: .clauseEnd
      case .clauseEnd: .clauseStart
      case .letter, .gap, .pause: piece
      }
    }
  }
}
