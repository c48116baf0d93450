import DeskCore
import Foundation
import Glibc

/// Remembers the seat used last, in `$XDG_STATE_HOME/pue-desk/seat`.
struct SeatMemory {
  private let folder: String?

  init(environment: [String: String]) {
    folder = stateFolder(environment)
  }

  /// The seat used last; nil where none is remembered or the file says something else.
  func recall() -> Seat? {
    guard let folder, let id = Self.content(of: "\(folder)/seat") else { return nil }
    return Seat(id: id)
  }

  /// What a short file says, without blanks around it.
  ///
  /// It is asked before the first frame, so Foundation, which takes its time to wake, is left asleep.
  private static func content(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = read(file, &bytes, bytes.count)
    guard count > 0 else { return nil }
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    let begun = bytes[..<count].drop { blanks.contains($0) }
    guard let last = begun.lastIndex(where: { !blanks.contains($0) }) else { return nil }
    return String(decoding: begun[...last], as: UTF8.self)
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
