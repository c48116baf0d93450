import DeskCore
import Foundation
import RulebookFiles
import Testing

/// A copy of the shipped rulebook in a folder of its own, to be broken; the folder goes with the value.
final class RulebookCopy {
  let path: String

  static let shipped = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Resources/rulebooks/2016-04-28").path

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("rulebook-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: Self.shipped, toPath: path)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      Issue.record("\(path) is left behind: \(error)")
    }
  }

  // MARK: - Breaking

  /// Replaces a text that stands exactly once in a file; anything else fails the test.
  func replace(_ old: String, in file: String, by new: String) throws {
    let text = try text(of: file)
    let parts = text.components(separatedBy: old)
    try #require(parts.count == 2, "'\(old)' stands \(parts.count - 1) times in \(file)")
    try write(parts.joined(separator: new), to: file)
  }

  func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

  func write(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: url(file))
  }

  func text(of file: String) throws -> String { try String(contentsOf: url(file), encoding: .utf8) }

  func url(_ file: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(file) }

  // MARK: - What comes of it

  /// What loading finds wrong, one line each, without the path of the copy.
  func lines() -> [String] {
    do {
      _ = try RulebookShelf.folder(path)
      return []
    } catch {
      return error.lines.map { $0.replacingOccurrences(of: path + "/", with: "") }
    }
  }

  /// Fills in places: `«routing.yaml|owner: zus»` becomes `routing.yaml:20`, where that text now stands.
  func filled(_ expected: String) throws -> String {
    var filled = expected
    while let opening = filled.firstIndex(of: "«"), let closing = filled.firstIndex(of: "»") {
      let place = filled[filled.index(after: opening)..<closing]
      let bar = try #require(place.firstIndex(of: "|"), "no bar in \(place)")
      let file = String(place[..<bar])
      let line = try line(of: String(place[place.index(after: bar)...]), in: file)
      filled.replaceSubrange(opening...closing, with: "\(file):\(line)")
    }
    return filled
  }

  private func line(of text: String, in file: String) throws -> Int {
    let parts = try self.text(of: file).components(separatedBy: text)
    try #require(parts.count == 2, "'\(text)' stands \(parts.count - 1) times in \(file)")
    return parts[0].components(separatedBy: "\n").count
  }
}

/// One fault put into the shipped rulebook, and the lines that loading it must give.
///
/// In the lines `«FILE|TEXT»` stands for the file and line of a text that stands once in the file.
struct Fault: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let old: String
  let new: String
  let lines: [String]

  init(_ name: String, in file: String, _ old: String, _ new: String, _ lines: String...) {
    self.name = name
    self.file = file
    self.old = old
    self.new = new
    self.lines = lines
  }

  var testDescription: String { name }

  /// Puts the fault into a copy and compares what loading says.
  func expect(sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let copy = try RulebookCopy()
    #expect(copy.lines() == [], "the copy is not sound to begin with", sourceLocation: sourceLocation)
    try copy.replace(old, in: file, by: new)
    let expected = try lines.map(copy.filled)
    #expect(copy.lines() == expected, sourceLocation: sourceLocation)
  }
}
