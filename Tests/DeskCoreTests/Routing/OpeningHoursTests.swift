import DeskCore
import Testing

@Suite("When the channels can be used, point 4.2")
struct OpeningHoursTests {
  /// Warsaw time, whether the consultants answer, and the next change: closing when open, else opening.
  static let phone: [(at: String, open: Bool, change: String)] = [
    ("2016-04-29T06:59:59", false, "2016-04-29T07:00:00+02:00"),
    ("2016-04-29T07:00:00", true, "2016-04-29T18:00:00+02:00"),
    ("2016-04-29T17:59:59", true, "2016-04-29T18:00:00+02:00"),
    ("2016-04-29T18:00:00", false, "2016-05-02T07:00:00+02:00"),
    ("2016-04-30T12:00", false, "2016-05-02T07:00:00+02:00"),
    ("2016-05-25T18:00", false, "2016-05-27T07:00:00+02:00"),
    ("2016-05-26T12:00", false, "2016-05-27T07:00:00+02:00"),
    ("2023-12-21T17:59:59", true, "2023-12-21T18:00:00+01:00"),
    ("2023-12-21T18:00", false, "2023-12-27T07:00:00+01:00"),
    ("2023-12-22T12:00", false, "2023-12-27T07:00:00+01:00"),
    ("2023-10-31T14:59:59", true, "2023-10-31T15:00:00+01:00"),
    ("2023-10-31T15:00:00", false, "2023-11-02T07:00:00+01:00"),
    ("2024-12-24T12:00", true, "2024-12-24T18:00:00+01:00"),
    ("2025-12-24T12:00", false, "2025-12-29T07:00:00+01:00"),
  ]

  @Test(arguments: phone)
  func consultantsAnswerOnWorkingDaysFromSevenToEighteen_4_2(
    at moment: String, open: Bool, change: String
  ) throws {
    let instant = try Instant(expression: moment)
    let next = try Instant(expression: change)
    #expect(try Shipped.rulebook().consultantsAvailable(at: instant) == open)
    let expected: ChannelState.Use = open ? .open(until: next) : .closed(nextOpening: next)
    #expect(try Self.state("cot-consultant", moment).use == expected)
  }

  @Test(arguments: phone)
  func skypeIsOpenWheneverThePhoneCentreIs_4_2(at moment: String, open: Bool, change: String) throws {
    let phone = try Self.state("cot-consultant", moment)
    let skype = try Self.state("skype", moment)
    #expect(skype.use == phone.use)
    #expect(skype.exception == phone.exception)
  }

  /// The chat's own hours: the phone centre's exceptions are not the chat's.
  static let chat: [(at: String, open: Bool, change: String)] = [
    ("2016-04-29T17:59:59", true, "2016-04-29T18:00:00+02:00"),
    ("2016-04-29T18:00:00", false, "2016-05-02T07:00:00+02:00"),
    ("2016-05-26T12:00", false, "2016-05-27T07:00:00+02:00"),
    ("2023-10-31T15:00:00", true, "2023-10-31T18:00:00+01:00"),
    ("2023-12-22T12:00", true, "2023-12-22T18:00:00+01:00"),
    ("2023-12-22T18:00", false, "2023-12-27T07:00:00+01:00"),
  ]

  @Test(arguments: chat)
  func chatKeepsItsOwnHours_4_2(at moment: String, open: Bool, change: String) throws {
    let next = try Instant(expression: change)
    let state = try Self.state("chat", moment)
    #expect(state.use == (open ? .open(until: next) : .closed(nextOpening: next)))
    #expect(state.exception == nil)
  }

  @Test(arguments: phone.map(\.at), ["www", "contact-form", "email", "cot-ivr"])
  func automaticChannelsNeverClose_4_2(at moment: String, id: String) throws {
    #expect(try Self.state(id, moment).use == .always)
  }

  @Test(arguments: phone.map(\.at))
  func hoursOfUnitsArePublishedElsewhere_4_3(at moment: String) throws {
    #expect(try Self.state("in-person", moment).use == .published)
  }

  @Test func anExceptionIsShownWithItsReasonOnItsDayOnly_4_2() throws {
    let short = try #require(try Self.state("cot-consultant", "2023-10-31T08:00").exception)
    #expect(short.reason.polish.contains("15.00") && short.reason.english.contains("15.00"))
    #expect(short.hours == (try CalendarGiven.hours("7.00", "15.00")))
    let closed = try #require(try Self.state("cot-consultant", "2023-12-22T08:00").exception)
    #expect(closed.reason.polish.contains("nieczynne") && closed.reason.english.contains("closed"))
    #expect(closed.hours == nil)
    for day in ["2023-10-30", "2023-11-02", "2023-12-21", "2023-12-27"] {
      #expect(try Self.state("cot-consultant", "\(day)T08:00").exception == nil, "\(day)")
    }
  }

  @Test(arguments: phone)
  func guidanceShowsTheSameHoursAsTheListOfChannels_4_2(
    at moment: String, open: Bool, change: String
  ) throws {
    let situation = try Shipped.situation(.contactCenter, "1.2.e", topic: 3)
    let guidance = try Shipped.guidance(situation, at: moment)
    let instant = try Instant(expression: moment)
    #expect(guidance.channels == (try Shipped.rulebook().channelStates(at: instant)))
    #expect(guidance.paths?.consultantsAvailable == open)
  }

  static func state(_ id: String, _ moment: String) throws -> ChannelState {
    let states = try Shipped.rulebook().channelStates(at: Instant(expression: moment))
    return try #require(states.first { $0.channel.id == id })
  }
}
