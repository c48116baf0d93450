import CResources
import Foundation

/// The files of the built-in rulebooks, for people who want to change them.
public enum RulebookCopies {
  private static let root = "rulebooks/"

  /// Writes the files, each rulebook in a folder of its own.
  /// - Parameter folder: new or empty; it is made where it is missing.
  /// - Returns: the paths written.
  /// - Throws: `RulebookError.unreadable` with what stands in the way; nothing that was there is overwritten.
  public static func write(to folder: String) throws(RulebookError) -> [String] {
    do {
      let files = FileManager.default
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      guard try files.contentsOfDirectory(atPath: folder).isEmpty else {
        throw RulebookError.unreadable(path: folder, reason: "the folder is not empty; name another")
      }
      return try (0..<desk_resource_count()).compactMap { try write(desk_resource_at($0), folder) }
    } catch let fault as RulebookError {
      throw fault
    } catch {
      throw .unreadable(path: folder, reason: "cannot be written; check what stands in its way")
    }
  }

  private static func write(_ resource: desk_resource, _ folder: String) throws -> String? {
    let path = String(cString: resource.path)
    guard path.hasPrefix(root) else { return nil }
    let file = URL(fileURLWithPath: "\(folder)/\(path.dropFirst(root.count))")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(UnsafeBufferPointer(start: resource.bytes, count: resource.count)).write(to: file)
    return "\(folder)/\(path.dropFirst(root.count))"
  }
}
