import Glibc

/// A lock on a file, which the kernel frees when the process ends, however it ends.
final class FileLock: Sendable {
  /// What came of trying to take a lock.
  enum Attempt {
    case taken(FileLock)
    /// Somebody else has it.
    case held
    /// There is no such file.
    case missing
  }

  /// Whether nobody else can have the lock at the same time, or others who share it.
  enum Mode { case exclusive, shared }

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
  ///   - mode: whether others may share it.
  ///   - creating: whether to create a missing file.
  ///   - afterwards: what happens to the file when the lock is let go.
  static func attempt(
    _ path: String, _ mode: Mode = .exclusive, creating: Bool, afterwards: Afterwards
  ) throws -> Attempt {
    while true {
      guard let descriptor = try Descriptor(path: path, creating: creating) else { return .missing }
      guard try descriptor.lock(mode) else { return .held }
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
    try poll(path, seconds) {
      guard case .taken(let lock) = try attempt(path, creating: true, afterwards: afterwards) else {
        return nil
      }
      return lock
    }
  }

  private static func poll(
    _ path: String, _ seconds: Double, _ take: () throws -> FileLock?
  ) throws -> FileLock {
    let limit = ContinuousClock.now + .seconds(seconds)
    repeat {
      if let lock = try take() { return lock }
      usleep(5_000)
    } while ContinuousClock.now < limit
    throw JournalError.busy(path: path)
  }

  /// What a file that is to appear under a name is called before.
  static let beginning = ".begins"

  /// Makes a file that has its lock from the moment on in which it can be found.
  /// - Parameters:
  ///   - path: the file; one that is there already and that nobody has is replaced.
  ///   - afterwards: what happens to the file when the lock is let go.
  ///   - seconds: how long to wait while somebody has it.
  static func appear(at path: String, afterwards: Afterwards, seconds: Double) throws -> FileLock {
    try poll(path, seconds) { try begun(path, afterwards) }
  }

  private static func begun(_ path: String, _ afterwards: Afterwards) throws -> FileLock? {
    if case .held = try attempt(path, creating: false, afterwards: .stays) { return nil }
    let place = path + beginning
    guard let descriptor = try Descriptor(path: place, creating: true), try descriptor.lock(.exclusive),
      try descriptor.isCurrent()
    else { return nil }
    guard rename(place, path) == 0 else {
      // Whoever cleans up after dead desks was faster.
      guard errno == ENOENT else { throw SystemFault.last(path) }
      return nil
    }
    return FileLock(descriptor, path: path, afterwards: afterwards)
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
  func lock(_ mode: FileLock.Mode) throws -> Bool {
    while flock(number, (mode == .exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 {
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
