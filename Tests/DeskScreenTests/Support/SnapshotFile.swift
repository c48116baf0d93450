import Foundation
import Testing

/// A text of the tests' own folder that the screen is compared with.
struct SnapshotFile {
  let name: String

  /// Recording is asked for by hand and never passes, so that nothing is recorded by mistake.
  static var records: Bool { ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" }

  /// The folder of the snapshots, beside the sources of the tests.
  static var folder: String {
    let support = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return support.deletingLastPathComponent().appendingPathComponent("Snapshots").path
  }

  /// The names of the snapshots that are there.
  static func stored() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  }

  private var path: String { "\(Self.folder)/\(name)" }

  /// Compares byte for byte, or records where that is asked for.
  func expect(_ lines: [String], _ place: SourceLocation = #_sourceLocation) throws {
    let text = lines.map { $0 + "\n" }.joined()
    guard !Self.records else {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded \(name)", sourceLocation: place)
      return
    }
    guard let stored = FileManager.default.contents(atPath: path) else {
      Issue.record("no snapshot \(name); record it with RECORD_SNAPSHOTS=1", sourceLocation: place)
      return
    }
    guard stored != Data(text.utf8) else { return }
    let expected = String(decoding: stored, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast().map(String.init)
    Issue.record(
      "\(name) differs:\n\(lineDifference(expected, lines).joined(separator: "\n"))", sourceLocation: place)
  }
}

/// The lines that differ, `-` for the expected and `+` for the present one.
func lineDifference(_ expected: [String], _ present: [String]) -> [String] {
  let rows = max(expected.count, present.count)
  let changed = (0..<rows).filter { row in
    (row < expected.count ? expected[row] : nil) != (row < present.count ? present[row] : nil)
  }
  let shown = changed.prefix(24).flatMap { row in
    [
      row < expected.count ? "-\(expected[row])" : nil,
      row < present.count ? "+\(present[row])" : nil,
    ].compactMap { $0 }
  }
  if changed.isEmpty { return ["the line ends differ"] }
  return shown + (changed.count > 24 ? ["… and \(changed.count - 24) more lines"] : [])
}
