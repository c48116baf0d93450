import Foundation
import Glibc

@testable import CallJournal

/// A folder that is gone with its last user.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = URL(fileURLWithPath: NSTemporaryDirectory()).path + "/journal-\(newDeskID())"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path): \(error)")
    }
  }

  /// Where a journal may be put; its folder is missing.
  var journal: String { path + "/desk/journal.sqlite" }

  /// The folder for recovery files that fit nowhere else.
  var temporary: String { path + "/tmp" }

  /// Tests do not wait long for locks, and do not litter the system's temporary folder.
  func settings(busySeconds: Double = 5) throws -> JournalSettings {
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    return JournalSettings(busySeconds: busySeconds, temporaryFolder: temporary)
  }

  func open() throws -> Journal { try Journal(path: journal, settings: settings()) }

  func writer(_ desk: DeskIdentity = .given(), busySeconds: Double = 5) throws -> JournalWriter {
    try JournalWriter(path: journal, desk: desk, settings: settings(busySeconds: busySeconds))
  }

  /// The names in the journal's folder that contain a text.
  func names(containing text: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/desk").filter { $0.contains(text) }
  }
}

/// The permissions of a file; 0 where there is none.
func permissions(_ path: String) -> mode_t {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
}

/// Waits until something is so, which is expected to be soon.
func eventually(
  _ what: String, within seconds: Double = 60, _ isSo: () throws -> Bool
) async throws {
  let limit = ContinuousClock.now + .seconds(seconds)
  while try !isSo() {
    guard ContinuousClock.now < limit else { throw TooLate(what: what) }
    try await Task.sleep(for: .milliseconds(3))
  }
}

struct TooLate: Error { let what: String }
