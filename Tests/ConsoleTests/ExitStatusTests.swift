import Foundation
import Testing

@Suite("Exit status")
struct ExitStatusTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  static let unusable: [(arguments: [String], sentence: String)] = [
    (["say", "你好", "--lang", "fr"], "--lang 不认识“fr”；可用 zh-Hans、zh-Hant、en。"),
    (["say", "你好", "--now", "noon"], "--now 看不懂“noon”；请写成 2026-11-21T09:00。"),
    (
      ["--now", "2026-02-30T09:00", "--lang", "zh-Hant"],
      "--now 看不懂「2026-02-30T09:00」；請寫成 2026-11-21T09:00。"
    ),
    (
      ["--color", "red", "--lang", "en"], "--color does not know “red”; use auto, always or never."
    ),
    (
      ["export", "cats", "--lang", "en"],
      "“cats” cannot be exported; these can: tickets, shifts, staff, practice, visits, parcels, "
        + "permits, releases, loans, notices, receptions, households, archives, fees, surveys, "
        + "activities, lost, log."
    ),
    (["say"], "参数用不了（Missing expected argument '<text> ...'）；用法见 frontdesk --help。"),
    (
      ["--lang", "en", "nonsense"],
      "Unusable arguments (Unexpected argument 'nonsense'); see frontdesk --help."
    ),
    (
      ["export", "--lang=zh-Hant", "--loud"],
      "參數用不了（Unknown option '--loud'. Did you mean '--lang'?）；用法見 frontdesk --help。"
    ),
  ]

  @Test("is 2 for unusable arguments, with one sentence on standard error", arguments: unusable)
  func arguments(arguments: [String], sentence: String) throws {
    let outcome = try workplace.run(arguments, at: nil)
    #expect(outcome == Outcome(status: 2, output: "", errors: "frontdesk: \(sentence)\n"))
  }

  static let commands = [["say", "你好"], ["export"], ["verify"], ["backup", "copy.sqlite"], []]

  @Test("is 3 where the store is a folder, whatever the command", arguments: commands)
  func folder(command: [String]) throws {
    let outcome = try workplace.run(command + ["--store", workplace.folder])
    #expect(
      outcome
        == Outcome(
          status: 3, output: "",
          errors: """
            frontdesk: 打不开数据文件 \(workplace.folder)（Is a directory）；\
            请检查路径和权限，或用 --store 指定别处。

            """))
  }

  @Test("is 3 where the store is a text, which stays as it is")
  func text() throws {
    let path = try workplace.file("notes.txt", "十二号业主催单\n".utf8)
    let outcome = try workplace.run("say", "你好", "--store", path, "--lang", "zh-Hant")
    #expect(
      outcome
        == Outcome(
          status: 3, output: "", errors: "frontdesk: \(path) 不是前台助手的資料檔；請用 --store 指定正確的檔案。\n"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "十二号业主催单\n")
  }

  @Test("is 3 where the store was written by a newer program")
  func newer() throws {
    let copy = workplace.newPath("copy.sqlite")
    _ = try workplace.run("say", "502漏水")
    _ = try workplace.run("backup", copy)
    // As if a later program had migrated it: the newest migration bears a name that we do not know.
    try workplace.overwrite("1 tickets, duties", by: "9 tickets, duties", in: copy)
    let outcome = try workplace.run("say", "你好", "--store", copy, "--lang", "en")
    let sentence =
      "The store \(copy) was written by a newer frontdesk; upgrade this one to open it."
    #expect(outcome == Outcome(status: 3, output: "", errors: "frontdesk: \(sentence)\n"))
  }

  @Test(
    "is 3 where the store may not be written", .enabled(if: geteuid() != 0, "root may write all"))
  func readOnly() throws {
    _ = try workplace.run("say", "502漏水")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500], ofItemAtPath: workplace.folder)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: workplace.folder)
    }
    let outcome = try workplace.run("say", "503漏水", "--store", workplace.folder + "/new.sqlite")
    #expect(outcome.status == 3)
    #expect(outcome.errors.matches("^frontdesk: [^\n]+；[^\n]+。\n$"))
  }

  @Test("is 3 when the output cannot be written, and what was registered stays")
  func fullDisk() throws {
    let outcome = try workplace.shell("$frontdesk say 502漏水 --lang en >/dev/full")
    #expect(
      outcome
        == Outcome(
          status: 3, output: "",
          errors: """
            frontdesk: The output cannot be written (No space left on device); what was registered \
            stays registered.

            """))
    #expect(try workplace.tickets().count == 1)
  }

  @Test("stays quiet when the reader of the output has read enough")
  func head() throws {
    let lines = String(repeating: "502漏水\n", count: 2_000)
    let input = try workplace.file("lines.txt", lines.utf8)
    let outcome = try workplace.shell("$frontdesk parse < \(input) | head -1")
    #expect((outcome.status, outcome.lines.count, outcome.errors) == (0, 1, ""))
  }
}
