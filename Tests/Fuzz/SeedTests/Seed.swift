import Foundation
import FuzzChecks
import Testing

/// Bytes to begin with, or bytes for which something once did not hold.
struct Seed: Sendable, CustomTestStringConvertible {
  let check: FuzzCheck
  let name: String
  let bytes: [UInt8]

  var testDescription: String { "\(check.rawValue)/\(name)" }

  /// The seeds beside the fuzzer's sources, and the files of the program itself.
  static let all: [Seed] = FuzzCheck.allCases.flatMap { check in
    seeds(check, in: fuzz.appendingPathComponent("Seeds/\(check.rawValue)"))
      + resources(of: check).flatMap { seeds(check, in: root.appendingPathComponent("Resources/\($0)")) }
  }

  private static let fuzz = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let root = fuzz.deletingLastPathComponent().deletingLastPathComponent()

  /// Where the program's own files of this sort lie.
  private static func resources(of check: FuzzCheck) -> [String] {
    switch check {
    case .rulebook: ["rulebooks/2016-04-28"]
    case .scenarios: ["scenarios"]
    case .lines, .keys, .masking, .search: []
    }
  }

  private static func seeds(_ check: FuzzCheck, in folder: URL) -> [Seed] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      return try names.sorted().map { name in
        let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
        return Seed(check: check, name: name, bytes: Array(bytes))
      }
    } catch {
      Issue.record("the seeds of \(folder.path) cannot be read: \(error)")
      return []
    }
  }
}
