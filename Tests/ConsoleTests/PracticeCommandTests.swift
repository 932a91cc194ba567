import BoundBook
import Foundation
import Phrasebook
import Testing

@Suite("frontdesk practice")
struct PracticeCommandTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func play(_ arguments: [String], _ replies: String...) throws -> Outcome {
    try workplace.run(
      ["practice"] + arguments, input: replies.map { $0 + "\n" }.joined().utf8)
  }

  @Test("plays on a pipe to its end, and takes nothing more")
  func pipe() throws {
    let outcome = try play(
      ["complaint.night-noise", "--seed", "3"],
      "张先生您好，昨晚影响您一家休息，非常抱歉。孩子没睡好，您着急我完全理解。",
      "我马上请秩序部同事上门制止，今天下午5点前给您答复。", "3-2-502 王女士 厨房漏水 13812345678")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("得分 100"))
    #expect(try workplace.tickets() == [])
    #expect(try workplace.run(["verify"]).status == 0)
  }

  @Test("gives the same owner for the same seed")
  func seed() throws {
    let one = try play(["投诉", "--seed", "11"], "您好", "结束练习")
    let other = try Workplace().run(
      ["practice", "投诉", "--seed", "11"], input: "您好\n结束练习\n".utf8)
    #expect(one.output == other.output)
  }

  @Test("refuses what it cannot play in one sentence")
  func unusable() throws {
    for arguments in [["--level", "4"], ["--seed", "x"], ["--certificate"]] {
      let outcome = try play(arguments)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    #expect(try play(["天气"]).output.contains("没有这个情景"))
  }

  @Test("a site's own role-plays are practised")
  func own() throws {
    try workplace.configure(
      "phrasebook/drills/own.yaml",
      """
      - id: visitor.our-gate
        title: {zh-Hans: 北门访客, zh-Hant: 北門訪客, en: the north gate}
        topic: visitor
        scene: 北门来了一位访客。
        owner: {name: 钱先生}
        temper: 1
        stages:
          - says: {cool: [我找五栋的朋友。], hot: [快点开门！]}
            needs: [greeting]
            model: 您好，请问您找哪一户？
            bad: [不归我管。]
        ends: {satisfied: [谢谢。], handed-over: [叫主管来。], escalated: [我要投诉！]}
      """)
    let outcome = try play(["北门访客"], "您好，请问您找哪一户？")
    #expect(outcome.output.contains("我找五栋的朋友。"))
    #expect(outcome.output.contains("得分 100"))
  }

  @Test("what was banned in a real reply is practised by its writer, if the site says so")
  func findings() throws {
    let line = ["say", "检查 这事不归我管，您找别人"]
    _ = try workplace.run(line)
    #expect(try workplace.run(["say", "今天练什么"]).output.contains("没有到期"))
    try workplace.configure("site.yaml", "findings-to-practice: true\n")
    _ = try workplace.run(line)
    #expect(try workplace.run(["say", "今天练什么"]).output.hasPrefix("今天要练"))
    let other = try workplace.run(["say", "今天练什么"], with: ["FRONTDESK_STAFF": "小李"])
    #expect(other.output.contains("没有到期"))
  }

  @Test("a certificate is printed once every situation is passed, and not before")
  func certificate() throws {
    let models = try Self.models()
    for (id, replies) in models {
      _ = try workplace.run(
        ["practice", id, "--seed", "1"], input: replies.map { $0 + "\n" }.joined().utf8)
    }
    let page = try workplace.run(["practice", "--certificate"])
    #expect(page.status == 0, "\(page.errors)")
    #expect(page.output.contains("小陈 已通过以下全部情景练习"))
    #expect(try workplace.run(["say", "成绩"]).output.contains("全部情景通过"))
  }

  /// Two role-plays of each topic with their model replies, read from the book as a site would.
  private static func models() throws -> [(id: String, replies: [String])] {
    let book = try DrillBook.builtIn()
    return DrillTopic.allCases.flatMap { topic in
      book.drills(of: topic, in: .simplifiedChinese).prefix(2).map { drill in
        let form = drill.form.map { form in
          [form.room, form.person, form.matter.joined(), form.phone].compactMap(\.self)
            .joined(separator: " ")
        }
        return (drill.id, drill.stages.map(\.model) + [form].compactMap(\.self))
      }
    }
  }
}
