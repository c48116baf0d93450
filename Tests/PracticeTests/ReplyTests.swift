import DeskCore
import Testing

@Suite("What a reply reveals")
struct ReplyTests {
  /// Every reply against every depth: what is in the row may be said there, end of point 4.2.
  private static let within: [(AnswerDepth, [SpokenReply])] = [
    (.referralOnly, [.refuse, .refer, .agree, .authorize, .askPIN]),
    (.general, [.general, .refuse, .refer, .agree, .authorize, .askPIN]),
    (.confirmDeny, [.general, .confirm, .deny, .refuse, .refer, .agree, .authorize, .askPIN]),
    (.full, SpokenReply.allCases), (.bankRules, SpokenReply.allCases),
  ]

  @Test func aReplySaysNoMoreThanTheDepthPermits_4_2() {
    #expect(Self.within.map(\.0).count == AnswerDepth.allCases.count)
    for (depth, replies) in Self.within {
      #expect(SpokenReply.allCases.filter { $0.isWithin(depth) } == replies, "\(depth)")
    }
  }

  @Test func idsAreUniqueAndLeadBack() {
    #expect(Set(SpokenReply.ids).count == SpokenReply.allCases.count)
    for reply in SpokenReply.allCases { #expect(SpokenReply(id: reply.id) == reply) }
    for criterion in Criterion.allCases { #expect(Criterion(id: criterion.id) == criterion) }
  }
}
