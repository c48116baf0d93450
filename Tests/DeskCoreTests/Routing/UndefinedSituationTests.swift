import DeskCore
import Testing

@Suite("What the agreement does not define gets the lowest depth")
struct UndefinedSituationTests {
  @Test func everyNumberOutsideTheTablesGivesTheUndefinedDecision() throws {
    let rulebook = try Shipped.rulebook()
    let defined = Set(try definedPlaces())
    for seat in Seat.allCases {
      for matter in UInt8.min...UInt8.max {
        for topic in UInt8.min...UInt8.max {
          let situation = Situation(
            seat: seat, matter: matter, topic: topic, kind: .question, level: .full)
          let decision = rulebook.table.decision(for: situation)
          let isDefined = defined.contains(UInt16(matter) << 8 | UInt16(topic))
          guard (decision == .undefined) == isDefined else { continue }
          Issue.record("\(seat.id), matter \(matter), topic \(topic) gives \(decision.depth.id)")
        }
      }
    }
  }

  @Test func theUndefinedDecisionSaysOnlyWhomToContact() {
    let undefined = Decision.undefined
    #expect(undefined.depth == .referralOnly)
    #expect(undefined.handling == .refer)
    #expect(undefined.handledBy.isEmpty)
    #expect(undefined.cotDepth == nil)
    #expect(undefined.topicGroup == 0)
    #expect(undefined.routingRow == nil)
  }

  static let wrongTopics: [(matter: String, topic: UInt8)] = [
    ("1.2.e", 7), ("1.2.e", 9), ("1.2.e", 10), ("1.2.e", 200), ("1.2.c", 7), ("1.1.a", 1),
    ("1.1.d", 6), ("1.2.a", 2), ("1.2.a", 0), ("1.2.f", 6), ("outside", 1),
  ]

  @Test(arguments: wrongTopics)
  func aTopicThatDoesNotBelongGivesTheUndefinedDecision(matter: String, topic: UInt8) throws {
    for seat in Seat.allCases {
      for kind in Kind.allCases {
        for level in AuthenticationLevel.allCases {
          let situation = try Shipped.situation(seat, matter, topic: topic, kind, level)
          #expect(try Shipped.rulebook().table.decision(for: situation) == .undefined)
        }
      }
    }
  }

  @Test(arguments: wrongTopics)
  func anUndefinedSituationHasNoWordsToSay(matter: String, topic: UInt8) throws {
    let situation = try Shipped.situation(.cot, matter, topic: topic, .question, .full)
    let guidance = try Shipped.guidance(situation)
    #expect(guidance.say.isEmpty)
    #expect(guidance.never.isEmpty)
    #expect(guidance.headline.text.isEmpty)
    #expect(guidance.paths == nil)
    #expect(guidance.depthRule?.depth == .referralOnly)
  }

  @Test(arguments: [UInt8(11), 12, 99, 255])
  func aMatterThatDoesNotExistHasNoGuidance(matter: UInt8) throws {
    let situation = Situation(seat: .cot, matter: matter, topic: 0, kind: .question, level: .full)
    let instant = try Instant(expression: Moments.open)
    let guidance = try Shipped.rulebook().guidance(for: situation, at: instant, language: .polish)
    #expect(guidance == nil)
  }

  private func definedPlaces() throws -> [UInt16] {
    let cells = AgreementTable.cells + AgreementTable.outside + AgreementTable.pending
    return try cells.map {
      let situation = try $0.situation()
      return UInt16(situation.matter) << 8 | UInt16(situation.topic)
    }
  }
}
