import DeskCore

/// What F2 offers; every entry keeps its digit, whether it can be chosen or not.
enum CallMenuItem: CaseIterable {
  case park, resume, another
  case sendToIVR, backWithSuccess, backWithoutSuccess
  case refer, takeComplaint, undo

  var label: LocalizedText {
    switch self {
    case .park: LocalizedText(polish: "wstrzymaj rozmowę", english: "park the call")
    case .resume: LocalizedText(polish: "wróć do wstrzymanej", english: "resume a parked call")
    case .another: LocalizedText(polish: "zacznij rozmowę", english: "start a call")
    case .sendToIVR:
      LocalizedText(
        polish: "klient idzie do IVR się uwierzytelnić", english: "caller goes to the IVR to authenticate")
    case .backWithSuccess:
      LocalizedText(polish: "wrócił z IVR: powodzenie", english: "back from the IVR: success")
    case .backWithoutSuccess:
      LocalizedText(polish: "wrócił z IVR: bez powodzenia", english: "back from the IVR: no success")
    case .refer: LocalizedText(polish: "podano kontakt do ZUS…", english: "told how to contact ZUS…")
    case .takeComplaint: LocalizedText(polish: "przyjęto reklamację", english: "complaint taken in")
    case .undo: LocalizedText(polish: "cofnij ostatni wybór", english: "undo the last choice")
    }
  }
}

extension Model {
  var callMenuChoices: [Picker.Choice] {
    CallMenuItem.allCases.enumerated().map { place, item in
      Picker.Choice(
        digit: UInt8(place + 1), label: item.label[language], obstacle: obstacle(to: item).map(words))
    }
  }

  /// Calls left open by another desk come before a new one, until the consultant has put them off.
  mutating func openCallMenu() {
    if practice != nil, board.current == nil { return open(.practiceMenu) }
    if board.current == nil, !abandoned.isEmpty, !recoveryIsPutOff { return open(.recovery) }
    open(board.hasOpenCalls ? .callMenu : .medium)
  }

  /// How a contact can begin; calls that were put off stay within reach.
  var mediumChoices: [Picker.Choice] {
    let media = ContactMedium.usual(at: seat)
    var choices = media.enumerated().map { place, medium in
      Picker.Choice(
        digit: UInt8(place + 1), label: medium.name[language],
        detail: medium.detail(at: seat)?[language] ?? "")
    }
    if !abandoned.isEmpty {
      let label = "\(Notices.unfinished[language]): \(abandoned.count)"
      choices.append(Picker.Choice(digit: UInt8(media.count + 1), label: label))
    }
    return choices
  }

  mutating func takeMedium(_ place: Int) -> [Effect] {
    let media = ContactMedium.usual(at: seat)
    guard media.indices.contains(place) else {
      open(.recovery)
      return []
    }
    return startCall(media[place])
  }

  var parkedChoices: [Picker.Choice] {
    board.parked.prefix(9).enumerated().map { place, live in
      Picker.Choice(digit: UInt8(place + 1), label: live.summary(now: now, language))
    }
  }

  mutating func perform(_ item: CallMenuItem) -> [Effect] {
    switch item {
    case .park: return park()
    case .resume: return resumeParked()
    case .another: open(.medium)
    case .sendToIVR: return record(.sentToIVR)
    case .backWithSuccess: return record(.returnedFromIVR(level: redirectLevel))
    case .backWithoutSuccess: return record(.returnedFromIVR(level: nil))
    case .refer: open(.referral)
    case .takeComplaint: return record(.complaintTaken)
    case .undo: return undo()
    }
    return []
  }

  /// Why an entry cannot be chosen now; nil where it can.
  private func obstacle(to item: CallMenuItem) -> LocalizedText? {
    if practice != nil, [.park, .resume, .another].contains(item) { return PracticeTexts.notInPractice }
    switch item {
    case .another: return board.current == nil ? nil : CallObstacles.callOpen
    case .resume:
      if board.parked.isEmpty { return CallObstacles.nothingParked }
      return board.current == nil ? nil : CallObstacles.callOpen
    default: break
    }
    guard let call = board.current?.call else { return CallObstacles.noCall }
    if item == .sendToIVR, seat.isBank { return CallObstacles.onlyCot }
    if [.refer, .takeComplaint].contains(item), let fault = ownerObstacle(to: item) { return fault }
    let possible =
      switch item {
      case .park: call.obstacle(to: .parked) == nil
      case .sendToIVR: call.obstacle(to: .sentToIVR) == nil
      case .backWithSuccess, .backWithoutSuccess: call.phase == .awayInIVR
      case .refer: call.obstacle(to: .referred(channel: "", keys: [])) == nil
      case .takeComplaint: call.obstacle(to: .complaintTaken) == nil
      case .undo: call.canUndo
      case .another, .resume: true
      }
    guard possible else { return CallObstacles.notNow }
    return item == .sendToIVR ? menuOutage : nil
  }

