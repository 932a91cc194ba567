/// The cues that code asks for by name; every other is known to the data files alone.
enum CueName: Int, CaseIterable, Sendable {
  case never, not, polite, particle, `let`
  case since, sinceBefore, toldBefore, visitAsk, phoneSays, beforeCompany, companyKind
  case checkPhrase, phraseOk, procedureOf, loanItem, paper
  case complex, important, sorts, editUrgent, editNormal, editEmergency, urgent
  case overdue, dueSoon, awaiting, toContact, rungSupervisor, rungHead, rungCompany, ofShift, iAm,
    nuisance,
    thing, leak, fault, notAble, undone
  case stOpen, stRegistered, stAssigned, stInProgress, stOnHold, stResolved, stFollowedUp, stClosed
  case stCancelled
  case namedConsultation, namedRepair, namedComplaint, namedSuggestion, namedHelp
  case namedHousekeeping, namedPraise
  case boardBoard, boardGroup, boardApp, boardSms
  case complaintWord, seekHelp, resolve, joining
  /// Shows where much of a line is accounted for by no word.
  case untold
  /// Words that tell of a fault or an event, and words that ask somebody to come.
  case tells, asksToCome
  /// What a line tells beyond its slots.
  case traitOverdue, traitSoon, traitDamaged, traitLost, traitTold, traitAgreed, traitImportant
  case traitUnaware, traitOutgoing, traitDone, traitLeft, traitReturned, traitCollected
  case traitStill, traitRefused, notAgreed, notTold
  /// What registers are filled from.
  case passCard, recordTopic, recordSure, pickedUp, claims, belonging, goods, deedOfVisitor,
    haulGoods
  case told, contact, giveBack
  /// What registers are called.
  case registerNoun
  /// Lines of nothing but an answer to the desk.
  case onlyDeny, onlySkip, onlyDrop, onlyWhy, onlyNext, onlyTodo, onlyBack

  /// The name the data files use: `visit-ask`, `=deny`.
  var group: String {
    var group: [UInt8] = []
    for letter in String(describing: self).utf8 {
      // Bytes: the names are asked for at every start.
      let isCapital = letter < UInt8(ascii: "a")
      group += isCapital ? [UInt8(ascii: "-"), letter | 0x20] : [letter]
    }
    let name = String(decoding: group, as: UTF8.self)
    return name.hasPrefix("only-") ? "=" + name.dropFirst(5) : name
  }
}
