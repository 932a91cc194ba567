import Foundation

/// Records as rows of CSV (RFC 4180), for a spreadsheet: what is no single value stays JSON.
///
/// Written here, for the libraries that read CSV do not write it; what begins like a formula is set off, so that
/// a spreadsheet shows it and does not run it.
struct CSVTable {
  private var columns: [String] = []

  /// The row of a record's JSON line; before the first one, the names of the columns.
  ///
  /// Every record of a kind may lack some members: the columns are those of the first, and what later ones have
  /// besides stands in a last column.
  mutating func row(of line: String) -> String {
    let read = try? JSONSerialization.jsonObject(with: Data(line.utf8))
    guard let object = read as? [String: Any] else { return "" }
    var text = ""
    if columns.isEmpty {
      columns = object.keys.sorted { ($0 == "id" ? "" : $0) < ($1 == "id" ? "" : $1) }
      text = (columns + [Self.rest]).map(Self.field).joined(separator: ",") + "\r\n"
    }
    let others = object.filter { !columns.contains($0.key) }
    let cells =
      columns.map { object[$0].map(Self.text) ?? "" }
      + [others.isEmpty ? "" : Self.text(of: others)]
    return text + cells.map(Self.field).joined(separator: ",") + "\r\n"
  }

  private static let rest = "more"

  private static func text(of value: Any) -> String {
    if let text = value as? String { return text }
    let options: JSONSerialization.WritingOptions = [
      .fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes,
    ]
    let json = try? JSONSerialization.data(withJSONObject: value, options: options)
    return json.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func field(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
