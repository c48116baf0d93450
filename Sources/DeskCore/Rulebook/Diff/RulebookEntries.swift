/// What a rulebook says apart from its tables, as a list of entries that can be compared one by one.
struct RulebookEntries {
  struct Key: Hashable {
    let section: String
    let subject: String
    let aspect: String
  }

  private(set) var keys: [Key] = []
  private(set) var values: [Key: String] = [:]

  /// What differs between two rulebooks, in the order of the new one, then what is gone.
  static func changes(from old: Rulebook, to new: Rulebook) -> [EntryChange] {
    let (before, after) = (RulebookEntries(old), RulebookEntries(new))
    let keys = after.keys + before.keys.filter { after.values[$0] == nil }
    return keys.compactMap { key in
      let (was, becomes) = (before.values[key], after.values[key])
      guard was != becomes else { return nil }
      return EntryChange(
        section: key.section, subject: key.subject, aspect: key.aspect, old: was, new: becomes,
        isDisclosure: key.isDepthText || key.isPersonalData && dataRank(was) != dataRank(becomes),
        widens: key.widens(was, becomes))
    }
  }

  private init(_ rulebook: Rulebook) {
    addHead(rulebook)
    rulebook.matters.forEach { add($0) }
    rulebook.topics.forEach { add($0) }
    rulebook.channels.forEach { add($0) }
    rulebook.channels.forEach { addDays($0) }
    add(rulebook.ivr)
    addVocabularies(rulebook)
    put("pad", "guessing", "from", "\(rulebook.guessingFrom)")
  }

  private mutating func put(_ section: String, _ subject: String, _ aspect: String, _ value: String) {
    let key = Key(section: section, subject: subject, aspect: aspect)
    // Two entries under one name are one entry with both values.
    if let before = values[key] {
      values[key] = "\(before) · \(value)"
    } else {
      keys.append(key)
      values[key] = value
    }
  }

  private mutating func put(_ section: String, _ subject: String, _ aspect: String, _ text: LocalizedText) {
    for language in Language.allCases {
      put(section, subject, "\(aspect) (\(language.rawValue))", text[language])
    }
  }

  // MARK: - Sections

  private mutating func addHead(_ rulebook: Rulebook) {
    put("rulebook", "head", "version", rulebook.version)
    put("rulebook", "head", "effective-from", rulebook.effectiveFrom.description)
    put("rulebook", "head", "title", rulebook.title)
  }

  private mutating func add(_ matter: Matter) {
    put("matters", matter.id, "label", matter.label)
    put("matters", matter.id, "about", matter.about)
    put("matters", matter.id, "phrases", matter.phrases.joined(separator: " · "))
    put("matters", matter.id, "topics", matter.topics.words)
  }

  private mutating func add(_ topic: Topic) {
    put("topics", "\(topic.key)", "label", topic.label)
    put("topics", "\(topic.key)", "covers", topic.covers)
    put("topics", "\(topic.key)", "group", "\(topic.group)")
    put("topics", "\(topic.key)", "phrases", topic.phrases.joined(separator: " · "))
  }

  private mutating func add(_ channel: Channel) {
    put("channels", channel.id, "label", channel.label)
    put("channels", channel.id, "detail", channel.detail)
    if let address = channel.address { put("channels", channel.id, "address", address) }
    put("channels", channel.id, "personal-data", channel.personalData.id)
    put("channels", channel.id, "citations", channel.citations.words)
    put("channels", channel.id, "hours", channel.availability.words)
  }

  private mutating func addDays(_ channel: Channel) {
    if case .hours(let hours) = channel.availability {
      for day in hours.exceptions {
        let what = day.hours.map { "\($0.opens)–\($0.closes)" } ?? "closed"
        put("exceptions", channel.id, "\(day.date)", "\(what): \(day.reason.polish) / \(day.reason.english)")
      }
    }
    for outage in channel.outages {
      put(
        "exceptions", channel.id, "\(outage.first) until \(outage.last)",
        "unavailable: \(outage.reason.polish) / \(outage.reason.english)")
    }
  }

  private mutating func add(_ ivr: IVR) {
    put("ivr", "menu", "number", ivr.number)
    put("ivr", "menu", "consultants", ivr.consultantChannel)
    if let menu = ivr.menuChannel { put("ivr", "menu", "channel", menu) }
    put("ivr", "menu", "citations", ivr.citations.words)
    put("ivr", "menu", "topic-placeholder", ivr.topicPlaceholder)
    put("ivr", "menu", "recording-notice", ivr.recordingNotice)
    put("ivr", "menu", "recording-heard", ivr.recordingHeard)
    put("ivr", "menu", "recording-not-heard", ivr.recordingNotHeard)
    for key in ivr.keys {
      put("ivr", key.option.id, "key", key.key)
      put("ivr", key.option.id, "label", key.label)
    }
  }

  private mutating func addVocabularies(_ rulebook: Rulebook) {
    for name in rulebook.handlers { put("handlers", name.handler.id, "label", name.label) }
    for method in rulebook.methods {
      put("methods", method.route.id, "label", method.label)
      put("methods", method.route.id, "detail", method.detail)
      put("methods", method.route.id, "citations", method.citations.words)
    }
    for depth in rulebook.depths {
      put("depths", depth.depth.id, "label", depth.label)
      put("depths", depth.depth.id, "may", depth.may)
      put("depths", depth.depth.id, "may-not", depth.mayNot)
      put("depths", depth.depth.id, "citations", depth.citations.words)
    }
  }

  /// How much a channel may carry; where the agreement is silent it stands between a ban and a permission.
  fileprivate static func dataRank(_ id: String?) -> Int {
    switch id.flatMap({ PersonalDataRule(id: $0) }) {
    case .never?, .some(.none), nil: 0
    case .notStated?: 1
    case .byAuthentication?: 2
    case .allowed?: 3
    }
  }
}

extension RulebookEntries.Key {
  fileprivate var isPersonalData: Bool { section == "channels" && aspect == "personal-data" }

  /// What a depth permits or forbids, in words.
  fileprivate var isDepthText: Bool {
    section == "depths" && (aspect.hasPrefix("may") || aspect.hasPrefix("may-not"))
  }

  fileprivate func widens(_ old: String?, _ new: String?) -> Bool {
    // Words cannot be compared, and so count as more.
    if isDepthText { return new != nil }
    if isPersonalData { return RulebookEntries.dataRank(new) > RulebookEntries.dataRank(old) }
    guard section == "pad" else { return false }
    return (new.flatMap { Int($0) } ?? 0) > (old.flatMap { Int($0) } ?? 0)
  }
}

extension TopicRule {
  fileprivate var words: String {
    switch self {
    case .none: "none"
    case .any: "any"
    case .fixed(let key): "\(key)"
    }
  }
}

extension Availability {
  fileprivate var words: String {
    switch self {
    case .always: "always"
    case .published: "published"
    case .follows(let channel): "follows \(channel)"
    case .hours(let hours): "working-days \(hours.regular.opens)–\(hours.regular.closes)"
    }
  }
}

extension CitationSet {
  fileprivate var words: String { terms.map(\.id).joined(separator: ", ") }
}
