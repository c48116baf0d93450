/// What came of trying cases on a rulebook.
public struct CaseRun: Hashable, Sendable {
  /// How many cases there were.
  public let cases: Int
  /// How many situations they tried.
  public let situations: Int
  /// The cases that failed: where, in which situation, what was expected and what came.
  public let failures: [Finding]
  /// How many rows of the tables the cases reached.
  public let rowsReached: Int
  /// The rows that no case reaches.
  public let unreached: [Finding]

  /// Tries cases.
  /// - Parameters:
  ///   - cases: the cases.
  ///   - rulebook: the rulebook that has to answer them.
  public init(_ cases: [RulebookCase], on rulebook: ProvenRulebook) {
    var trial = CaseTrial(rulebook)
    for one in cases { trial.run(one) }
    self.cases = cases.count
    situations = trial.situations
    failures = trial.failures
    let rows = trial.rows
    unreached = rows.filter { !trial.reached.contains($0.location) }.map {
      Finding($0.location, "\($0.table): no case reaches this row; add one to a *.cases.yaml file")
    }
    rowsReached = rows.count - unreached.count
  }

  /// How many rows the tables have.
  public var rows: Int { rowsReached + unreached.count }
}

private struct CaseTrial {
  let rulebook: ProvenRulebook
  var situations = 0
  var failures: [Finding] = []
  var reached: Set<SourceLocation> = []

  init(_ rulebook: ProvenRulebook) { self.rulebook = rulebook }

  /// The rows of the three tables with their places.
  var rows: [(table: String, location: SourceLocation)] {
    rulebook.rulebook.routing.map { ("routing", $0.location) }
      + rulebook.rulebook.disclosure.map { ("disclosure", $0.location) }
      + rulebook.rulebook.scripts.map { ("scripts", $0.location) }
  }

  mutating func run(_ one: RulebookCase) {
    for id in one.matters {
      guard let number = rulebook.matterNumber(id) else {
        failures.append(
          Finding(one.location, Suggestion.unknown("matter", id, rulebook.rulebook.matters.map(\.id))))
        continue
      }
      let tried = rulebook.situations.filter { $0.matter == number && one.tries($0, in: rulebook.rulebook) }
      guard !tried.isEmpty else {
        failures.append(
          Finding(one.location, "case '\(one.name)': matter \(id) has no such topic; correct the topic"))
        continue
      }
      for situation in tried { reach(situation, one) }
      situations += tried.count
    }
    failures += one.down.filter { rulebook.channel($0) == nil }.map {
      Finding(one.location, Suggestion.unknown("channel", $0, rulebook.rulebook.channels.map(\.id)))
    }
    compare(one)
  }

  /// One finding for each way to fail: the first situation stands for the rest.
  private mutating func compare(_ one: RulebookCase) {
    var failing: [(wrong: [String], first: Situation, count: Int)] = []
    for situation in rulebook.situations where one.tries(situation, in: rulebook.rulebook) {
      let guidance = Language.allCases.compactMap {
        rulebook.guidance(for: situation, at: one.at, language: $0, overrides: one.overrides)
      }
      let wrong = one.expected.differences(from: guidance)
      guard !wrong.isEmpty else { continue }
      if let known = failing.firstIndex(where: { $0.wrong == wrong }) {
        failing[known].count += 1
      } else {
        failing.append((wrong, situation, 1))
      }
    }
    failures += failing.map { entry in
      let more = entry.count > 1 ? " and \(entry.count - 1) more" : ""
      let place = rulebook.rulebook.words(entry.first) + more
      let what = "case '\(one.name)' fails for \(place): \(entry.wrong.joined(separator: ", "))"
      return Finding(one.location, "\(what); correct the rules or the case")
    }
  }

