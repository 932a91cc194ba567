/// What has just happened at the desk, so that there is something to say to the owner.
///
/// A ``Situation`` is what a person looks up; an occasion is what the assistant knows by itself.
package enum Occasion: String, CaseIterable, Sendable {
  // A request was taken down.
  case registeredRepair = "registered-repair"
  case registeredComplaint = "registered-complaint"
  case registeredAttitudeComplaint = "registered-complaint-attitude"
  case registeredConsultation = "registered-consultation"
  case registeredSuggestion = "registered-suggestion"
  case registeredHelp = "registered-help"
  case registeredHousekeeping = "registered-housekeeping"
  case registeredPraise = "registered-praise"

  // Danger now; `emergency` where none of the others fits.
  case emergencyFire = "emergency-fire"
  case emergencyGas = "emergency-gas"
  case emergencyTrapped = "emergency-trapped"
  case emergencyInjury = "emergency-injury"
  case emergencyElectric = "emergency-electric"
  case emergencyFlood = "emergency-flood"
  case emergencyIntruder = "emergency-intruder"
  case emergency

  // A request moved.
  case assigned
  case started
  case contacted
  case onHold = "on-hold"
  case resolved
  case followedUpSatisfied = "followed-up-satisfied"
  case followedUpNeutral = "followed-up-neutral"
  case followedUpDissatisfied = "followed-up-dissatisfied"
  case reopened
  case cancelled
  case urged
  case promised
  case closed
  /// Several households raise the same matter: a notice on the board.
  case recurringNotice = "recurring-notice"

  // Something was done with an entry of a register; the names are those of register and action.
  case visitOpen = "visit-open"
  case visitConfirm = "visit-confirm"
  case visitRefuse = "visit-refuse"
  case visitLeave = "visit-leave"
  case parcelOpen = "parcel-open"
  case parcelHandOut = "parcel-handOut"
  case permitOpen = "permit-open"
  case permitLose = "permit-lose"
  case releaseOpen = "release-open"
  case releaseApprove = "release-approve"
  case releaseReject = "release-reject"
  case loanOpen = "loan-open"
  case loanGiveBack = "loan-giveBack"
  case loanGiveBackDamaged = "loan-giveBackDamaged"
  case feeRemind = "fee-remind"
  case feePay = "fee-pay"
  case surveyOpen = "survey-open"
  case archiveOpen = "archive-open"

  // Something is missing, may not be said, or was not understood.
  case askRoom = "ask-room"
  case askMatter = "ask-matter"
  /// Asks for name and phone together.
  case askContact = "ask-contact"
  case privacyRefusal = "privacy-refusal"
  case notUnderstood = "not-understood"
}
