import DeskCore

/// What a check of the chain has shown.
///
/// It proves, to whoever trusts that the key was in nobody else's hands, that every event up to the last
/// anchor stands as it was written, in the order in which it was written, with the rows of its call and
/// desk, and that none is missing apart from the days removed on the record.
///
/// The statistics are counted anew from those events; the figures of removed days are compared with what
/// was sealed when they were removed.
///
/// It cannot prove anything against somebody who has the key; nor that nothing was cut off after the last
/// anchor; nor, where the file of the anchors was cut or replaced together with the journal, anything that
/// an anchor kept elsewhere, on paper best of all, does not show. What was never written it cannot miss.
public struct Verification: Hashable, Sendable {
  /// How many events stand in the file and were checked.
  public internal(set) var eventCount: Int64 = 0
  /// How many calls they make.
  public internal(set) var callCount: Int64 = 0
  /// The number of the last event, which counts the removed ones too.
  public internal(set) var lastEvent: Int64 = 0
  /// What is wrong, the gravest first; empty if all is well.
  public internal(set) var findings: [Finding] = []
  /// How many genuine anchors were compared.
  public internal(set) var anchorCount = 0
  /// The one that reaches furthest; nothing after it is protected from being cut off.
  public internal(set) var lastAnchor: Anchor?
  /// What was removed on the record.
  public internal(set) var prunings: [PruningRecord] = []

  /// Whether nothing is wrong.
  public var isSound: Bool { findings.isEmpty }
  /// How many events lie beyond the last anchor: that none was cut off behind them nobody can prove.
  public var unanchoredCount: Int64 { max(0, lastEvent - (lastAnchor?.eventCount ?? 0)) }

  /// Something that is wrong.
  public enum Finding: Hashable, Sendable {
    /// An event, or the row of its call or desk, was edited.
    case edited(EventPlace)
    /// An event stands in the place of another, whose number is given.
    case swapped(EventPlace, with: Int64)
    /// An event was put in between others.
    case inserted(EventPlace)
    /// The last event, beyond every anchor, was added or edited without the key.
    case addedOrEdited(EventPlace)
    /// Events are missing before one that is there.
    case removed(first: Int64, last: Int64, before: EventPlace)
    /// The end of the journal is missing: it has this many events, and had more.
    case tailCut(present: Int64, known: Int64, at: Instant?)
    /// The whole file is an older copy: an anchor knows of more events or more prunings.
    case olderCopy(present: Int64, anchor: Anchor)
    /// The chain is whole, but not the one that an anchor was taken of.
    case contradictsAnchor(Anchor, EventPlace?)
    /// A call stands there that no event vouches for.
    case strayCall(id: String)
    /// A desk stands there that no call refers to.
    case strayDesk(id: String)
    /// The record of a removal was edited.
    case pruningEdited(id: Int64)
    /// A figure of the statistics is not what the events make.
    case figureEdited(FigurePlace, present: Int64, counted: Int64)
    /// The figures of a day whose calls were removed are not those that were there then.
    case prunedFiguresEdited(day: CivilDate)
    /// A row stands in the statistics that nothing is counted in.
    case strayFigure
    /// The counter of SQLite was edited.
    case counterEdited
    /// A table, an index or a guard of the schema was changed, added or dropped.
    case schemaChanged(name: String)
    /// A line of the anchors' file was edited, or is of another journal.
    case anchorEdited(line: Int)
    /// The file of the anchors is missing.
    case anchorsMissing
    /// The file is damaged where it was read.
    case damaged(reason: String)
  }
}

/// Which event is meant.
public struct EventPlace: Hashable, Sendable {
  /// Its number in the journal.
  public let event: Int64
  /// The id of its call.
  public let callID: String
  /// Its number in the call.
  public let number: Int64
  /// When it happened, as it stands there now.
  public let at: Instant
}

/// Which figure of the statistics is meant.
public struct FigurePlace: Hashable, Sendable {
  /// The day on which the calls began.
  public let day: CivilDate
  /// Where they were handled.
  public let seat: Seat
  /// What is counted, as the table names it.
  public let name: String
}

/// Days that were removed on the record.
public struct PruningRecord: Hashable, Sendable {
  /// Counted from 1.
  public let id: Int64
  /// When it was done.
  public let at: Instant
  /// Days before this one could go.
  public let before: CivilDate
  /// How many days went.
  public let days: Int64
  /// How many calls went.
  public let calls: Int64
  /// How many events went.
  public let events: Int64
}
