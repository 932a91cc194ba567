import FrontDesk
import FrontDeskStore

// The one door through which a turn changes records: rights are checked, refusals become replies.
extension Desk {
  /// What came of an action: a step, or what to answer instead.
  enum Performed<Subject: DeskRecord> {
    case done(Step<Subject>)
    case refused(Subject.Refusal)
    case instead(Reply)
  }

  /// Performs an action with whatever follows from it, and keeps the talk as it is afterwards.
  mutating func perform<Subject: DeskRecord>(
    _ action: Subject.Action, on id: Int, of kind: Subject.Type,
    with followers: [(action: Subject.Action, id: Int)] = [], in setting: Setting,
    talking next: Talk
  ) throws(StoreError) -> Performed<Subject> {
    if let record = try store.record(Subject.self, id), let right = record.right(neededFor: action),
      let reply = try prove(right, in: setting)
    {
      return .instead(reply)
    }
    let json = next.json
    do {
      let step = try store.perform(
        action, on: id, with: followers, of: kind, by: actor, in: setting, talk: { _ in json })
      tookOver(next)
      return .done(step)
    } catch {
      switch error {
      case .refused(let refusal): return .refused(refusal)
      case .forbidden(let right): return .instead(forbidden(right))
      case .failed(.noSuchRecord(let kind, let id)):
        return .instead(refusal(.noSuchTicket, ["ticket": wording.name(of: kind, id)]))
      case .failed(let failure): throw failure
      }
    }
  }

  /// Says who may do what somebody may not.
  func forbidden(_ right: Right) -> Reply {
    Reply([.init(.refused, wording.forbidden(right, by: standard))])
  }

  /// Lets whoever is at a terminal prove that he is who he says, where a right is needed.
  ///
  /// - Returns: what to answer when he cannot; nil when he did, or nothing can be asked.
  private mutating func prove(_ right: Right, in setting: Setting) throws(StoreError) -> Reply? {
    guard let asks = identityCheck, let role = try store.role(of: actor.staff),
      standard.may(role, right), let member = try store.staffMember(named: actor.staff)
    else { return nil }
    if let proven, setting.now >= proven,
      setting.now <= proven.adding(minutes: Self.proofHolds)
    {
      return nil
    }
    guard asks(member) else { return refusal(.notProven) }
    proven = setting.now
    return nil
  }

  /// How many minutes nobody is asked for the PIN again.
  private static let proofHolds = 15
}

extension Wording {
  /// Who may do what somebody may not.
  package func forbidden(_ right: Right, by standard: ServiceStandard) -> String {
    let roles = standard.roles(having: right).map { word("role", $0) }
    return self[
      .forbidden,
      ["what": word("right", right), "roles": roles.joined(separator: self[.listOr])]]
  }
}
