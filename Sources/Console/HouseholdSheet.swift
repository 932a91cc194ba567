import Conversation
import DataFiles
import Foundation
import FrontDesk
import FrontDeskStore
import SwiftCSV

/// A sheet of households as CSV: a row each, the columns named by the first.
struct HouseholdSheet {
  private let rows: [[String: String]]
  private let columns: [String: String]
  /// What the first row names and nothing is made of.
  let unused: [String]
  private let wording: Wording

  /// The sheet in a text; without a column of rooms it is none.
  init(_ text: String, named path: String, _ wording: Wording) throws {
    self.wording = wording
    let unreadable = Failure(
      sentence: wording[.importFile, ["path": path]], status: .unusable)
    guard let sheet = try? CSV<Named>(string: text, loadColumns: false) else { throw unreadable }
    rows = sheet.rows
    var columns: [String: String] = [:]
    for entry in try BoundData.households.node.entries() {
      let names = try entry.value.texts().map { $0.lowercased() }
      columns[entry.key] = sheet.header.first { header in
        names.contains(header.trimmingCharacters(in: .whitespaces).lowercased())
      }
    }
    self.columns = columns
    unused = sheet.header.filter { !columns.values.contains($0) && !$0.isEmpty }
    guard columns["room"] != nil else {
      throw Failure(sentence: wording[.importColumns, ["path": path]], status: .unusable)
    }
  }

  /// Opens a household for each room that has none yet, all in one operation.
  func `import`(into store: DeskStore, _ environment: Environment) throws -> Imported {
    let standard = try environment.site.standard()
    let households = try rows.enumerated().map { index, row in
      // The first row is the second line of the sheet.
      try household(row, line: index + 2, under: standard)
    }
    var imported = Imported()
    do {
      let new = try households.filter { household in
        var query = EntryQuery()
        query.room = household.room
        let isKnown = try store.entries(of: Household.self, matching: query, limit: 1).total > 0
        if isKnown { imported.known += 1 }
        return !isKnown
      }
      let opened = try store.open(
        Entry<Household>.self, withAll: new, by: environment.actor(over: store),
        in: Setting(now: environment.clock.now, standard: standard))
      imported.records = opened.count
      imported.entries = opened.count
      return imported
    } catch let error as PerformError<Household.Refusal> {
      switch error {
      case .failed(let failure): throw environment.failure(failure)
      case .forbidden(let right):
        throw Failure(sentence: wording.forbidden(right, by: standard), status: .unusable)
      case .refused: throw environment.unusable(.importUnreadable, ["line": "2"])
      }
    } catch let error as StoreError {
      throw environment.failure(error)
    }
  }

  private func household(
    _ row: [String: String], line: Int, under standard: ServiceStandard
  ) throws -> Household {
    func cell(_ column: String) -> String? {
      let text = columns[column].flatMap { row[$0] }?.trimmingCharacters(in: .whitespaces)
      return text.flatMap { $0.isEmpty ? nil : $0 }
    }
    func fault(_ value: String, _ field: String) -> Failure {
      let values = [
        "line": "\(line)", "value": value, "field": wording.word("field", named: field),
      ]
      return Failure(sentence: wording[.importRow, values], status: .unusable)
    }
    guard let room = cell("room").flatMap({ Room($0) }), room.flat != nil, room.building != nil
    else { throw fault(cell("room") ?? "", "room") }
    let ties: [(Household.Tie, String)] = [
      (.owner, "owner"), (.tenant, "tenant"), (.contact, "contact"),
    ]
    let residents = try ties.compactMap { tie, column -> Household.Resident? in
      let typed = cell(column + "Phone")
      let phone = typed.flatMap { Phone($0.filter { !" -".contains($0) }) ?? Phone($0) }
      if let typed, phone == nil { throw fault(typed, "phone") }
      return Household.Resident(tie, name: cell(column), phone: phone)
    }
    let papers = standard.registers.householdPapers.filter { paper in
      let words = paper.words + paper.title.values
      return cell("papers").map { cell in words.contains { cell.contains($0) } } ?? false
    }
    return Household(room: room, residents: residents, papers: papers.map(\.id))
  }
}
