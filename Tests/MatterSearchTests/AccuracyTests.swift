import DeskCore
import MatterSearch
import SearchTraining
import Testing

@Suite("The search, judged by phrases of people whose words it never met")
struct AccuracyTests {
  private static let judged = Result {
    Accuracy(
      MatterFinder(try RulebookShelfGiven.proven()), try SearchGiven.evaluation(),
      ids: try FinderGiven.rulebook().matters.map(\.id))
  }

  @Test func thereAreEnoughPhrasesToJudgeBy() throws {
    let phrases = try SearchGiven.evaluation()
    #expect(phrases.count > 600 && phrases.count { $0.matter == nil } > 60)
    #expect(Set(phrases.compactMap(\.matter)) == Set(FinderGiven.agreementOrder))
  }

  @Test func theMatterMeantComesFirstOrNearlyFirst_1() throws {
    let accuracy = try Self.judged.get()
    #expect(accuracy.top1 >= 0.94)
    #expect(accuracy.top3 >= 0.98)
    #expect(accuracy.owner >= 0.97)
  }

  @Test func topicAndKindAreProposedAsMeant_1_4_2() throws {
    let accuracy = try Self.judged.get()
    #expect(accuracy.topic >= 0.9 && accuracy.dataTopic >= 0.9)
    #expect(accuracy.kind >= 0.94)
  }

  @Test func aScoreIsTheShareOfHits() throws {
    #expect(try Self.judged.get().calibrationError <= 0.06)
  }

  @Test func whatIsNobodysMatterIsAskedAboutAndAClearPhraseIsNot() throws {
    let accuracy = try Self.judged.get()
    #expect(accuracy.asksOffTopic >= 0.95)
    #expect(accuracy.asksNeedlessly <= 0.05)
  }

  /// A judge who has seen the training phrases is none.
  @Test func noPhraseIsBothTrainedOnAndJudgedBy() throws {
    func key(_ phrase: LabelledPhrase) -> [String] { foldedWords(phrase.text) }
    let trained = Set(
      try PhraseSet.folder(SearchGiven.trainingFolder + "/phrases").flatMap(\.phrases).map(key))
    let both = try SearchGiven.evaluation().filter { $0.matter != nil && trained.contains(key($0)) }
    #expect(both.count <= 3, "\(both.map(\.text))")
  }
}
