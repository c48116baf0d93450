import DeskCore
import Practice
import RulebookReading

extension YamlValue {
  /// A scripted caller of practice mode.
  func scenario() throws(Finding) -> Scenario {
    let row = try fields([
      "id", "title", "seat", "medium", "starts", "facts", "opening", "demands", "reactions", "traps",
    ])
    var demands: [Demand] = []
    for value in try row.required("demands").list() { demands.append(try value.demand()) }
    var reactions: [Reaction] = []
    for value in try row["reactions"]?.list() ?? [] { reactions.append(try value.reaction()) }
    return Scenario(
      id: try row.required("id").text(), title: try row.required("title").localized(),
      seat: try row.required("seat").term("seat"), medium: try row.required("medium").term("medium"),
      startsAt: try row.required("starts").instant(), facts: try row.required("facts").facts(),
      opening: try row.required("opening").localized(), demands: demands, reactions: reactions,
      traps: try row.required("traps").terms("trap"), location: location)
  }

  private func facts() throws(Finding) -> Facts {
    let row = try fields([
      "matter", "topic", "kind", "holds", "redirect", "redirect-seconds", "authorization", "hands-over-data",
    ])
    return Facts(
      matter: try row.required("matter").text(), topic: UInt8(try row["topic"]?.whole(1...9) ?? 0),
      kind: try row.required("kind").term("kind"), holds: try row["holds"]?.term("holding") ?? .nothing,
      redirect: try row["redirect"]?.term("prospect") ?? .fails,
      redirectSeconds: try row["redirect-seconds"]?.whole(5...300) ?? 30,
      authorization: try row["authorization"]?.term("prospect") ?? .fails,
      handsOverData: try row["hands-over-data"]?.truth() ?? false)
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
