/// Proves that every id referred to exists, that none stands twice, and that the lists are complete.
struct ReferenceProof {
  private let rulebook: Rulebook

  init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  func findings() -> [Finding] {
    repeated + sizes + matterTopics + topicGroups + channelReferences + patternMatters + questionMatters
      + menu
      + vocabularies
  }

  // MARK: - Ids

  private var repeated: [Finding] {
    duplicates("matter", rulebook.matters.map { ($0.id, $0.location) })
      + duplicates("topic", rulebook.topics.map { ("\($0.key)", $0.location) })
      + duplicates("channel", rulebook.channels.map { ($0.id, $0.location) })
      + duplicates("method", rulebook.methods.map { ($0.route.id, $0.location) })
      + duplicates("depth", rulebook.depths.map { ($0.depth.id, $0.location) })
      + duplicates("handler", rulebook.handlers.map { ($0.handler.id, $0.location) })
      + duplicates("menu key", rulebook.ivr.keys.map { ($0.key, $0.location) })
      + duplicates("menu option", rulebook.ivr.keys.map { ($0.option.id, $0.location) })
  }

  private func duplicates(_ what: String, _ ids: [(id: String, location: SourceLocation)]) -> [Finding] {
    var first: [String: SourceLocation] = [:]
    return ids.compactMap { entry in
      guard let before = first.updateValue(entry.location, forKey: entry.id) else { return nil }
      return Finding(entry.location, "\(what) '\(entry.id)' stands already at \(before); remove one")
    }
  }

  /// A situation numbers its matter in one byte and its topic in one digit.
  private var sizes: [Finding] {
    var findings: [Finding] = []
    if rulebook.matters.isEmpty || rulebook.matters.count > 100 {
      let message = "\(rulebook.matters.count) matters; a rulebook has 1 to 100"
      findings.append(Finding(rulebook.location, message))
    }
    for topic in rulebook.topics where !(1...9).contains(topic.key) {
      findings.append(Finding(topic.location, "topic key \(topic.key) is no key; use 1 to 9"))
    }
    return findings
  }

  private var matterTopics: [Finding] {
    rulebook.matters.compactMap { matter in
      switch (matter.owner, matter.topics) {
      case (.zus, .none):
        Finding(matter.location, "matter \(matter.id) is for ZUS but leads to no topic; set topics")
      case (.bank, .fixed), (.bank, .any), (.outside, .fixed), (.outside, .any):
        Finding(matter.location, "matter \(matter.id) is not for ZUS but has a topic; set topics: none")
      case (_, .fixed(let key)) where !hasTopic(key):
        Finding(matter.location, unknown("topic", "\(key)", rulebook.topics.map { "\($0.key)" }))
      default: nil
      }
    }
  }

  private var topicGroups: [Finding] {
    rulebook.topics.filter { !hasTopic($0.group) }.map {
      Finding($0.location, unknown("topic group", "\($0.group)", rulebook.topics.map { "\($0.key)" }))
    }
  }

  private var channelReferences: [Finding] {
    let ids = rulebook.channels.map(\.id)
    let followers = rulebook.channels.compactMap { channel -> Finding? in
      guard case .follows(let other) = channel.availability else { return nil }
      guard let target = rulebook.channel(other) else {
        return Finding(channel.location, unknown("channel", other, ids))
      }
      guard case .hours = target.availability else {
        return Finding(
          channel.location, "channel '\(other)' has no hours to follow; name one that has")
      }
      return nil
    }
    return followers + consultantChannel(ids) + lineChannels(ids)
  }

  private func consultantChannel(_ ids: [String]) -> [Finding] {
    let id = rulebook.ivr.consultantChannel
    guard let channel = rulebook.channel(id) else {
      return [Finding(rulebook.ivr.location, unknown("channel", id, ids))]
    }
    guard case .hours = channel.availability else {
      return [Finding(channel.location, "channel '\(id)' is the consultants' and needs hours; give them")]
    }
    return menuChannel(ids)
  }

  /// The menu stands before the consultants, so it cannot come through them itself.
  private func menuChannel(_ ids: [String]) -> [Finding] {
    guard let id = rulebook.ivr.menuChannel else { return [] }
    guard let channel = rulebook.channel(id) else {
      return [Finding(rulebook.ivr.location, unknown("channel", id, ids))]
    }
    var comesThroughOther = id == rulebook.ivr.consultantChannel
    if case .follows = channel.availability { comesThroughOther = true }
    guard comesThroughOther else { return [] }
    return [Finding(rulebook.ivr.location, "channel '\(id)' cannot be the menu; name one that follows none")]
  }

  private func lineChannels(_ ids: [String]) -> [Finding] {
    rulebook.scripts.flatMap { line in
      line.service.channels.filter { !ids.contains($0) }.map {
        Finding(line.location, unknown("channel", $0, ids))
      }
    }
  }

  private var patternMatters: [Finding] {
    let ids = rulebook.matters.map(\.id)
    let rows =
      rulebook.routing.map { ($0.pattern, $0.location) }
      + rulebook.disclosure.map { ($0.pattern, $0.location) }
      + rulebook.scripts.map { ($0.pattern, $0.location) }
    return rows.flatMap { pattern, location in
      pattern.matters.filter { !ids.contains($0) }.map {
        Finding(location, unknown("matter", $0, ids))
      }
    }
  }

  private var questionMatters: [Finding] {
    let ids = rulebook.matters.map(\.id)
    return rulebook.questions.flatMap { question in
      var findings = question.between.filter { !ids.contains($0) }.map {
        Finding(question.location, unknown("matter", $0, ids))
      }
      if Set(question.between).count != 2 || question.between.count != 2 {
        findings.append(Finding(question.location, "a question stands between two matters; name two"))
      }
      return findings
    }
  }

  // MARK: - Complete lists

  private var menu: [Finding] {
    let missing = IVROption.allCases.filter { rulebook.ivr.key(for: $0) == nil }
    return missing.map {
      Finding(rulebook.ivr.location, "the menu has no key for '\($0.id)'; add one")
    }
  }

  private var vocabularies: [Finding] {
    wrongLevels + missing("handler", rulebook.handlers.map(\.handler))
      + missing("depth", rulebook.depths.map(\.depth))
      + missing("method", rulebook.methods.map(\.route))
  }

  /// A route gives the level that the agreement says; a rulebook that says otherwise would open the account.
  private var wrongLevels: [Finding] {
    rulebook.methods.filter { $0.level != $0.route.level }.map {
      Finding(
        $0.location, "method '\($0.route.id)' gives \($0.route.level.id), not \($0.level.id); correct it")
    }
  }

  private func missing<Term: ClosedVocabulary>(_ what: String, _ present: [Term]) -> [Finding] {
    Term.allCases.filter { !present.contains($0) }.map {
      Finding(rulebook.location, "no \(what) '\($0.id)'; add it")
    }
  }

  private func hasTopic(_ key: UInt8) -> Bool { rulebook.topics.contains { $0.key == key } }

  private func unknown(_ what: String, _ id: String, _ known: [String]) -> String {
    Suggestion.unknown(what, id, known)
  }
}
