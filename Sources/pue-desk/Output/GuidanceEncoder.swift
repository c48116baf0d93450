import DeskCore
import Foundation
import SituationLines

/// Writes guidances as JSON, and remembers what it has written.
///
/// A guidance depends on few things: the situation and whether consultants answer for one part,
/// the state of the channels for the other. Each part is encoded once and used again.
struct GuidanceEncoder {
  private struct BodyKey: Hashable {
    let rulebook: String
    let situation: Situation
    let consultantsAvailable: Bool
    let note: Bool
  }

  private struct ChannelKey: Hashable {
    let rulebook: String
    let uses: [ChannelState.Use]
  }

  private let language: Language
  private let overrides: ChannelOverrides
  private let encoder = JSONEncoder()
  private var bodies: [BodyKey: [UInt8]] = [:]
  private var channels: [ChannelKey: [UInt8]] = [:]

  /// Times of many years would fill the memory; then the parts are simply encoded again.
  private static let mostParts = 4096

  init(language: Language, overrides: ChannelOverrides = .init()) {
    self.language = language
    self.overrides = overrides
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// One guidance, on one line.
  /// - Parameters:
  ///   - situation: a situation that can occur.
  ///   - instant: the moment.
  ///   - shelf: the rulebooks.
  ///   - personalData: whether the caller wants to hand over personal data.
  mutating func encode(
    _ situation: Situation, at instant: Instant, shelf: RulebookShelf, personalData: Bool
  ) throws -> [UInt8] {
    let (rulebook, beforeFirst) = shelf.inForce(at: instant)
    let isZUS = rulebook.rulebook.matters[Int(situation.matter)].owner == .zus
    let states =
      isZUS ? rulebook.channelStates(at: instant, personalData: personalData, overrides: overrides) : []
    let body = try body(situation, instant, rulebook, beforeFirst)
    let channels = try channels(states, rulebook.rulebook.version)
    // Two objects' worth of encoded text make one: `{"channels":[…],` and the rest of the body.
    return Array("{\"channels\":".utf8) + channels + [UInt8(ascii: ",")] + body.dropFirst()
  }

  /// A list of channels, on one line.
  func encode(_ states: [ChannelState]) throws -> [UInt8] {
    Array(try encoder.encode(states.map(ChannelJSON.init)))
  }

  private mutating func body(
    _ situation: Situation, _ instant: Instant, _ rulebook: ProvenRulebook, _ beforeFirst: Bool
  ) throws -> [UInt8] {
    let key = BodyKey(
      rulebook: rulebook.rulebook.version, situation: situation,
      consultantsAvailable: rulebook.consultantsAvailable(at: instant, overrides: overrides),
      note: beforeFirst)
    if let known = bodies[key] { return known }
    guard
      let guidance = rulebook.guidance(for: situation, at: instant, language: language, overrides: overrides)
    else {
      throw BadSituation("no such matter in rulebook \(rulebook.rulebook.version); name another")
    }
    let note = beforeFirst ? Self.note(rulebook)[language] : nil
    let encoded = Array(try encoder.encode(GuidanceJSON(guidance: guidance, note: note)))
    if bodies.count >= Self.mostParts { bodies.removeAll() }
    bodies[key] = encoded
    return encoded
  }

  private mutating func channels(_ states: [ChannelState], _ rulebook: String) throws -> [UInt8] {
    // A channel left out changes the number of states, so the key tells those lists apart too.
    let key = ChannelKey(rulebook: rulebook, uses: states.map(\.use))
    if let known = channels[key] { return known }
    let encoded = try encode(states)
    if channels.count >= Self.mostParts { channels.removeAll() }
    channels[key] = encoded
    return encoded
  }

  /// What is said of a moment before the first rulebook.
  static func note(_ rulebook: ProvenRulebook) -> LocalizedText {
    let day = rulebook.rulebook.effectiveFrom
    return LocalizedText(
      polish: "Przed wejściem w życie pierwszych zasad (\(day)); zastosowano je.",
      english: "Before the first rulebook came into force (\(day)); it was applied.")
  }
}
