import DeskCore
import Foundation
import RulebookFiles
import Testing

@Suite("The questions that tell two matters apart")
struct QuestionTests {
  static let faults = [
    Fault(
      "an unknown matter", in: "questions.yaml", "between: [1.1.d, 1.2.b]", "between: [1.1.d, 1.9.z]",
      "«questions.yaml|- between: [1.1.d, 1.9.z]»: unknown matter '1.9.z'; use one of 1.1.a, 1.1.b, 1.1.c, "
        + "1.1.d, 1.2.a, 1.2.b, 1.2.c, 1.2.d, 1.2.e, 1.2.f, outside"),
    Fault(
      "one matter alone", in: "questions.yaml", "between: [1.1.d, 1.2.b]", "between: [1.1.d, 1.1.d]",
      "«questions.yaml|- between: [1.1.d, 1.1.d]»: a question stands between two matters; name two"),
  ]

  @Test(arguments: faults)
  func aQuestionBetweenOtherThanTwoMattersIsRefused(fault: Fault) throws { try fault.expect() }

  @Test func aRulebookWithoutQuestionsIsWhole() throws {
    let copy = try RulebookCopy()
    try FileManager.default.removeItem(at: copy.url("questions.yaml"))
    #expect(copy.lines() == [])
  }
}
