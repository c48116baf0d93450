import Glibc

/// An exclusive lock on a file, which the kernel frees when the process ends, however it ends.
final class FileLock: Sendable {
  /// What came of trying to take a lock.
  enum Attempt {
    case taken(FileLock)
    /// Somebody else has it.
    case held
    /// There is no such file.
    case missing
  }

  /// What happens to the file when the lock is let go.
  enum Afterwards { case stays, vanishes }

  private let descriptor: Descriptor
  private let path: String
  private let afterwards: Afterwards

  private init(_ descriptor: Descriptor, path: String, afterwards: Afterwards) {
    self.descriptor = descriptor
    self.path = path
    self.afterwards = afterwards
  }

  deinit {
    // While it is still locked; if it cannot be removed, the next desk removes it as a stale one.
    if afterwards == .vanishes { unlink(path) }
  }

  /// Tries to take the lock of a file.
  /// - Parameters:
  ///   - path: the file.
  ///   - creating: whether to create a missing file.
  ///   - afterwards: what happens to the file when the lock is let go.
  static func attempt(_ path: String, creating: Bool, afterwards: Afterwards) throws -> Attempt {
    while true {
      guard let descriptor = try Descriptor(path: path, creating: creating) else { return .missing }
      guard try descriptor.lock() else { return .held }
      // Whoever had it may have removed the file between the opening and the lock.
      guard try descriptor.isCurrent() else { continue }
      return .taken(FileLock(descriptor, path: path, afterwards: afterwards))
    }
  }

  /// Takes the lock of a file as soon as it is free.
  /// - Parameters:
  ///   - path: the file, created if it is missing.
  ///   - afterwards: what happens to the file when the lock is let go.
  ///   - seconds: how long to wait for it.
  static func wait(for path: String, afterwards: Afterwards, seconds: Double) throws -> FileLock {
    let limit = ContinuousClock.now + .seconds(seconds)
    repeat {
      if case .taken(let lock) = try attempt(path, creating: true, afterwards: afterwards) { return lock }
      usleep(5_000)
    } while ContinuousClock.now < limit
    throw JournalError.busy(path: path)
  }
}

/// An open file that can be locked.
private final class Descriptor: Sendable {
  private let number: Int32
  private let path: String

  /// Opens a file; nil where there is none and none shall be created.
  init?(path: String, creating: Bool) throws {
    number = open(path, O_RDWR | O_CLOEXEC | (creating ? O_CREAT : 0), 0o600)
    self.path = path
    if number < 0 {
      guard errno == ENOENT, !creating else { throw SystemFault.last(path) }
      return nil
    }
  }

  deinit {
    if number >= 0 { close(number) }
  }

  /// Takes the lock; false if somebody else has it.
  func lock() throws -> Bool {
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw SystemFault.last(path) }
    }
    return true
  }

  /// Whether the path still leads to this file.
  func isCurrent() throws -> Bool {
    let opened = try FileIdentity(descriptor: number, path: path)
    do {
      return try FileIdentity(path: path) == opened
    } catch let fault as SystemFault where fault.code == ENOENT {
      return false
    }
  }
}
