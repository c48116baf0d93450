import CResources
import Foundation
import RulebookReading

/// The files that the program carries with it.
enum BuiltInFiles {
  /// The files of a folder and below it, by their paths.
  /// - Parameter folder: for example `rulebooks/`.
  static func files(below folder: String) -> [RulebookFile] {
    var files: [RulebookFile] = []
    for number in 0..<desk_resource_count() {
      let resource = desk_resource_at(number)
      let path = String(cString: resource.path)
      guard path.hasPrefix(folder) else { continue }
      let bytes = Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
      files.append(RulebookFile(path: path, bytes: bytes))
    }
    return files.sorted { $0.path < $1.path }
  }
}

/// The files of the built-in rulebooks, for people who want to change them.
public enum BuiltInRulebooks {
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
      return try BuiltInFiles.files(below: root).map { try write($0, folder) }
    } catch let fault as RulebookError {
      throw fault
    } catch {
      throw .unreadable(path: folder, reason: "cannot be written; check what stands in its way")
    }
  }

  private static func write(_ file: RulebookFile, _ folder: String) throws -> String {
    let path = "\(folder)/\(file.path.dropFirst(root.count))"
    let place = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: place)
    return path
  }
}
