import DeskCore
import Foundation

/// Remembers the seat used last, in `$XDG_STATE_HOME/pue-desk/seat`.
struct SeatMemory {
  private let folder: String?

  init(environment: [String: String]) {
    folder = stateFolder(environment)
  }

  /// The seat used last; nil where none is remembered or the file says something else.
  func recall() -> Seat? {
    guard let folder, let bytes = FileManager.default.contents(atPath: "\(folder)/seat") else {
      return nil
    }
    let id = String(decoding: bytes.prefix(32), as: UTF8.self)
    return Seat(id: id.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// Remembers a seat.
  /// - Throws: what the file system says.
  func remember(_ seat: Seat) throws {
    guard let folder else { return }
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data("\(seat.id)\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/seat"), options: .atomic)
  }
}

/// Where the desk keeps what it remembers; nil where there is neither a state folder nor a home.
func stateFolder(_ environment: [String: String]) -> String? {
  if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return "\(state)/pue-desk" }
  if let home = environment["HOME"], home.hasPrefix("/") { return "\(home)/.local/state/pue-desk" }
  return nil
}
