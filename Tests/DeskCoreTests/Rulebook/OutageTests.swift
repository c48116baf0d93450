import DeskCore
import Testing

/// Channels out of service: for days by the rulebook, for hours by a supervisor.
@Suite struct OutageTests {
  struct Moment: Sendable, CustomTestStringConvertible {
    let at: String
    let isOpen: Bool
    /// Until when it is open, or when it opens next.
    let change: String?
    var testDescription: String { at }
  }

  /// Chat has 7.00–18.00 on working days and is down from Wednesday 4 until Thursday 5 May 2016; 3 May is a holiday.
  @Test(arguments: [
    Moment(at: "2016-04-29T10:00", isOpen: true, change: "2016-04-29T18:00"),
    Moment(at: "2016-05-02T18:00", isOpen: false, change: "2016-05-06T07:00"),
    Moment(at: "2016-05-03T23:59:59", isOpen: false, change: "2016-05-06T07:00"),
    Moment(at: "2016-05-04T00:00", isOpen: false, change: "2016-05-06T07:00"),
    Moment(at: "2016-05-05T23:59:59", isOpen: false, change: "2016-05-06T07:00"),
    Moment(at: "2016-05-06T07:00", isOpen: true, change: "2016-05-06T18:00"),
  ])
  func theNextOpeningIsAfterTheLastDay(_ moment: Moment) throws {
    let state = try Self.state("chat", moment.at, days: ["chat": ("2016-05-04", "2016-05-05")])
    try Self.expect(state, moment)
  }

  @Test func aChannelAroundTheClockIsShutAndComesBackAtMidnight() throws {
    let days = ["contact-form": ("2016-05-04", "2016-05-05")]
    let state = try Self.state("contact-form", "2016-05-04T12:00", days: days)
    #expect(state.use == .closed(nextOpening: try Instant(expression: "2016-05-06T00:00")))
    #expect(state.reason?.polish == "przerwa")
    #expect(try Self.state("contact-form", "2016-05-06T00:00", days: days).use == .always)
  }

  @Test func whatFollowsThePhoneIsOutWithThePhone_4_2_skype() throws {
    let days = ["cot-consultant": ("2016-05-04", "2016-05-05")]
    let skype = try Self.state("skype", "2016-05-04T12:00", days: days)
    #expect(skype.use == .closed(nextOpening: try Instant(expression: "2016-05-06T07:00")))
    let alone = try Self.state(
      "cot-consultant", "2016-05-04T12:00", days: ["skype": ("2016-05-04", "2016-05-05")])
    #expect(alone.use == .open(until: try Instant(expression: "2016-05-04T18:00")))
  }

