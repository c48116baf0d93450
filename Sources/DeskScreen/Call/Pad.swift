import DeskCore

// The confirm/deny pad, end of point 4.2: the caller states, the consultant says yes, no, or nothing.
// There is no field for the true value anywhere.

/// What stands where the pad would.
enum PadState: Equatable {
  /// The pad, with how many statements were answered.
  case open(count: Int, isGuessing: Bool)
  /// No pad, and why.
  case absent(LocalizedText)
}

extension Model {
  /// The pad, or why there is none; nil where nobody would look for one.
  var pad: PadState? {
    guard seat == .cot, let call = board.current?.call, matter?.owner == .zus else { return nil }
    switch (call.phase, call.choice.level) {
    case (.awayInIVR, _): return .absent(PadTexts.away)
    case (_, .none): return .absent(PadTexts.notAuthenticated)
    case (_, .full): return .absent(PadTexts.notNeeded)
    case (_, .substitute):
      let count = call.statementCount
      return .open(count: count, isGuessing: count >= rulebook.rulebook.guessingFrom)
    }
  }

  /// Whether letters go to the pad.
  var typesOnPad: Bool {
    guard case .open = pad else { return false }
    return !searchesBesidePad && query.isEmpty && choiceIsCurrent
  }
}

enum PadTexts {
  static let notAuthenticated = LocalizedText(
    polish: "Bez uwierzytelnienia niczego nie potwierdzaj ani nie zaprzeczaj.",
    english: "Without authentication confirm nothing and deny nothing.")
  static let notNeeded = LocalizedText(
    polish: "Pełne uwierzytelnienie: podkładka niepotrzebna.",
    english: "Fully authenticated: no pad needed.")
  static let away = LocalizedText(
    polish: "Klient w IVR: zakres bez zmian, dopóki nie zgłosi powodzenia ({call-menu}).",
    english: "Caller in the IVR: the depth stays until success is reported ({call-menu}).")
  static let title = LocalizedText(polish: "POTWIERDŹ / ZAPRZECZ", english: "CONFIRM / DENY")
  static let statement = LocalizedText(polish: "Stwierdzenie:", english: "Statement:")
  static let hint = LocalizedText(
    polish: "skrót, {choose}: 1 tak 2 nie 3 odmowa",
    english: "short, {choose}: 1 yes 2 no 3 refused")
  static let guessing = LocalizedText(
    polish: "Wiele stwierdzeń – dzwoniący może zgadywać.",
    english: "Many statements – the caller may be guessing.")
  static func tally(_ call: Call, _ language: Language) -> String {
    let counts = Verdict.allCases.map { "\($0.shortName[language]) \(call.verdicts[$0] ?? 0)" }
    return counts.joined(separator: " · ")
  }
}
