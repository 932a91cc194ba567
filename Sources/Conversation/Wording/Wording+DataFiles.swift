import DataFiles

extension Wording {
  /// Why a file that people edit cannot be used: file, line, column, the fault and its mend.
  package func text(of error: DataFileError) -> String {
    let place = "\(error.place.file):\(error.place.line):\(error.place.column)"
    return "\(place)\(self[.arrow])\(text(of: error.problem))"
  }

  private func text(of problem: DataFileError.Problem) -> String {
    switch problem {
    case .unreadable(let reason): self[.faultUnreadable, ["reason": reason]]
    case .notYAML(let reason): self[.faultNotYAML, ["reason": reason]]
    case .expected(let wanted, let found):
      self[
        .faultExpected,
        ["wanted": word("shape", named: "\(wanted)"), "found": word("shape", named: "\(found)")]]
    case .missingKey(let key): self[.faultMissingKey, ["key": key]]
    case .unknownKey(let key, let nearest?):
      self[.faultUnknownKeyNear, ["key": key, "nearest": nearest]]
    case .unknownKey(let key, nil): self[.faultUnknownKey, ["key": key]]
    case .repeatedKey(let key): self[.faultRepeatedKey, ["key": key]]
    case .unknownWord(let word, let allowed):
      self[
        .faultUnknownWord, ["word": word, "allowed": allowed.joined(separator: self[.listComma])]]
    case .notANumber(let text): self[.faultNotANumber, ["text": text]]
    case .senseless(let sentence): self[.faultSenseless, ["reason": sentence]]
    }
  }
}
