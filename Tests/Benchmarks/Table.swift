/// Figures under each other, with their units.
struct Table: CustomStringConvertible {
  struct Row {
    let name: String
    let figure: Double
    let unit: String

    init(_ name: String, _ figure: Double, _ unit: String) {
      self.name = name
      self.figure = figure
      self.unit = unit
    }
  }

  let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  var description: String {
    let cells = rows.map { ($0.name, Table.written($0.figure), $0.unit) }
    let name = cells.map(\.0.count).max() ?? 0
    let figure = cells.map(\.1.count).max() ?? 0
    return cells.map { cell in
      cell.0 + String(repeating: " ", count: name - cell.0.count + 2)
        + String(repeating: " ", count: figure - cell.1.count) + "\(cell.1) \(cell.2)"
    }.joined(separator: "\n")
  }

  /// Whole from a hundred on, else with two decimals.
  private static func written(_ figure: Double) -> String {
    guard figure < 100 else { return grouped(Int(figure.rounded())) }
    let hundredths = Int((figure * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Thousands set apart: `12 345`.
  private static func grouped(_ number: Int) -> String {
    var (digits, groups) = (String(number), [Substring]())
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = String(digits.dropLast(3))
    }
    return ([Substring(digits)] + groups).joined(separator: " ")
  }
}
