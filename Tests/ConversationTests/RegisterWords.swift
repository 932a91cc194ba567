import FrontDesk

/// The keys of the registers' own words: every state and refusal has one, the rest is what their replies say.
enum RegisterWords {
  static var registers: [String] {
    RegisterList.all.map { register in register.kind.rawValue }
  }

  static var all: [String] {
    var words: [String] = []
    for register in RegisterList.all { words += vocabulary(of: register) }
    for (register, keys) in own {
      words += keys.split(separator: " ").map { "\(register).\($0)" }
    }
    return words
  }

  private static func vocabulary<Content: RegisterContent>(of _: Content.Type) -> [String] {
    let kind = Content.kind.rawValue
    return Content.State.allCases.map { "\(kind).state.\($0.rawValue)" }
      + Content.Refusal.allCases.map { "\(kind).refused.\($0.rawValue)" } + ["\(kind).event.open"]
  }

  /// What was done, what comes next, what is asked, and what a register alone says.
  private static let own: [(register: String, keys: String)] = [
    (
      "visit",
      """
      called event.confirm event.refuse event.leave next.waiting ask.room ask.person pass \
      frequent
      """
    ),
    (
      "parcel",
      """
      called event.tell event.handOut next.waiting ask.room outgoing
      """
    ),
    (
      "permit",
      """
      called event.renew event.giveBack event.lose ask.room ask.person ask.time until \
      count
      """
    ),
    (
      "release",
      """
      called event.approve event.reject event.leave next.requested next.approved ask.room \
      ask.items ask.person owner consent gone
      """
    ),
    (
      "loan",
      """
      called event.giveBack event.giveBackDamaged event.lose event.renew ask.item ask.room
      """
    ),
    (
      "notice",
      """
      called event.redraft event.approve event.publish event.withdraw event.sample \
      refused.banned next.draft next.approved ask.content ask.channel ask.room \
      channel.board channel.group channel.app channel.sms until important forGroup forSMS \
      sampling knows unaware office title group sms resident
      """
    ),
    (
      "reception",
      """
      called event.tick event.cancel next.planned next.ready ask.time ask.level ask.items \
      level onDuty
      """
    ),
    (
      "household",
      """
      event.edit event.file event.look event.moveIn event.decoration event.letting \
      event.transfer ask.room ask.phone ask.topic askBuilding unknown lacks toComplete \
      contact tie.owner tie.tenant tie.contact lastRating
      """
    ),
    (
      "archive",
      """
      called event.giveBack ask.person ask.room confidential
      """
    ),
    (
      "fee",
      """
      called event.remind event.pay event.payPart noneOpen next.reminded ask.room quarter \
      reminded rate noHouseholds allBilled
      """
    ),
    (
      "survey",
      """
      ask.room soFar reached
      """
    ),
    ("lost", "event.claim ask.item ask.person"),
    (
      "activity",
      """
      called event.hold event.cancel ask.time ask.content noneThisQuarter
      """
    ),
  ]
}
