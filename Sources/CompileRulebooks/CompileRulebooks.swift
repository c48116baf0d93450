import Foundation
import PackagePlugin

/// Has the rulebooks of Resources parsed whenever one of them changed.
@main
struct CompileRulebooks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL.appending(path: "Resources")
    let folder = root.appending(path: "rulebooks")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    let files = names.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }.sorted()
      .map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledRulebooks.swift")
    return [
      .buildCommand(
        displayName: "Compiling the rulebooks", executable: try context.tool(named: "compile-rulebooks").url,
        arguments: ([output, root] + files).map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
