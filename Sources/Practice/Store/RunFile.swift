import DeskCore
import Foundation
import Glibc

/// The file of a call being practised, held by one desk: nobody else takes it up while it is open.
///
/// The kernel frees the lock when the process ends, however it ends; a file that nobody holds is a call cut short.
public final class RunFile: Sendable {
  /// The file.
  public let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { Glibc.close(descriptor) }

  /// When it was written to last, in seconds since the epoch; 0 where nobody knows.
  var modifiedAt: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status.st_mtim.tv_sec : 0
  }

  /// Makes a file that is not there yet.
  /// - Returns: nil where it is there already, or somebody else was quicker.
  static func create(_ path: String) throws(PracticeStoreError) -> RunFile? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return nil }
      throw PracticeStoreError.unwritable(path)
    }
    let file = RunFile(path: path, descriptor: descriptor)
    do {
      return try file.isHeld() ? file : nil
    } catch {
      // An empty file would be taken for a call.
      unlink(path)
      throw error
    }
  }

  /// Takes a file that is there.
  /// - Returns: nil where somebody else has it, or it is gone.
  static func take(_ path: String) throws(PracticeStoreError) -> RunFile? {
    let descriptor = open(path, O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw PracticeStoreError.unreadable(path)
    }
    let file = RunFile(path: path, descriptor: descriptor)
    return try file.isHeld() ? file : nil
  }

  /// Takes the lock, if the path still leads to this file: whoever had it may have renamed it.
  private func isHeld() throws(PracticeStoreError) -> Bool {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else {
        throw PracticeStoreError(
          path: path, reason: "cannot be locked here; name another store, on a disk of this machine")
      }
      return false
    }
    var (own, named) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &named) == 0
      && own.st_ino == named.st_ino && own.st_dev == named.st_dev
  }

  /// Writes the whole content at once, in place of what a crash may have torn.
  /// - Parameter lines: each without its end.
  /// - Returns: the file as it is held now.
  func rewritten(_ lines: [Data]) throws(PracticeStoreError) -> RunFile {
    let fresh = "\(path).new"
    unlink(fresh)
    guard let file = try Self.create(fresh) else { throw PracticeStoreError.unwritable(fresh) }
    try file.append(lines)
    // The new file is locked before it gets the name: nobody finds it free.
    guard rename(fresh, path) == 0 else { throw PracticeStoreError.unwritable(path) }
    try Self.settle(folderOf: path)
    let descriptor = dup(file.descriptor)
    guard descriptor >= 0 else { throw PracticeStoreError.unwritable(path) }
    return RunFile(path: path, descriptor: descriptor)
  }

  /// Adds lines; they are on the disk when this returns.
  func append(_ lines: [Data]) throws(PracticeStoreError) {
    let bytes = lines.flatMap { Array($0) + [UInt8(ascii: "\n")] }
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0, write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      // Half a line, as on a full disk, would spoil the next one.
      if end >= 0 { ftruncate(descriptor, end) }
      throw PracticeStoreError.unwritable(path)
    }
  }

  /// Gives the file another name; it is not a call being practised any more.
  func move(to name: String) throws(PracticeStoreError) {
    guard rename(path, name) == 0 else { throw PracticeStoreError.unwritable(name) }
    try Self.settle(folderOf: name)
  }

  /// A new name is on the disk once its folder is.
  private static func settle(folderOf path: String) throws(PracticeStoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PracticeStoreError.unwritable(folder) }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw PracticeStoreError.unwritable(folder) }
  }
}