  private mutating func reach(_ situation: Situation, _ one: RulebookCase) {
    let rules = rulebook.rulebook
    let matter = rules.matters[Int(situation.matter)]
    let isOpen = rulebook.consultantsAvailable(at: one.at, overrides: one.overrides)
    let outOfService = rulebook.channelsOutOfService(at: one.at, overrides: one.overrides)
    reached.formUnion(
      rules.routing.filter { $0.pattern.covers(situation, matter: matter) }.map(\.location))
    reached.formUnion(
      rules.disclosure.filter { $0.pattern.covers(situation, matter: matter) }.map(\.location))
    reached.formUnion(
      rules.scripts.filter {
        $0.applies(in: isOpen ? .open : .closed, outOfService: outOfService)
          && $0.pattern.covers(situation, matter: matter)
      }
      .map(\.location))
  }
}

extension RulebookCase {
  fileprivate func tries(_ situation: Situation, in rules: Rulebook) -> Bool {
    matters.contains(rules.matters[Int(situation.matter)].id) && seats.contains(situation.seat)
      && kinds.contains(situation.kind) && levels.contains(situation.level)
      && (topics.isEmpty || topics.contains(situation.topic))
  }
}

extension ExpectedAnswer {
  /// What is not as expected, in words: `depth is general, not full`.
  fileprivate func differences(from guidance: [Guidance]) -> [String] {
    guard let first = guidance.first else { return ["there is no answer"] }
    let decision = first.decision
    var wrong: [String] = []
    func check<Value: Equatable>(
      _ what: String, _ expected: Value?, _ actual: Value, _ words: (Value) -> String
    ) {
      guard let expected, expected != actual else { return }
      wrong.append("\(what) is \(words(actual)), not \(words(expected))")
    }
    check("owner", owner, decision.owner, \.id)
    check("handling", handling, decision.handling, \.id)
    check("handled-by", handledBy, decision.handledBy) { $0.terms.map(\.id).joined(separator: "+") }
    check("depth", depth, decision.depth, \.id)
    check("cot-depth", cotDepth, decision.cotDepth ?? .referralOnly, \.id)
    check("topic-group", topicGroup, decision.topicGroup) { "\($0)" }
    wrong += channelDifferences(first.channels)
    let keys = first.paths.map { $0.consultantsAvailable ? $0.direct : [] } ?? []
    check("ivr-path", path, keys) { "[\($0.joined(separator: ", "))]" }
    if let citations {
      wrong += citations.terms.filter { !first.citations.contains($0) }.map { "\($0.id) is not cited" }
    }
    wrong +=
      missing("say", says, guidance.flatMap(\.say)) + missing("never", never, guidance.flatMap(\.never))
    return wrong
  }

  private func channelDifferences(_ states: [ChannelState]) -> [String] {
    func ids(_ isWanted: (ChannelState.Use) -> Bool) -> Set<String> {
      Set(states.filter { isWanted($0.use) }.map(\.channel.id))
    }
    let usable = ids { if case .closed = $0 { false } else { $0 != .published } }
    let shut = ids { if case .closed = $0 { true } else { false } }
    var wrong = (open ?? []).filter { !usable.contains($0) }.map { "\($0) is not open" }
    wrong += (closed ?? []).filter { !shut.contains($0) }.map { "\($0) is not closed" }
    let offered = states.map(\.channel.id)
    if let channels, Set(channels) != Set(offered) {
      wrong.append(
        "channels are [\(offered.joined(separator: ", "))], not [\(channels.joined(separator: ", "))]")
    }
    return wrong
  }

  private func missing(_ voice: String, _ wanted: [String]?, _ lines: [CitedText]) -> [String] {
    (wanted ?? []).filter { text in !lines.contains { $0.text.contains(text) } }.map {
      "no '\(voice)' line has '\($0)'"
    }
  }
}

extension Rulebook {
  /// A situation in words: `(cot, 1.2.e, topic 2, question, full)`.
  func words(_ situation: Situation) -> String {
    let topic = situation.topic == 0 ? [] : ["topic \(situation.topic)"]
    let matter = matters[Int(situation.matter)].id
    let parts = [situation.seat.id, matter] + topic + [situation.kind.id, situation.level.id]
    return "(" + parts.joined(separator: ", ") + ")"
  }
}
