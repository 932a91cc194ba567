import ArgumentParser
import BoundBook
import Conversation
import Phrasebook

/// The command `frontdesk phrasebook list|show|manners|test`.
struct PhrasebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrasebook",
    abstract: "用语手册 · the phrasebook: what is in it, and whether it does what it says",
    subcommands: [List.self, Show.self, Elements.self, Test.self])

  /// `phrasebook list [WORDS…]`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "列出全部条目,或含这些字的 · all entries, or those with these words")

    @OptionGroup var options: DeskOptions

    @Argument(help: ArgumentHelp("要含的字 · words they hold", valueName: "words"))
    var words: [String] = []

    func run() throws {
      let environment = try Environment(options)
      let language = environment.wording.language
      let rules = try environment.book.rules().rules.map {
        "\($0.id)\t\(environment.wording.word("severity", $0.severity))\t\($0.why[language])"
      }
      let phrases = try environment.book.phrases().entries.map {
        "\($0.id)\t\($0.situation.rawValue)\t\($0.sentence(in: language))"
      }
      let lines = (phrases + rules).filter { line in words.allSatisfy { line.contains($0) } }
      Console.write(lines.map { PlainText.tabbed($0) + "\n" }.joined())
    }
  }

  /// `phrasebook show ID`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "看一条 · one entry with all it says")

    @OptionGroup var options: DeskOptions

    @Argument(help: ArgumentHelp("编号 · its id", valueName: "id"))
    var id: String

    func run() throws {
      let environment = try Environment(options)
      if let phrase = try environment.book.phrases().entries.first(where: { $0.id == id }) {
        var text = "\(phrase.id) · \(phrase.situation.rawValue)\n"
        for language in Language.allCases {
          text += "  \(language.rawValue): \(phrase.sentence(in: language))\n"
        }
        return Console.write(text)
      }
      guard let rule = try environment.book.rules().rules.first(where: { $0.id == id }) else {
        throw environment.unusable(.noSuchEntry, ["value": id])
      }
      Console.write(environment.wording.text(of: rule))
    }
  }

  /// `phrasebook manners [TEXT…]`.
  struct Elements: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "manners",
      abstract: "一句回复里有哪些要素 · what of good manners a reply contains, one a line")

    @OptionGroup var options: DeskOptions

    @Argument(help: ArgumentHelp("回复;不写就从标准输入逐行读 · the reply, else one a line", valueName: "text"))
    var text: [String] = []

    func run() throws {
      _ = try Environment(options)
      guard text.isEmpty else { return Self.write(text.joined(separator: " ")) }
      var lines = InputLines()
      while let line = lines.next() { Self.write(line) }
    }

    private static func write(_ reply: String) {
      let found = Manners.builtIn.found(in: reply)
      let ids = Manners.builtIn.elements.map(\.id).filter(found.contains)
      Console.write(ids.joined(separator: " ") + "\n")
    }
  }

  /// `phrasebook test`.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test", abstract: "用每条规则自带的例句检验 · tries every rule on its own sentences")

    @OptionGroup var options: DeskOptions

    func run() throws {
      let environment = try Environment(options)
      let book = try environment.book.rules()
      let faults = RuleTrial.faults(of: book, with: try environment.book.checker())
      for fault in faults { Console.complain(environment.wording.text(of: fault)) }
      let sentences = book.rules.reduce(0) { $0 + $1.hits.count + $1.spares.count }
      Console.write(
        environment.wording[
          .bookTried,
          [
            "rules": "\(book.rules.count)", "sentences": "\(sentences)",
            "faults": "\(faults.count)",
          ]] + "\n")
      if !faults.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
    }
  }
}

extension PlainText {
  /// A line whose tabs part its columns.
  static func tabbed(_ line: String) -> String {
    line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { PlainText(String($0)).text }.joined(separator: "\t")
  }
}
