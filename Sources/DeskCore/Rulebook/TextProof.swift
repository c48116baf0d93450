/// Proves that texts are complete, clean and within what the desk can fill in.
///
/// Both languages are there, no text holds a control character or an unknown placeholder,
/// example phrases are unique, and no exception stands twice for one day.
struct TextProof {
  private let rulebook: Rulebook

  init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  func findings() -> [Finding] {
    texts.flatMap { incomplete($0.text, $0.location) }
      + plainTexts.flatMap { unclean($0.text, $0.location) }
      + rulebook.scripts.flatMap(placeholders)
      + repeatedPhrases + repeatedExceptions + rulebook.channels.flatMap(overlaps)
  }

  // MARK: - What there is

  /// Every text that has to be complete in both languages.
  var texts: [(text: LocalizedText, location: SourceLocation)] {
    var all = [(rulebook.title, rulebook.location)]
    all += rulebook.matters.flatMap { [($0.label, $0.location), ($0.about, $0.location)] }
    all += rulebook.topics.flatMap { [($0.label, $0.location), ($0.covers, $0.location)] }
    all += rulebook.channels.flatMap { [($0.label, $0.location), ($0.detail, $0.location)] }
    all += rulebook.ivr.keys.map { ($0.label, $0.location) }
    all += [
      rulebook.ivr.topicPlaceholder, rulebook.ivr.recordingNotice, rulebook.ivr.recordingHeard,
      rulebook.ivr.recordingNotHeard,
    ].map {
      ($0, rulebook.ivr.location)
    }
    all += rulebook.handlers.map { ($0.label, $0.location) }
    all += rulebook.methods.flatMap { [($0.label, $0.location), ($0.detail, $0.location)] }
    all += rulebook.depths.flatMap {
      [($0.label, $0.location), ($0.may, $0.location), ($0.mayNot, $0.location)]
    }
    all += rulebook.routing.map { ($0.headline, $0.location) }
    all += rulebook.scripts.map { ($0.text, $0.location) }
    all += rulebook.questions.map { ($0.ask, $0.location) }
    all += rulebook.channels.flatMap { channel in
      exceptions(channel).map { ($0.reason, $0.location ?? channel.location) }
        + channel.outages.map { ($0.reason, $0.location) }
    }
    return all
  }

  private var plainTexts: [(text: String, location: SourceLocation)] {
    texts.flatMap { [($0.text.polish, $0.location), ($0.text.english, $0.location)] }
      + phrases
      + rulebook.channels.compactMap { channel in channel.address.map { ($0, channel.location) } }
      + [(rulebook.version, rulebook.location), (rulebook.ivr.number, rulebook.ivr.location)]
      + rulebook.ivr.keys.map { ($0.key, $0.location) }
  }

  private var phrases: [(text: String, location: SourceLocation)] {
    rulebook.matters.flatMap { matter in matter.phrases.map { ($0, matter.location) } }
      + rulebook.topics.flatMap { topic in topic.phrases.map { ($0, topic.location) } }
  }

  private func exceptions(_ channel: Channel) -> [DayException] {
    guard case .hours(let hours) = channel.availability else { return [] }
    return hours.exceptions
  }

  // MARK: - What is wrong

  private func incomplete(_ text: LocalizedText, _ location: SourceLocation) -> [Finding] {
    Language.allCases.filter { text[$0].allSatisfy(\.isWhitespace) }.map {
      Finding(location, "a text is empty in '\($0.rawValue)'; write it")
    }
  }

  private func unclean(_ text: String, _ location: SourceLocation) -> [Finding] {
    guard let bad = text.firstUnfitForScreen else { return [] }
    let code = String(bad.value, radix: 16, uppercase: true)
    return [Finding(location, "a text holds the control character U+\(code); remove it")]
  }

  private func placeholders(_ line: ScriptLine) -> [Finding] {
    var findings: [Finding] = []
    for language in Language.allCases {
      let names = TextTemplate(line.text[language]).placeholders
      for name in names where TextTemplate.Placeholder(rawValue: name) == nil {
        let known = TextTemplate.Placeholder.allCases.map { "{\($0.rawValue)}" }
        let message = "unknown placeholder '{\(name)}'; use one of \(known.joined(separator: ", "))"
        findings.append(Finding(line.location, message))
      }
    }
    if findings.isEmpty, line.pattern.owners != [.zus], uses(line, where: \.isOfZus) {
      let message = "keys and topics exist for ZUS matters only; add 'owner: zus' to the row"
      findings.append(Finding(line.location, message))
    }
    if line.service.down.isEmpty, uses(line, where: { $0 == .reason }) {
      let message = "a reason exists only while a channel is out of service; add 'down: [CHANNEL]' to the row"
      findings.append(Finding(line.location, message))
    }
    return findings
  }

  private func uses(_ line: ScriptLine, where isMeant: (TextTemplate.Placeholder) -> Bool) -> Bool {
    Language.allCases.contains { language in
      TextTemplate(line.text[language]).placeholders.compactMap(TextTemplate.Placeholder.init).contains(
        where: isMeant)
    }
  }

  private var repeatedPhrases: [Finding] {
    var first: [String: SourceLocation] = [:]
    return phrases.compactMap { phrase in
      let folded = phrase.text.lowercased()
      guard let before = first.updateValue(phrase.location, forKey: folded) else { return nil }
      return Finding(
        phrase.location, "the phrase '\(phrase.text)' stands already at \(before); remove one")
    }
  }

  private var repeatedExceptions: [Finding] {
    rulebook.channels.flatMap { channel in
      var days: Set<CivilDate> = []
      return exceptions(channel).filter { !days.insert($0.date).inserted }.map {
        Finding(
          $0.location ?? channel.location,
          "channel '\(channel.id)' has two exceptions on \($0.date); keep one")
      }
    }
  }

  /// On a day that two entries speak of nobody could say which reason counts.
  private func overlaps(_ channel: Channel) -> [Finding] {
    var before: [Outage] = []
    return channel.outages.flatMap { outage -> [Finding] in
      let others = before.filter { $0.first <= outage.last && outage.first <= $0.last }
      before.append(outage)
      let days = exceptions(channel).filter { outage.covers($0.date) }
      return others.map {
        overlap(channel, outage, "the days from \($0.first) until \($0.last) at \($0.location)")
      } + days.map { overlap(channel, outage, "the exception on \($0.date)") }
    }
  }

  private func overlap(_ channel: Channel, _ outage: Outage, _ what: String) -> Finding {
    Finding(
      outage.location,
      "channel '\(channel.id)' is unavailable from \(outage.first) until \(outage.last), "
        + "which overlaps \(what); keep one")
  }
}

extension String {
  /// The first scalar that could upset a screen, or nil where there is none.
  public var firstUnfitForScreen: Unicode.Scalar? {
    // English and Polish letters, told by their bytes, are most of every text.
    let isPlain = utf8.allSatisfy { byte in
      (0x20..<0x7F).contains(byte) || (0x80..<0xC0).contains(byte) || (0xC3..<0xC6).contains(byte)
    }
    return isPlain ? nil : unicodeScalars.first { $0.isUnfitForScreen }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar could move a cursor, hide text or turn it around.
  public var isUnfitForScreen: Bool {
    // Nearly every letter of a rulebook is one of these, and the look-up of a category is slow.
    if (0x20..<0x7F).contains(value) || (0xAE..<0x180).contains(value) || (0x2010..<0x2028).contains(value)
      || (0x2190..<0x2200).contains(value)
    {
      return false
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return true
    default: return false
    }
  }
}
