import DeskCore
import Foundation
import RulebookFiles
import Testing

@Suite("Several rulebooks on one shelf")
struct SubfolderTests {
  /// Makes a folder whose folders hold one rulebook each, in force from the days given.
  static func shelf(_ days: [(folder: String, from: String)]) throws -> URL {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("shelf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: false)
    for day in days {
      let folder = root.appendingPathComponent(day.folder)
      try FileManager.default.copyItem(atPath: RulebookCopy.shipped, toPath: folder.path)
      let file = folder.appendingPathComponent("rulebook.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacingOccurrences(of: "\"2016-04-28\"", with: "\"\(day.from)\"")
        .write(to: file, atomically: true, encoding: .utf8)
    }
    return root
  }

  @Test func theRulebookInForceIsChosenByTheDay() throws {
    let root = try Self.shelf([("a", "2020-01-01"), ("b", "2016-04-28"), ("c", "2018-07-01")])
    defer { Self.remove(root) }
    let shelf = try RulebookShelf.folder(root.path)
    #expect(shelf.rulebooks.map(\.rulebook.version) == ["2016-04-28", "2018-07-01", "2020-01-01"])
    let before = try shelf.inForce(at: Instant(expression: "2016-04-27T12:00"))
    #expect(before.rulebook.rulebook.version == "2016-04-28")
    #expect(before.beforeFirst)
    let second = try shelf.inForce(at: Instant(expression: "2019-12-31T23:59"))
    #expect(second.rulebook.rulebook.version == "2018-07-01")
    #expect(!second.beforeFirst)
  }

  @Test func foldersAndFilesThatHoldNoRulebookArePassedOver() throws {
    let root = try Self.shelf([("only", "2016-04-28")])
    defer { Self.remove(root) }
    try FileManager.default.createDirectory(
      at: root.appendingPathComponent("empty"), withIntermediateDirectories: false)
    try Data("notes".utf8).write(to: root.appendingPathComponent("README"))
    #expect(try RulebookShelf.folder(root.path).rulebooks.count == 1)
  }

  @Test func oneBrokenRulebookKeepsTheShelfFromLoading() throws {
    let root = try Self.shelf([("a", "2016-04-28"), ("b", "2018-07-01")])
    defer { Self.remove(root) }
    let broken = root.appendingPathComponent("b/routing.yaml")
    try Data("routing: []\n".utf8).write(to: broken)
    let lines = FolderTests.lines(root.path)
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.hasPrefix("\(root.path)/b/") }, "\(lines)")
  }

  @Test func aRulebooksOwnFilesComeBeforeItsFolders() throws {
    let copy = try RulebookCopy()
    try FileManager.default.copyItem(atPath: RulebookCopy.shipped, toPath: copy.url("more").path)
    #expect(try RulebookShelf.folder(copy.path).rulebooks.count == 1)
  }

  static func remove(_ folder: URL) {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record("\(folder.path) is left behind: \(error)")
    }
  }
}
