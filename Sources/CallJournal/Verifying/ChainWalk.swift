import DeskCore
import GRDB
import GRDBSQLite

/// Goes along the chain from the first event to the last, row by row, in flat memory.
struct ChainWalk {
  private let gaps: [Int64: GapTable.Gap]
  private let anchors: [Anchor]
  private var nextAnchor = 0
  private var seal: Seal
  private var tally = StatisticsTally()
  /// What the events checked take from the statistics.
  private(set) var sums: FigureSums
  private(set) var head = ChainHead.start
  private(set) var eventCount: Int64 = 0
  private(set) var callCount: Int64 = 0

  /// - Parameter anchors: genuine ones, in the order of their numbers of events.
  init(_ key: JournalKey, gaps: [Int64: GapTable.Gap], anchors: [Anchor]) {
    seal = Seal(key)
    sums = FigureSums(key)
    self.gaps = gaps
    self.anchors = anchors
    skipAnchors()
  }

  /// What stands against the chain at one place.
  enum Break {
    /// The MAC of an event does not fit; the head is that of the event before.
    case mac(EventPlace)
    case finding(Verification.Finding)
  }

  /// Goes to the end or to the first break.
  /// - Parameter progress: told every few thousand events how many were checked; false stops.
  mutating func run(_ db: Database, progress: (Int64) -> Void) throws -> Break? {
    let statement = try db.makeStatement(sql: Chain.selection + " ORDER BY e.id")
    let row = statement.sqliteStatement
    while true {
      switch sqlite3_step(row) {
      case SQLITE_ROW: if let found = check(row) { return found }
      case SQLITE_DONE:
        sums.subtract(tally.empty())
        return crossGaps()
      default:
        return .finding(.damaged(reason: db.lastErrorMessage ?? "unreadable"))
      }
      eventCount += 1
      guard eventCount & 0x3FFF == 0 else { continue }
      sums.subtract(tally.empty())
      progress(eventCount)
    }
  }

  private mutating func check(_ row: SQLiteStatement) -> Break? {
    let id = sqlite3_column_int64(row, 0)
    if id != head.id + 1, let broken = crossGaps() { return broken }
    guard id == head.id + 1 else {
      let place = Self.place(row)
      return .finding(
        id > head.id ? .removed(first: head.id + 1, last: id - 1, before: place) : .inserted(place))
    }
    seal.begin(.event, after: head.mac)
    for column in 0..<Chain.sealedCount { seal.add(row, column: column) }
    let mac = seal.end()
    let stored = UnsafeRawBufferPointer(
      start: sqlite3_column_blob(row, Chain.sealedCount),
      count: Int(sqlite3_column_bytes(row, Chain.sealedCount)))
    guard sqlite3_column_type(row, Chain.sealedCount) == SQLITE_BLOB, Mac(stored) == mac else {
      return .mac(Self.place(row))
    }
    head = ChainHead(id: id, mac: mac)
    if sqlite3_column_int64(row, 2) == 1 { callCount += 1 }
    tally.add(row)
    return compareAnchors(row)
  }

  /// Goes over what was removed on the record right behind the head.
  private mutating func crossGaps() -> Break? {
    while let gap = gaps[head.id + 1] {
      guard gap.before == head.mac else { return .finding(.pruningEdited(id: gap.pruning)) }
      head = ChainHead(id: gap.last, mac: gap.after)
      // What lies inside the gap is vouched for by the record of the removal alone.
      skipAnchors()
    }
    return nil
  }

  private mutating func skipAnchors() {
    while nextAnchor < anchors.count, anchors[nextAnchor].eventCount < head.id { nextAnchor += 1 }
    guard head.id == 0 else { return }
    while nextAnchor < anchors.count, anchors[nextAnchor].eventCount == 0 { nextAnchor += 1 }
  }

  private mutating func compareAnchors(_ row: SQLiteStatement) -> Break? {
    while nextAnchor < anchors.count, anchors[nextAnchor].eventCount <= head.id {
      let anchor = anchors[nextAnchor]
      nextAnchor += 1
      guard anchor.eventCount < head.id || anchor.fits(head.mac) else {
        return .finding(.contradictsAnchor(anchor, Self.place(row)))
      }
    }
    return nil
  }

  static func place(_ row: SQLiteStatement) -> EventPlace {
    let call = sqlite3_column_text(row, 1).map { String(cString: $0) } ?? ""
    return EventPlace(
      event: sqlite3_column_int64(row, 0), callID: call, number: sqlite3_column_int64(row, 2),
      at: Instant(secondsSinceEpoch: sqlite3_column_int64(row, 3)))
  }
}
