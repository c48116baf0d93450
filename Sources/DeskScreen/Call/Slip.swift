import Canvas
import DeskCore

/// The slip that branch staff hand over for a ZUS matter: how to contact ZUS, and nothing personal.
public enum Slip {
  /// The width of the slip, in columns.
  public static let width = 80

  /// The lines of a slip.
  /// - Parameters:
  ///   - guidance: the guidance for the matter.
  ///   - rulebook: the rulebook that gave it.
  ///   - now: the moment, for the date.
  ///   - language: the language of the slip.
  /// - Returns: lines of at most 80 columns, or nil where the matter is not for ZUS.
  public static func lines(
    _ guidance: Guidance, _ rulebook: ProvenRulebook, now: Instant, _ language: Language
  ) -> [String]? {
    guard let paths = guidance.paths else { return nil }
    let writer = SlipWriter(guidance: guidance, rulebook: rulebook, now: now, language: language)
    let parts =
      writer.heading + writer.phone(paths) + writer.prepare(paths) + writer.channels
      + writer.foot
    return parts.flatMap { part in
      part.isEmpty ? [""] : wrap([Span(part)], width: width, indent: 2).map { $0.map(\.text).joined() }
    }
  }
}

private struct SlipWriter {
  let guidance: Guidance
  let rulebook: ProvenRulebook
  let now: Instant
  let language: Language

  private func word(_ polish: String, _ english: String) -> String {
    language == .polish ? polish : english
  }

  var heading: [String] {
    let rule = String(repeating: "=", count: Slip.width)
    let topic = guidance.topic.map { "\(word("Temat", "Topic")): \($0.key) \($0.label[language])" } ?? ""
    return [
      rule,
      word(
        "W tej sprawie odpowiada Zakład Ubezpieczeń Społecznych (ZUS)",
        "This matter is answered by ZUS, the Social Insurance Institution"), rule,
      "\(word("Sprawa", "Matter")): \(guidance.matter.about[language])", topic, "",
    ]
  }

  func phone(_ paths: IVRPaths) -> [String] {
    [
      "\(word("TELEFON", "PHONE")): \(rulebook.rulebook.ivr.number) (COT)",
      consultantHours + outage(of: rulebook.rulebook.ivr.consultantChannel),
      "\(word("Klawisze", "Keys")): \(paths.direct.joined(separator: " → "))",
      "\(word("O koszcie decyduje Twój operator. Rozmowa jest nagrywana.", "The cost is set by your operator. The call is recorded."))",
      "",
    ]
  }

  private var consultantHours: String {
    let id = rulebook.rulebook.ivr.consultantChannel
    guard case .hours(let hours) = rulebook.channel(id)?.availability else { return "" }
    let days = word("Konsultanci w dni robocze", "Consultants on working days")
    return "\(days): \(hours.regular.opens)–\(hours.regular.closes)"
  }

  func prepare(_ paths: IVRPaths) -> [String] {
    [
      word("PRZYGOTUJ, jeśli pytasz o swoje konto:", "HAVE READY, if you ask about your account:"),
      word(
        "  identyfikator PUE i PIN do COT; podajesz je tylko w automacie, nigdy człowiekowi.",
        "  your PUE identifier and COT PIN; you give them to the machine alone, never to a person."),
      "  \(word("Klawisze", "Keys")): \(paths.authenticated.joined(separator: " → "))", "",
    ]
  }

  /// Every channel but the number above: when it can be used, and whether it may carry personal data.
  var channels: [String] {
    let others = rulebook.rulebook.channels.filter { $0.address != rulebook.rulebook.ivr.number }
    return [word("INNE DROGI", "OTHER WAYS") + ":"] + others.map(line) + [""]
  }

  private func line(_ channel: Channel) -> String {
    let name = channel.label[language]
    let address = channel.address.map { $0.contains(name) ? $0 : "\(name) \($0)" } ?? name
    let data = "\(Labels.personalData[language]) \(channel.personalData.name[language])"
    return "- \(address): \(hours(channel))\(outage(of: channel.id)); \(data)"
  }

  /// That a channel is out of service as the slip is written, why, and when it can be used again.
  private func outage(of id: String) -> String {
    guard let state = guidance.channels.first(where: { $0.channel.id == id }), let closure = state.closure
    else {
      return ""
    }
    let fault = word("TERAZ NIE DZIAŁA", "OUT OF SERVICE NOW")
    return " – \(fault) (\(closure.reason[language])), \(state.reopening(closure, now, language))"
  }

  private func hours(_ channel: Channel) -> String {
    switch channel.availability {
    case .always: Labels.always[language]
    case .published: Labels.published[language]
    case .hours(let hours):
      "\(word("dni robocze", "working days")) \(hours.regular.opens)–\(hours.regular.closes)"
    case .follows: word("w godzinach konsultantów", "in the consultants' hours")
    }
  }

  var foot: [String] {
    let points = guidance.citations.terms.map(\.id).joined(separator: ", ")
    let local = WarsawTime.local(now)
    return [
      "\(word("Data", "Date")): \(local.date), \(local.time) · \(word("podstawa", "basis")): \(points)",
      "\(word("Zasady z dnia", "Rules of")) \(rulebook.rulebook.version)",
    ]
  }
}

extension Model {
  func slipEffects(_ language: Language) -> [Effect] {
    guard let guidance = guidance(in: language),
      let lines = Slip.lines(guidance, rulebook, now: now, language)
    else { return [] }
    return [.printSlip(lines)]
  }
}
