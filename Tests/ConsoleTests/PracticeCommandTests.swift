import Foundation
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
}
