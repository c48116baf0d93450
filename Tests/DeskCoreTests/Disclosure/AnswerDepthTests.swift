import DeskCore
import Testing

@Suite("The order of the depths, end of point 4.2")
struct AnswerDepthTests {
  /// Whether the depth on the left reveals no more than each depth on the right, which stand in the
  /// order referral-only, bank-rules, general, confirm-deny, full.
  static let truth: [(depth: AnswerDepth, revealsNoMoreThan: [Bool])] = [
    (.referralOnly, [true, false, true, true, true]),
    (.bankRules, [false, true, false, false, false]),
    (.general, [false, false, true, true, true]),
    (.confirmDeny, [false, false, false, true, true]),
    (.full, [false, false, false, false, true]),
  ]
  static let columns: [AnswerDepth] = [.referralOnly, .bankRules, .general, .confirmDeny, .full]

  @Test(arguments: truth)
  func aDepthRevealsNoMoreThanThoseAboveIt_4_2(depth: AnswerDepth, revealsNoMoreThan: [Bool]) {
    #expect(Self.columns.map { depth.revealsNoMore(than: $0) } == revealsNoMoreThan)
  }

  @Test func theTruthTableHasACellForEveryPair() {
    #expect(Set(Self.truth.map(\.depth)) == Set(AnswerDepth.allCases))
    #expect(Set(Self.columns) == Set(AnswerDepth.allCases))
  }

  @Test func levelsRiseFromNoneToFull_4_2() {
    #expect(AuthenticationLevel.allCases.sorted() == [.none, .substitute, .full])
    #expect(AuthenticationLevel.none < .substitute)
    #expect(AuthenticationLevel.substitute < .full)
    #expect(!(AuthenticationLevel.full < .full))
  }
}
