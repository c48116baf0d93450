import DeskCore

// The life of a call: every step is an event, applied first and then given to the journal.

extension Model {
  /// Applies an event to the call and hands it to the journal; without a call nothing happens.
  mutating func record(_ event: CallEvent) -> [Effect] {
    guard var live = board.current else { return [] }
    do {
      let record = try live.apply(TimedEvent(event, at: now))
      board.current = live
      return [.record(record)]
    } catch {
      notice = CallObstacles.notNow
      return []
    }
  }

  // MARK: - Beginning and end

  /// What was typed while the phone rang stays; who calls now is authenticated by nobody.
  mutating func startCall(_ medium: ContactMedium) -> [Effect] {
    guard board.current == nil else {
      notice = CallObstacles.callOpen
      return []
    }
    idleRoute = .none
    statement = ""
    let rules = shelf.inForce(at: now).rulebook.identity
    let first = TimedEvent(.started(seat: seat, medium: medium, rulebook: rules), at: now)
    do {
      let inForce = rules.version
      let live = try LiveCall(id: context.newCallID(), rulebook: inForce, startedBy: first)
      board.current = live
      notice = nil
      return [.record(CallRecord(callID: live.id, number: 1, event: first, rulebook: inForce))]
    } catch {
      notice = CallObstacles.notNow
      return []
    }
  }

  /// The result that fits what happened in the call.
  var likelyResult: CallResult {
    guard let call = board.current?.call else { return .other }
    if call.complaintsTaken > 0 { return .complaintTaken }
    if !call.referrals.isEmpty { return .referred }
    guard let decision = decision(on: call) else { return .abandoned }
    if decision.owner == .outside { return .outside }
    return decision.handling == .refer ? .referred : .answered
  }

  /// A result in words, with what by the rules speaks against it: a digit takes it at once.
  func label(of result: CallResult) -> LocalizedText {
    guard let caution = caution(before: result) else { return result.name }
    return LocalizedText(
      polish: "\(result.name.polish) – \(caution.polish)",
      english: "\(result.name.english) – \(caution.english)")
  }

  private func caution(before result: CallResult) -> LocalizedText? {
    guard let call = board.current?.call else { return nil }
    let decision = decision(on: call)
    switch result {
    case .answered where decision?.handling == .refer:
      return decision.map { Notices.answersElsewhere($0.owner) }
    case .referred where decision.map { $0.handling != .refer && call.referrals.isEmpty } == true:
      return decision.flatMap { Notices.answersHere($0.owner) }
    case .complaintTaken where call.complaintsTaken == 0: return Notices.noComplaintNoted
    case .answered, .referred, .complaintTaken, .outside, .abandoned, .other: return nil
    }
  }

  /// What the rules say of the matter that a call has chosen; nil before it has.
  private func decision(on call: Call) -> Decision? {
    let matters = rulebook.rulebook.matters
    guard let number = matters.firstIndex(where: { $0.id == call.choice.matter }) else { return nil }
    let situation = Situation(
      seat: call.seat, matter: UInt8(number), topic: call.choice.topic, kind: call.choice.kind,
      level: call.choice.level)
    return rulebook.table.decision(for: situation)
  }

  /// From here on nothing of the call changes but its result and its note; Esc goes back to work.
  mutating func beginWrapUp() -> [Effect] {
    let effects = board.current?.call.phase == .wrappingUp ? [] : record(.wrapUpBegan)
    if board.current?.call.phase == .wrappingUp { open(.result) }
    return effects
  }

  mutating func endCall(_ result: CallResult) -> [Effect] {
    guard let live = board.current else { return [] }
    var effects: [Effect] = []
    if live.call.phase != .wrappingUp { effects += record(.wrapUpBegan) }
    // The note leaves the memory of the call masked, whatever the screen showed.
    effects += record(.wrappedUp(result: result, note: masker.mask(live.draft).text))
    effects += record(.ended)
    board.current = nil
    clearPanel()
    notice = Notices.callEnded
    return effects
  }

  // MARK: - Putting aside

  mutating func park() -> [Effect] {
    let effects = record(.parked)
    guard !effects.isEmpty, let live = board.current else { return effects }
    board.parked.append(live)
    board.current = nil
    clearPanel()
    notice = Notices.callParked
    return effects
  }

  mutating func resumeParked() -> [Effect] {
    guard board.parked.count > 1 else { return resume(0) }
    open(.parkedCall)
    return []
  }

  mutating func resume(_ place: Int) -> [Effect] {
    guard board.current == nil, board.parked.indices.contains(place) else { return [] }
    board.current = board.parked.remove(at: place)
    showChoice()
    return record(.resumed)
  }

  // MARK: - Steps

  mutating func undo() -> [Effect] {
    let before = board.current?.call
    let effects = record(.undone)
    showChoice()
    guard !effects.isEmpty, let before, before.choice == board.current?.call.choice else { return effects }
    // A level is never raised by going back.
    let wasHigher = before.earlierLevel.map { $0 > before.choice.level } ?? false
    notice = wasHigher ? Notices.undoneWithoutChange : Notices.undoneTheSame
    return effects
  }

  mutating func refer(to channel: Channel) -> [Effect] {
    let isPhone = channel.id == rulebook.rulebook.ivr.consultantChannel
    let effects = record(.referred(channel: channel.id, keys: isPhone ? guidance?.paths?.direct ?? [] : []))
    let isOut = rulebook.channelsOutOfService(at: now, overrides: overrides).contains(channel.id)
    if isOut, !effects.isEmpty { notice = Notices.referredToOut }
    return effects
  }

  /// The statement is forgotten at once; what remains is that one was answered, and how.
  mutating func answerStatement(_ verdict: Verdict) -> [Effect] {
    statement = ""
    return record(.statementAnswered(verdict))
  }

  /// Whether the panel is about the matter that the call has chosen.
  var choiceIsCurrent: Bool {
    guard let chosen = board.current?.call.choice.matter else { return false }
    return chosen == matter?.id
  }

  /// Makes the panel show what the call has chosen.
  mutating func showChoice() {
    guard let call = board.current?.call else { return }
    seat = call.seat
    query = ""
    relist()
    (chosenKind, chosenTopic) = (nil, nil)
    highlighted = call.choice.matter.flatMap(place)
    guidanceScroll = 0
  }

  /// Hides what a note must not hold; the numbers and addresses that the rulebook gives out may stay.
  var masker: Masker {
    let addresses = rulebook.rulebook.channels.compactMap(\.address)
    return Masker(
      publicNumbers: [rulebook.rulebook.ivr.number] + addresses.filter { $0.allSatisfy { !$0.isLetter } },
      publicAddresses: addresses.filter { $0.contains("@") })
  }
}

extension LiveCall {
  /// A call in a line of a list: what tells it from the others comes first.
  func summary(now: Instant, _ language: Language) -> String {
    let began = WarsawTime.local(call.startedAt)
    let day = began.date == WarsawTime.local(now).date ? "" : "\(began.date) "
    let matters = call.matters.isEmpty ? "–" : call.matters.joined(separator: ", ")
    let ran = TimeWords.duration(seconds: now.secondsSinceEpoch - call.startedAt.secondsSinceEpoch)
    return "\(day)\(began.time) · \(matters) · \(ran) · \(call.medium.name[language])"
  }
}
