import DeskCore
import Foundation

/// A line of the override log: what a supervisor said of a channel.
public enum OverrideEntry: Hashable, Sendable {
  /// The channel is out of service for a while.
  case down(ChannelOverride)
  /// The channel is back in service.
  case up(channel: String, by: String, at: Instant)

  /// When it was said.
  public var saidAt: Instant {
    switch self {
    case .down(let override): override.saidAt
    case .up(_, _, let at): at
    }
  }
}

extension OverrideEntry: Codable {
  private enum Field: String, CodingKey { case action, channel, from, until, why, by, at }

  /// Writes the entry with its moments in Warsaw time.
  /// - Parameter encoder: where to write.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    switch self {
    case .down(let override):
      try fields.encode("down", forKey: .action)
      try fields.encode(override.channel, forKey: .channel)
      try fields.encode(WarsawTime.iso(override.from), forKey: .from)
      try fields.encode(WarsawTime.iso(override.until), forKey: .until)
      try fields.encode(override.why, forKey: .why)
      try fields.encode(override.by, forKey: .by)
      try fields.encode(WarsawTime.iso(override.saidAt), forKey: .at)
    case .up(let channel, let by, let at):
      try fields.encode("up", forKey: .action)
      try fields.encode(channel, forKey: .channel)
      try fields.encode(by, forKey: .by)
      try fields.encode(WarsawTime.iso(at), forKey: .at)
    }
  }

  /// Reads an entry; texts lose whatever could upset a screen.
  /// - Parameter decoder: where to read.
  /// - Throws: `DecodingError` where it is none.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    func text(_ field: Field) throws -> String { try fields.decode(String.self, forKey: field).plain }
    func moment(_ field: Field) throws -> Instant {
      do {
        return try Instant(expression: try fields.decode(String.self, forKey: field))
      } catch let error as TimeExpressionError {
        throw DecodingError.dataCorruptedError(forKey: field, in: fields, debugDescription: error.reason)
      }
    }
    let (channel, by, at) = (try text(.channel), try text(.by), try moment(.at))
    switch try text(.action) {
    case "down":
      self = .down(
        ChannelOverride(
          channel: channel, from: try moment(.from), until: try moment(.until), why: try text(.why),
          by: by, saidAt: at))
    case "up": self = .up(channel: channel, by: by, at: at)
    default:
      throw DecodingError.dataCorruptedError(forKey: .action, in: fields, debugDescription: "no such action")
    }
  }
}

extension String {
  /// The text without control characters, on one line, at most 200 characters long.
  public var plain: String {
    let fit = unicodeScalars.map { $0 == "\n" || $0 == "\t" || $0 == "\r" ? " " : $0 }
      .filter { !$0.isUnfitForScreen }
    return String(String.UnicodeScalarView(fit)).trimmingCharacters(in: .whitespaces).cut(to: 200)
  }

  private func cut(to most: Int) -> String {
    guard unicodeScalars.count > most else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(most - 1))) + "…"
  }
}
