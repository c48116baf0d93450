import DeskCore
import DeskScreen

/// The rulebook as a page of Markdown for consultants, in one language.
struct HandbookPage {
  let rulebook: ProvenRulebook
  let language: Language

  private var rules: Rulebook { rulebook.rulebook }

  var lines: [String] {
    ["# \(rules.title[language])", "", foreword, ""] + matters + routing + depths + channels + menu + words
  }

  private func word(_ polish: String, _ english: String) -> String {
    LocalizedText(polish: polish, english: english)[language]
  }

  private var foreword: String {
    word(
      "Zasady \(rules.version), obowiązują od \(rules.effectiveFrom). W nawiasach punkty ustaleń.",
      "Rules \(rules.version), in force from \(rules.effectiveFrom). Points of the agreement in brackets.")
  }

  // MARK: - Who answers

  private var matters: [String] {
    section(word("Sprawy", "Matters"))
      + table(
        [word("sprawa", "matter"), word("odpowiada", "answers"), word("o czym", "about")],
        rules.matters.map { ["\($0.id) \($0.label[language])", $0.owner.name[language], $0.about[language]] })
  }

  private var routing: [String] {
    section(word("Kto i co robi", "Who does what"))
      + rules.routing.map { row in
        "- **\(conditions(row.pattern))**: \(row.headline[language]) \(points(row.citations))"
      } + [""]
  }

  private var depths: [String] {
    let rows = rules.disclosure.map { row in
      let label = rules.depths.first { $0.depth == row.depth }?.label[language] ?? row.depth.id
      return [conditions(row.pattern), label, points(row.citations)]
    }
    let meanings = rules.depths.map { [$0.label[language], $0.may[language], $0.mayNot[language]] }
    return section(word("Ile wolno powiedzieć", "How much may be said"))
      + table([word("gdy", "when"), word("zakres", "depth"), word("podstawa", "basis")], rows)
      + table([word("zakres", "depth"), word("wolno", "may"), word("nie wolno", "may not")], meanings)
  }

  // MARK: - How to reach ZUS

  private var channels: [String] {
    section(word("Kanały ZUS", "Channels to ZUS"))
      + table(
        [
          word("kanał", "channel"), word("godziny", "hours"), word("dane osobowe", "personal data"),
          word("uwagi", "notes"),
        ],
        rules.channels.map { channel in
          let address = channel.address.map { " \($0)" } ?? ""
          let days = exceptions(channel).map { "; \($0)" }.joined()
          return [
            channel.label[language] + address, hours(channel) + days, channel.personalData.name[language],
            "\(channel.detail[language]) \(points(channel.citations))",
          ]
        })
  }

  private func hours(_ channel: Channel) -> String {
    switch channel.availability {
    case .always: word("całą dobę", "around the clock")
    case .published: word("na www.zus.pl", "on www.zus.pl")
    case .follows(let id): word("jak ", "as ") + (rulebook.channel(id)?.label[language] ?? id)
    case .hours(let hours):
      word("dni robocze ", "working days ") + "\(hours.regular.opens)–\(hours.regular.closes)"
    }
  }

  private func exceptions(_ channel: Channel) -> [String] {
    var days: [String] = []
    if case .hours(let hours) = channel.availability {
      days = hours.exceptions.map { "\($0.date) \($0.reason[language])" }
    }
    return days + channel.outages.map { "\($0.first) – \($0.last) \($0.reason[language])" }
  }

  private var menu: [String] {
    section("IVR \(rules.ivr.number) \(points(rules.ivr.citations))")
      + rules.ivr.keys.map { "- `\($0.key)` \($0.label[language])" }
      + rules.topics.map {
        "- `0` → `\($0.key)` \($0.label[language]): \($0.covers[language]) \(points($0.citations))"
      }
      + [""]
  }

  private var words: [String] {
    section(word("Co mówić, czego nigdy", "What to say and never to say"))
      + rules.scripts.map { line in
        let voice = line.voice == .say ? word("powiedz", "say") : word("nigdy", "never")
        let hours = line.hours == .all ? "" : ", \(line.hours.terms.map(name).joined())"
        let service = name(line.service)
        return
          "- \(conditions(line.pattern))\(hours)\(service) – **\(voice)**: \(line.text[language]) \(points(line.citations))"
      } + [""]
  }

  private func name(_ hours: ConsultantHours) -> String {
    hours == .open
      ? word("w godzinach konsultantów", "in consultants' hours") : word("poza godzinami", "outside hours")
  }

  private func name(_ service: ServiceCondition) -> String {
    func part(_ polish: String, _ english: String, _ ids: [String]) -> String {
      let names = ids.map { id in rules.channels.first { $0.id == id }?.label[language] ?? id }
      return ids.isEmpty ? "" : ", \(word(polish, english)): \(names.joined(separator: ", "))"
    }
    return part("gdy działa", "while in service", service.working)
      + part("gdy nie działa", "while out of service", service.down)
  }

  // MARK: - Pieces

  private func conditions(_ pattern: SituationPattern) -> String {
    var parts: [String] = []
    if pattern.seats != .all {
      parts.append(pattern.seats.terms.map { $0.name[language] }.joined(separator: " / "))
    }
    if pattern.owners != .all {
      parts.append(pattern.owners.terms.map { $0.name[language] }.joined(separator: " / "))
    }
    if pattern.kinds != .all {
      parts.append(pattern.kinds.terms.map { $0.name[language] }.joined(separator: " / "))
    }
    if pattern.levels != .all {
      parts.append(pattern.levels.terms.map { $0.name[language] }.joined(separator: " / "))
    }
    parts += pattern.matters
    return parts.isEmpty ? word("zawsze", "always") : parts.joined(separator: ", ")
  }

  private func points(_ citations: CitationSet) -> String {
    "[\(citations.terms.map(\.id).joined(separator: ", "))]"
  }

  private func section(_ title: String) -> [String] { ["## \(title)", ""] }

  private func table(_ head: [String], _ rows: [[String]]) -> [String] {
    func row(_ cells: [String]) -> String {
      "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |"
    }
    return [row(head), row(head.map { _ in "---" })] + rows.map(row) + [""]
  }
}
