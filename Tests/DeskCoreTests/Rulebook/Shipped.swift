import DeskCore
import Foundation
import RulebookFiles
import Testing

/// The rulebook of 28 April 2016 as the program carries it, loaded and proven once.
///
/// 'make mutate' puts a changed one in its place, to see whether a test fails.
enum Shipped {
  private static let shelf = Result {
    let changed = ProcessInfo.processInfo.environment["PUE_DESK_TESTED_RULEBOOK"]
    return try changed.map(RulebookShelf.folder) ?? RulebookShelf.builtIn()
  }

  static func rulebook() throws -> ProvenRulebook {
    let rulebooks = try shelf.get().rulebooks
    return try #require(rulebooks.first { $0.rulebook.version == "2016-04-28" })
  }

  /// A situation by the id of its matter.
  static func situation(
    _ seat: Seat, _ matter: String, topic: UInt8 = 0, _ kind: Kind = .question,
    _ level: AuthenticationLevel = .none
  ) throws -> Situation {
    let number = try #require(rulebook().matterNumber(matter), "there is no matter \(matter)")
    return Situation(seat: seat, matter: number, topic: topic, kind: kind, level: level)
  }

  /// The guidance for a situation, in consultants' hours unless another moment is given.
  static func guidance(
    _ situation: Situation, at moment: String = Moments.open, _ language: Language = .polish,
    personalData: Bool = false
  ) throws -> Guidance {
    let instant = try Instant(expression: moment)
    let guidance = try rulebook().guidance(
      for: situation, at: instant, language: language, personalData: personalData)
    return try #require(guidance)
  }

  /// The guidance for every situation, in both languages, in consultants' hours and outside them.
  static func everyGuidance() throws -> [Guidance] {
    let rulebook = try rulebook()
    let instants = try [Moments.open, Moments.closed].map { try Instant(expression: $0) }
    return rulebook.situations.flatMap { situation in
      Language.allCases.flatMap { language in
        instants.compactMap { rulebook.guidance(for: situation, at: $0, language: language) }
      }
    }
  }
}

/// Moments in Warsaw time that need no comment elsewhere.
enum Moments {
  /// A Friday in consultants' hours.
  static let open = "2016-04-29T12:00"
  /// The Sunday after.
  static let closed = "2016-05-01T12:00"
}

extension Guidance {
  /// Everything that this guidance shows in words, texts of the channels apart.
  var words: [String] {
    [headline.text] + say.map(\.text) + never.map(\.text)
      + Language.allCases.flatMap { [depthRule?.may[$0], depthRule?.mayNot[$0]] }.compactMap { $0 }
  }
}
