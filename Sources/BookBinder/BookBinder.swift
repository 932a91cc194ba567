import DataFiles
import Foundation

/// Reads YAML files and writes one Swift file that holds them as tables.
///
///     BookBinder OUTPUT.swift FOLDER FILE.yaml…
///
/// A fault in a file ends the build with the place of the fault.
@main
struct BookBinder {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3 else {
      report("BookBinder OUTPUT.swift FOLDER FILE.yaml…")
      exit(2)
    }
    let folder = arguments[1]
    var files: [(name: String, node: Node)] = []
    var faults = 0
    for path in arguments.dropFirst(2) {
      do {
        let name = path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
        let text = try String(contentsOfFile: path, encoding: .utf8)
        files.append((name, try YAMLReader.read(text, file: path)))
      } catch let fault as DataFileError {
        report(fault)
        faults += 1
      } catch {
        report("\(path):1:1: error: cannot be read: \(error.localizedDescription)")
        faults += 1
      }
    }
    guard faults == 0 else { exit(1) }
    do {
      try source(of: files).write(toFile: arguments[0], atomically: true, encoding: .utf8)
    } catch let faults as PhrasebookBinder.Faults {
      for fault in faults.all { report(fault) }
      exit(1)
    } catch let fault as DataFileError {
      report(fault)
      exit(1)
    } catch {
      report("\(arguments[0]): cannot be written: \(error.localizedDescription)")
      exit(1)
    }
  }

  /// The Swift file: each data file as a table, the words of a `cues` folder as one trie, a
  /// phrasebook ready for use.
  private static func source(
    of files: [(name: String, node: Node)]
  ) throws -> String {
    var lines = ["import DataFiles", "", "enum BoundData {"]
    let cues = files.filter { $0.name.hasPrefix("cues/") }
    let tables = files.filter { !$0.name.hasPrefix("cues/") }
    for file in tables {
      lines.append("  static let \(property(file.name)) = BoundFile(")
      lines.append(
        "    name: \"\(escaped(file.name))\", table: \"\(escaped(BoundTable.write(file.node)))\")")
    }
    let names = tables.map { property($0.name) }
    lines.append("  static var all: [BoundFile] { [\(names.joined(separator: ", "))] }")
    if !cues.isEmpty {
      let binder = try CueBinder(cues)
      let groups = binder.groups.joined(separator: "\n")
      lines.append("  static let cueGroups = \"\(escaped(groups))\"")
      lines.append("  static let cueWords: StaticString = \"\(escaped(binder.table))\"")
    }
    if files.contains(where: { $0.name.hasPrefix("banned/") }) {
      let book = try PhrasebookBinder(files)
      for (name, text) in [
        ("phraseNumbers", book.phrases.numbers), ("phraseTexts", book.phrases.texts),
        ("ruleNumbers", book.rules.numbers), ("ruleTexts", book.rules.texts),
        ("mannerNumbers", book.manners.numbers), ("mannerTexts", book.manners.texts),
        ("situationNumbers", book.situations), ("likenessFacts", book.likeness.facts),
        ("likenessWeights", book.likeness.weights), ("likenessSpeakers", book.likeness.speakers),
      ] {
        lines.append("  static let \(name): StaticString = \"\(escaped(text))\"")
      }
    }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func property(_ name: String) -> String {
    String(name.dropLast(".yaml".count).map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": escaped += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}": escaped += "\\u{\(String(scalar.value, radix: 16))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The compiler's own form, so that editors jump to the place.
  private static func report(_ fault: DataFileError) {
    let place = fault.place
    report("\(place.file):\(place.line):\(place.column): error: \(fault.problem.sentence)")
  }

  private static func report(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
