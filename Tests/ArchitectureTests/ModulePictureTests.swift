import Foundation
import Testing

@Suite("The picture of the modules is the manifest")
struct ModulePictureTests {
  @Test func thePictureHasEveryArrowOfTheManifestAndNoOther() throws {
    let targets = ManifestTarget.all(in: try Package.manifest()).filter { !$0.isTest }
    let names = Set(targets.map(\.name))
    let declared = Set(
      targets.flatMap { target in
        target.dependencies.filter(names.contains).map { "\(target.name) --> \($0)" }
      })
    let drawn = try Self.drawn()
    #expect(declared.subtracting(drawn).isEmpty, "draw these in architecture.md")
    #expect(drawn.subtracting(declared).isEmpty, "these are no longer in the manifest")
    #expect(drawn.count > 15)
  }

  @Test func theTableSaysWhatEachModuleIs() throws {
    let page = try Self.page()
    for target in ManifestTarget.all(in: try Package.manifest()) where !target.isTest {
      #expect(page.contains("`\(target.name)`"), "\(target.name)")
    }
  }

  private static func page() throws -> String {
    let file = Package.root.appendingPathComponent("Resources/guide/architecture.md")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// The arrows; a hyphen in a name is an underscore there.
  private static func drawn() throws -> Set<String> {
    let picture = try page().components(separatedBy: "```mermaid\n").dropFirst().first ?? ""
    let lines = (picture.components(separatedBy: "```").first ?? "").components(separatedBy: "\n")
    return Set(
      lines.filter { $0.contains(" --> ") }.map {
        $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "_", with: "-")
      })
  }
}
