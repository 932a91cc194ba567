import DataFiles

/// The id of an entry: small letters, digits and hyphens, parted by dots.
enum EntryID {
  /// Reads an id that can be cited.
  static func read(_ node: Node) throws(DataFileError) -> String {
    let id = try node.text()
    let parts = id.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isLetter) }) else {
      throw DataFileError(
        .senseless(
          "“\(id)” cannot be cited; write small letters, digits and hyphens, parted by dots, "
            + "such as ticket.registered.repair"),
        at: node.place)
    }
    return id
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
