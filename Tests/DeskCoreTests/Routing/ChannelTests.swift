import DeskCore
import Testing

@Suite("The ways to reach ZUS, point 4")
struct ChannelTests {
  /// Point 4, written out a second time.
  static let channels: [(id: String, personalData: PersonalDataRule, address: String?, cite: [Citation])] = [
    ("www", .none, "www.zus.pl", [.point4_1]),
    (
      "cot-consultant", .byAuthentication, "22 560 16 00",
      [.point4_2, .point4_2Hours, .point4_2Ivr, .point4_2Recording, .point4_2Depth]
    ),
    ("cot-ivr", .none, "22 560 16 00", [.point4_2, .point4_2Hours, .point4_2Ivr]),
    ("skype", .byAuthentication, nil, [.point4_2, .point4_2Skype]),
    ("contact-form", .allowed, nil, [.point4_2, .point4_2Form]),
    ("chat", .notStated, nil, [.point4_2, .point4_2Chat]),
    ("email", .never, "cot@zus.pl", [.point4_2, .point4_2Email]),
    ("in-person", .notStated, nil, [.point4_3]),
  ]

  @Test func thereAreEightChannels_4() throws {
    let ids = try Shipped.rulebook().rulebook.channels.map(\.id)
    #expect(ids.sorted() == Self.channels.map(\.id).sorted())
  }

  @Test(arguments: channels)
  func everyChannelHasItsRuleAddressAndPoints_4(
    id: String, personalData: PersonalDataRule, address: String?, cite: [Citation]
  ) throws {
    let channel = try Self.channel(id)
    #expect(channel.personalData == personalData)
    #expect(channel.address == address)
    #expect(channel.citations.terms == cite)
  }

  @Test(arguments: ["www", "cot-ivr", "contact-form", "email"])
  func automaticChannelsAreAlwaysAvailable_4(id: String) throws {
    #expect(try Self.channel(id).availability == .always)
  }

  @Test func offerOfUnitsIsPublishedElsewhere_4_3() throws {
    #expect(try Self.channel("in-person").availability == .published)
  }

  @Test func skypeFollowsThePhoneCentre_4_2() throws {
    #expect(try Self.channel("skype").availability == .follows(channel: "cot-consultant"))
  }

  @Test(arguments: ["cot-consultant", "chat"])
  func consultantsAndChatWorkFromSevenToEighteen_4_2(id: String) throws {
    guard case .hours(let hours) = try Self.channel(id).availability else {
      Issue.record("\(id) has no hours")
      return
    }
    #expect(hours.regular == (try CalendarGiven.hours("7.00", "18.00")))
  }

  @Test(arguments: AgreementTable.cells)
  func everyChannelIsOfferedForZusMattersAndNoneForBankMatters_4(cell: AgreementCell) throws {
    let guidance = try Shipped.guidance(cell.situation())
    let expected = cell.owner == .zus ? Self.channels.map(\.id).sorted() : []
    #expect(guidance.channels.map(\.channel.id).sorted() == expected)
    for channel in guidance.channels {
      for point in channel.channel.citations.terms {
        #expect(guidance.citations.contains(point), "\(point.id) of \(channel.channel.id)")
      }
    }
  }

  @Test(arguments: AgreementTable.cells)
  func personalDataLeavesEmailOutAndNothingElse_4_2(cell: AgreementCell) throws {
    let situation = try cell.situation()
    let all = try Shipped.guidance(situation)
    let safe = try Shipped.guidance(situation, personalData: true)
    #expect(safe.channels == all.channels.filter { $0.channel.id != "email" })
    #expect(safe.decision == all.decision)
    #expect(safe.paths == all.paths)
    #expect(safe.say == all.say)
    #expect(safe.never == all.never)
  }

  static func channel(_ id: String) throws -> Channel {
    try #require(try Shipped.rulebook().rulebook.channels.first { $0.id == id })
  }
}
