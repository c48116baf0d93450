/// Proves that at no moment a situation is left without words, and that every line is said at some moment.
///
/// As far as lines tell moments apart: whether the consultants answer, and which of the channels that lines name are
/// out of service. Only moments that can be are looked at: a channel is out with the one that carries it, and
/// consultants who are out of service do not answer.
struct ServiceProof {
  /// Every combination of them is gone through, so there must not be too many.
  private static let mostChannels = 10

  private struct Moment {
    let hours: ConsultantHours
    /// The channels that break down.
    let broken: [String]
    /// These and all that come through them.
    let outOfService: [String]
  }

  let rulebook: Rulebook
  /// Every situation of the rulebook.
  let situations: [Situation]

  func findings() -> [Finding] {
    let named = namedChannels
    guard named.count <= Self.mostChannels else {
      let message =
        "scripts: lines name \(named.count) channels in 'working' and 'down'; name at most \(Self.mostChannels)"
      return [Finding(place, message)]
    }
    let moments = moments(named)
    return silences(moments) + neverSaid(moments)
  }

  private var place: SourceLocation { rulebook.scripts.last?.location ?? rulebook.location }

  // MARK: - The moments

  /// Every channel that a line's condition names, in the order of the lines.
  private var namedChannels: [String] {
    var named: [String] = []
    for id in rulebook.scripts.flatMap(\.service.channels) where !named.contains(id) { named.append(id) }
    return named
  }

  /// Those with less out of service come first, so that a finding names no more than it takes.
  private func moments(_ named: [String]) -> [Moment] {
    var seen: Set<Set<String>> = []
    let sets = (0..<(1 << named.count)).map { mask in
      named.indices.filter { mask & (1 << $0) != 0 }.map { named[$0] }
    }
    let services = sets.sorted { $0.count < $1.count }.map { (broken: $0, out: carried(by: $0)) }
      .filter { seen.insert(Set($0.out)).inserted }
    return ConsultantHours.allCases.flatMap { hours in
      services.map { Moment(hours: hours, broken: $0.broken, outOfService: $0.out) }
    }.filter { $0.hours == .closed || !$0.outOfService.contains(rulebook.ivr.consultantChannel) }
  }

  /// The channels that are out of service with some of them.
  private func carried(by broken: [String]) -> [String] {
    var out = broken
    for _ in rulebook.channels {
      out += rulebook.channels.filter { channel in
        !out.contains(channel.id) && rulebook.carrier(of: channel).map { out.contains($0.id) } ?? false
      }.map(\.id)
    }
    return out
  }

  // MARK: - Nothing unsaid

  private func silences(_ moments: [Moment]) -> [Finding] {
    ScriptVoice.allCases.flatMap { voice in
      ConsultantHours.allCases.compactMap { hours in
        let exposed = situationsWithoutLasting(voice, hours)
        return moments.lazy.filter { $0.hours == hours }.compactMap { silence(voice, $0, exposed) }.first
      }
    }
  }

  /// The situations in which no line is said whatever is out of service.
  private func situationsWithoutLasting(_ voice: ScriptVoice, _ hours: ConsultantHours) -> [Situation] {
    let lasting = rulebook.scripts.filter {
      $0.voice == voice && $0.hours.contains(hours) && $0.service == .any
    }
    return situations.filter { !isCovered($0, by: lasting) }
  }

  private func silence(_ voice: ScriptVoice, _ moment: Moment, _ exposed: [Situation]) -> Finding? {
    let lines = rulebook.scripts.filter {
      $0.voice == voice && $0.applies(in: moment.hours, outOfService: moment.outOfService)
    }
    guard let silent = exposed.first(where: { !isCovered($0, by: lines) }) else { return nil }
    let message =
      "scripts: no '\(voice.id)' line for \(rulebook.words(silent)) in \(moment.hours.id) hours"
      + "\(words(moment.broken)); add one"
    return Finding(place, message)
  }

  private func isCovered(_ situation: Situation, by lines: [ScriptLine]) -> Bool {
    lines.contains { $0.pattern.covers(situation, matter: rulebook.matters[Int(situation.matter)]) }
  }

  private func words(_ broken: [String]) -> String {
    if broken.isEmpty { return "" }
    return " while \(broken.joined(separator: ", ")) \(broken.count == 1 ? "is" : "are") out of service"
  }

  // MARK: - Nothing unused

  private func neverSaid(_ moments: [Moment]) -> [Finding] {
    rulebook.scripts.filter { line in
      !moments.contains { line.applies(in: $0.hours, outOfService: $0.outOfService) }
    }.map {
      let message =
        "scripts: 'consultants', 'working' and 'down' of this row hold at no moment; correct or remove it"
      return Finding($0.location, message)
    }
  }
}
