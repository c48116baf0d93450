import DeskCore
import Testing

/// What differs between the shipped rulebook and a changed copy of it.
@Suite struct RulebookDiffTests {
  /// A change of the rulebook, and the aspects that it changes.
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let edit: @Sendable (inout Rulebook) throws -> Void
    var testDescription: String { name }
  }

  static let changes = [
    Change(name: "substitute lowered") { try $0.setDepth(.general, from: .confirmDeny) },
    Change(name: "full lowered") { try $0.setDepth(.confirmDeny, from: .full) },
    Change(name: "a topic added") { rules in
      let six = try #require(rules.topics.last)
      rules.topics.append(
        Topic(
          key: 7, group: 3, label: six.label, covers: six.covers, phrases: [], citations: six.citations,
          location: six.location))
    },
    Change(name: "a topic gone") { $0.topics.removeLast() },
    Change(name: "a matter gone") { rules in
      rules.matters.remove(at: 1)
      rules.scripts.removeAll { $0.pattern.matters == ["1.1.b"] }
      rules.questions.removeAll { $0.between.contains("1.1.b") }
    },
    Change(name: "matters in another order") { $0.matters.swapAt(0, 5) },
    Change(name: "another handling") { rules in
      let row = rules.routing[2]
      rules.routing[2] = RoutingRow(
        pattern: row.pattern, handling: .answer, handledBy: [.cot, .branch], headline: row.headline,
        citations: row.citations, location: row.location)
    },
    Change(name: "a line gone") { $0.scripts.remove(at: 4) },
    Change(name: "a line for one matter only") {
      $0.scripts[4] = try $0.scripts[4].narrowed(to: ["1.2.b", "1.2.e"])
    },
    Change(name: "another group of a topic") { rules in
      let row = rules.topics[1]
      rules.topics[1] = Topic(
        key: row.key, group: 5, label: row.label, covers: row.covers, phrases: row.phrases,
        citations: row.citations, location: row.location)
    },
  ]

  @Test(arguments: changes)
  func theGroupsOfEachAspectAreExactlyTheSituationsThatDiffer(_ change: Change) throws {
    let (old, new) = try Self.pair(change)
    let diff = RulebookDiff(from: old, to: new)
    let before = Answers(old)
    let after = Answers(new)
    let all = Set(before.byName.keys).union(after.byName.keys)
    #expect(diff.situationCount == all.count)
    for aspect in SituationChange.Aspect.allCases {
      let differing = all.filter { before.value(aspect, $0, after) != after.value(aspect, $0, before) }
      let grouped = diff.situations.filter { $0.aspect == aspect }.flatMap(\.groups).flatMap(\.situations)
      #expect(Set(grouped.map(Answers.name)) == differing, "\(aspect)")
    }
  }

  @Test(arguments: changes)
  func oneValueStandsForAllSituationsOfAGroup(_ change: Change) throws {
    let (old, new) = try Self.pair(change)
    let (before, after) = (Answers(old), Answers(new))
    for change in RulebookDiff(from: old, to: new).situations where change.aspect == .depth {
      for situation in change.groups.flatMap(\.situations).map(Answers.name) {
        #expect(before.byName[situation]?.depth.id == change.old)
        #expect(after.byName[situation]?.depth.id == change.new)
      }
    }
  }

  @Test func aLoweredDepthIsTwoLines_4_2_depth() throws {
    let diff = try Self.diff(Self.changes[0])
    #expect(diff.situations.map(\.aspect) == [.depth, .cotDepth])
    #expect(
      diff.situations.flatMap(\.groups).map(\.words)
        == ["at cot, substitute, ZUS matters", "at any seat, substitute, ZUS matters"])
    #expect(diff.situations.allSatisfy { $0.old == "confirm-deny" && $0.new == "general" })
    #expect(diff.touchesDisclosure && diff.widening.isEmpty && diff.entries.isEmpty)
  }

  @Test func theWayBackLetsMoreBeSaid() throws {
    let (old, new) = try Self.pair(Self.changes[0])
    let diff = RulebookDiff(from: new, to: old)
    #expect(diff.widening.situations == diff.situations && diff.touchesDisclosure)
  }

  @Test func aSituationThatIsNewLetsMoreBeSaidThanNothing() throws {
    let diff = try Self.diff(Self.changes[2])
    #expect(diff.touchesDisclosure)
    let words = diff.widening.situations.map { "\($0.aspect.rawValue) \($0.old ?? "–") → \($0.new ?? "–")" }
    #expect(
      Set(words) == [
        "depth – → full", "depth – → confirm-deny", "depth – → general", "cot-depth – → full",
        "cot-depth – → confirm-deny", "cot-depth – → general",
      ])
    let presence = diff.situations.filter { $0.aspect == .situation }
    #expect(presence.flatMap(\.groups).map(\.words) == ["at any seat, 1.2.c topic 7, 1.2.e topic 7"])
  }

  @Test func theSameRulebookDiffersInNothing() throws {
    let rulebook = try Shipped.rulebook()
    let diff = RulebookDiff(from: rulebook, to: rulebook)
    #expect(diff.isEmpty && diff.differingSituations == 0 && !diff.touchesDisclosure)
    let moved = RulebookDiff(from: rulebook, to: try Self.pair(Self.changes[5]).new)
    #expect(moved.isEmpty, "the order of the matters is no difference")
  }

  @Test(arguments: [
    (PersonalDataRule.never, true), (.allowed, true), (.byAuthentication, false), (.none, true),
    (.notStated, true),
  ])
  func aChannelsRuleForPersonalDataIsDisclosure_4_2(_ rule: PersonalDataRule, _ touches: Bool) throws {
    var rules = try Shipped.rulebook().rulebook
    let place = try #require(rules.channels.firstIndex { $0.id == "skype" })
    rules.channels[place] = rules.channels[place].with(rule)
    let diff = RulebookDiff(from: try Shipped.rulebook(), to: try ProvenRulebook(proving: rules))
    #expect(diff.touchesDisclosure == touches)
    #expect(diff.situations.isEmpty)
    #expect(!diff.widening.isEmpty == (rule == .allowed))
  }

  @Test func aProhibitionThatReadsOtherwiseIsDisclosureSinceItMayLetMoreBeSaid() throws {
    var rules = try Shipped.rulebook().rulebook
    let place = try #require(rules.scripts.firstIndex { $0.voice == .never })
    let line = rules.scripts[place]
    rules.scripts[place] = ScriptLine(
      voice: line.voice, pattern: line.pattern, hours: line.hours,
      text: LocalizedText(polish: "Bądź zawsze uprzejmy.", english: "Always be polite."),
      citations: line.citations, location: line.location)
    let diff = RulebookDiff(from: try Shipped.rulebook(), to: try ProvenRulebook(proving: rules))
    #expect(diff.touchesDisclosure && diff.widening.situations.count == 2)
  }

  @Test func aProhibitionThatHoldsWhileAChannelWorksLetsMoreBeSaid() throws {
    var rules = try Shipped.rulebook().rulebook
    let place = try #require(
      rules.scripts.firstIndex { $0.voice == .never && $0.text.english.contains("e-mail") })
    let line = rules.scripts[place]
    rules.scripts[place] = ScriptLine(
      voice: line.voice, pattern: line.pattern, hours: line.hours,
      service: ServiceCondition(working: ["email"]), text: line.text, citations: line.citations,
      location: line.location)
    let diff = RulebookDiff(from: try Shipped.rulebook(), to: try ProvenRulebook(proving: rules))
    #expect(diff.touchesDisclosure && diff.widening.situations.count == 2)
    #expect(diff.situations.allSatisfy { $0.new?.hasSuffix(" (working: email)") == true })
  }

  @Test func aSeatThatAnswersWhereItSentOnIsDisclosure_4() throws {
    var rules = try Shipped.rulebook().rulebook
    let place = try #require(rules.routing.firstIndex { $0.handling == .refer })
    let row = rules.routing[place]
    rules.routing[place] = RoutingRow(
      pattern: row.pattern, handling: .answer, handledBy: row.handledBy, headline: row.headline,
      citations: row.citations, location: row.location)
    let (before, after) = (try Shipped.rulebook(), try ProvenRulebook(proving: rules))
    let diff = RulebookDiff(from: before, to: after)
    #expect(diff.touchesDisclosure && diff.widening.situations.map(\.aspect) == [.handling])
    let back = RulebookDiff(from: after, to: before)
    #expect(!back.touchesDisclosure && back.widening.isEmpty && !back.isEmpty)
  }

  @Test func aProhibitionThatIsGoneIsDisclosure() throws {
    var rules = try Shipped.rulebook().rulebook
    let place = try #require(
      rules.scripts.firstIndex { $0.voice == .never && $0.text.english.contains("PIN") })
    rules.scripts.remove(at: place)
    #expect(
      RulebookDiff(from: try Shipped.rulebook(), to: try ProvenRulebook(proving: rules)).touchesDisclosure)
  }

  @Test func whatADepthPermitsIsDisclosure() throws {
    var rules = try Shipped.rulebook().rulebook
    let depth = rules.depths[0]
    rules.depths[0] = DepthRule(
      depth: depth.depth, label: depth.label,
      may: LocalizedText(polish: "wszystko", english: "anything"), mayNot: depth.mayNot,
      citations: depth.citations, location: depth.location)
    let diff = RulebookDiff(from: try Shipped.rulebook(), to: try ProvenRulebook(proving: rules))
    #expect(diff.touchesDisclosure && !diff.widening.isEmpty)
  }

  @Test func aTextHoursAndAnExceptionAreNoDisclosure() throws {
    var rules = try Shipped.rulebook().rulebook
    rules.guessingFrom = 3
    rules.channels[0] = try rules.channels[0].open(until: try #require(TimeOfDay("17.00")))
    let diff = RulebookDiff(from: try Shipped.rulebook(), to: try ProvenRulebook(proving: rules))
    #expect(!diff.touchesDisclosure && diff.widening.isEmpty)
    #expect(diff.entries.contains { $0.aspect == "hours" && $0.new == "working-days 7.00–17.00" })
    #expect(diff.entries.contains { $0.section == "exceptions" && $0.new == nil })
    #expect(diff.entries.contains { $0.section == "pad" && $0.old == "4" && $0.new == "3" })
    #expect(
      !RulebookDiff(from: try ProvenRulebook(proving: rules), to: try Shipped.rulebook()).widening.isEmpty)
  }

  @Test func aCoverOfTheShippedRulesIsShort() throws {
    for change in Self.changes {
      for one in try Self.diff(change).situations {
        #expect(one.groups.count <= 3, "\(change.name): \(one.groups.map(\.words))")
      }
    }
  }

  // MARK: - Given

  static func pair(_ change: Change) throws -> (old: ProvenRulebook, new: ProvenRulebook) {
    var rules = try Shipped.rulebook().rulebook
    try change.edit(&rules)
    return (try Shipped.rulebook(), try ProvenRulebook(proving: rules))
  }

  static func diff(_ change: Change) throws -> RulebookDiff {
    let (old, new) = try pair(change)
    return RulebookDiff(from: old, to: new)
  }
}

