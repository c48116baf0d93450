import Foundation

/// What a rulebook folder looks like from outside: enough to notice any change without reading a file.
public struct FolderFingerprint: Hashable, Sendable {
  fileprivate struct Entry: Hashable {
    let path: String
    let inode: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  private let entries: [Entry]

  /// Looks at a folder, the YAML files in it and those in its subfolders; what cannot be seen is left out.
  /// - Parameter path: the folder.
  public init(of path: String) {
    var entries = [Entry(path)].compactMap(\.self)
    for name in Self.names(in: path) {
      let inside = "\(path)/\(name)"
      guard !name.hasSuffix(".yaml") else {
        entries += [Entry(inside)].compactMap(\.self)
        continue
      }
      let below = Self.names(in: inside).filter { $0.hasSuffix(".yaml") }
      guard !below.isEmpty else { continue }
      entries += ([inside] + below.map { "\(inside)/\($0)" }).compactMap(Entry.init)
    }
    self.entries = entries
  }

  /// Looks at a single file.
  init(ofFile path: String) { entries = [Entry(path)].compactMap(\.self) }

  /// A folder that is gone looks empty, and so differs from what it was.
  private static func names(in folder: String) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

extension FolderFingerprint.Entry {
  fileprivate init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}

/// Notices that a rulebook folder was changed, once its files have come to rest.
///
/// Nothing runs by itself: whoever has a clock asks now and then, and a question costs a few system calls.
public struct FolderWatch: Sendable {
  /// The folder.
  public let path: String
  private var taken: FolderFingerprint
  private var seen: FolderFingerprint

  /// Takes the folder as it is now; make the watch before reading the files, so that no change slips between.
  /// - Parameter path: the folder.
  public init(path: String) {
    self.path = path
    taken = FolderFingerprint(of: path)
    seen = taken
  }

  /// Whether the folder has changed since it was last taken and looks the same as at the question before.
  ///
  /// An editor that is still writing is left in peace; a change is reported once.
  public mutating func hasSettledChange() -> Bool {
    let present = FolderFingerprint(of: path)
    defer { seen = present }
    guard present != taken, present == seen else { return false }
    taken = present
    return true
  }
}