  /// Why nobody can authenticate in the menu now; nil where it is in service.
  private var menuOutage: LocalizedText? {
    let menu = rulebook.channelStates(at: now, overrides: overrides).first {
      $0.channel.id == rulebook.rulebook.ivr.menuChannel
    }
    guard let menu, let closure = menu.closure else { return nil }
    func sentence(_ language: Language) -> String {
      let fault = menu.fault(closure, now, language)
      return "\(menu.channel.label[language]): \(fault): \(closure.reason[language])."
    }
    return LocalizedText(polish: sentence(.polish), english: sentence(.english))
  }

  /// Why the matter does not fit an entry; nil where it does.
  private func ownerObstacle(to item: CallMenuItem) -> LocalizedText? {
    guard choiceIsCurrent else { return CallObstacles.noMatter }
    if item == .refer { return matter?.owner == .zus ? nil : CallObstacles.notOfZus }
    if seat.isBank, matter?.owner == .outside { return CallObstacles.outside }
    guard matter?.owner == .bank else { return CallObstacles.notOfBank }
    return kind == .complaint ? nil : CallObstacles.noComplaint
  }

  /// The level that the redirect route gives, as the rulebook says.
  private var redirectLevel: AuthenticationLevel {
    rulebook.rulebook.methods.first { $0.route == .ivrRedirect }?.level ?? .none
  }

  /// Why a method cannot be chosen for this contact; nil where it can.
  func obstacle(to method: AuthenticationMethod) -> LocalizedText? {
    guard let call = board.current?.call else {
      // Without a call nothing is recorded: the level is only looked at.
      return nil
    }
    let isRedirect = seat == .cot && method.route == .ivrRedirect
    let event: CallEvent =
      isRedirect ? .sentToIVR : .levelChanged(route: method.route, level: method.level)
    if call.obstacle(to: event) == nil { return isRedirect ? menuOutage : nil }
    return call.phase == .active ? CallObstacles.noSuchRoute : CallObstacles.notNow
  }
}

/// Why something cannot be done with a call.
enum CallObstacles {
  static let noCall = LocalizedText(
    polish: "Najpierw zacznij rozmowę ({call-menu}).", english: "Start a call first ({call-menu}).")
  static let callOpen = LocalizedText(
    polish: "Najpierw wstrzymaj albo zakończ tę rozmowę.", english: "Park or end this call first.")
  static let nothingParked = LocalizedText(polish: "Nic nie jest wstrzymane.", english: "Nothing is parked.")
  static let noMatter = LocalizedText(
    polish: "Najpierw weź sprawę: wskaż ją i naciśnij {choose}.",
    english: "Take a matter first: point at it and press {choose}.")
  static let notOfZus = LocalizedText(
    polish: "W tej sprawie nie odsyła się do ZUS.", english: "This matter is not sent to ZUS.")
  static let notOfBank = LocalizedText(
    polish: "To nie jest sprawa Banku: reklamacji się tu nie przyjmuje.",
    english: "This is not the bank's matter: no complaint is taken here.")
  static let outside = LocalizedText(
    polish: "Spoza ustaleń: reklamację przyjmij według zasad Banku, bez zapisu tutaj.",
    english: "Outside the agreement: take it by the bank's rules; it is not noted here.")
  static let onlyCot = LocalizedText(
    polish: "Do IVR przekierowuje tylko COT.", english: "Only COT redirects to the IVR.")
  static let noComplaint = LocalizedText(
    polish: "To pytanie; {switch-kind} zmienia je w reklamację.",
    english: "This is a question; {switch-kind} makes it a complaint.")
  static let notNow = LocalizedText(polish: "Teraz to niemożliwe.", english: "Not possible now.")
  static let noSuchRoute = LocalizedText(
    polish: "Ten kontakt nie daje takiego uwierzytelnienia.",
    english: "This contact has no such authentication.")
}
