import ArgumentParser
import DeskCore
import Foundation

/// Decides every line of standard input, in order.
struct BatchDecision {
  private let shelf: RulebookShelf
  private let instant: Instant?
  private let personalData: Bool
  private let decoder = JSONDecoder()
  private let errorEncoder = JSONEncoder()
  private var encoder: GuidanceEncoder

  init(
    shelf: RulebookShelf, language: Language, instant: Instant?, personalData: Bool,
    overrides: ChannelOverrides
  ) {
    self.shelf = shelf
    self.instant = instant
    self.personalData = personalData
    encoder = GuidanceEncoder(language: language, overrides: overrides)
    errorEncoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Reads to the end; a bad line is answered in its place and the rest goes on.
  /// - Throws: an exit code after bad lines, a failure when reading or writing fails.
  mutating func run() throws {
    var reader = LineReader()
    var output = OutputStream()
    var number = 0
    var bad = 0
    while let line = try reader.next() {
      number += 1
      do {
        try output.writeLine(try decide(line))
      } catch let error as BadSituation {
        bad += 1
        try output.writeLine(try errorEncoder.encode(BadLine(line: number, error: error.reason.printable)))
      }
    }
    try output.flush()
    guard bad == 0 else {
      throw CommandFailure(
        "standard input: \(bad) of \(number) lines are bad; see the 'error' in their places",
        code: SystemExit.badData)
    }
  }

  private struct BadLine: Encodable {
    let line: Int
    let error: String
  }

  private mutating func decide(_ line: LineReader.Line) throws -> [UInt8] {
    guard case .bytes(let bytes) = line else {
      throw BadSituation("the line has more than \(LineReader.longestLine) bytes; shorten it")
    }
    let request = try parse(bytes)
    let instant = try request.at.map { text in try moment(text) } ?? self.instant ?? SystemClock.now()
    let situation = try request.situation.checked(shelf.inForce(at: instant).rulebook)
    return try encoder.encode(
      situation, at: instant, shelf: shelf, personalData: request.personalData ?? personalData)
  }

  private func parse(_ bytes: ArraySlice<UInt8>) throws -> RequestJSON {
    do {
      return try decoder.decode(RequestJSON.self, from: Data(bytes))
    } catch let bad as BadSituation {
      throw bad
    } catch {
      throw BadSituation("not a JSON object; write one situation a line")
    }
  }
}

/// A line of the batch.
private struct RequestJSON: Decodable {
  let situation: SituationRequest
  let at: String?
  let personalData: Bool?

  private enum Key: String, CodingKey {
    case seat, matter, topic, kind, authentication, at
    case personalData = "personal-data"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) throws -> String? {
      guard fields.contains(key), try !fields.decodeNil(forKey: key) else { return nil }
      do {
        return try fields.decode(String.self, forKey: key)
      } catch {
        throw BadSituation("'\(key.rawValue)' is not a text; write it between quotes")
      }
    }
    situation = SituationRequest(
      seat: try text(.seat), matter: try text(.matter), topic: try Self.topic(fields),
      kind: try text(.kind), authentication: try Self.authentication(fields))
    at = try text(.at)
    personalData = try Self.personalData(fields)
  }

  /// A topic may be written as a number or as a text.
  private static func topic(_ fields: KeyedDecodingContainer<Key>) throws -> String? {
    guard fields.contains(.topic), try !fields.decodeNil(forKey: .topic) else { return nil }
    if let number = number(fields) { return "\(number)" }
    do {
      return try fields.decode(String.self, forKey: .topic)
    } catch {
      throw BadSituation("'topic' is neither a number nor a text; write the key of a topic")
    }
  }

  private static func number(_ fields: KeyedDecodingContainer<Key>) -> Int? {
    do { return try fields.decode(Int.self, forKey: .topic) } catch { return nil }
  }

  /// Fail closed: whatever is no known level counts as none.
  private static func authentication(_ fields: KeyedDecodingContainer<Key>) throws -> String? {
    guard fields.contains(.authentication) else { return nil }
    do { return try fields.decode(String.self, forKey: .authentication) } catch { return nil }
  }

  private static func personalData(_ fields: KeyedDecodingContainer<Key>) throws -> Bool? {
    guard fields.contains(.personalData), try !fields.decodeNil(forKey: .personalData) else { return nil }
    do {
      return try fields.decode(Bool.self, forKey: .personalData)
    } catch {
      throw BadSituation("'personal-data' is not true or false; write one of them")
    }
  }
}
