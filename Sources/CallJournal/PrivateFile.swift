import Foundation
import Glibc

/// Files and folders that are the user's alone.
///
/// Modes are given with each creation, never by way of the umask: that belongs to the whole process,
/// and another thread may be creating a file of its own at the same moment.
enum PrivateFile {
  /// Creates a folder, and those above it that are missing, for the user alone.
  static func createFolder(_ path: String) throws {
    if let mode = try mode(of: path) {
      guard mode & S_IFMT == S_IFDIR else { throw SystemFault(code: ENOTDIR, path: path) }
      return
    }
    try createFolder(folder(of: path))
    // Another desk may have been faster.
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw SystemFault.last(path) }
    guard chmod(path, 0o700) == 0 else { throw SystemFault.last(path) }
  }

  /// Makes sure that there is a file, empty if it is new, that the user alone can read.
  static func create(_ path: String) throws {
    // Without opening it: closing any descriptor of a file drops SQLite's locks in the whole process.
    if mknod(path, S_IFREG | 0o600, 0) == 0 {
      guard chmod(path, 0o600) == 0 else { throw SystemFault.last(path) }
      return
    }
    guard errno == EEXIST else { throw SystemFault.last(path) }
    try narrow(path)
  }

  /// Takes a file away from everybody but the user; a missing one is fine.
  static func narrow(_ path: String) throws {
    guard let mode = try mode(of: path) else { return }
    guard mode & S_IFMT == S_IFREG else { throw JournalError.notAFile(path: path) }
    guard mode & 0o177 != 0 else { return }
    guard chmod(path, mode & 0o600) == 0 else { throw SystemFault.last(path) }
  }

  /// Writes a new file that is there entirely or not at all, whatever happens meanwhile.
  static func write(_ content: Data, to path: String) throws {
    let partial = path + ".partial"
    do {
      try writeDurably(content, to: partial)
      guard rename(partial, path) == 0 else { throw SystemFault.last(path) }
    } catch {
      // What was half written helps nobody; that it could not be removed either adds nothing.
      unlink(partial)
      throw error
    }
    try syncFolder(folder(of: path))
  }

  /// Makes what was created or renamed in a folder outlast a power failure.
  static func syncFolder(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFault.last(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SystemFault.last(path) }
  }

  /// Reads a file of the user's own.
  ///
  /// In a folder that everybody may write to, anything else at the path could be a trap.
  static func read(_ path: String) throws -> Data {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFault.last(path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemFault.last(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw JournalError.notAFile(path: path) }
    guard status.st_uid == geteuid() else { throw SystemFault(code: EPERM, path: path) }
    return try handle.readToEnd() ?? Data()
  }

  /// The folder of a file, both as absolute paths.
  static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  private static func writeDurably(_ content: Data, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemFault.last(path) }
    defer { close(descriptor) }
    var rest = content[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw SystemFault.last(path) }
      rest = rest.dropFirst(written)
    }
    guard fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else { throw SystemFault.last(path) }
  }

  private static func mode(of path: String) throws -> mode_t? {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode }
    guard errno == ENOENT else { throw SystemFault.last(path) }
    return nil
  }
}

/// Which file stands behind a path.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let inode: ino_t

  /// Looks at a path.
  init(path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemFault.last(path) }
    self.init(status)
  }

  /// Looks at an open file.
  init(descriptor: Int32, path: String) throws {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemFault.last(path) }
    self.init(status)
  }

  private init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
  }
}
