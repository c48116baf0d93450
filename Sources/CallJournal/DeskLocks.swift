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
    try FileLock.appear(at: path(of: desk), afterwards: .vanishes, seconds: 5)
  }

  /// Whether a desk is running; what a dead one left behind is removed.
  func isRunning(_ desk: String) throws -> Bool { try isHeld(path(of: desk)) }

  private func isHeld(_ lock: String) throws -> Bool {
    // Shared, so that others who look at the same moment are not taken for the desk.
    switch try FileLock.attempt(lock, .shared, creating: false, afterwards: .vanishes) {
    case .taken, .missing: false
    case .held: true
    }
  }

  /// Removes what dead desks left behind.
  func removeStale() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    for name in names {
      // A desk that was killed while it began left its lock under the name that it begins with.
      let ending = name.hasSuffix(Self.ending) ? Self.ending : Self.ending + FileLock.beginning
      let desk = name.dropLast(ending.count)
      guard name.hasSuffix(ending), isIdentifier(desk) else { continue }
      _ = try isHeld("\(folder)/\(name)")
    }
  }

  private func path(of desk: String) -> String { "\(folder)/\(desk)\(Self.ending)" }
}
