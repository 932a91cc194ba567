import Foundation
import PackagePlugin

/// Binds the YAML files of a room (its `Data` folder; for `BoundBook` the folder `Phrasebook` at the
/// package's root) into a Swift file of tables.
@main
struct BindData: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder =
      target.name == "BoundBook"
      ? context.package.directoryURL.appending(path: "Phrasebook")
      : target.directoryURL.appending(path: "Data")
    let inputs = try files(in: folder)
    let output = context.pluginWorkDirectoryURL.appending(path: "BoundData.swift")
    return [
      .buildCommand(
        displayName: "Binding the data files of \(target.name)",
        executable: try context.tool(named: "BookBinder").url,
        arguments: [output.path(), folder.path()] + inputs.map { $0.path() },
        inputFiles: inputs, outputFiles: [output])
    ]
  }

  private func files(in folder: URL) throws -> [URL] {
    let keys: [URLResourceKey] = [.isRegularFileKey]
    guard
      let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    else { return [] }
    return walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }
      .sorted { $0.path() < $1.path() }
  }
}
