import DataFiles

/// The situations that are practised (STANDARD 8).
package enum DrillTopic: String, CaseIterable, Codable, Sendable {
  case visitor, phone, registering, repair, complaint, refusal, documents, privacy, emergency
  case agitated, praise, notice, handover
}

/// A role-play: somebody with a temper, what he says stage by stage, and what a good answer contains.
package struct Drill: Sendable {
  /// `complaint.night-noise`.
  package let id: String
  package let topic: DrillTopic
  package let title: Wordings
  /// The language it is played in.
  package let language: Language
  /// Whether it is played on the telephone.
  package let isPhone: Bool
  /// What the trainee is told beforehand.
  package let scene: String
  package let owner: Owner
  /// How angry the owner begins at the middle level, 1 to 5.
  package let temper: Int
  package let stages: [Stage]
  package let ends: Ends
  /// What is to be typed into the form afterwards, where something is.
  package let form: Form?

  /// Who speaks.
  package struct Owner: Sendable {
    package let name: String
    package let room: String?
    package let phone: String?
  }

  /// A part of the talk, over once the reply contains what it needs.
  package struct Stage: Sendable {
    /// What the owner says when calm, when annoyed, when angry; several wordings each.
    package let cool: [String]
    package let warm: [String]
    package let hot: [String]
    /// The elements of good manners that the reply must contain.
    package let needs: [String]
    /// Words one of which answers what was asked; empty where nothing was.
    package let answers: [String]
    /// What helps whoever is stuck.
    package let hint: String?
    /// What a good receptionist would say.
    package let model: String
    /// What a poor one would say.
    package let bad: [String]

    /// The wordings for a temper of 1 to 5.
    package func wordings(at temper: Int) -> [String] {
      switch temper {
      case ..<3: cool
      case 3: warm.isEmpty ? cool : warm
      default: hot
      }
    }
  }

  /// What the owner says last.
  package struct Ends: Sendable {
    package let satisfied: [String]
    package let handedOver: [String]
    package let escalated: [String]
  }

  /// What is registered after a role-play.
  package struct Form: Sendable {
    package let room: String?
    package let person: String?
    package let phone: String?
    package let place: String?
    /// Words of the matter.
    package let matter: [String]
  }

  /// Everything the owner may say.
  package var lines: [String] {
    stages.flatMap { $0.cool + $0.warm + $0.hot } + ends.satisfied + ends.handedOver
      + ends.escalated
  }
}

extension Drill {
  private static let keys = [
    "id", "title", "topic", "language", "phone", "scene", "owner", "temper", "stages", "ends",
    "form",
  ]

  /// Reads an entry of `drills/`.
  init(reading node: Node) throws(DataFileError) {
    try node.allow(only: Self.keys)
    id = try EntryID.read(node.required("id"))
    topic = try node.required("topic").word()
    title = try Wordings(reading: node.required("title"))
    language = try node["language"]?.word() ?? .simplifiedChinese
    isPhone = try node["phone"]?.truth() ?? false
    scene = try node.required("scene").text()
    owner = try Owner(reading: node.required("owner"))
    temper = try node.required("temper").number(in: 1...5)
    var stages: [Stage] = []
    for stage in try node.required("stages").list() { stages.append(try Stage(reading: stage)) }
    guard !stages.isEmpty else {
      throw DataFileError(.senseless("“\(id)” has no stages; write what is said"), at: node.place)
    }
    self.stages = stages
    ends = try Ends(reading: node.required("ends"))
    form = try node["form"].map(Form.init)
  }
}

extension Drill.Owner {
  fileprivate init(reading node: Node) throws(DataFileError) {
    try node.allow(only: ["name", "room", "phone"])
    name = try node.required("name").text()
    room = try node["room"]?.text()
    phone = try node["phone"]?.text()
  }
}

extension Drill.Stage {
  fileprivate init(reading node: Node) throws(DataFileError) {
    try node.allow(only: ["says", "needs", "answers", "hint", "model", "bad"])
    let says = try node.required("says")
    try says.allow(only: ["cool", "warm", "hot"])
    cool = try says.required("cool").texts()
    warm = try says["warm"]?.texts() ?? []
    hot = try says.required("hot").texts()
    needs = try node["needs"]?.texts() ?? []
    answers = try node["answers"]?.texts() ?? []
    hint = try node["hint"]?.text()
    model = try node.required("model").text()
    bad = try node["bad"]?.texts() ?? []
    guard !cool.isEmpty, !hot.isEmpty else {
      throw DataFileError(
        .senseless("the owner has nothing to say; write a wording for each temper"), at: says.place)
    }
  }
}

extension Drill.Ends {
  fileprivate init(reading node: Node) throws(DataFileError) {
    try node.allow(only: ["satisfied", "handed-over", "escalated"])
    satisfied = try node.required("satisfied").someTexts()
    handedOver = try node.required("handed-over").someTexts()
    escalated = try node.required("escalated").someTexts()
  }
}

extension Drill.Form {
  fileprivate init(reading node: Node) throws(DataFileError) {
    try node.allow(only: ["room", "person", "phone", "place", "matter"])
    room = try node["room"]?.text()
    person = try node["person"]?.text()
    phone = try node["phone"]?.text()
    place = try node["place"]?.text()
    matter = try node["matter"]?.texts() ?? []
  }
}

extension Node {
  /// Texts, one at least.
  func someTexts() throws(DataFileError) -> [String] {
    let texts = try texts()
    guard !texts.isEmpty else {
      throw DataFileError(.senseless("one text at least is wanted here"), at: place)
    }
    return texts
  }

  /// A whole number within bounds.
  func number(in range: ClosedRange<Int>) throws(DataFileError) -> Int {
    let number = try number()
    guard range.contains(number) else {
      throw DataFileError(
        .senseless("\(number) is not between \(range.lowerBound) and \(range.upperBound)"),
        at: place)
    }
    return number
  }
}
