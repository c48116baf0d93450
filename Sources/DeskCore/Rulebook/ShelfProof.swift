extension RulebookShelf {
  /// What is no fault of any one rulebook and still without effect: days that another rulebook answers for.
  ///
  /// A rulebook that is followed by another one loses its later exceptions, and nobody would hear of it.
  public var warnings: [Finding] {
    rulebooks.indices.flatMap { place in
      let rules = rulebooks[place].rulebook
      let next = rulebooks.dropFirst(place + 1).first?.rulebook
      return rules.channels.flatMap { strayDays(of: $0, in: rules, before: next) }
    }
  }

  private func strayDays(
    of channel: Channel, in rules: Rulebook, before next: Rulebook?
  ) -> [Finding] {
    let last = next?.effectiveFrom.adding(days: -1)
    func warning(_ days: String, _ place: SourceLocation) -> Finding {
      let end = last.map { "to \($0)" } ?? "on"
      let advice = next.map { "move it to rulebook \($0.version)" } ?? "correct or remove it"
      return Finding(
        place,
        "channel '\(channel.id)': \(days) lies outside the days of rulebook \(rules.version) "
          + "(\(rules.effectiveFrom) \(end)) and has no effect; \(advice)")
    }
    func isStray(_ first: CivilDate, _ end: CivilDate) -> Bool {
      end < rules.effectiveFrom || last.map { $0 < first } ?? false
    }
    var exceptions: [DayException] = []
    if case .hours(let hours) = channel.availability { exceptions = hours.exceptions }
    let days = exceptions.filter { isStray($0.date, $0.date) }.map {
      warning("the exception on \($0.date)", $0.location ?? channel.location)
    }
    return days
      + channel.outages.filter { isStray($0.first, $0.last) }.map {
        warning("the outage from \($0.first) until \($0.last)", $0.location)
      }
  }
}
