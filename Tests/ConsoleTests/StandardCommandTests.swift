import Foundation
import Testing

@Suite("frontdesk standard")
struct StandardCommandTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test("prints every rule in force, the site's own among them")
  func list() throws {
    try workplace.configure(
      "standard.yaml",
      """
      rules:
        - id: complaint.manager-sent
          act: manager-sent
          title: {zh-Hans: 派管理员, zh-Hant: 派管理員, en: duty manager sent}
          of: {kind: complaint}
          starts: registered
          within: 5 minutes
          met-by: [assign, start, resolve]
          source: 本项目
        - {id: complaint.attitude, off: true}
      """)
    let outcome = try workplace.run(["standard"])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.filter { $0.split(separator: " ").first?.contains(".") == true }.count == 36)
    #expect(
      lines.contains("complaint.manager-sent · 投诉：登记后5分钟内派管理员（派单、开始处理、办结即完成）"))
    #expect(!lines.contains { $0.hasPrefix("complaint.attitude ") })
    #expect(lines.contains("超时上报：客服主管（立即） → 管理处负责人（超时24 小时后） → 公司（超时3 天后）"))
  }

  @Test("shows one rule with its source, and refuses one that is not there")
  func show() throws {
    let one = try workplace.run(["standard", "show", "complaint.plan", "--lang", "en"])
    #expect(one.output.contains("within 1 working day(s) of registering"))
    #expect(one.output.hasSuffix(" · STANDARD 2\n"))
    let other = try workplace.run(["standard", "show", "complaint.nothing"])
    #expect(other.status == 2)
    #expect(other.errors.contains("complaint.nothing"))
  }

  @Test("a site's calendar makes the next year certain")
  func calendar() throws {
    let line = ["say", "6-3-901 郭先生 投诉楼下烧烤店油烟大"]
    let first = try workplace.run(line, at: "2026-12-31T10:00")
    #expect(first.output.contains("2027年放假安排未公布"))
    try workplace.configure("calendar.yaml", "\"2027\": {holidays: [2027-01-01..2027-01-03]}\n")
    let output = try workplace.run(line, at: "2026-12-31T11:00").output
    #expect(!output.contains("放假安排"))
    #expect(output.contains("1月4日24:00前核实并定方案"))
  }

  @Test("a faulty calendar is told in one sentence with place and mend")
  func faulty() throws {
    try workplace.configure("calendar.yaml", "\"2027\":\n  holidays: [2026-10-01]\n")
    let outcome = try workplace.run(["standard"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("calendar.yaml:2:"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