/// What a rulebook answers, by the names of the situations; an enumeration of its own.
private struct Answers {
  let rulebook: ProvenRulebook
  private(set) var byName: [String: Decision] = [:]
  private var situations: [String: Situation] = [:]

  init(_ rulebook: ProvenRulebook) {
    self.rulebook = rulebook
    for situation in rulebook.situations {
      let name = [
        situation.seat.id, rulebook.rulebook.matters[Int(situation.matter)].id, "\(situation.topic)",
        situation.kind.id, situation.level.id,
      ].joined(separator: " ")
      byName[name] = rulebook.table.decision(for: situation)
      situations[name] = situation
    }
  }

  static func name(_ situation: DiffSituation) -> String {
    [
      situation.seat.id, situation.place.matter, "\(situation.place.topic)", situation.kind.id,
      situation.level.id,
    ].joined(separator: " ")
  }

  /// What is compared; of a situation that only one of them has, only that it is there and how deep it goes.
  func value(_ aspect: SituationChange.Aspect, _ name: String, _ other: Answers) -> [String] {
    let isCommon = byName[name] != nil && other.byName[name] != nil
    guard isCommon || [.situation, .depth, .cotDepth].contains(aspect) else { return [] }
    guard let decision = byName[name], let situation = situations[name] else { return [] }
    let rules = rulebook.rulebook
    let matter = rules.matters[Int(situation.matter)]
    let lines = rules.scripts.filter { $0.pattern.covers(situation, matter: matter) }
    func spoken(_ voice: ScriptVoice) -> [String] {
      lines.filter { $0.voice == voice }.map { "\($0.text) \($0.hours)" }.sorted()
    }
    switch aspect {
    case .situation: return ["there"]
    case .owner: return [decision.owner.id]
    case .handling: return [decision.handling.id]
    case .handledBy: return decision.handledBy.terms.map(\.id)
    case .depth: return [decision.depth.id]
    case .cotDepth: return [decision.cotDepth?.id ?? "none"].filter { $0 != "none" }
    case .topicGroup: return ["\(decision.topicGroup)"]
    case .headline: return decision.routingRow.map { ["\(rules.routing[Int($0)].headline)"] } ?? []
    case .say: return spoken(.say)
    case .never: return spoken(.never)
    case .citations: return lines.reduce(decision.citations) { $0.union($1.citations) }.terms.map(\.id)
    }
  }
}

