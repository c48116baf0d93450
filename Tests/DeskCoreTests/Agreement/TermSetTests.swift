import DeskCore
import Testing

@Suite("Sets of terms")
struct TermSetTests {
  @Test func everySubsetHoldsExactlyItsTerms() {
    let handlers = Handler.allCases
    for mask in 0..<(1 << handlers.count) {
      let chosen = handlers.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element)
      let set = TermSet(chosen)
      #expect(set.terms == chosen)
      #expect(set.isEmpty == chosen.isEmpty)
      #expect(handlers.filter(set.contains) == chosen)
      #expect(TermSet(chosen.reversed() + chosen) == set)
    }
  }

  @Test func unionHoldsTheTermsOfBoth() {
    let handlers = Handler.allCases
    for first in handlers {
      for second in handlers {
        let both = TermSet([first]).union(TermSet([second]))
        #expect(both == TermSet([first, second]))
        #expect(both == TermSet([second]).union([first]))
        var grown = TermSet([first])
        grown.formUnion([second])
        #expect(grown == both)
      }
    }
  }

  @Test func theEmptySetAndTheFullOneBelongToNobodyAndEverybody() {
    let nothing: TermSet<Kind> = []
    #expect(nothing.isEmpty)
    #expect(nothing.terms.isEmpty)
    #expect(TermSet<Kind>.all.terms == Kind.allCases)
    #expect(TermSet<Kind>.all.union(nothing) == .all)
  }

  @Test func citationsReachTheLastPointAndStandInTheAgreementsOrder() {
    let set: CitationSet = [.point4_3, .point1_1, .point4_2Depth]
    #expect(set.terms == [.point1_1, .point4_2Depth, .point4_3])
    #expect(set.contains(.point4_3))
    #expect(!set.contains(.point4_2Email))
    #expect(CitationSet.all.terms.count == 32)
  }
}
