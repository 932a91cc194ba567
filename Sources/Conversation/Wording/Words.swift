/// The keys of `Data/wording.yaml`: everything the assistant says of its own.
package enum Words: String, CaseIterable, Sendable {
  case greeting, farewell, acknowledged, leftAlone, dropped, droppedMatter, stillRegistered,
    nothingToDrop
  case notUnderstood, examples, notOffered, askKind, didYouMean, didYouMeanTicket, tooLong
  case askRoom, askRoomAgain, askMatter, askMatterOfNobody, askMatterAgain, askContact, askPhone,
    askWhereabouts,
    askTicket
  case askWhich, askCorrection, askReason, askTime, askSatisfaction, askInto, askChange, askNote
  case askAssignee, askContent, askSituation, askTopic
  case checkWords, noProcedure, whichProcedure, procedurePapers, procedureNotes
  case tellAtOnce, passedTo, canBeUndone, appointment, youMaySay, backToWork
  case listDot, listComma, arrow
  case undone, nothingToUndo, changedSince, nothingSpokenOf, noSuchTicket, noTicketOfRoom
  case noTickets, noneOverdue, ticketCount, andMore
  case dutyBy, dutyWithin, dutyMet, dutyMetLate, dutyOpen, dutyOverdue
  case holidaysUnpublished
  case ruleLine, ruleAnyRequest, ruleAttitude, ruleComplex, ruleImportant, ruleRepeats
  case ruleAppointment, noSuchRule
  case limitAtOnce, limitMinutes, limitSameDay, limitDays, limitWorkingDays, limitAsPromised
  case minutes, hours, days
  case yesterday, today, tomorrow, date, dateOfYear, untilEnd
  case timeAt, timeBy, timeSpan
  case roomFull, roomNoUnit, roomNoFlat, roomTower, buildingOnly, towerOnly, flatOnly
  case assignedAt, startedAt, noted, contacted, resolvedAt, followedUp, closed, reopened, onHold
  case cancelled, urged, promised, linked, reported, changed, ratingOf
  case refusedFrom, refusedStillOpen, refusedIncidentReport, refusedNotAnEmergency, refusedFollowUp
  case refusedPromisePast, refusedLinked, refusedGoesOnElsewhere, refusedNothingChanges
  case firstResolve, firstFollowUp, firstReopen, firstUndo
  case helpRegister, helpWork, helpLists, helpCorrect, helpKeys
  case explainIntent, explainOther, nothingToExplain
  case faultUnreadable, faultNotYAML, faultExpected, faultMissingKey, faultUnknownKey
  case faultUnknownKeyNear, faultRepeatedKey, faultUnknownWord, faultNotANumber, faultSenseless
  case unnamedStaff, nothingLearned, learned, forgotten
  case completions, badUsage, badLanguage, badNow, badColor, badKind, outputFailed
  case checkFinding, checkMissing, checkWeekday, checkPast, checkTooLate, checkDayOff
  case checkOtherPhone, checkOtherRoom, checkOtherPerson
  case checkClean, checkCount, checkExempt, checkSayInstead, checkUnreadable, checkNotText
  case checkNotUTF8, checkProgress, checkNothingToApply, checkApplied, checkApplyHint
  case badFormat, badContext, badLimit, badTicket, badPhrasebook, noSuchEntry
  case bookTried, nothingSuggested, nothingSuggestedNear
  case banner, bannerNamed, overdueCount, resumedDraft
  case storeCannotOpen, storeNotAStore, storeNewer, storeBusy, storeCannotWrite, storeDamaged
  case backupDone, verified, verifyFile, verifyChain, verifyGap, verifyRecord
  case prompt, promptOverdue, promptSoon, moreFellDue, nothingOwed, owedCount, andMoreOwed
  case dutyJustDue, dutyPaused, dutyStopped, tellRung, toTell, escalated, households, recurring
  case recurringLinked, noticeDraft, noticeHint, togetherWith, correctionOpen, reportLacks
  case partCause, partMeasures, partApproval, askMissed, comma, listOr, askPerson, askLog
  case askRefusal, askRung, askCorrectionDate, forbidden, notProven, pinAsk, pinChoose, pinRepeat,
    pinUnlike
  case pinBad, pinWrong, pinTooSoon, seated, notStaff, staffAdded, staffRemoved, staffChanged
  case staffLine, staffNone, staffExists, staffUnknown, staffSame, pinForgotten, badRole
  case shiftLogged, shiftBegun, handedOver, handedOverToNobody, takeOverSelf, tookOver,
    tookOverUnsigned
  case shiftRefused, noShift, nothingToReview, reviewed, unsignedDays, standsIn, cameBack
  case closingDone, closingLeft, askClosing, allWords, recordName, shiftLine, shiftGoesOn
  case offeredTo, offeredToNobody, takenOverBy, unsignedOutgoing, reviewedBy, notReviewed
  case refusedNotOffered, refusedOneForBoth, refusedOfferedTo, refusedIsOffered, refusedIsOver
  case refusedIsNotOver, refusedNobodyStandsIn, refusedNoSuchItem, sheetTitle, sheetOpen
  case sheetPromises, sheetNotes, sheetStandIns, sheetRefusals, sheetClosing, sheetCounted,
    stillAway, sheetRegisters, undoneTogether, importUnused
  case standInLine, factOnDuty, factBegun, factPrinted, signOutgoing, signIncoming, signReview
  case helpShift, helpPractice, standardLadder, standardRights, standardNoRights, standardRecurrence
  case standardCounted, standardClosing, standardReception, standardDepartment, ruleMissed,
    ruleStops, stepAfter
  case stepAtOnce, minutesBefore, minutesAfter
  case practiceScene, practicePhone, practiceKeys, practiceSaid, practiceMissing, practiceFault
  case practiceFaultInstead, practiceForm, practiceFormWrong, practicePassed, practiceScore
  case practiceLoss, practiceComesBack, practiceStopped, practiceNotRegistered, practiceNothing,
    practiceNoTopic
  case practiceHintWords, practiceModelWords, practiceSkipWords, practiceQuizWords
  case practiceAnyWords, practiceDue, practiceNoneDue, practiceDueLine, practiceNoResults
  case practiceResults, practiceResultLine, practiceAllPassed, practiceNotAllPassed
  case quizQuestion, quizChoose, quizRight, quizWrong, quizScore, practicePrompt
  case entryCount, noEntries, andMoreEntries, noEntryOfNumber, noEntryFits, askWhichEntry
  case entryWithdrawn, pieces, people, journalTitle, journalNothing, journalLine,
    helpRegisters, csvNeedsKind, imported, importUnreadable, importTaken, importNotEmpty
  case importNeedsLog, importFile, importColumns, importRow, slipNone, slipTitle, slipSign
  case slipRoom, slipPerson, slipItems, slipConsent, slipDay, slipGuard
  case certificateTitle, certificateText, badLevel, badSeed
}
