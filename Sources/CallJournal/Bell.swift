import Glibc

/// Wakes a thread that waits for it, or a `poll(2)` among other things.
///
/// It only rings; what there is to know stands elsewhere.
public final class Bell: Sendable {
  /// Readable from a ring until it is silenced.
  public let descriptor: Int32
  private let ringing: Int32

  /// Makes a silent bell.
  /// - Throws: only if the process has no descriptors left.
  public init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemFault.last("pipe") }
    (descriptor, ringing) = (ends[0], ends[1])
    for end in ends where fcntl(end, F_SETFL, O_NONBLOCK) != 0 || fcntl(end, F_SETFD, FD_CLOEXEC) != 0 {
      throw SystemFault.last("pipe")
    }
  }

  deinit {
    close(descriptor)
    close(ringing)
  }

  /// Rings; a bell that has rung already stays as it is.
  public func ring() {
    // A full pipe refuses the byte, and is readable as it should be.
    var byte: UInt8 = 1
    while write(ringing, &byte, 1) < 0 && errno == EINTR {}
  }

  /// Makes it silent until the next ring.
  public func silence() {
    var bytes: (UInt64, UInt64) = (0, 0)
    while true {
      let count = read(descriptor, &bytes, 16)
      guard count > 0 || (count < 0 && errno == EINTR) else { return }
    }
  }

  /// Waits for a ring.
  /// - Parameter limit: when to give up; nil for never.
  /// - Returns: whether it rang.
  @discardableResult
  func wait(until limit: ContinuousClock.Instant? = nil) -> Bool {
    while true {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let answer = poll(&request, 1, Self.milliseconds(until: limit))
      if answer > 0 { return true }
      if let limit, ContinuousClock.now >= limit { return false }
    }
  }

  /// Rounded up, so that a wait never ends before its time; at most a minute, after which it goes on.
  private static func milliseconds(until limit: ContinuousClock.Instant?) -> Int32 {
    guard let limit else { return -1 }
    let seconds = (limit - .now) / .seconds(1)
    return Int32(min(max(seconds * 1_000, 0), 60_000).rounded(.up))
  }
}
