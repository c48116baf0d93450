import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// Rulebooks that change while the desk is open, and channels that a supervisor puts out of service.
@Suite struct RulesReloadTests {
  /// The shipped rulebook with another first label, under another content.
  private static func changed(_ label: String = "zmieniona") throws -> RulebookShelf {
    var rules = try #require(try RulebookShelf.tested().rulebooks.first).rulebook
    let first = rules.matters[0]
    rules.matters[0] = Matter(
      id: first.id, owner: first.owner, label: LocalizedText(polish: label, english: label),
      about: first.about,
      topics: first.topics, phrases: first.phrases, citations: first.citations, location: first.location)
    return RulebookShelf(try ProvenRulebook(proving: rules, contentHash: "other"))
  }

  @Test func betweenCallsTheChangedRulesHoldAtOnce() throws {
    var desk = try Desk()
    desk.keys(.home)
    desk.send(.rulebooks(try Self.changed()))
    #expect(desk.repaints && desk.text.contains("zmieniona") && desk.model.matter?.id == "1.1.a")
    #expect(desk.status.contains("Wczytano zmienione zasady"))
    desk.send(.rulebooks(desk.model.shelf))
    #expect(!desk.repaints)
  }

  @Test func anOpenCallKeepsTheRulesItBeganWith() throws {
    var desk = try Desk()
    desk.keys(Stroke.start())
    let own = desk.rulebook
    desk.send(.rulebooks(try Self.changed()))
    #expect(desk.rulebook === own && !desk.text.contains("zmieniona") && desk.text.contains("2016-04-28 *"))
    desk.keys(Stroke.call(.park))
    #expect(desk.text.contains("zmieniona") && !desk.text.contains("2016-04-28 *"))
    desk.keys(.function(2), .enter)
    #expect(desk.rulebook === own && !desk.text.contains("zmieniona"))
    desk.keys(.function(8), "1")
    #expect(desk.text.contains("zmieniona"))
    desk.keys(Stroke.start())
    #expect(
      desk.records.last?.event.event
        == .started(seat: .contactCenter, medium: .phone, rulebook: desk.rulebook.identity))
    #expect(desk.rulebook.contentHash == "other")
  }

  @Test func aCallOfAnEarlierDayKeepsItsRulesOverMidnight() throws {
    var desk = try Desk(at: "2016-05-31T23:59:59", shelf: .withLater())
    desk.keys(Stroke.start())
    try desk.clock("2016-06-01T00:00")
    #expect(desk.rulebook.rulebook.version == "2016-04-28" && desk.text.contains("zasady 2016-04-28 *"))
    desk.keys(.function(8), "1")
    #expect(desk.rulebook.rulebook.version == "2016-06-01")
    try desk.clock("2016-05-31T23:58")
    #expect(desk.rulebook.rulebook.version == "2016-04-28", "the clock was set back")
  }

  @Test func aFaultStaysInSightUntilItIsMended() throws {
    var desk = try Desk()
    desk.send(.rulebooks(try Self.changed()))
    #expect(desk.text.contains("Wczytano zmienione zasady"))
    let fault = LocalizedText(polish: "błąd w zasadach", english: "a fault")
    desk.send(.rulebookFault(fault))
    #expect(desk.repaints && desk.status == "błąd w zasadach")
    desk.send(.rulebookFault(fault))
    #expect(!desk.repaints)
    #expect(!desk.text.contains("Wczytano"))
    desk.keys(.home, .function(2), .escape)
    #expect(desk.status == "błąd w zasadach")
    desk.send(.journal(JournalStatus(waiting: 1, trouble: LocalizedText(polish: "dziennik", english: "x"))))
    #expect(desk.status == "dziennik (+1)")
    desk.send(.journal(JournalStatus(waiting: 0, trouble: nil)))
    desk.send(.rulebooks(desk.model.shelf))
    #expect(desk.repaints && desk.status != "błąd w zasadach")
  }

  @Test func aCallWhoseRulesAreGoneSaysSo() throws {
    let event = CallEvent.started(
      seat: .cot, medium: .phone, rulebook: RulebookIdentity(version: "2016-04-28", hash: "gone"))
    var desk = try Desk(.cot)
    let first = TimedEvent(event, at: desk.model.now)
    desk.send(.takenOver(try LiveCall(id: "a", rulebook: "2016-04-28", events: [first])))
    #expect(desk.status.contains("już nie ma"))
    var other = try Desk(.cot)
    let old = TimedEvent(.started(seat: .cot, medium: .phone), at: other.model.now)
    other.send(.takenOver(try LiveCall(id: "a", rulebook: "2016-04-28", events: [old])))
    #expect(other.status.contains("Rozmowa podjęta, zegar"))
  }

  // MARK: - Channels

  private static func overrides(_ channels: [String], why: String = "awaria do odwołania") throws
    -> ChannelOverrides
  {
    var overrides = ChannelOverrides()
    for channel in channels {
      overrides.take(
        ChannelOverride(
          channel: channel, from: try Instant(expression: "2016-04-29T10:00"),
          until: try Instant(expression: "2016-04-29T14:00"), why: why, by: "anna",
          saidAt: try Instant(expression: "2016-04-29T10:00")))
    }
    return overrides
  }

  @Test func aChannelOutOfServiceIsShownWithItsReasonOnTheSmallestScreen() throws {
    var desk = try Desk()
    desk.send(.overrides(try Self.overrides(["chat"]), fault: nil))
    #expect(desk.repaints)
    let pane = try desk.words(in: \.channels)
    #expect(pane.contains("✗ czat od 14.00 awaria do odwołania"))
    desk.keys("zle skladki na pue", .enter, "5")
    let whole = try desk.words(in: \.channels)
    #expect(whole.contains("awaria do odwołania") && whole.contains("22 560 16 00: 0 → 5"))
    #expect(whole.contains("e-mail dane osobowe: NIE") && whole.contains("placówki"))
    try desk.clock("2016-04-29T14:00")
    #expect(try !desk.words(in: \.channels).contains("awaria"))
  }

  @Test func anOverrideBeginsAndEndsOnTheSecondOnAPanelThatRemembers() throws {
    var desk = try Desk(at: "2016-04-29T09:59:58")
    desk.keys("zle skladki na pue", .enter, "5")
    let memo = ViewMemo()
    func shows(_ model: Model) -> Bool {
      view(model, size: desk.size, memo: memo).lines.joined().contains("awaria do odwołania")
    }
    #expect(!shows(desk.model))
    desk.send(.overrides(try Self.overrides(["chat"]), fault: nil))
    #expect(!shows(desk.model))
    try desk.clock("2016-04-29T10:00:00")
    #expect(desk.repaints && shows(desk.model))
    desk.send(.overrides(ChannelOverrides(), fault: nil))
    #expect(desk.repaints && !shows(desk.model))
    desk.send(.overrides(try Self.overrides(["chat"]), fault: nil))
    try desk.clock("2016-04-29T13:59:59")
    #expect(shows(desk.model))
    try desk.clock("2016-04-29T14:00:00")
    #expect(!shows(desk.model))
  }

  @Test func aReasonThatIsTooLongIsCut() throws {
    var desk = try Desk()
    let why = String(repeating: "bardzo długo ", count: 10)
    desk.send(.overrides(try Self.overrides(["chat"], why: why), fault: nil))
    #expect(try desk.words(in: \.channels).contains("bardzo długo bardzo długo bardz…"))
  }

  @Test(arguments: [24, 25, 26, 28, 32, 40, 60])
  func howeverManyAreOutTheKeysStay(_ rows: Int) throws {
    var desk = try Desk()
    desk.size = Size(columns: 80, rows: rows)
    desk.keys("zle skladki na pue", .enter, "5")
    let ids = desk.rulebook.rulebook.channels.map(\.id)
    for count in 0...ids.count {
      desk.send(.overrides(try Self.overrides(Array(ids.prefix(count))), fault: nil))
      let pane = try desk.words(in: \.channels)
      for channel in desk.rulebook.rulebook.channels {
        #expect(pane.contains(channel.label.polish), "\(channel.id) with \(count) out at \(rows) rows")
      }
      #expect(pane.contains("2 (PIN) → 0 → 5"), "\(count) out at \(rows) rows")
    }
  }

  /// What has no place in the shared row is counted, but nothing that is out of service.
  @Test func whatIsOutIsNotLeftToTheCount() throws {
    var desk = try Desk(.branch)
    var out = ChannelOverrides()
    let reasons = [("cot-ivr", "awaria centrali"), ("contact-form", "awaria"), ("in-person", "remont")]
    for (channel, why) in reasons {
      for override in try Self.overrides([channel], why: why).all { out.take(override) }
    }
    desk.send(.overrides(out, fault: nil))
    desk.keys("zle skladki na pue", .enter, "5")
    let pane = try desk.words(in: \.channels)
    #expect(pane.contains("✗IVR ✗Skype ✗placówki ") && pane.contains(" +"), "\(pane)")
  }

  @Test func theCallersAreNotToldOfAChannelAsIfItWorked_4_2() throws {
    var desk = try Desk()
    desk.send(.overrides(try Self.overrides(["cot-ivr"]), fault: nil))
    desk.keys(Stroke.start() + Stroke.wrongData)
    #expect(try desk.words(in: \.guidance).contains("jego telefon teraz nie działa: awaria do odwołania"))
    desk.keys(Stroke.call(.refer))
    #expect(desk.text.contains("1  telefon COT – nie działa, znów od 14.00"))
    #expect(desk.text.contains("2  IVR – nie działa, znów od 14.00") && desk.text.contains("4  formularz  "))
    #expect(desk.text.contains("awaria do odwołania"))
    desk.keys("4")
    let pane = try desk.words(in: \.channels)
    #expect(pane.contains("gdy wrócą konsultanci: 0 →") && !pane.contains("w godzinach COT:"))
    #expect(desk.events.last == .referred(channel: "contact-form", keys: []))
    #expect(desk.model.notice == nil)
    desk.keys(Stroke.call(.refer) + ["1"])
    #expect(desk.events.last == .referred(channel: "cot-consultant", keys: ["0", "5"]))
    #expect(desk.status == Notices.referredToOut.polish)
  }

  /// Nobody is sent to authenticate where nobody can; who is there already may come back.
  @Test(arguments: [
    (Language.polish, "IVR: nie działa, znów od 14.00: awaria do odwołania."),
    (.english, "IVR: out of service, again from 14.00: awaria do odwołania."),
  ])
  func nobodyIsSentToAMenuThatIsOutOfService_4_2_depth(_ language: Language, _ reason: String) throws {
    for way in [Stroke.call(.sendToIVR), [.function(5), "4"]] {
      var desk = try Desk(.cot, language)
      desk.keys(Stroke.start() + Stroke.wrongData)
      desk.send(.overrides(try Self.overrides(["cot-ivr"]), fault: nil))
      let events = desk.events
      desk.keys(way)
      #expect(desk.status == reason && desk.events == events && desk.call?.phase == .active)
      #expect(desk.text.contains("4✗ "), "the window shows it before it is chosen")
      desk.keys(.escape)
      desk.send(.overrides(try Self.overrides(["cot-consultant"]), fault: nil))
      desk.keys(way)
      #expect(desk.call?.phase == .awayInIVR)
      desk.send(.overrides(try Self.overrides(["cot-ivr"]), fault: nil))
      desk.keys(Stroke.call(.backWithSuccess))
      #expect(desk.model.level == .full)
    }
  }

  /// Places keep hours that the rulebook does not know: what is known is how long they are out of service.
  @Test(arguments: [
    (
      Language.polish, "✗ placówki przerwa do 14.00", "nie działa, do 14.00",
      "NIE DZIAŁA (awaria do odwołania), do 14.00"
    ),
    (
      .english, "✗ ZUS offices out until 14.00", "out of service, until 14.00",
      "OUT OF SERVICE NOW (awaria do odwołania), until 14.00"
    ),
  ])
  func placesOutOfServiceSayUntilWhen_4_3(
    _ language: Language, _ shown: String, _ offered: String, _ printed: String
  ) throws {
    var desk = try Desk(.branch, language)
    desk.size = Size(columns: 120, rows: 40)
    desk.send(.overrides(try Self.overrides(["in-person"]), fault: nil))
    desk.keys(Stroke.start() + Stroke.wrongData)
    #expect(try desk.words(in: \.channels).contains(shown))
    desk.keys(Stroke.call(.refer))
    #expect(desk.text.contains(offered))
    desk.keys(.escape, .control("p"), language == .polish ? "1" : "2")
    guard case .printSlip(let lines)? = desk.effects.last else {
      Issue.record("no slip")
      return
    }
    #expect(lines.joined(separator: " ").squeezed.contains(printed))
  }

  @Test(arguments: [
    (Language.polish, "TERAZ NIE DZIAŁA (awaria do odwołania), znów od 14.00"),
    (.english, "OUT OF SERVICE NOW (awaria do odwołania), again from 14.00"),
  ])
  func theSlipNamesWhatIsOutOfService_4_2(_ language: Language, _ words: String) throws {
    var desk = try Desk(.branch)
    desk.send(.overrides(try Self.overrides(["cot-consultant", "chat"]), fault: nil))
    desk.keys("zle skladki na pue", .enter, "5", .control("p"), language == .polish ? "1" : "2")
    guard case .printSlip(let lines)? = desk.effects.last else {
      Issue.record("no slip")
      return
    }
    let text = lines.joined(separator: " ").squeezed
    #expect(text.components(separatedBy: words).count == 4, "the phone, the chat and what follows the phone")
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test func whatCannotBeReadOfTheOverridesStaysInSight() throws {
    var desk = try Desk()
    let fault = LocalizedText(polish: "błędny wpis", english: "a bad entry")
    desk.send(.overrides(ChannelOverrides(), fault: fault))
    #expect(desk.repaints && desk.status == "błędny wpis")
    desk.send(.overrides(ChannelOverrides(), fault: fault))
    #expect(!desk.repaints)
    desk.send(.overrides(ChannelOverrides(), fault: nil))
    #expect(desk.repaints && desk.status != "błędny wpis")
  }
}
