import Foundation
import Testing

@Suite("Shifts and staff from the shell")
struct ShiftCommandTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func say(_ text: String, at now: String = Workplace.morning, by staff: String? = nil)
    throws
    -> Outcome
  {
    try workplace.run(["say", text], at: now, with: staff.map { ["FRONTDESK_STAFF": $0] } ?? [:])
  }

  @Test("the handover sheet is printed as text and as a page, with what users typed made harmless")
  func sheet() throws {
    #expect(try workplace.run(["handover"]).status == 2)
    _ = try say("3-2-502王女士报修厨房漏水,电话13812345678")
    _ = try say("答应1号业主今天17点前修好")
    _ = try say("记一笔 <script>alert(1)</script> & 钥匙")
    _ = try say("交班给小周")
    let text = try workplace.run(["handover"])
    #expect(text.status == 0)
    #expect(text.output.contains("未办结 1 单"))
    #expect(text.output.contains("138****5678"))
    #expect(text.output.contains("接班人 ________"))
    let page = try workplace.run(["handover", "--format", "html", "--lang", "zh-Hant"])
    #expect(page.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-Hant\">"))
    #expect(page.output.contains("alert(1)&lt;/script&gt; &amp; 钥匙"))
    #expect(!page.output.contains("</script>"))
    #expect(!page.output.contains("13812345678"))
    #expect(try workplace.run(["handover", "--format", "pdf"]).status == 2)
  }

  @Test("shifts and staff are exported")
  func export() throws {
    _ = try say("记一笔 钥匙在抽屉里")
    _ = try workplace.run(["staff", "add", "小陈"])
    let shift = try #require(try workplace.export("shifts").first)
    #expect(shift["staff"] == .text("小陈"))
    #expect(shift["state"] == .text("running"))
    #expect(try workplace.export("staff").map { $0["role"] } == [.text("receptionist")])
  }

  @Test("what a role may not do is refused with who may")
  func forbidden() throws {
    _ = try say("6-3-901 郭先生 投诉楼下烧烤店油烟大 13812345678")
    _ = try say("1号处理好了")
    _ = try say("回访1号 满意")
    #expect(try workplace.run(["staff", "add", "刘主管", "--role", "supervisor"]).status == 0)
    let refused = try say("1号归档")
    #expect(refused.output.contains("“投诉归档”要由主管、负责人来办"))
    #expect(try say("1号归档", by: "刘主管").output.contains("已归档"))
    let added = try workplace.run(["staff", "add", "小周"])
    #expect(added.status == 2)
    #expect(added.errors.contains("管理员工"))
    let bySupervisor = try workplace.run(
      ["staff", "add", "小周"], with: ["FRONTDESK_STAFF": "刘主管"])
    #expect(bySupervisor.output == "已登记小周（前台）。\n")
    #expect(try workplace.run(["staff"]).lines == ["刘主管 · 主管", "小周 · 前台"])
  }

  @Test("a name that is nobody's, a role that is none, somebody twice")
  func unusable() throws {
    _ = try workplace.run(["staff", "add", "小陈"])
    for arguments in [
      ["staff", "add", "小陈"], ["staff", "add", "小周", "--role", "boss"],
      ["staff", "remove", "小周"], ["staff", "role", "小陈", "receptionist"],
      ["staff", "forget-pin", "小周"],
    ] {
      let outcome = try workplace.run(arguments)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test("who said his name is at the desk until the shift is long over, unless somebody is named")
  func seated() throws {
    let unnamed = ["FRONTDESK_STAFF": "", "USER": "root"]
    func ask(_ text: String, at now: String) throws -> String {
      try workplace.run(["say", text], at: now, with: unnamed).output
    }
    _ = try ask("我是小周", at: "2026-11-21T08:00")
    _ = try ask("3-2-502王女士报修厨房漏水,电话13812345678", at: "2026-11-21T15:00")
    #expect(try ask("#1", at: "2026-11-21T15:01").contains("小周 登记"))
    _ = try ask("1号备注 备件明天到", at: "2026-11-22T09:00")
    #expect(try ask("#1", at: "2026-11-22T09:01").contains("root 备注"))
    _ = try say("1号备注 已约时间", at: "2026-11-21T15:05", by: "小陈")
    #expect(try ask("#1", at: "2026-11-22T09:01").contains("小陈 备注"))
  }
}
