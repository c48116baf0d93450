import DeskCore
import DeskScreen

/// A guidance as plain text, for a terminal or a screen reader.
struct GuidanceText {
  private let guidance: Guidance
  private let rulebook: ProvenRulebook
  private let now: Instant
  private let language: Language

  init(_ guidance: Guidance, _ rulebook: ProvenRulebook, _ now: Instant, _ language: Language) {
    self.guidance = guidance
    self.rulebook = rulebook
    self.now = now
    self.language = language
  }

  var lines: [String] {
    [heading, cited(guidance.headline), handlers] + depth + paths
      + section(LocalizedText(polish: "Powiedz", english: "Say"), guidance.say)
      + section(LocalizedText(polish: "Nigdy", english: "Never"), guidance.never) + channels + [basis]
  }

  private func word(_ polish: String, _ english: String) -> String {
    LocalizedText(polish: polish, english: english)[language]
  }

  private var heading: String {
    let situation = guidance.situation
    var parts = [
      "\(guidance.matter.id) \(guidance.matter.label[language])",
      guidance.decision.owner.name[language], situation.kind.name[language],
    ]
    if let topic = guidance.topic {
      parts.append("\(word("temat", "topic")) \(topic.key) \(topic.label[language])")
      if topic.group != topic.key, let group = rulebook.topic(topic.group) {
        parts.append("\(word("grupa", "group")) \(group.key) \(group.label[language])")
      }
    }
    return parts.joined(separator: " · ")
  }

  private var handlers: String {
    let names = guidance.decision.handledBy.terms.compactMap { handler in
      rulebook.rulebook.handlers.first { $0.handler == handler }?.label[language]
    }
    return "\(word("Zajmuje się", "Handled by")): \(names.joined(separator: ", "))"
  }

  private var depth: [String] {
    guard let rule = guidance.depthRule else { return [] }
    var lines = [
      "\(word("Zakres odpowiedzi", "Answer depth")): \(rule.label[language]) \(bracketed(rule.citations))",
      "  \(word("wolno", "may")): \(rule.may[language])",
      "  \(word("nie wolno", "may not")): \(rule.mayNot[language])",
    ]
    if guidance.situation.seat.isBank, let depth = guidance.decision.cotDepth,
      let label = rulebook.rulebook.depths.first(where: { $0.depth == depth })?.label
    {
      lines.append("\(word("COT powie", "COT may say")): \(label[language]) [4.2.depth]")
    }
    return lines
  }

  private var paths: [String] {
    guard let paths = guidance.paths else { return [] }
    let when = guidance.keysWait(rulebook)?[language] ?? word("teraz", "now")
    return [
      "IVR \(rulebook.rulebook.ivr.number) (\(when)): \(paths.direct.joined(separator: ", "))",
      "  \(word("z danymi z konta", "with account data")): \(paths.authenticated.joined(separator: ", "))",
    ]
  }

  private func section(_ title: LocalizedText, _ texts: [CitedText]) -> [String] {
    texts.isEmpty ? [] : ["\(title[language]):"] + texts.map { "  - \(cited($0))" }
  }

  private var channels: [String] {
    guard !guidance.channels.isEmpty else { return [] }
    return ["\(word("Kanały ZUS", "Channels to ZUS")):"]
      + guidance.channels.map { "  \(ChannelText.line($0, now: now, language))" }
  }

  private var basis: String {
    let points = guidance.citations.terms.map(\.id).joined(separator: ", ")
    return "\(word("Podstawa", "Basis")): \(points) · \(word("zasady", "rules")) \(guidance.rulebook)"
  }

  private func cited(_ text: CitedText) -> String { "\(text.text) \(bracketed(text.citations))" }

  private func bracketed(_ citations: CitationSet) -> String {
    "[\(citations.terms.map(\.id).joined(separator: ", "))]"
  }
}

/// A channel as one line of plain text.
enum ChannelText {
  static func line(_ state: ChannelState, now: Instant, _ language: Language) -> String {
    let channel = state.channel
    let address = channel.address.map { " \($0)" } ?? ""
    let data = LocalizedText(polish: "dane osobowe", english: "personal data")[language]
    var line = "\(channel.label[language])\(address): \(use(state, now, language))"
    line += "; \(data): \(channel.personalData.name[language])"
    if let reason = state.reason { line += "; \(reason[language])" }
    return line
  }

  private static func use(_ state: ChannelState, _ now: Instant, _ language: Language) -> String {
    let (open, closed) = language == .polish ? ("otwarte", "zamknięte") : ("open", "closed")
    switch state.use {
    case .always: return language == .polish ? "całą dobę" : "around the clock"
    case .open(let until): return "\(open) \(TimeWords.closing(until, now: now, language))"
    case .closed: return "\(closed), \(state.opening(now: now, language))"
    case .published:
      return language == .polish
        ? "ustalenia godzin nie podają, są na www.zus.pl" : "hours not stated, see www.zus.pl"
    }
  }
}
