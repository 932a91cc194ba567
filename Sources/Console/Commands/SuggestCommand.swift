import ArgumentParser
import BoundBook
import Conversation
import Phrasebook

/// The command `frontdesk suggest TEXT…`.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "该怎么说 · approved phrases for a situation told in plain words",
    discussion: """
      一行一句,可以直接复制。 One sentence a line, ready to copy.
      例 · Examples:
        frontdesk suggest 业主等久了
        frontdesk suggest --lang en somebody asks for a neighbour\\'s phone
      """)

  @OptionGroup var options: DeskOptions

  @Option(help: ArgumentHelp("输出 · text, json", valueName: "form"))
  var format = "text"

  @Option(help: ArgumentHelp("最多几句 · how many", valueName: "number"))
  var limit = 3

  @Argument(help: ArgumentHelp("什么情况 · the situation", valueName: "text"))
  var text: [String]

  func run() throws {
    let environment = try Environment(options)
    guard ["text", "json"].contains(format) else {
      throw environment.unusable(.badFormat, ["value": format, "known": "text, json"])
    }
    guard limit > 0 else { throw environment.unusable(.badLimit, ["value": "\(limit)"]) }
    let matches = SituationIndex.builtIn.matches(for: text.joined(separator: " "))
    var blanks: [Blank: String] = [:]
    blanks[.project] = try environment.site.words().project
    blanks[.staff] = options.staff ?? Environment.variable("FRONTDESK_STAFF")
    let language = environment.wording.language
    let suggestions = try environment.book.phrases()
      .suggestions(for: matches, in: language, filling: blanks, limit: limit)
    guard !suggestions.isEmpty else {
      return Console.complain(environment.wording.nothingSuggested(nearest: matches))
    }
    Console.write(
      suggestions.map { suggestion in
        guard format == "json" else { return PlainText(suggestion.phrase.text).text + "\n" }
        var object = JSONLine()
        object.add("id", suggestion.phrase.id)
        object.add("situation", suggestion.phrase.situation.rawValue)
        object.add("text", suggestion.phrase.text)
        object.add("score", json: hundredths(suggestion.score))
        return object.line + "\n"
      }.joined())
  }
}
