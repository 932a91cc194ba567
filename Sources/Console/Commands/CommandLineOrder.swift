/// Lets options stand before the command as well: `frontdesk --lang en say hello`.
enum CommandLineOrder {
  private static let commands: Set<String> = [
    "say", "parse", "check", "suggest", "phrasebook", "export", "backup", "verify", "learned",
    "standard", "handover", "staff", "practice", "chat", "import", "slip", "notice",
  ]
  private static let valued: Set<String> = [
    "--store", "--phrasebook", "--lang", "--staff", "--now", "--color",
  ]

  /// The arguments with the command in front, if one follows leading options.
  static func commandFirst(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("--"), arguments[index] != "--" {
      index += valued.contains(arguments[index]) ? 2 : 1
    }
    guard index > 0, index < arguments.count, commands.contains(arguments[index]) else {
      return arguments
    }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }

  /// The value of an option, for messages that come before the parser is done.
  static func value(of option: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == option, index + 1 < arguments.count { return arguments[index + 1] }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}
