import DeskCore
import Foundation

/// Reads situations written as JSON, one a line.
package struct SituationLineReader {
  private let decoder = JSONDecoder()

  /// Makes a reader.
  package init() {}

  /// What a line says.
  /// - Parameter line: the line without its end.
  /// - Throws: `BadSituation` where it is too long, no JSON object, or a field is of the wrong kind.
  package func read(_ line: LineReader.Line) throws(BadSituation) -> SituationLine {
    guard case .bytes(let bytes) = line else {
      throw BadSituation("the line has more than \(LineReader.longestLine) bytes; shorten it")
    }
    do {
      return try decoder.decode(SituationLine.self, from: Data(bytes))
    } catch let bad as BadSituation {
      throw bad
    } catch {
      throw BadSituation("not a JSON object; write one situation a line")
    }
  }
}

/// A line of a batch, of which the situation is not yet checked.
package struct SituationLine: Decodable, Equatable {
  /// The situation as it was written.
  package let situation: SituationRequest
  /// The moment as it was written, if it was.
  package let at: String?
  /// Whether the caller wants to hand over personal data, if the line says so.
  package let personalData: Bool?

  private enum Key: String, CodingKey, CaseIterable {
    case seat, matter, topic, kind, authentication, at
    case personalData = "personal-data"
  }

  /// Any name that a field can have.
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads the fields that a situation has and passes over others, but for those that look like a slip of the keys.
  /// - Parameter decoder: where to read.
  /// - Throws: `BadSituation` naming the first field that is of the wrong kind, or misspelt.
  package init(from decoder: any Decoder) throws {
    try Self.refuseMisspelt(try decoder.container(keyedBy: Name.self).allKeys)
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

  /// A condition that was written and not understood would give another answer than the one asked for.
  private static func refuseMisspelt(_ names: [Name]) throws(BadSituation) {
    for name in names.map(\.stringValue) where Key(stringValue: name) == nil {
      let plain = String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
      let known = Key.allCases.map(\.rawValue)
      guard let meant = known.first(where: { $0 == plain }) ?? Suggestion.nearest(to: name, in: known) else {
        continue
      }
      throw BadSituation("unknown field '\(name)'; did you mean '\(meant)'?")
    }
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
