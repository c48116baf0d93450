import DeskCore
import Testing

@Suite("Which rulebook is in force")
struct ShelfTests {
  static func shelf() throws -> RulebookShelf {
    let rulebooks = try ["2020-01-01", "2016-04-28", "2018-07-01"].map { day in
      var rulebook = try Shipped.rulebook().rulebook
      rulebook.version = day
      rulebook.effectiveFrom = try CalendarGiven.date(day)
      return try ProvenRulebook(proving: rulebook)
    }
    return RulebookShelf(try #require(rulebooks.first), Array(rulebooks.dropFirst()))
  }

  @Test func rulebooksStandByRisingEffectiveDate() throws {
    let versions = try Self.shelf().rulebooks.map(\.rulebook.version)
    #expect(versions == ["2016-04-28", "2018-07-01", "2020-01-01"])
  }

  /// Moments around each effective date; a rulebook is in force from Warsaw's midnight.
  static let moments: [(at: String, version: String, beforeFirst: Bool)] = [
    ("0001-01-01T00:00", "2016-04-28", true),
    ("2016-04-27T23:59:59", "2016-04-28", true),
    ("2016-04-28T00:00:00", "2016-04-28", false),
    ("2016-04-27T22:00:00Z", "2016-04-28", false),
    ("2018-06-30T23:59:59", "2016-04-28", false),
    ("2018-07-01T00:00", "2018-07-01", false),
    ("2018-06-30T22:00Z", "2018-07-01", false),
    ("2019-12-31T23:59:59", "2018-07-01", false),
    ("2020-01-01T00:00", "2020-01-01", false),
    ("9999-12-31T23:59:59", "2020-01-01", false),
  ]

  @Test(arguments: moments)
  func theLatestRulebookNotAfterTheDayIsInForce(
    at moment: String, version: String, beforeFirst: Bool
  ) throws {
    let inForce = try Self.shelf().inForce(at: Instant(expression: moment))
    #expect(inForce.rulebook.rulebook.version == version)
    #expect(inForce.beforeFirst == beforeFirst)
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("confirm-denny", "confirm-deny"), ("generl", "general"), ("fulll", "full"), ("Full", "full"),
    ("referal-only", "referral-only"), ("bank-ruels", "bank-rules"),
  ])
  func aSlipOfTheKeysIsTakenForTheWordMeant(_ written: String, _ meant: String) {
    #expect(Suggestion.nearest(to: written, in: AnswerDepth.ids) == meant)
    #expect(Suggestion.unknown("depth", written, AnswerDepth.ids).hasSuffix("did you mean '\(meant)'?"))
  }

  @Test(arguments: ["", "x", "banana", "1.2.g", String(repeating: "general", count: 50)])
  func nothingIsSuggestedWhereNothingIsNear(_ written: String) {
    #expect(Suggestion.nearest(to: written, in: AnswerDepth.ids + ["1.2.a", "1.2.b"]) == nil)
  }
}

@Suite struct ShelfWarningTests {
  @Test func anExceptionThatAnotherRulebookTakesOverIsNamed() throws {
    let warnings = try ShelfTests.shelf().warnings.map(\.message)
    // The exceptions of 2023 stand in all three, and only the last one is in force then.
    #expect(warnings.count == 4)
    #expect(warnings.allSatisfy { $0.contains("has no effect; move it to rulebook 20") })
    #expect(warnings.contains { $0.contains("2023-10-31 lies outside the days of rulebook 2016-04-28") })
    #expect(RulebookShelf(try Shipped.rulebook()).warnings.isEmpty)
  }
}
