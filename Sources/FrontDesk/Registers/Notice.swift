/// A notice to owners (STANDARD 6.6): drafted, approved by somebody else, published, withdrawn.
public struct Notice: RegisterContent {
  /// What it says.
  public private(set) var content: String
  /// What it announces happens then.
  public private(set) var time: TimeFrame?
  /// Whether owners are asked whether they know.
  public let important: Bool
  /// Where it stands.
  public private(set) var stage: Stage
  /// Who of the owners was asked, and what they knew.
  public private(set) var samples: [Sample]

  /// Where a notice stands, with what is known only there.
  public enum Stage: Hashable, Codable, Sendable {
    case draft(by: String)
    case approved(by: Signature)
    case published(as: Publication)
    case withdrawn(by: Signature)
  }

  /// Where a notice is to be read.
  public struct Publication: Hashable, Codable, Sendable {
    /// Who approved it.
    public let approval: Signature
    /// Where it was published, in order.
    public internal(set) var channels: [NoticeChannel]
    /// Who published it first, and when.
    public let signature: Signature
    /// When it is to be withdrawn.
    public let expires: Moment?
  }

  /// An owner who was asked whether he knows (STANDARD 6.6).
  public struct Sample: Hashable, Codable, Sendable {
    /// Where.
    public let room: Room
    /// Whether he knew.
    public let knows: Bool
    /// Who asked, and when.
    public let signature: Signature
  }

  /// The names of the stages.
  public enum State: String, CaseIterable, Sendable { case draft, approved, published, withdrawn }

  /// The ways a notice moves.
  public enum Action: EntryAction {
    /// Another wording, which is to be approved anew.
    case redraft(String, TimeFrame?)
    case approve
    case publish([NoticeChannel])
    case withdraw
    case sample(Room, knows: Bool)

    /// Its name in the log.
    public var name: String {
      switch self {
      case .redraft: "redraft"
      case .approve: "approve"
      case .publish: "publish"
      case .withdraw: "withdraw"
      case .sample: "sample"
      }
    }

    /// Where it was published or who was asked.
    public var note: String? {
      switch self {
      case .redraft, .approve, .withdraw: nil
      case .publish(let channels): channels.map(\.rawValue).joined(separator: ", ")
      case .sample(let room, _): room.description
      }
    }
  }

  /// Why a notice may not move so.
  public enum Refusal: String, EntryRefusal {
    /// Whoever drafted it does not approve it.
    case ownDraft
    case notApproved, isApproved, isPublished, notPublished, isWithdrawn
  }

  /// A notice that is to be written; nil without words.
  public init?(_ content: String, time: TimeFrame? = nil, important: Bool = false) {
    guard !content.isEmpty else { return nil }
    self.content = content
    self.time = time
    self.important = important
    stage = .draft(by: "")
    samples = []
  }

  /// The register of notices.
  public static let kind = RecordKind.notice

  /// It belongs to no room.
  public var room: Room? { nil }

  /// It concerns nobody in particular.
  public var person: String? { nil }

  /// Where it stands.
  public var state: State {
    switch stage {
    case .draft: .draft
    case .approved: .approved
    case .published: .published
    case .withdrawn: .withdrawn
    }
  }

  /// Whether it is still to be published or withdrawn.
  public var isOpen: Bool { state != .withdrawn }

  /// Where it is to be read.
  public var channels: [NoticeChannel] {
    if case .published(let publication) = stage { publication.channels } else { [] }
  }

  /// When it is to be withdrawn, once it is published.
  public var until: Moment? {
    if case .published(let publication) = stage { publication.expires } else { nil }
  }

  /// Notes who drafted it.
  public mutating func begin(in setting: Setting) { stage = .draft(by: setting.staff) }

  /// Notices are approved by whom the standard allows (STANDARD 7).
  public func right(neededFor action: Action) -> Right? {
    action == .approve ? .approveNotice : nil
  }

  /// Rewords, approves, publishes or withdraws the notice.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    let signature = Signature(in: setting)
    switch (action, stage) {
    case (_, .withdrawn): throw .isWithdrawn
    case (.redraft, .published): throw .isPublished
    case (.redraft(let text, let time), _):
      (content, self.time) = (text, time ?? self.time)
      stage = .draft(by: setting.staff)
      return .none
    case (.approve, .draft(let drafter)):
      guard drafter != setting.staff else { throw .ownDraft }
      stage = .approved(by: signature)
      return Effect([.approve])
    case (.approve, _): throw .isApproved
    case (.publish, .draft): throw .notApproved
    case (.publish(let channels), .approved(let approval)):
      stage = .published(
        as: Publication(
          approval: approval, channels: channels, signature: signature,
          expires: expiry(under: setting)))
      return Effect([.publish], starting: [.published])
    case (.publish(let channels), .published(var publication)):
      let new = channels.filter { !publication.channels.contains($0) }
      guard !new.isEmpty else { throw .isPublished }
      publication.channels += new
      stage = .published(as: publication)
      return .none
    case (.withdraw, _):
      stage = .withdrawn(by: signature)
      return Effect([.finish])
    case (.sample(let room, let knows), .published):
      samples.removeAll { $0.room == room }
      samples.append(Sample(room: room, knows: knows, signature: signature))
      return .none
    case (.sample, _): throw .notPublished
    }
  }

  /// The end of the day of what it announces; else what the standard says.
  private func expiry(under setting: Setting) -> Moment? {
    if let time, time.limit > setting.now { return time.limit.endOfDay }
    return setting.standard.term(of: .notice, from: setting.now)?.end
  }
}
