import DeskCore

/// What may stand in a cell of the rule tables instead of what stands there.
struct Vocabulary {
  let matters: [String]
  let channels: [String]

  /// Other values for a cell that holds a word.
  ///
  /// A cell with a closed vocabulary has every other word of it; any other cell has one other value.
  /// - Parameters:
  ///   - section: the section, for example `routing`.
  ///   - key: the name of the cell, for example `depth`.
  ///   - value: what stands there.
  /// - Returns: nothing for a cell that holds no rule, such as a label.
  func others(_ section: String, _ key: String, _ value: String) -> [String] {
    if let closed = closed(section, key) { return closed.filter { $0 != value } }
    return open(key, value).map { [$0] } ?? []
  }

  /// Every word that a cell may hold; nil where it may hold any.
  func closed(_ section: String, _ key: String) -> [String]? {
    switch (section, key) {
    case (_, "seat"): Seat.ids
    case (_, "owner"): Owner.ids
    case (_, "kind"): Kind.ids
    case (_, "authentication"), (_, "level"): AuthenticationLevel.ids
    case (_, "handling"): Handling.ids
    case (_, "handled-by"), ("handlers", "id"): Handler.ids
    case (_, "depth"), ("depths", "id"): AnswerDepth.ids
    case ("methods", "id"): AuthenticationRoute.ids
    case ("ivr", "consultants"), (_, "follows"): channels
    case ("scripts", "consultants"): ConsultantHours.ids
    case (_, "matter"), ("matters", "id"), ("questions", "between"): matters
    case ("matters", "topics"): ["none", "any"] + (1...6).map(String.init)
    case ("topics", "key"), ("topics", "group"): (1...6).map(String.init)
    case ("ivr", "key"): (0...9).map(String.init)
    case ("ivr", "leads-to"): IVROption.ids
    case (_, "personal-data"): PersonalDataRule.ids
    case (_, "available"): ["always", "working-days", "follows", "published"]
    case (_, "closed"): ["true", "false"]
    default: nil
    }
  }

  private func open(_ key: String, _ value: String) -> String? {
    switch key {
    case "cite": Citation.ids.firstIndex(of: value).map { Citation.ids[($0 + 1) % Citation.ids.count] }
    case "opens", "closes": value.hasSuffix(".00") ? value.dropLast(2) + "30" : nil
    case "date", "effective-from": value.dropLast() + (value.hasSuffix("9") ? "8" : "9")
    case "number", "address": value.hasSuffix("0") ? value.dropLast() + "1" : value + "x"
    case "guessing-from": Int(value).map { "\($0 + 1)" }
    case "id", "version": value + "-x"
    default: nil
    }
  }

  /// The cells of texts that tell what may and what may not be said and done.
  static let texts: Set<String> = [
    "headline", "may", "may-not", "say", "never", "reason", "recording-notice", "recording-heard",
    "recording-not-heard", "ask",
  ]

  /// The conditions that a row of a table can have.
  static func conditions(_ section: String) -> [String] {
    switch section {
    case "routing", "disclosure": ["seat", "owner", "kind", "authentication", "matter"]
    case "scripts": ["seat", "owner", "kind", "authentication", "matter", "consultants"]
    default: []
    }
  }
}
