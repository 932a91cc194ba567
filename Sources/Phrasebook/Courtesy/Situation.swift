/// What the desk is doing when it says a sentence; the names of `frontdesk suggest`.
package enum Situation: String, CaseIterable, Sendable {
  case greeting
  case phoneOpening = "phone-opening"
  case askNeed = "ask-need"
  case askName = "ask-name"
  case askContact = "ask-contact"
  case wait
  case afterWait = "after-wait"
  case interrupt
  case queueJump = "queue-jump"
  case notHeard = "not-heard"
  case cannotAnswerNow = "cannot-answer-now"
  case referElsewhere = "refer-elsewhere"
  case absentColleague = "absent-colleague"
  case takeMessage = "take-message"
  case incompleteDocuments = "incomplete-documents"
  case refuseByRule = "refuse-by-rule"
  case apology
  case ownMistake = "own-mistake"
  case complaintEmpathy = "complaint-empathy"
  case calmDown = "calm-down"
  case promiseTime = "promise-time"
  case progressReport = "progress-report"
  case delayNotice = "delay-notice"
  case deliverResult = "deliver-result"
  case followUpCall = "follow-up-call"
  case thanks
  case replyToThanks = "reply-to-thanks"
  case praiseReply = "praise-reply"
  case suggestionReply = "suggestion-reply"
  case visitorGreeting = "visitor-greeting"
  case askIdentity = "ask-identity"
  case confirmHost = "confirm-host"
  case showTheWay = "show-the-way"
  case privacyRefusal = "privacy-refusal"
  case feeReminder = "fee-reminder"
  case emergency
  case phoneEnding = "phone-ending"
  case farewell
}
