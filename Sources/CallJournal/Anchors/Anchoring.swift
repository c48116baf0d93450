import DeskCore
import GRDB
import Glibc

extension Journal {
  /// How many events may be written before an anchor is.
  public static let anchorInterval: Int64 = 500

  /// Writes down how the chain stands now.
  /// - Parameter reason: why.
  /// - Returns: the anchor; its `text` is what to file on paper.
  /// - Throws: `JournalError.anchorsUnusable`, and whatever reading the journal throws.
  @discardableResult
  public func anchor(_ reason: Anchor.Reason) throws -> Anchor {
    let (head, prunings) = try database.read { db in
      (try ChainHead(db), try Int64.fetchOne(db, sql: "SELECT count(*) FROM prunings") ?? 0)
    }
    let anchor = Anchor(
      reason, head, pruningCount: prunings, at: .machineTime, journal: anchors.identifier, key: key)
    try anchors.append(anchor)
    return anchor
  }

  /// Writes an anchor if the chain has passed a multiple of the interval.
  /// - Parameters:
  ///   - before: how many events there were.
  ///   - isEnding: whether to write one for less, because nobody writes the next events soon.
  /// - Returns: how many events there are.
  func anchorIfDue(since before: Int64?, isEnding: Bool) throws -> Int64 {
    let now = try database.read { try ChainHead($0).id }
    guard let before else { return now }
    if isEnding {
      if now > before { try anchor(.exit) }
    } else if now / Self.anchorInterval > before / Self.anchorInterval {
      try anchor(.interval)
    } else {
      return before
    }
    return now
  }
}

extension Instant {
  /// The clock of the machine: a simulated one has no say in what is proven.
  static var machineTime: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(secondsSinceEpoch: Int64(time.tv_sec))
  }
}
