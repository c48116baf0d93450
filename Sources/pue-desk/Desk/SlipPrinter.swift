import DeskCore
import DeskScreen
import Foundation

/// Prints a slip with `lp`, or leaves it in a file whose path is shown.
struct SlipPrinter {
  let folder: String?
  let mailbox: Mailbox

  /// Prints in a thread of its own: a print service may take its time.
  func print(_ lines: [String], at now: Instant) {
    Thread { mailbox.leave(outcome(lines, now)) }.start()
  }

  private func outcome(_ lines: [String], _ now: Instant) -> Message {
    let path: String
    do {
      path = try save(lines, now)
    } catch {
      return .failure(
        LocalizedText(
          polish: "Wydruku nie da się zapisać: sprawdź katalog stanu.",
          english: "The slip cannot be saved: check the state folder."))
    }
    do {
      guard try isPrinted(path) else { return .news(saved(path)) }
      try FileManager.default.removeItem(atPath: path)
      return .news(LocalizedText(polish: "Wydruk wysłany do drukarki.", english: "Slip sent to the printer."))
    } catch {
      // The printer could not be asked, but the file is there.
      return .news(saved(path))
    }
  }

  private func save(_ lines: [String], _ now: Instant) throws -> String {
    let slips = "\(folder ?? NSTemporaryDirectory())/slips"
    try FileManager.default.createDirectory(
      atPath: slips, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let local = WarsawTime.local(now)
    let path = "\(slips)/slip-\(Self.stamp(local))-\(UUID().uuidString.prefix(4)).txt"
    let bytes = Data((lines.joined(separator: "\n") + "\n").utf8)
    guard
      FileManager.default.createFile(
        atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    return path
  }

  /// Year to minute, so that names sort by time.
  private static func stamp(_ local: LocalDateTime) -> String {
    let (hour, minute) = (local.time.hour, local.time.minute)
    return "\(local.date)-\(hour < 10 ? "0" : "")\(hour)\(minute < 10 ? "0" : "")\(minute)"
  }

  private func isPrinted(_ path: String) throws -> Bool {
    let places = (Environment.value(of: "PATH") ?? "").split(separator: ":")
    guard
      let lp = places.map({ "\($0)/lp" }).first(where: FileManager.default.isExecutableFile(atPath:))
    else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: lp)
    process.arguments = [path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private func saved(_ path: String) -> LocalizedText {
    // The line has room for so much at 80 columns, and the end of a path tells more than its beginning.
    let shown = path.unicodeScalars.count > 66 ? "…\(path.suffix(65))" : path
    return LocalizedText(polish: "Wydruk: \(shown)", english: "Slip: \(shown)")
  }
}
