import DeskCore
import Foundation
import GRDB

/// Finds out what was done to the first event whose MAC does not fit.
struct BreakDiagnosis {
  private let db: Database
  private let previous: ChainHead
  private let place: EventPlace
  private let isAnchored: Bool
  private var seal: Seal

  /// - Parameters:
  ///   - previous: the last link that is sound.
  ///   - place: the first that is not.
  ///   - isAnchored: whether an anchor vouches for it.
  init(_ db: Database, _ key: JournalKey, after previous: ChainHead, at place: EventPlace, isAnchored: Bool) {
    self.db = db
    self.previous = previous
    self.place = place
    self.isAnchored = isAnchored
    seal = Seal(key)
  }

  private struct Link {
    let values: [DatabaseValue]
    let mac: Mac
    var id: Int64 { Int64.fromDatabaseValue(values[0]) ?? 0 }

    init(_ row: Row) {
      values = Array(row.databaseValues.dropLast())
      mac = Data.fromDatabaseValue(row[Int(Chain.sealedCount)]).flatMap { Mac(Array($0)) } ?? .none
    }
  }

  mutating func finding() throws -> Verification.Finding {
    let links = try following(limit: 2)
    guard let bad = links.first else { return .edited(place) }
    guard links.count > 1 else { return isAnchored ? .edited(place) : .addedOrEdited(place) }
    let next = links[1]
    let id = previous.id
    // Only the MAC was edited: the next event still goes on from the right one.
    if sealed(next, as: id + 2, after: sealed(bad, as: id + 1, after: previous.mac)) == next.mac {
      return .edited(place)
    }
    if let moved = try whereItWent(bad) { return moved }
    if sealed(next, as: id + 2, after: bad.mac) == next.mac { return .edited(place) }
    // Its like were moved up to close the hole that they left.
    for shift in Int64(1)...64 where sealed(next, as: id + 2 + shift, after: bad.mac) == next.mac {
      return .removed(first: id + 1, last: id + shift, before: place)
    }
    return isAnchored ? .edited(place) : .addedOrEdited(place)
  }

  /// Looks for the event that belongs in the place among all that follow.
  private mutating func whereItWent(_ bad: Link) throws -> Verification.Finding? {
    let rows = try Row.fetchCursor(
      db, sql: Chain.selection + " WHERE e.id > ? ORDER BY e.id", arguments: [place.event])
    while let row = try rows.next() {
      let link = Link(row)
      let mac = sealed(link, as: previous.id + 1, after: previous.mac)
      if mac == bad.mac { return .swapped(place, with: link.id) }
      guard mac == link.mac else { continue }
      if let after = try rows.next().map(Link.init),
        sealed(after, as: previous.id + 2, after: link.mac) == after.mac
      {
        return .inserted(place)
      }
      return isEnd(link, bad) ? .inserted(place) : .swapped(place, with: link.id)
    }
    return nil
  }

  /// Whether a link was pushed to the end by one that was put in before it.
  private mutating func isEnd(_ link: Link, _ bad: Link) -> Bool {
    link.id == previous.id + 2 && sealed(bad, as: link.id, after: link.mac) != bad.mac
  }

  private func following(limit: Int) throws -> [Link] {
    try Row.fetchAll(
      db, sql: Chain.selection + " WHERE e.id >= ? ORDER BY e.id LIMIT ?", arguments: [place.event, limit]
    ).map(Link.init)
  }

  private mutating func sealed(_ link: Link, as id: Int64, after mac: Mac) -> Mac {
    seal.begin(.event, after: mac)
    seal.add(id)
    for value in link.values.dropFirst() { seal.add(value) }
    return seal.end()
  }
}
