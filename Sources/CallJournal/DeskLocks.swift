import Foundation
import Glibc

/// Which desks of a journal are running, told by the locks that they hold.
struct DeskLocks: Sendable {
  private static let ending = ".lock"
  private let folder: String

  /// Finds the locks of a journal; the folder is created if it is missing.
  init(journal: String) throws {
    folder = journal + ".desks"
    try PrivateFile.createFolder(folder)
  }

  /// The file whose lock makes desks open and migrate the journal one after the other.
  var openingPath: String { folder + "/opening" }

  /// Shows that a desk is running, for as long as the result lives.
  func hold(_ desk: String) throws -> FileLock {
    // A look from another desk takes the lock for an instant only.
    try FileLock.wait(for: path(of: desk), afterwards: .vanishes, seconds: 5)
  }

  /// Whether a desk is running; what a dead one left behind is removed.
  func isRunning(_ desk: String) throws -> Bool {
    // Another desk that looks at the same moment has the lock too, but for an instant only.
    for _ in 1...3 {
      switch try FileLock.attempt(path(of: desk), creating: false, afterwards: .vanishes) {
      case .taken, .missing: return false
      case .held: usleep(2_000)
      }
    }
    return true
  }

  /// Removes what dead desks left behind.
  func removeStale() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    for name in names where name.hasSuffix(Self.ending) {
      let desk = name.dropLast(Self.ending.count)
      if isIdentifier(desk) { _ = try isRunning(String(desk)) }
    }
  }

  private func path(of desk: String) -> String { "\(folder)/\(desk)\(Self.ending)" }
}
