extension ProvenRulebook {
  /// The whole answer for a situation.
  /// - Parameters:
  ///   - situation: the situation; anything undefined gets the lowest depth and no words.
  ///   - instant: the moment, for opening hours.
  ///   - language: the language of the texts.
  ///   - personalData: whether the caller wants to hand over personal data; leaves out the channels that must never carry any.
  /// - Returns: the guidance, or nil where the rulebook has no such matter.
  public func guidance(
    for situation: Situation, at instant: Instant, language: Language, personalData: Bool = false
  ) -> Guidance? {
    guard rulebook.matters.indices.contains(Int(situation.matter)) else { return nil }
    let matter = rulebook.matters[Int(situation.matter)]
    let decision = table.decision(for: situation)
    // The decision's owner, not the matter's: an undefined situation of a ZUS matter belongs to nobody.
    let isForZus = decision.owner == .zus
    let paths = isForZus ? self.paths(situation, at: instant, language) : nil
    let channels = isForZus ? channelStates(at: instant, personalData: personalData) : []
    let isDefined = decision.routingRow != nil
    let lines = isDefined ? scriptLines(situation, matter, consultantsAvailable(at: instant)) : []
    let texts = lines.map { filled($0, situation, paths, language) }
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

  private func scriptLines(_ situation: Situation, _ matter: Matter, _ open: Bool) -> [ScriptLine] {
    rulebook.scripts.filter {
      $0.hours.contains(open ? .open : .closed) && $0.pattern.covers(situation, matter: matter)
    }
  }

  private func filled(
    _ line: ScriptLine, _ situation: Situation, _ paths: IVRPaths?, _ language: Language
  ) -> (voice: ScriptVoice, text: CitedText) {
    let text = TextTemplate(line.text[language]).filled { placeholder in
      switch placeholder {
      case .phone: rulebook.ivr.number
      case .keys: (paths?.direct ?? []).joined(separator: " → ")
      case .keysAuthenticated: (paths?.authenticated ?? []).joined(separator: " → ")
      case .topic: topic(situation.topic)?.label[language] ?? rulebook.ivr.topicPlaceholder[language]
      }
    }
    return (line.voice, CitedText(text: text, citations: line.citations))
  }

  private func paths(_ situation: Situation, at instant: Instant, _ language: Language) -> IVRPaths {
    let key = situation.topic == 0 ? rulebook.ivr.topicPlaceholder[language] : "\(situation.topic)"
    return IVRPaths(
      direct: rulebook.ivr.path(topicKey: key, authenticated: false),
      authenticated: rulebook.ivr.path(topicKey: key, authenticated: true),
      consultantsAvailable: consultantsAvailable(at: instant))
  }
}

// MARK: - Hours

extension ProvenRulebook {
  /// Whether COT's consultants answer, point 4.2.
  /// - Parameter instant: the moment.
  public func consultantsAvailable(at instant: Instant) -> Bool {
    guard case .open = use(ofChannel: rulebook.ivr.consultantChannel, at: instant) else { return false }
    return true
  }

  /// When COT's consultants answer on a day, point 4.2; nil if they do not.
  /// - Parameter date: the day in Warsaw.
  public func consultantHours(on date: CivilDate) -> Range<Instant>? {
    let id = rulebook.ivr.consultantChannel
    guard let channel = rulebook.channels.first(where: { $0.id == id }) else { return nil }
    return workingHours(channel)?.period(on: date)
  }

  /// Every channel at a moment, in the rulebook's order.
  /// - Parameters:
  ///   - instant: the moment.
  ///   - personalData: leaves out the channels that must never carry personal data.
  public func channelStates(at instant: Instant, personalData: Bool = false) -> [ChannelState] {
    rulebook.channels.filter { !personalData || $0.personalData != .never }.map { channel in
      let day = WarsawTime.local(instant).date
      let exception = workingHours(channel)?.exceptions.first { $0.date == day }
      return ChannelState(channel: channel, use: use(channel, at: instant), exception: exception)
    }
  }

  private func use(ofChannel id: String, at instant: Instant) -> ChannelState.Use {
    guard let channel = rulebook.channels.first(where: { $0.id == id }) else {
      return .closed(nextOpening: nil)
    }
    return use(channel, at: instant)
  }

  private func use(_ channel: Channel, at instant: Instant) -> ChannelState.Use {
    switch channel.availability {
    case .always: return .always
    case .published: return .published
    case .hours, .follows:
      guard let hours = workingHours(channel) else { return .closed(nextOpening: nil) }
      switch hours.state(at: instant) {
      case .open(let until): return .open(until: until)
      case .closed(let next): return .closed(nextOpening: next)
      }
    }
  }

  private func workingHours(_ channel: Channel) -> WorkingHours? {
    switch channel.availability {
    case .hours(let hours): return hours
    case .follows(let id):
      guard let target = rulebook.channels.first(where: { $0.id == id }),
        case .hours(let hours) = target.availability
      else { return nil }
      return hours
    case .always, .published: return nil
    }
  }
}
