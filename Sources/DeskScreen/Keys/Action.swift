import DeskCore

/// Everything that a key can do in the panel; the raw value is the action's name in a configuration file.
public enum Action: String, CaseIterable, Hashable, Sendable {
  case help
  case callMenu = "call-menu"
  case chooseSeat = "choose-seat"
  case switchKind = "switch-kind"
  case chooseLevel = "choose-level"
  case chooseTopic = "choose-topic"
  case note
  case endCall = "end-call"
  case quit
  case previous
  case next
  case first
  case last
  case choose
  case clear
  case scrollUp = "scroll-up"
  case scrollDown = "scroll-down"
  case deleteLetter = "delete-letter"
  case deleteWords = "delete-words"
  case switchField = "switch-field"
  case copyWords = "copy-words"
  case undo
  case slip
  case history
  case statistics
  case practice
  case switchLanguage = "switch-language"
  case switchMouse = "switch-mouse"
  case redraw

  /// The names of all actions.
  public static let names = allCases.map(\.rawValue)
}

extension Model {
  /// Why an action can do nothing at the moment; nil where it can.
  func obstacle(to action: Action) -> LocalizedText? {
    if isOutOfPractice(action) { return PracticeTexts.notInPractice }
    switch action {
    case .chooseTopic: return obstacleToTopic
    case .chooseSeat: return board.current == nil ? nil : Notices.seatInCall
    case .note: return board.current == nil ? Notices.noteNeedsCall : nil
    case .endCall: return board.current == nil ? Notices.noCallToEnd : nil
    case .copyWords: return obstacleToCopying
    case .undo: return board.current?.call.canUndo == true ? nil : Notices.nothingToUndo
    case .slip: return obstacleToSlip
    case .switchField:
      if case .open = pad { return nil }
      return Notices.noPad
    default: return nil
    }
  }

  /// Whether an action can do something now, which takes less time than to say why not.
  func isPossible(_ action: Action) -> Bool {
    guard action == .chooseTopic, !isOutOfPractice(action) else { return obstacle(to: action) == nil }
    if case .any = matter?.topics { return true }
    return false
  }

  private var obstacleToCopying: LocalizedText? {
    if board.current == nil { return Notices.noteNeedsCall }
    return hasWords || !lastWords.isEmpty ? nil : Notices.noWordsToCopy
  }

  /// A slip tells which keys to press, so it needs a topic.
  private var obstacleToSlip: LocalizedText? {
    guard seat == .branch, matter?.owner == .zus else { return Notices.slipForZUS }
    return topic == 0 || topicIsProposed ? Notices.slipNeedsTopic : nil
  }

  private var obstacleToTopic: LocalizedText? {
    switch matter?.topics {
    case nil:
      return LocalizedText(
        polish: "Temat: najpierw wybierz sprawę.", english: "Topic: pick a matter first.")
    case .some(.none):
      return LocalizedText(
        polish: "Temat: ta sprawa nie trafia do COT.", english: "Topic: this matter does not go to COT.")
    case .fixed(let key):
      let label = rulebook.topic(key)?.label ?? LocalizedText(polish: "", english: "")
      return LocalizedText(
        polish: "Temat tej sprawy jest stały: \(key) \(label.polish).",
        english: "The topic of this matter is fixed: \(key) \(label.english).")
    case .any: return nil
    }
  }
}
