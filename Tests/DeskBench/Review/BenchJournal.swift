import Foundation
import TerminalHarness

/// The journal that History and Statistics are measured on; made once and kept beside the build.
struct BenchJournal {
  let path: String
  let calls: Int

  /// Finds the journal, or has the generator make it.
  /// - Parameters:
  ///   - folder: where it is kept.
  ///   - generator: the program that makes it.
  ///   - calls: how many calls it has.
  init?(folder: String, generator: String, calls: Int) {
    self.calls = calls
    // In a folder of its own, whole or not at all: what was half made is made again.
    let home = "\(folder)/journal-\(calls)"
    path = "\(home)/journal.sqlite"
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let partial = home + ".partial"
    do {
      if FileManager.default.fileExists(atPath: partial) {
        try FileManager.default.removeItem(atPath: partial)
      }
      try FileManager.default.createDirectory(atPath: partial, withIntermediateDirectories: true)
      let start = seconds()
      let made = run(generator, ["\(partial)/journal.sqlite", "\(calls)"], within: 7200)
      guard made?.ending == .exit(0) else {
        print("journal review: the generator failed: \(made?.errorText ?? "")")
        return nil
      }
      try FileManager.default.moveItem(atPath: partial, toPath: home)
      print("journal review: \(calls) calls generated in \(decimal(seconds() - start, 0)) s")
    } catch {
      print("journal review: \(home) cannot be made: \(error)")
      return nil
    }
  }

  /// The size of the file in megabytes.
  var megabytes: Double {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return Double((attributes?[.size] as? Int) ?? 0) / 1e6
  }
}

/// Seconds that a command of the shell takes; nil if it fails.
func secondsOf(_ command: String) -> Double? {
  let start = seconds()
  guard let result = run("/bin/sh", ["-c", command], within: 3600), result.ending == .exit(0) else {
    return nil
  }
  return seconds() - start
}
