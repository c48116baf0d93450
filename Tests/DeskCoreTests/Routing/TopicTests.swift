import DeskCore
import Testing

@Suite("The topics of the COT menu, point 4.2")
struct TopicTests {
  @Test(arguments: AgreementTable.cells)
  func everyTopicIsTakenByItsGroupAndDoctorsByBenefits_4_2(cell: AgreementCell) throws {
    #expect(try cell.decision().topicGroup == AgreementTable.topicGroups[cell.topic])
  }

  @Test func thereAreSixTopicsEachCitingItsOwnPassage_4_2() throws {
    let topics = try Shipped.rulebook().rulebook.topics
    #expect(topics.map(\.key) == [1, 2, 3, 4, 5, 6])
    #expect(topics.map(\.group) == [1, 2, 3, 4, 5, 3])
    #expect(
      topics.map(\.citations) == [
        [.point4_2Topic1], [.point4_2Topic2], [.point4_2Topic3], [.point4_2Topic4],
        [.point4_2Topic5], [.point4_2Topic6],
      ])
    #expect(
      topics.map(\.label.english) == [
        "technical help", "pensions", "benefits", "insured persons", "contribution payers", "doctors",
      ])
  }

  @Test func eachMatterAdmitsTheTopicsThatLeadToIt_4_2() throws {
    for matter in try Shipped.rulebook().rulebook.matters {
      let expected = AgreementTable.matters.first { $0.id == matter.id }?.topics ?? [0]
      let admitted = (0...6).filter { matter.topics.admits($0) }
      #expect(admitted == expected, "\(matter.id)")
    }
  }

  @Test(arguments: AgreementTable.pending)
  func aTopicNotYetChosenKeepsRouteAndDepth_4_2(cell: AgreementCell) throws {
    let pending = try cell.decision()
    let chosen = try Shipped.rulebook().table.decision(
      for: Shipped.situation(cell.seat, cell.matter, topic: 2, cell.kind, cell.level))
    #expect(pending.handling == chosen.handling)
    #expect(pending.handledBy == chosen.handledBy)
    #expect(pending.depth == chosen.depth)
    #expect(pending.cotDepth == chosen.cotDepth)
    #expect(pending.routingRow == chosen.routingRow)
    #expect(pending.topicGroup == 0)
    #expect(try Shipped.guidance(cell.situation()).topic == nil)
  }

  @Test func aTopicIsFoundByItsKeyAlone_4_2() throws {
    let rulebook = try Shipped.rulebook()
    for key in UInt8.min...UInt8.max {
      #expect(rulebook.topic(key)?.key == ((1...6).contains(key) ? key : nil))
    }
  }
}
