import CallJournal
import DeskCore

/// What an event says, field by field, by the ids of the journal.
struct EventFields {
  /// The columns in which events are exported, whichever of them an event has.
  static let columns = [
    "name", "matter", "kind", "topic", "route", "authentication", "verdict", "channel", "keys", "result",
    "note",
    "desk",
  ]

  /// The fields that the event has, without its name.
  let named: [(String, String)]
  private let name: String

  init(_ event: CallEvent) {
    name = event.name
    named =
      switch event {
      case .matterChosen(let matter, let kind, let topic):
        [("matter", matter), ("kind", kind.id)] + (topic == 0 ? [] : [("topic", "\(topic)")])
      case .kindChanged(let kind): [("kind", kind.id)]
      case .topicChanged(let topic): [("topic", "\(topic)")]
      case .levelChanged(let route, let level): [("route", route.id), ("authentication", level.id)]
      case .returnedFromIVR(let level): level.map { [("authentication", $0.id)] } ?? []
      case .takenOver(let desk): [("desk", desk)]
      case .referred(let channel, let keys):
        [("channel", channel)] + (keys.isEmpty ? [] : [("keys", keys.joined(separator: " "))])
      case .statementAnswered(let verdict): [("verdict", verdict.id)]
      case .wrappedUp(let result, let note):
        [("result", result.id)] + (note.isEmpty ? [] : [("note", note)])
      case .started, .sentToIVR, .undone, .parked, .resumed, .complaintTaken, .wrapUpBegan, .ended,
        .interrupted:
        []
      }
  }

  /// One value a column; nil where the event has none.
  var values: [String?] {
    Self.columns.map { column in
      column == "name" ? name : named.first { $0.0 == column }?.1
    }
  }

  /// Every column, null where the event has none.
  var cells: [(String, JSONCell)] {
    zip(Self.columns, values).map { ($0, $1.map { .text($0) } ?? .none) }
  }
}
