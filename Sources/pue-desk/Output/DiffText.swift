import DeskCore

/// A difference as plain text: a line for each group of situations and for each entry.
struct DiffText {
  private let diff: RulebookDiff

  init(_ diff: RulebookDiff) { self.diff = diff }

  var lines: [String] {
    guard !diff.isEmpty else { return [heading, "no difference"] }
    return [heading, "situations: \(diff.differingSituations) of \(diff.situationCount) differ"]
      + diff.situations.flatMap(lines)
      + (diff.entries.isEmpty ? [] : ["entries: \(diff.entries.count) differ"])
      + diff.entries.map(line)
  }

  private var heading: String {
    "rulebook \(diff.old.version) \(diff.old.hash.prefix(8)) → \(diff.new.version) \(diff.new.hash.prefix(8))"
  }

  private func lines(_ change: SituationChange) -> [String] {
    let language = change.language.map { " (\($0.rawValue))" } ?? ""
    return change.groups.map { group in
      "  \(change.aspect.rawValue)\(language) \(group.words): \(Self.arrow(change.old, change.new))"
    }
  }

  private func line(_ change: EntryChange) -> String {
    "  \(change.section) \(change.subject), \(change.aspect): \(Self.arrow(change.old, change.new))"
  }

  static func arrow(_ old: String?, _ new: String?) -> String { "\(quoted(old)) → \(quoted(new))" }

  /// A text of several words is quoted, so that its end is seen.
  private static func quoted(_ value: String?) -> String {
    guard let value else { return "–" }
    return value.contains(" ") ? "„\(value)”" : value.isEmpty ? "(none)" : value
  }
}

/// A difference as Markdown, for a review.
struct DiffMarkdown {
  private let diff: RulebookDiff

  init(_ diff: RulebookDiff) { self.diff = diff }

  var lines: [String] {
    let heading = [
      "# Rulebook \(diff.old.version) → \(diff.new.version)", "",
      "`\(diff.old.hash.prefix(8))` → `\(diff.new.hash.prefix(8))`, "
        + "\(diff.differingSituations) of \(diff.situationCount) situations differ.", "",
    ]
    return heading + situations + entries
  }

  private var situations: [String] {
    guard !diff.situations.isEmpty else { return [] }
    return ["| what | situations | was | is |", "| --- | --- | --- | --- |"]
      + diff.situations.flatMap { change in
        let language = change.language.map { " (\($0.rawValue))" } ?? ""
        return change.groups.map { group in
          row(["\(change.aspect.rawValue)\(language)", group.words, change.old ?? "–", change.new ?? "–"])
        }
      } + [""]
  }

  private var entries: [String] {
    guard !diff.entries.isEmpty else { return [] }
    return ["| part | of | what | was | is |", "| --- | --- | --- | --- | --- |"]
      + diff.entries.map { row([$0.section, $0.subject, $0.aspect, $0.old ?? "–", $0.new ?? "–"]) } + [""]
  }

  private func row(_ cells: [String]) -> String {
    "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |"
  }
}

/// A difference as JSON; every key is always there.
struct DiffJSON: Encodable {
  private struct Book: Encodable {
    let version: String
    let sha256: String
  }

  private struct Group: Encodable {
    let words: String
    let seats: [String]
    let matters: [Place]
    let kinds: [String]
    let levels: [String]
    let situations: Int

    enum CodingKeys: String, CodingKey {
      case words, seats, matters, kinds, situations
      case levels = "authentication"
    }
  }

  private struct Place: Encodable {
    let matter: String
    let topic: UInt8?
  }

  private struct Change: Encodable {
    let aspect: String
    let language: String?
    let old: String?
    let new: String?
    let widening: Bool
    let groups: [Group]
  }

  private struct Entry: Encodable {
    let section: String
    let subject: String
    let aspect: String
    let old: String?
    let new: String?
    let disclosure: Bool
    let widening: Bool
  }

  private let old: Book
  private let new: Book
  private let situations: [Change]
  private let entries: [Entry]
  private let differing: Int
  private let disclosureDiffers: Bool

  private enum CodingKeys: String, CodingKey {
    case old, new, situations, entries
    case differing = "situations-differing"
    case disclosureDiffers = "disclosure-differs"
  }

  init(_ diff: RulebookDiff, touchesDisclosure: Bool) {
    old = Book(version: diff.old.version, sha256: diff.old.hash)
    new = Book(version: diff.new.version, sha256: diff.new.hash)
    differing = diff.differingSituations
    disclosureDiffers = touchesDisclosure
    situations = diff.situations.map { change in
      Change(
        aspect: change.aspect.rawValue, language: change.language?.rawValue, old: change.old, new: change.new,
        widening: change.widens, groups: change.groups.map(Self.group))
    }
    entries = diff.entries.map {
      Entry(
        section: $0.section, subject: $0.subject, aspect: $0.aspect, old: $0.old, new: $0.new,
        disclosure: $0.isDisclosure, widening: $0.widens)
    }
  }

  private static func group(_ group: SituationGroup) -> Group {
    Group(
      words: group.words, seats: group.seats.terms.map(\.id),
      matters: group.places.map { Place(matter: $0.matter, topic: $0.topic == 0 ? nil : $0.topic) },
      kinds: group.kinds.terms.map(\.id), levels: group.levels.terms.map(\.id),
      situations: group.situations.count)
  }
}
