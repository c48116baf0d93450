import DeskCore
import Practice
import RulebookReading

extension YamlValue {
  /// A scripted caller of practice mode.
  func scenario() throws(Finding) -> Scenario {
    let row = try fields([
      "id", "title", "seat", "medium", "starts", "facts", "opening", "demands", "then", "reactions", "traps",
    ])
    var further: [RaisedMatter] = []
    for value in try row["then"]?.list() ?? [] { further.append(try value.furtherMatter()) }
    var reactions: [Reaction] = []
    for value in try row["reactions"]?.list() ?? [] { reactions.append(try value.reaction()) }
    return Scenario(
      id: try row.required("id").text(), title: try row.required("title").localized(),
      seat: try row.required("seat").term("seat"), medium: try row.required("medium").term("medium"),
      startsAt: try row.required("starts").instant(), facts: try row.required("facts").facts(),
      first: try row.required("facts").raised(
        Self.ofFirst + Self.ofCaller, words: row.required("opening"), demands: row.required("demands")),
      further: further, reactions: reactions, traps: try row.required("traps").terms("trap"),
      location: location)
  }

  private static let ofFirst = ["matter", "topic", "kind", "hands-over-data"]
  private static let ofCaller = ["holds", "redirect", "redirect-seconds", "authorization", "speaks-for"]

  private func facts() throws(Finding) -> Facts {
    let row = try fields(Self.ofFirst + Self.ofCaller)
    return Facts(
      holds: try row["holds"]?.term("holding") ?? .nothing,
      redirect: try row["redirect"]?.term("prospect") ?? .fails,
      redirectSeconds: try row["redirect-seconds"]?.whole(5...300) ?? 30,
      authorization: try row["authorization"]?.term("prospect") ?? .fails,
      speaksFor: try row["speaks-for"]?.term("principal") ?? .caller)
  }

  /// A matter raised once the one before is dealt with.
  private func furtherMatter() throws(Finding) -> RaisedMatter {
    let own = ["says", "demands"]
    let row = try fields(Self.ofFirst + own)
    return try raised(Self.ofFirst + own, words: row.required("says"), demands: row.required("demands"))
  }

  private func raised(_ known: [String], words: YamlValue, demands: YamlValue) throws(Finding)
    -> RaisedMatter
  {
    let row = try fields(known)
    var pressed: [Demand] = []
    for value in try demands.list() { pressed.append(try value.demand()) }
    return RaisedMatter(
      matter: try row.required("matter").text(), topic: UInt8(try row["topic"]?.whole(1...9) ?? 0),
      kind: try row.required("kind").term("kind"),
      handsOverData: try row["hands-over-data"]?.truth() ?? false, words: try words.localized(),
      demands: pressed)
  }

  /// How a caller of a drill puts a matter.
  func drillPhrase() throws(Finding) -> DrillPhrase {
    let row = try fields(["matter", "topic", "kind", "says"])
    let words = try row.required("says").localized()
    for language in Language.allCases where words[language].unicodeScalars.count > DrillPhrase.longest {
      throw fault("the phrase has more than \(DrillPhrase.longest) characters; shorten it")
    }
    return DrillPhrase(
      matter: try row.required("matter").text(), topic: UInt8(try row["topic"]?.whole(1...9) ?? 0),
      kind: try row.required("kind").term("kind"), words: words, location: location)
  }

  private func demand() throws(Finding) -> Demand {
    let row = try fields(["presses-for", "statement", "when", "says"])
    let kind: DemandKind = try row.required("presses-for").term("demand")
    guard (row["statement"] != nil) == (kind == .confirmation) else {
      throw fault(
        "'statement: true' or 'false' stands with 'presses-for: confirmation' and only there; correct it")
    }
    return Demand(
      kind: kind, isTrue: try row["statement"]?.truth(),
      condition: try row["when"]?.term("condition") ?? .matter,
      words: try row.required("says").localized())
  }

  private func reaction() throws(Finding) -> Reaction {
    let row = try fields(["on", "after", "says"])
    let cue: Cue = try row.required("on").term("cue")
    guard (row["after"] != nil) == (cue == .silence) else {
      throw fault("'after' (seconds) stands with 'on: silence' and only there; correct it")
    }
    return Reaction(
      cue: cue, afterSeconds: try row["after"]?.whole(5...600) ?? 0,
      words: try row.required("says").localized())
  }

  private func instant() throws(Finding) -> Instant {
    let text = try text()
    do {
      return try Instant(expression: text)
    } catch {
      throw fault(error.reason)
    }
  }
}
