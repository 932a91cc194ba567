import DataFiles

/// How practice is marked: what costs how many points of a hundred and how much it angers the owner, and
/// from which mark on a situation is passed.
package struct Rubric: Sendable {
  /// What costs points.
  package enum Fault: String, CaseIterable, Sendable {
    /// A banned expression.
    case banned
    /// A risky one.
    case risky
    /// An element of good manners that the reply lacks.
    case missing
    /// What was asked is not answered.
    case unanswered
    /// More words than anybody listens to.
    case tooLong = "too-long"
    case hint, model, skip
    /// A field of the form that is not what was said.
    case form
  }

  /// What a fault costs.
  package struct Cost: Sendable {
    package let points: Int
    package let temper: Int
    /// What it is called.
    package let title: Wordings
    /// The rule it goes by: `STANDARD 4.7`.
    package let source: String
  }

  /// What each fault costs.
  package let costs: [Fault: Cost]
  /// More characters than this are too many.
  package let longest: Int
  /// After so many replies that do not do, the owner goes on to the next matter.
  package let tries: Int
  /// The temper at the end with which an owner is still satisfied.
  package let satisfied: Int
  /// How many different role-plays of a topic must be passed.
  package let distinct: Int
  private let marks: [DrillTopic: Int]
  private let usualMark: Int

  /// The mark from which on a topic is passed.
  package func mark(for topic: DrillTopic) -> Int { marks[topic] ?? usualMark }

  /// Reads `drills/rubric.yaml`.
  init(reading node: Node) throws(DataFileError) {
    try node.allow(only: ["costs", "longest", "tries", "satisfied", "pass"])
    let list = try node.required("costs")
    try list.allow(only: Fault.allCases.map(\.rawValue))
    var costs: [Fault: Cost] = [:]
    for fault in Fault.allCases {
      let entry = try list.required(fault.rawValue)
      try entry.allow(only: ["points", "temper", "title", "source"])
      costs[fault] = Cost(
        points: try entry.required("points").number(in: 0...100),
        temper: try entry["temper"]?.number(in: 0...5) ?? 0,
        title: try Wordings(reading: entry.required("title")),
        source: try entry.required("source").text())
    }
    self.costs = costs
    longest = try node.required("longest").number(in: 1...4000)
    tries = try node.required("tries").number(in: 1...20)
    satisfied = try node.required("satisfied").number(in: 1...5)
    let pass = try node.required("pass")
    try pass.allow(only: ["distinct", "mark"] + DrillTopic.allCases.map(\.rawValue))
    distinct = try pass.required("distinct").number(in: 1...100)
    usualMark = try pass.required("mark").number(in: 1...100)
    var marks: [DrillTopic: Int] = [:]
    for topic in DrillTopic.allCases {
      marks[topic] = try pass[topic.rawValue]?.number(in: 1...100)
    }
    self.marks = marks
  }
}
