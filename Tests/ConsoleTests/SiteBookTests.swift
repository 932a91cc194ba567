import Foundation
import Testing

@Suite("A site's own phrasebook in the chat")
struct SiteBookTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test("checks by the site's rules, and says its phrases and procedures")
  func chat() throws {
    try workplace.configure(
      "phrasebook/banned/order.yaml",
      """
      - id: order.papers
        match: ["亮证件"]
        why: {zh-Hans: "本项目不查证件", zh-Hant: "本項目不查證件", en: "No papers here"}
        instead: {zh-Hans: "请您报手机号", zh-Hant: "請您報手機號", en: "Your phone number"}
        hits: ["您先[亮证件]。"]
        spares: []
      """)
    try workplace.configure(
      "phrasebook/procedures/own.yaml",
      """
      - id: procedure.pets
        names: [宠物登记]
        title: {zh-Hans: "宠物登记", zh-Hant: "宠物登记", en: "Pets"}
        steps: [{zh-Hans: "带狗证来登记", zh-Hant: "帶狗證來登記", en: "Bring its papers"}]
      """)
    let checked = try workplace.run("say", "检查 您先亮证件")
    #expect(checked.output.contains("本项目不查证件"))
    #expect(try workplace.run("say", "宠物登记手续清单").output.contains("带狗证来登记"))
    let otherwise = try workplace.run("say", "装修手续清单")
    #expect(otherwise.output.contains("1. "))
  }

  @Test("at fault is told with its place, and the built-in rules check all the same")
  func faulty() throws {
    try workplace.configure(
      "phrasebook/banned/order.yaml", "- id: order.papers\n  match: [\"(\"]\n")
    let checked = try workplace.run("say", "检查 这事不归我管")
    #expect(checked.errors.contains("order.yaml:"))
    #expect(checked.output.contains("不归我管"))
  }

  @Test("a reply to the complaint spoken of is told what it lacks, last of all")
  func lacking() throws {
    _ = try workplace.run("say", "6-3-901 郭先生 投诉楼下烧烤店油烟大 13911113333")
    let lines = try workplace.run("say", "检查 这事不归我管").output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("✗ 1. “不归我管”") == true)
    #expect(lines.filter { $0.hasPrefix("!") }.count == 3)
  }
}
