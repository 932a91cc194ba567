import DataFiles
import Phrasebook

extension DrillBook {
  /// The role-plays, cards and marks of the book, tried by the tests.
  package static func builtIn() throws(DataFileError) -> DrillBook {
    try DrillBook(reading: [BoundBook.files])
  }
}
