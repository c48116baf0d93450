import DeskCore

/// A list to choose from, laid over the panel.
public struct Picker: Equatable, Sendable {
  /// What is being chosen.
  public enum Subject: Equatable, Sendable {
    case seat, method, topic
    /// How a contact reached the desk.
    case medium
    /// What to do with the call.
    case callMenu
    /// Which parked call to take up.
    case parkedCall
    /// Of which channel the caller was told.
    case referral
    /// What was said to the caller's statement.
    case verdict
    /// How the call ended.
    case result
    /// The language of the slip.
    case slip
    /// Whether to leave while a call is open.
    case quit
    /// Calls that a desk left unfinished.
    case recovery
    /// Whether to close such a call for good.
    case closing
    /// What to tell the scripted caller.
    case reply
    /// What to practise.
    case practiceMenu
  }

  /// One thing to choose.
  public struct Choice: Equatable, Sendable {
    /// The digit that chooses it at once.
    public let digit: UInt8
    /// The choice in a few words.
    public let label: String
    /// What has to be known before choosing it.
    public var detail = ""
    /// Why it cannot be chosen now; nil where it can.
    public var obstacle: String?
  }

  /// What is being chosen.
  public let subject: Subject
  /// The place of the highlighted choice, counted from 0.
  public internal(set) var highlighted: Int
}

// MARK: - What there is to choose

extension Model {
  /// The choices of a picker, in the language of the screen.
  func choices(of subject: Picker.Subject) -> [Picker.Choice] {
    switch subject {
    case .seat: numbered(Seat.allCases.map { ($0.name, nil) })
    case .method: methodChoices
    case .topic:
      rulebook.rulebook.topics.map {
        Picker.Choice(digit: $0.key, label: $0.label[language], detail: $0.covers[language])
      }
    case .medium: mediumChoices
    case .callMenu: callMenuChoices
    case .parkedCall: parkedChoices
    case .referral: referralChoices
    case .verdict: numbered(Verdict.allCases.map { ($0.name, $0.detail) })
    case .result: numbered(CallResult.allCases.map { (label(of: $0), nil) })
    case .slip: numbered(Language.allCases.map { ($0.name, nil) })
    case .quit: numbered([(Notices.stay, nil), (Notices.leave, leaveDetail)])
    case .recovery: recoveryChoices
    case .reply: replyChoices
    case .practiceMenu: practiceChoices
    case .closing: numbered([(Notices.no, nil), (Notices.closeInterrupted, Notices.closingDetail)])
    }
  }

  private func numbered(_ texts: [(LocalizedText, LocalizedText?)]) -> [Picker.Choice] {
    texts.enumerated().map { place, text in
      Picker.Choice(
        digit: UInt8(place + 1), label: text.0[language], detail: text.1?[language] ?? "")
    }
  }

  /// The channels that a caller can be told of; of one that is out of service, from when on again.
  private var referralChoices: [Picker.Choice] {
    let states = rulebook.channelStates(at: now, overrides: overrides)
    return states.prefix(9).enumerated().map { place, state in
      let label = state.channel.label[language]
      guard let closure = state.closure else {
        return Picker.Choice(digit: UInt8(place + 1), label: label, detail: state.channel.detail[language])
      }
      let fault = state.fault(closure, now, language)
      return Picker.Choice(
        digit: UInt8(place + 1), label: "\(label) – \(fault)", detail: closure.reason[language])
    }
  }

  /// Only the note of a call is not in the journal before its end.
  private var leaveDetail: LocalizedText {
    let hasNote = !(([board.current].compactMap(\.self) + board.parked).allSatisfy(\.draft.isEmpty))
    return hasNote ? Notices.leaveLosesNote : Notices.leaveDetail
  }

  private var methodChoices: [Picker.Choice] {
    rulebook.rulebook.methods.prefix(9).enumerated().map { place, method in
      Picker.Choice(
        digit: UInt8(place + 1), label: "\(method.level.name[language]): \(method.label[language])",
        detail: method.detail[language], obstacle: obstacle(to: method)?[language])
    }
  }

  /// The place that is highlighted when a picker opens.
  private func present(_ subject: Picker.Subject) -> Int {
    let place: Int? =
      switch subject {
      case .seat: Seat.allCases.firstIndex(of: seat)
      case .method: rulebook.rulebook.methods.firstIndex { $0.route == route }
      case .topic: rulebook.rulebook.topics.firstIndex { $0.key == topic }
      case .callMenu: callMenuChoices.firstIndex { $0.obstacle == nil }
      case .result: CallResult.allCases.firstIndex(of: likelyResult)
      case .slip: Language.allCases.firstIndex(of: language)
      case .medium, .parkedCall, .referral, .verdict, .quit, .recovery, .closing, .reply,
        .practiceMenu:
        0
      }
    return place ?? 0
  }

  /// Lays a picker over the panel, with the present choice highlighted.
  mutating func open(_ subject: Picker.Subject) {
    overlay = .picker(Picker(subject: subject, highlighted: present(subject)))
  }
}

// MARK: - What choosing does

extension Model {
  /// Takes the choice at a place and closes the picker.
  mutating func take(_ place: Int, of subject: Picker.Subject) -> [Effect] {
    let choices = choices(of: subject)
    guard choices.indices.contains(place) else { return [] }
    if let obstacle = choices[place].obstacle {
      notice = LocalizedText(polish: obstacle, english: obstacle)
      return []
    }
    overlay = nil
    guidanceScroll = 0
    switch subject {
    case .seat: return take(Seat.allCases[place])
    case .method: return take(rulebook.rulebook.methods[place])
    case .topic: return take(topic: rulebook.rulebook.topics[place].key)
    case .medium: return takeMedium(place)
    case .callMenu: return perform(CallMenuItem.allCases[place])
    case .parkedCall: return resume(place)
    case .referral: return refer(to: rulebook.rulebook.channels[place])
    case .verdict: return answerStatement(Verdict.allCases[place])
    case .result: return endCall(CallResult.allCases[place])
    case .slip: return slipEffects(Language.allCases[place])
    case .quit: return place == 0 ? [] : [.quit]
    case .recovery: return recover(place)
    case .closing: return closeAbandoned(place == 1)
    case .reply: return [.reply(SpokenReply.allCases[place])]
    case .practiceMenu: return [.practise(place)]
    }
  }

  private mutating func take(_ chosen: Seat) -> [Effect] {
    seat = chosen
    return [.rememberSeat(seat)]
  }

  private mutating func take(_ method: AuthenticationMethod) -> [Effect] {
    guard board.current != nil else {
      idleRoute = method.route
      return []
    }
    if seat == .cot, method.route == .ivrRedirect { return record(.sentToIVR) }
    guard method.route != route else { return [] }
    statement = ""
    return record(.levelChanged(route: method.route, level: method.level))
  }

  private mutating func take(topic key: UInt8) -> [Effect] {
    if choiceIsCurrent { return key == topic ? [] : record(.topicChanged(key)) }
    chosenTopic = matter.map { ($0.id, key) }
    return []
  }
}
