import CallJournal
import DeskCore
import DeskScreen
import Foundation

/// A call of the journal on one line.
enum CallText {
  static func line(_ call: CallSummary, _ language: Language) -> String {
    [
      String(call.callID.prefix(12)), moment(call.startedAt), call.seat.id,
      call.matters.isEmpty ? "-" : call.matters.joined(separator: ","), call.kind.name[language],
      call.level.name[language], outcome(call, language), "\(call.eventCount)", call.note,
    ].map(\.printable).joined(separator: "\t")
  }

  /// How a call ended, or that it has not.
  static func outcome(_ call: CallSummary, _ language: Language) -> String {
    if case .over(regularly: false) = call.phase { return interrupted[language] }
    return call.result?.name[language] ?? open[language]
  }

  /// A moment in Warsaw to the second, without offset.
  static func moment(_ instant: Instant) -> String {
    String(WarsawTime.iso(instant).prefix(19)).replacingOccurrences(of: "T", with: " ")
  }

  private static let interrupted = LocalizedText(polish: "przerwana", english: "interrupted")
  private static let open = LocalizedText(polish: "trwa", english: "open")
}

/// A call of the journal as JSON.
enum CallJSON {
  static func line(_ call: CallSummary) throws -> String {
    String(decoding: try encoder.encode(JSONObject(fields(call))), as: UTF8.self)
  }

  static func fields(_ call: CallSummary) -> [(String, JSONCell)] {
    [
      ("call", .text(call.callID)), ("started-at", .text(WarsawTime.iso(call.startedAt))),
      ("last-event-at", .text(WarsawTime.iso(call.lastEventAt))), ("seat", .text(call.seat.id)),
      ("medium", .text(call.medium.id)), ("rulebook", .text(call.rulebook)), ("matters", .list(call.matters)),
      ("kind", .text(call.kind.id)), ("authentication", .text(call.level.id)),
      ("open", .truth(!call.isOver)), ("interrupted", .truth(call.phase == .over(regularly: false))),
      ("result", call.result.map { .text($0.id) } ?? .none), ("note", .text(call.note)),
      ("events", .integer(Int64(call.eventCount))),
    ]
  }

  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}

extension CallSummary {
  fileprivate var isOver: Bool {
    if case .over = phase { return true }
    return false
  }
}

/// A value of a JSON object whose keys are known only when it is written.
enum JSONCell: Encodable {
  case none
  case integer(Int64)
  case truth(Bool)
  case text(String)
  case list([String])
  case objects([JSONObject])

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .none: try value.encodeNil()
    case .integer(let integer): try value.encode(integer)
    case .truth(let truth): try value.encode(truth)
    case .text(let text): try value.encode(text)
    case .list(let texts): try value.encode(texts)
    case .objects(let objects): try value.encode(objects)
    }
  }
}

/// A JSON object whose keys are known only when it is written.
struct JSONObject: Encodable {
  private let fields: [(String, JSONCell)]

  init(_ fields: [(String, JSONCell)]) { self.fields = fields }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Name.self)
    for (name, value) in fields { try object.encode(value, forKey: Name(stringValue: name)) }
  }
}
