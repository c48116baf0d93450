import DeskCore
import DeskScreen

/// An explanation as plain text: the decision, the proof behind it, and every row with what stood against it.
struct ExplanationText {
  let situation: Situation
  let rulebook: ProvenRulebook
  let shelf: RulebookShelf
  let instant: Instant
  let overrides: ChannelOverrides
  let personalData: Bool
  let language: Language

  var lines: [String] {
    [heading] + decision + inForce + tables + channels + proof
  }

  private func word(_ polish: String, _ english: String) -> String {
    LocalizedText(polish: polish, english: english)[language]
  }

  private var matter: Matter { rulebook.rulebook.matters[Int(situation.matter)] }

  private var heading: String {
    let topic = situation.topic == 0 ? "" : ", \(word("temat", "topic")) \(situation.topic)"
    let words = [situation.seat.name, situation.kind.name, situation.level.name].map { $0[language] }
    return "\(matter.id) \(matter.label[language])\(topic) · \(words.joined(separator: " · "))"
  }

  private var decision: [String] {
    let decision = rulebook.table.decision(for: situation)
    let cot = decision.cotDepth.map { ", \(word("w COT", "at COT")) \($0.id)" } ?? ""
    let owner = "\(word("właściciel", "owner")) \(decision.owner.id)"
    return [
      "\(word("Decyzja", "Decision")): \(decision.handling.id), \(decision.depth.id)\(cot)",
      "  \(owner) \(cited(matter.citations)) \(place(matter.location))",
    ]
  }

  private var inForce: [String] {
    let rules = rulebook.rulebook
    let next = shelf.rulebooks.first { $0.rulebook.effectiveFrom > rules.effectiveFrom }
    let end = next.map {
      word(", do wejścia w życie \($0.rulebook.version)", ", until \($0.rulebook.version) comes into force")
    }
    let note = shelf.inForce(at: instant).beforeFirst ? " · \(GuidanceEncoder.note(rulebook)[language])" : ""
    return [
      "\(word("Zasady", "Rules")): \(rules.version), \(word("obowiązują od", "in force from")) \(rules.effectiveFrom)\(end ?? "")\(note)"
    ]
  }

  // MARK: - Rows

  private var tables: [String] {
    let isOpen = rulebook.consultantsAvailable(at: instant, overrides: overrides)
    let explanation = Explanation(
      of: situation, by: rulebook, consultantsAvailable: isOpen,
      outOfService: rulebook.channelsOutOfService(at: instant, overrides: overrides))
    return explanation.tables.flatMap { table in
      let seat =
        table.seat == situation.seat
        ? "" : " (\(word("gdyby dzwoniący był w", "as if the caller were at")) COT)"
      return ["\(table.name)\(seat):"] + table.rows.map(line)
    }
  }

  private func line(_ row: Explanation.Row) -> String {
    let mark = row.fires ? "✓" : "✗"
    let start = "  \(mark) \(place(row.location)) \(row.result[language]) \(cited(row.citations))"
    return row.fires ? start : start + " – " + row.obstacles.map(reason).joined(separator: "; ")
  }

  private func reason(_ obstacle: RowObstacle) -> String {
    let (condition, has, admits) = obstacle.parts
    let admitted = admits.joined(separator: ", ")
    return word(
      "\(condition): jest \(has), wiersz wymaga \(admitted)",
      "\(condition): is \(has), the row wants \(admitted)")
  }

  private var channels: [String] {
    guard matter.owner == .zus else { return [] }
    let states = rulebook.channelStates(at: instant, personalData: personalData, overrides: overrides)
    return ["channels:"]
      + states.map { "    \(place($0.channel.location)) \(ChannelText.line($0, now: instant, language))" }
  }

  // MARK: - Proof

  private var proof: [String] {
    let report = rulebook.report
    let rules = rulebook.rulebook
    return [
      word("Dowód:", "Proof:"),
      word(
        "  każda z \(report.situations) sytuacji ma dokładnie jeden z \(rules.routing.count) wierszy routing i jeden z \(rules.disclosure.count) wierszy disclosure",
        "  each of \(report.situations) situations has exactly one of \(rules.routing.count) routing rows and one of \(rules.disclosure.count) disclosure rows"
      ),
      word(
        "  niższy stopień uwierzytelnienia nigdy nie ujawnia więcej",
        "  a lower authentication level never reveals more"),
      word(
        "  każdy przywołany punkt jest punktem ustaleń (\(report.citedPoints) z \(Citation.allCases.count))",
        "  every citation is a point of the agreement (\(report.citedPoints) of \(Citation.allCases.count))"),
      "  sha256 \(rulebook.contentHash)",
    ]
  }

  private func place(_ location: SourceLocation) -> String { location.description.printable }

  private func cited(_ citations: CitationSet) -> String {
    "[\(citations.terms.map(\.id).joined(separator: ", "))]"
  }
}
