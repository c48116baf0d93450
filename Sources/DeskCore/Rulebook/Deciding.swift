extension ProvenRulebook {
  /// The whole answer for a situation.
  /// - Parameters:
  ///   - situation: the situation; anything undefined gets the lowest depth and no words.
  ///   - instant: the moment, for opening hours.
  ///   - language: the language of the texts.
  ///   - personalData: whether the caller wants to hand over personal data; leaves out the channels that must never carry any.
  ///   - overrides: the channels that a supervisor put out of service.
  /// - Returns: the guidance, or nil where the rulebook has no such matter.
  public func guidance(
    for situation: Situation, at instant: Instant, language: Language, personalData: Bool = false,
    overrides: ChannelOverrides = .init()
  ) -> Guidance? {
    guard rulebook.matters.indices.contains(Int(situation.matter)) else { return nil }
    let matter = rulebook.matters[Int(situation.matter)]
    let decision = table.decision(for: situation)
    // The decision's owner, not the matter's: an undefined situation of a ZUS matter belongs to nobody.
    let isForZus = decision.owner == .zus
    let isOpen = consultantsAvailable(at: instant, overrides: overrides)
    let paths = isForZus ? self.paths(situation, isOpen, language) : nil
    let channels =
      isForZus ? channelStates(at: instant, personalData: personalData, overrides: overrides) : []
    let isDefined = decision.routingRow != nil
    let outOfService = outOfService(at: instant, overrides: overrides)
    let lines = isDefined ? scriptLines(situation, matter, isOpen, outOfService) : []
    let texts = lines.map { line in
      filled(line, situation, paths, reason(line, outOfService)?[language] ?? "", language)
    }
    let route = decision.routingRow.map { rulebook.routing[Int($0)] }
    var citations = decision.citations
    for cited in channels.map(\.channel.citations) + texts.map(\.text.citations) {
      citations.formUnion(cited)
    }
    if paths != nil { citations.formUnion(rulebook.ivr.citations) }
    return Guidance(
      situation: situation, decision: decision, matter: matter, topic: topic(situation.topic),
      headline: CitedText(text: route?.headline[language] ?? "", citations: route?.citations ?? []),
      depthCitations: decision.disclosureRow.map { rulebook.disclosure[Int($0)].citations } ?? [],
      depthRule: rulebook.depths.first { $0.depth == decision.depth },
      channels: channels, paths: paths,
      say: texts.filter { $0.voice == .say }.map(\.text),
      never: texts.filter { $0.voice == .never }.map(\.text),
      citations: citations, rulebook: rulebook.version)
  }

  /// The topic with a key, or nil where there is none.
  /// - Parameter key: the key that the caller presses.
  public func topic(_ key: UInt8) -> Topic? { rulebook.topics.first { $0.key == key } }

  /// The place of a matter in the rulebook's list, or nil where there is none.
  /// - Parameter id: for example `1.2.e`.
  public func matterNumber(_ id: some StringProtocol) -> UInt8? {
    rulebook.matters.firstIndex { $0.id == id }.map(UInt8.init)
  }

  /// Every situation that the rulebook answers, in the order of its matters.
  public var situations: [Situation] { rulebook.situations() }

  // MARK: - Words

  private func scriptLines(
    _ situation: Situation, _ matter: Matter, _ open: Bool, _ outOfService: [ServiceFault]
  ) -> [ScriptLine] {
    let ids = outOfService.map(\.channel)
    return rulebook.scripts.filter {
      $0.pattern.covers(situation, matter: matter)
        && $0.applies(in: open ? .open : .closed, outOfService: ids)
    }
  }

  /// Why the channel is out of service of which a line speaks.
  private func reason(_ line: ScriptLine, _ outOfService: [ServiceFault]) -> LocalizedText? {
    outOfService.first { line.service.down.contains($0.channel) }?.reason
  }

  private func filled(
    _ line: ScriptLine, _ situation: Situation, _ paths: IVRPaths?, _ reason: String, _ language: Language
  ) -> (voice: ScriptVoice, text: CitedText) {
    let text = TextTemplate(line.text[language]).filled { placeholder in
      switch placeholder {
      case .phone: rulebook.ivr.number
      case .keys: (paths?.direct ?? []).joined(separator: " → ")
      case .keysAuthenticated: (paths?.authenticated ?? []).joined(separator: " → ")
      case .topic: topic(situation.topic)?.label[language] ?? rulebook.ivr.topicPlaceholder[language]
      case .opens: regularConsultantHours.map { "\($0.opens)" } ?? ""
      case .closes: regularConsultantHours.map { "\($0.closes)" } ?? ""
      case .reason: reason
      }
    }
    return (line.voice, CitedText(text: text, citations: line.citations))
  }

  private func paths(_ situation: Situation, _ isOpen: Bool, _ language: Language) -> IVRPaths {
    let key = situation.topic == 0 ? rulebook.ivr.topicPlaceholder[language] : "\(situation.topic)"
    return IVRPaths(
      direct: rulebook.ivr.path(topicKey: key, authenticated: false),
      authenticated: rulebook.ivr.path(topicKey: key, authenticated: true),
      consultantsAvailable: isOpen)
  }
}