extension Rulebook {
  fileprivate mutating func setDepth(_ depth: AnswerDepth, from old: AnswerDepth) throws {
    let place = try #require(disclosure.firstIndex { $0.depth == old })
    let row = disclosure[place]
    disclosure[place] = DisclosureRow(
      pattern: row.pattern, depth: depth, citations: row.citations, location: row.location)
  }
}

extension ScriptLine {
  fileprivate func narrowed(to matters: [String]) throws -> ScriptLine {
    var pattern = pattern
    pattern.matters = matters
    return ScriptLine(
      voice: voice, pattern: pattern, hours: hours, service: service, text: text, citations: citations,
      location: location)
  }
}

extension Channel {
  fileprivate func with(_ rule: PersonalDataRule) -> Channel {
    Channel(
      id: id, label: label, detail: detail, address: address, availability: availability,
      personalData: rule, citations: citations, location: location)
  }

  fileprivate func open(until closes: TimeOfDay) throws -> Channel {
    let opens = try #require(TimeOfDay("7.00"))
    let hours = WorkingHours(regular: try #require(DailyHours(opens: opens, closes: closes)))
    return Channel(
      id: id, label: label, detail: detail, address: address, availability: .hours(hours),
      personalData: personalData, citations: citations, location: location)
  }
}