  @Test func noConsultantsMeansNoKeysToPress_4_2_ivr() throws {
    var overrides = ChannelOverrides()
    overrides.take(try Self.override("cot-consultant", "2016-04-29T09:00", "2016-04-29T15:00"))
    let rulebook = try Shipped.rulebook()
    let guidance = try #require(
      rulebook.guidance(
        for: Shipped.situation(.contactCenter, "1.2.a", topic: 1),
        at: Instant(expression: "2016-04-29T12:00"), language: .polish, overrides: overrides))
    #expect(guidance.paths?.consultantsAvailable == false)
    let text =
      "Na to odpowiada ZUS, ale jego konsultanci teraz nie odbierają: awaria. "
      + "Pod 22 560 16 00 działa tylko automat."
    #expect(guidance.say.first?.text == text)
  }

  @Test(arguments: [
    Moment(at: "2016-04-29T08:59:59", isOpen: true, change: "2016-04-29T09:00"),
    Moment(at: "2016-04-29T09:00", isOpen: false, change: "2016-04-29T15:00"),
    Moment(at: "2016-04-29T14:59:59", isOpen: false, change: "2016-04-29T15:00"),
    Moment(at: "2016-04-29T15:00", isOpen: true, change: "2016-04-29T18:00"),
  ])
  func anOverrideHoldsFromAMomentUntilAMoment(_ moment: Moment) throws {
    var overrides = ChannelOverrides()
    overrides.take(try Self.override("chat", "2016-04-29T09:00", "2016-04-29T15:00"))
    try Self.expect(Self.state("chat", moment.at, overrides: overrides), moment)
  }

  @Test func anOverrideMeetsAnOutageAndANight() throws {
    var overrides = ChannelOverrides()
    overrides.take(try Self.override("chat", "2016-05-03T12:00", "2016-05-04T00:00"))
    let state = try Self.state(
      "chat", "2016-05-03T13:00", days: ["chat": ("2016-05-04", "2016-05-05")], overrides: overrides)
    #expect(state.use == .closed(nextOpening: try Instant(expression: "2016-05-06T07:00")))
  }

  @Test func ofTwoOverridesTheLastOneCountsUntilTheChannelIsUp() throws {
    var overrides = ChannelOverrides()
    overrides.take(try Self.override("chat", "2016-04-29T09:00", "2016-04-29T15:00"))
    overrides.take(try Self.override("chat", "2016-04-29T10:00", "2016-04-29T11:00"))
    #expect(overrides.all.count == 1)
    #expect(try Self.state("chat", "2016-04-29T12:00", overrides: overrides).reason == nil)
    overrides.lift("chat")
    #expect(overrides == ChannelOverrides())
  }

  @Test func anOutageAnnouncedForLaterLeavesThePresentOneAsItIs() throws {
    var overrides = ChannelOverrides()
    overrides.take(try Self.override("chat", "2016-04-29T10:00", "2016-04-29T11:00"))
    overrides.take(try Self.override("chat", "2016-04-29T14:00", "2016-04-29T15:00"))
    #expect(try Self.state("chat", "2016-04-29T10:30", overrides: overrides).reason != nil)
    #expect(try Self.state("chat", "2016-04-29T12:00", overrides: overrides).reason == nil)
    #expect(try Self.state("chat", "2016-04-29T14:30", overrides: overrides).reason != nil)
    overrides.take(try Self.override("chat", "2016-04-29T10:00", "2016-04-29T10:15"))
    #expect(try Self.state("chat", "2016-04-29T10:30", overrides: overrides).reason == nil)
  }

  /// By what is out of service: what is said at a bank seat and at COT of a matter for ZUS, and what is not.
  @Test(arguments: [
    (
      "cot-consultant", "konsultanci teraz nie odbierają: awaria", "telefon teraz nie działa",
      "przekieruję czasowo", "IVR teraz nie"
    ),
    ("cot-ivr", "telefon teraz nie działa: awaria", "wybrać", "IVR teraz nie działa: awaria", "przekieruję"),
    ("contact-form", "proszę zadzwonić pod 22 560 16 00", "formularz", "przekieruję czasowo", "nie działa"),
    ("chat", "formularz kontaktowy", "nie działa", "przekieruję czasowo", "nie działa"),
  ])
  func nobodyIsSentToWhatIsOutOfService_4_2(
    _ channel: String, _ said: String, _ unsaid: String, _ saidAtCot: String, _ unsaidAtCot: String
  ) throws {
    var overrides = ChannelOverrides()
    overrides.take(try Self.override(channel, "2016-04-29T09:00", "2016-04-29T15:00"))
    for (seat, said, unsaid) in [(Seat.branch, said, unsaid), (.cot, saidAtCot, unsaidAtCot)] {
      let guidance = try #require(
        Shipped.rulebook().guidance(
          for: Shipped.situation(seat, "1.2.a", topic: 1), at: Instant(expression: "2016-04-29T12:00"),
          language: .polish, overrides: overrides))
      let lines = guidance.say.map(\.text).joined(separator: " ")
      #expect(lines.contains(said) && !lines.contains(unsaid), "\(seat): \(lines)")
    }
  }

  /// What is said first while a channel is out of service, and the points that it rests on.
  @Test(arguments: [
    (
      "cot-ivr", Seat.contactCenter, Language.polish,
      "Na to odpowiada ZUS, ale jego telefon teraz nie działa: awaria."
    ),
    ("cot-ivr", .branch, .english, "ZUS answers this, but its phone is out of service now: awaria."),
    (
      "cot-ivr", .cot, .polish,
      "Mogę udzielić informacji ogólnych; uwierzytelnienie w IVR teraz nie działa: awaria."
    ),
    (
      "cot-ivr", .cot, .english,
      "I can give general information; authentication in the IVR is out of service now: awaria."
    ),
    (
      "cot-consultant", .branch, .polish,
      "Na to odpowiada ZUS, ale jego konsultanci teraz nie odbierają: awaria. Pod 22 560 16 00 działa tylko automat."
    ),
    (
      "cot-consultant", .contactCenter, .english,
      "ZUS answers this, but its consultants take no calls now: awaria. On 22 560 16 00 only the machine answers."
    ),
  ])
  func theOutageIsSaidInWordsAndWithItsPoints_4_2(
    _ channel: String, _ seat: Seat, _ language: Language, _ text: String
  ) throws {
    var overrides = ChannelOverrides()
    overrides.take(try Self.override(channel, "2016-04-29T09:00", "2016-04-29T15:00"))
    let guidance = try #require(
      Shipped.rulebook().guidance(
        for: Shipped.situation(seat, "1.2.a", topic: 1), at: Instant(expression: "2016-04-29T12:00"),
        language: language, overrides: overrides))
    let first = try #require(guidance.say.first)
    #expect(first.text == text)
    #expect(first.citations.terms.map(\.id) == (seat == .cot ? ["4.2.depth"] : ["4", "4.2"]))
  }

  /// In place of the form, at a bank seat and of a matter for ZUS alone, and only while mail works.
  @Test(arguments: [
    (Language.polish, "Ogólne pytania można wysłać e-mailem na cot@zus.pl, ale bez danych osobowych."),
    (.english, "General questions can go by e-mail to cot@zus.pl, but without personal data."),
  ])
  func withoutTheFormMailIsLeft_4_2_email(_ language: Language, _ text: String) throws {
    func line(_ seat: Seat, _ matter: String, _ topic: UInt8, down: [String]) throws -> CitedText? {
      var overrides = ChannelOverrides()
      for channel in down {
        overrides.take(try Self.override(channel, "2016-04-29T09:00", "2016-04-29T15:00"))
      }
      let guidance = try Shipped.rulebook().guidance(
        for: Shipped.situation(seat, matter, topic: topic), at: Instant(expression: "2016-04-29T12:00"),
        language: language, overrides: overrides)
      return try #require(guidance).say.first { $0.text == text }
    }
    for seat in [Seat.contactCenter, .branch] {
      let said = try #require(try line(seat, "1.2.a", 1, down: ["contact-form"]))
      #expect(said.citations.terms.map(\.id) == ["4.2.email"])
      #expect(try line(seat, "1.2.a", 1, down: ["contact-form", "email"]) == nil)
      #expect(try line(seat, "1.2.a", 1, down: ["chat"]) == nil)
      #expect(try line(seat, "1.1.a", 0, down: ["contact-form"]) == nil)
    }
    #expect(try line(.cot, "1.2.a", 1, down: ["contact-form"]) == nil)
  }

  @Test func theConsultantsAreOutWithTheMenuBeforeThem_4_2_ivr() throws {
    var overrides = ChannelOverrides()
    overrides.take(try Self.override("cot-ivr", "2016-04-29T09:00", "2016-04-29T15:00"))
    let (rulebook, noon) = (try Shipped.rulebook(), try Instant(expression: "2016-04-29T12:00"))
    #expect(!rulebook.consultantsAvailable(at: noon, overrides: overrides))
    #expect(
      rulebook.channelsOutOfService(at: noon, overrides: overrides) == ["cot-consultant", "cot-ivr", "skype"])
    #expect(
      rulebook.consultantsAvailable(at: try Instant(expression: "2016-04-29T15:00"), overrides: overrides))
    let days = ["cot-ivr": ("2016-05-04", "2016-05-05")]
    #expect(try Self.state("skype", "2016-05-04T12:00", days: days).reason?.polish == "przerwa")
  }

  @Test func placesWithHoursOfTheirOwnStayUnknownAfterwards_4_3() throws {
    let state = try Self.state(
      "in-person", "2016-05-04T12:00", days: ["in-person": ("2016-05-04", "2016-05-05")])
    #expect(state.use == .closed(nextOpening: nil))
    #expect(state.closure?.until == (try Instant(expression: "2016-05-06T00:00")))
  }

  /// One outage that begins where another one ends is one stretch, with the first one's reason.
  @Test(arguments: [
    ("2016-05-05T20:00", "2016-05-06T08:00", "2016-05-06T08:00"),
    ("2016-05-06T00:00", "2016-05-06T08:00", "2016-05-06T08:00"),
    ("2016-05-06T00:01", "2016-05-06T08:00", "2016-05-06T00:00"),
  ])
  func outagesThatFollowOnEachOtherEndTogether(_ from: String, _ until: String, _ end: String) throws {
    var overrides = ChannelOverrides()
    overrides.take(try Self.override("in-person", from, until))
    let state = try Self.state(
      "in-person", "2016-05-04T12:00", days: ["in-person": ("2016-05-04", "2016-05-05")],
      overrides: overrides)
    #expect(state.closure?.until == (try Instant(expression: end)))
    #expect(state.reason?.polish == "przerwa")
  }

  // MARK: - Given

  static func override(_ channel: String, _ from: String, _ until: String) throws -> ChannelOverride {
    ChannelOverride(
      channel: channel, from: try Instant(expression: from), until: try Instant(expression: until),
      why: "awaria", by: "anna", saidAt: try Instant(expression: from))
  }

  static func expect(_ state: ChannelState, _ moment: Moment) throws {
    let change = try moment.change.map { try Instant(expression: $0) }
    let use: ChannelState.Use =
      moment.isOpen ? .open(until: try #require(change)) : .closed(nextOpening: change)
    #expect(state.use == use)
  }

  static func state(
    _ id: String, _ at: String, days: [String: (String, String)] = [:],
    overrides: ChannelOverrides = .init()
  ) throws -> ChannelState {
    var rules = try Shipped.rulebook().rulebook
    for (place, channel) in rules.channels.enumerated() {
      guard let (from, until) = days[channel.id] else { continue }
      let outage = try #require(
        Outage(
          first: CalendarGiven.date(from), last: CalendarGiven.date(until),
          reason: LocalizedText(polish: "przerwa", english: "a break"), location: channel.location))
      rules.channels[place] = Channel(
        id: channel.id, label: channel.label, detail: channel.detail, address: channel.address,
        availability: channel.availability, outages: [outage], personalData: channel.personalData,
        citations: channel.citations, location: channel.location)
    }
    let rulebook = try ProvenRulebook(proving: rules)
    let states = rulebook.channelStates(at: try Instant(expression: at), overrides: overrides)
    return try #require(states.first { $0.channel.id == id })
  }
}
