/// A data file that was bound into the program when it was built.
package struct BoundFile: Sendable {
  /// Its name, relative to the folder it came from.
  package let name: String
  private let table: String

  /// A file bound as a table.
  package init(name: String, table: String) {
    self.name = name
    self.table = table
  }

  /// What the file holds.
  package var node: Node { BoundTable.read(table, file: name) }
}
