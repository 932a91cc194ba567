import ArgumentParser
import Conversation
import Foundation
import FrontDesk
import FrontDeskStore

/// The command `frontdesk import FILE`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "导入记录 · takes back an export, or households from CSV")

  @OptionGroup var options: DeskOptions

  @Argument(
    help: ArgumentHelp(
      "导出的 JSON Lines，或住户 CSV · JSON Lines, or households as CSV", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("单独一种的文件是什么 · the kind of a file of one kind", valueName: "kind"))
  var kind: String?

  func run() throws {
    let environment = try Environment(options)
    let wording = environment.wording
    let kinds = RecordKind.allCases.filter { $0.exportName == kind }
    guard kind == nil || !kinds.isEmpty else {
      let known = RecordKind.allCases.map(\.exportName).joined(separator: ", ")
      throw environment.unusable(.badKind, ["value": kind ?? "", "known": known])
    }
    guard let text = ReadFile.text(at: file) else {
      throw environment.unusable(.importFile, ["path": file])
    }
    let store = try environment.openStore()
    try environment.require(.exportRecords, over: store)
    let isObject = text.drop { $0.isWhitespace }.first == "{"
    let imported =
      isObject
      ? try records(in: text, of: kinds.first, into: store, environment)
      : try households(in: text, into: store, environment)
    let values = [
      "records": "\(imported.records)", "entries": "\(imported.entries)",
      "known": "\(imported.known)",
    ]
    Console.write(wording[.imported, values] + "\n")
  }

  private func households(
    in text: String, into store: DeskStore, _ environment: Environment
  ) throws -> Imported {
    let sheet = try HouseholdSheet(text, named: file, environment.wording)
    let imported = try sheet.import(into: store, environment)
    if !sheet.unused.isEmpty {
      let names = sheet.unused.joined(separator: environment.wording[.listComma])
      Console.complain(environment.wording[.importUnused, ["columns": names]])
    }
    return imported
  }

  private func records(
    in text: String, of kind: RecordKind?, into store: DeskStore, _ environment: Environment
  ) throws -> Imported {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    do {
      return try store.importRecords(
        lines, of: kind, by: environment.actor(over: store),
        in: Setting(now: environment.clock.now, standard: environment.site.standard()))
    } catch let error as ImportError {
      throw environment.failure(error)
    }
  }
}

extension Environment {
  /// Why an import took nothing over, as an end of the program.
  func failure(_ error: ImportError) -> Failure {
    switch error {
    case .unreadable(let line): unusable(.importUnreadable, ["line": "\(line)"])
    case .taken(let line, let kind, let id):
      unusable(.importTaken, ["line": "\(line)", "entry": wording.name(of: kind, id)])
    case .notEmpty: unusable(.importNotEmpty, [:])
    case .needsLog(let line, let kind):
      unusable(.importNeedsLog, ["line": "\(line)", "register": wording.word("record", kind)])
    case .forbidden(let right):
      Failure(sentence: wording.forbidden(right, by: .builtIn), status: .unusable)
    case .failed(let error): failure(error)
    }
  }
}

/// A text file as people have it: UTF-8, or GB18030 as spreadsheets save it in China.
enum ReadFile {
  static func text(at path: String) -> String? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: gb18030)
    return text.map { $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0 }
  }
}
