import Canvas
import DeskCore

/// What the line at the top says beside the date and the time: the seat, the call, and the rules that are followed.
struct HeaderLine: Equatable {
  private let isPractice: Bool
  private let seat: Seat
  /// The course of the call; as much as fits is drawn.
  private let call: String
  private let callInBrief: String
  private let followsEarlierRules: Bool
  private let isBeforeFirstRulebook: Bool

  init(_ model: Model) {
    isPractice = model.practice != nil
    seat = model.seat
    call = Self.callState(model, Labels.saved[model.language] + " ")
    callInBrief = Self.callState(model, "")
    followsEarlierRules = model.followsEarlierRules
    isBeforeFirstRulebook = model.isBeforeFirstRulebook
  }

  /// - Returns: whether there was room to say which rules are followed.
  func draw(_ model: Model, _ row: Int, clock: String, _ frame: inout Frame) -> Bool {
    let columns = frame.size.columns
    frame.fill(Rect(row: row, column: 0, rows: 1, columns: columns), role: .header)
    let product = isPractice ? PracticeView.mark : Labels.product
    let left = " \(product[model.language])   \(seat.name[model.language])"
    let end = frame.put(left, row: row, column: 0, role: .header)
    let clockColumn = columns - clock.unicodeScalars.count - 1
    frame.put(clock + " ", row: row, column: clockColumn, role: .header)
    // The call comes first; the version of the rules stands wherever there is room for it.
    let room = clockColumn - 1 - end
    let shown = call.unicodeScalars.count <= room ? call : callInBrief
    let callEnd = frame.put(shown, row: row, column: end, role: .header, limit: clockColumn - 1)
    let rules = rules(model)
    let rulesColumn = clockColumn - rules.unicodeScalars.count - 2
    guard rulesColumn > callEnd else { return false }
    frame.put(rules, row: row, column: rulesColumn, role: .header)
    return true
  }

  /// The version of the rules in the lower edge of a pane, where this line has no room for it.
  func drawRules(_ model: Model, _ pane: Rect, _ frame: inout Frame) {
    let version = " \(rules(model)) "
    let column = pane.column + pane.columns - 1 - version.unicodeScalars.count
    frame.put(version, row: pane.row + pane.rows - 1, column: column, role: .title)
  }

  private func rules(_ model: Model) -> String {
    isBeforeFirstRulebook && !followsEarlierRules
      ? Labels.beforeFirst[model.language]
      : "\(Labels.rulebook[model.language]) \(model.rulebook.rulebook.version)\(followsEarlierRules ? " *" : "")"
  }

  /// The clock of the call, how many are parked, and whether the journal has everything.
  private static func callState(_ model: Model, _ label: String) -> String {
    var parts: [String] = []
    if let call = model.board.current?.call {
      let ran = max(0, model.now.secondsSinceEpoch - call.startedAt.secondsSinceEpoch)
      let away = call.phase == .awayInIVR ? " IVR" : ""
      // Nobody at the counter is hurried by a clock.
      parts.append(call.medium == .counter ? "●" : "● \(TimeWords.stopwatch(ran))\(away)")
    }
    if !model.board.parked.isEmpty { parts.append("‖ \(model.board.parked.count)") }
    if model.practice == nil { parts += savingState(model, label) }
    return parts.isEmpty ? "" : "  " + parts.joined(separator: "  ")
  }

  /// How much of the call is on the disk: only what the journal has reported counts.
  private static func savingState(_ model: Model, _ label: String) -> [String] {
    guard let live = model.board.current else {
      return model.journal.waiting > 0 ? ["… \(model.journal.waiting)"] : []
    }
    guard model.journal.isKept else { return [Labels.notKept[model.language]] }
    let saved = max(live.takenUpAt, model.journal.saved[live.id] ?? 0)
    if saved < live.eventCount { return ["… \(live.eventCount - saved)"] }
    return ["✓ \(label)\(saved)"]
  }
}
