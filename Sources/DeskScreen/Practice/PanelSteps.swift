import DeskCore

/// How something is done on the panel: the keys in the order in which they are pressed, and the labels that stand there.
public struct PanelSteps {
  private let rulebook: Rulebook
  private let table: KeyTable

  /// Prepares the steps.
  /// - Parameters:
  ///   - rulebook: what the lists of the panel are made of.
  ///   - keys: which key does what.
  public init(_ rulebook: Rulebook, keys: KeyTable = .standard) {
    self.rulebook = rulebook
    table = keys
  }

  /// How a reply is given.
  /// - Parameter reply: the reply.
  public func words(for reply: SpokenReply) -> LocalizedText {
    step("{practice}, \(Self.place(reply))", reply.name)
  }

  /// How an event of a call is brought about; nil where it comes by itself.
  /// - Parameter event: the event.
  public func words(for event: CallEvent) -> LocalizedText? {
    switch event {
    case .started, .wrapUpBegan, .ended, .interrupted, .takenOver: nil
    case .matterChosen(let matter, let kind, let topic): choosing(matter, kind, topic)
    case .kindChanged(let kind): step("{switch-kind}", kind.name)
    case .topicChanged(let key): step("{choose-topic}, \(key)", topicLabel(key))
    case .levelChanged(let route, _): level(route)
    case .sentToIVR: menu(.sendToIVR)
    case .returnedFromIVR(let level): menu(level == nil ? .backWithoutSuccess : .backWithSuccess)
    case .undone: menu(.undo)
    case .parked: menu(.park)
    case .resumed:
      step("Esc", LocalizedText(polish: "z powrotem do rozmowy", english: "back to the call"))
    case .referred(let channel, _): referral(channel)
    case .complaintTaken: menu(.takeComplaint)
    case .statementAnswered(let verdict): statement(verdict)
    case .wrappedUp(let result, _): step("{end-call}, \(Self.place(result))", result.name)
    }
  }

  private static func place<Term: ClosedVocabulary>(_ term: Term) -> Int {
    (Term.allCases.firstIndex(of: term) ?? 0) + 1
  }

  private func step(_ keys: String, _ label: LocalizedText) -> LocalizedText {
    let keys = table.filled(keys)
    return LocalizedText(polish: "\(keys) – \(label.polish)", english: "\(keys) – \(label.english)")
  }

  private func menu(_ item: CallMenuItem) -> LocalizedText {
    step("{call-menu}, \((CallMenuItem.allCases.firstIndex(of: item) ?? 0) + 1)", item.label)
  }

  private func topicLabel(_ key: UInt8) -> LocalizedText {
    rulebook.topics.first { $0.key == key }?.label ?? LocalizedText(polish: "\(key)", english: "\(key)")
  }

  private func choosing(_ id: String, _ kind: Kind, _ topic: UInt8) -> LocalizedText {
    let matter = rulebook.matters.first { $0.id == id }
    let asksForTopic = matter?.topics == .any && topic != 0
    func words(_ language: Language, _ lead: String, _ kindIs: String) -> String {
      let topicStep = asksForTopic ? ", \(topic) – \(topicLabel(topic)[language])" : ""
      // As the list of the panel names it.
      let name = matter?.owner == .outside ? "–" : id
      return
        "\(lead) \(name) \(matter?.label[language] ?? ""): \(table.filled("{choose}"))\(topicStep); \(kindIs) \(kind.name[language])"
    }
    return LocalizedText(
      polish: words(.polish, table.filled("{previous}{next} do"), table.filled("rodzaj ({switch-kind}):")),
      english: words(.english, table.filled("{previous}{next} to"), table.filled("kind ({switch-kind}):")))
  }

  private func level(_ route: AuthenticationRoute) -> LocalizedText {
    guard let place = rulebook.methods.firstIndex(where: { $0.route == route }) else {
      return step("{choose-level}", LocalizedText(polish: route.id, english: route.id))
    }
    return step("{choose-level}, \(place + 1)", rulebook.methods[place].label)
  }

  private func referral(_ id: String) -> LocalizedText {
    let item = (CallMenuItem.allCases.firstIndex(of: .refer) ?? 0) + 1
    guard let place = rulebook.channels.firstIndex(where: { $0.id == id }) else { return menu(.refer) }
    let label = rulebook.channels[place].label
    return step(
      "{call-menu}, \(item), \(place + 1)",
      LocalizedText(
        polish: "podaj kontakt do ZUS: \(label.polish)", english: "tell how to contact ZUS: \(label.english)")
    )
  }

  private func statement(_ verdict: Verdict) -> LocalizedText {
    let place = Self.place(verdict)
    let enter = table.filled("{choose}")
    return LocalizedText(
      polish: "stwierdzenie na podkładkę, \(enter), \(place) – \(verdict.name.polish)",
      english: "the statement on the pad, \(enter), \(place) – \(verdict.name.english)")
  }
}
