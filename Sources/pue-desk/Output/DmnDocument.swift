import DeskCore

/// The routing and disclosure tables as a DMN 1.3 document: decision tables with hit policy UNIQUE and FEEL literals.
///
/// Who owns a matter is a decision of its own, since the rows speak of owners. The names have no hyphens: in FEEL
/// those would be minus signs.
struct DmnDocument {
  let rulebook: Rulebook

  private typealias Input = (id: String, isDecision: Bool, values: [String])

  var lines: [String] {
    [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" id="rulebook" name="\#(xml(rulebook.title.english))" namespace="urn:pue-desk:rulebook:\#(xml(rulebook.version))">"#,
    ] + inputData + ownerDecision + routingDecision + disclosureDecision + diagram + ["</definitions>"]
  }

  // MARK: - Decisions

  private static let data = ["seat", "matter", "kind", "authentication"]

  private var inputs: [Input] {
    [
      ("seat", false, Seat.ids), ("owner", true, Owner.ids), ("kind", false, Kind.ids),
      ("authentication", false, AuthenticationLevel.ids), ("matter", false, rulebook.matters.map(\.id)),
    ]
  }

  private var inputData: [String] {
    Self.data.flatMap { name in
      [
        #"  <inputData id="input_\#(name)" name="\#(name)">"#,
        #"    <variable id="variable_\#(name)" name="\#(name)" typeRef="string"/>"#, "  </inputData>",
      ]
    }
  }

  private var ownerDecision: [String] {
    let rules = rulebook.matters.map { matter in
      (inputs: [literal([matter.id])], outputs: [literal([matter.owner.id])], note: matter.label.english)
    }
    return decision(
      "owner", ["owner"], [("matter", false, rulebook.matters.map(\.id))],
      rules.map { ($0.inputs, $0.outputs, $0.note) })
  }

  private var routingDecision: [String] {
    decision(
      "routing", ["handling", "handledBy"], inputs,
      rulebook.routing.map { row in
        (
          entries(row.pattern),
          [literal([row.handling.id]), literal([row.handledBy.terms.map(\.id).joined(separator: " ")])],
          note(row.citations)
        )
      })
  }

  private var disclosureDecision: [String] {
    decision(
      "disclosure", ["depth"], inputs,
      rulebook.disclosure.map { (entries($0.pattern), [literal([$0.depth.id])], note($0.citations)) })
  }

  private func decision(
    _ id: String, _ outputs: [String], _ inputs: [Input],
    _ rules: [(inputs: [String], outputs: [String], note: String)]
  ) -> [String] {
    var lines = [
      #"  <decision id="decision_\#(id)" name="\#(id)">"#,
      #"    <variable id="variable_\#(id)" name="\#(id)"\#(outputs.count == 1 ? #" typeRef="string""# : "")/>"#,
    ]
    for input in inputs {
      let kind = input.isDecision ? "requiredDecision" : "requiredInput"
      let target = input.isDecision ? "decision" : "input"
      lines += [
        #"    <informationRequirement id="\#(id)_needs_\#(input.id)">"#,
        ##"      <\##(kind) href="#\##(target)_\##(input.id)"/>"##, "    </informationRequirement>",
      ]
    }
    lines.append(#"    <decisionTable id="table_\#(id)" hitPolicy="UNIQUE">"#)
    for input in inputs {
      lines += [
        #"      <input id="\#(id)_in_\#(input.id)" label="\#(input.id)">"#,
        #"        <inputExpression id="\#(id)_expression_\#(input.id)" typeRef="string"><text>\#(input.id)</text></inputExpression>"#,
        #"        <inputValues id="\#(id)_values_\#(input.id)"><text>\#(xml(literal(input.values)))</text></inputValues>"#,
        "      </input>",
      ]
    }
    lines += outputs.map {
      #"      <output id="\#(id)_out_\#($0)" label="\#($0)" name="\#($0)" typeRef="string"/>"#
    }
    for (number, rule) in rules.enumerated() { lines += self.rule("\(id)_\(number + 1)", rule) }
    return lines + ["    </decisionTable>", "  </decision>"]
  }

  private func rule(_ id: String, _ rule: (inputs: [String], outputs: [String], note: String)) -> [String] {
    var lines = [#"      <rule id="rule_\#(id)">"#, "        <description>\(xml(rule.note))</description>"]
    for (place, entry) in rule.inputs.enumerated() {
      lines.append(
        #"        <inputEntry id="rule_\#(id)_in_\#(place + 1)"><text>\#(xml(entry))</text></inputEntry>"#)
    }
    for (place, entry) in rule.outputs.enumerated() {
      lines.append(
        #"        <outputEntry id="rule_\#(id)_out_\#(place + 1)"><text>\#(xml(entry))</text></outputEntry>"#)
    }
    return lines + ["      </rule>"]
  }

  /// The conditions of a row in the order of the inputs; a hyphen admits everything.
  private func entries(_ pattern: SituationPattern) -> [String] {
    func entry<Term: ClosedVocabulary>(_ terms: TermSet<Term>) -> String {
      terms == .all ? "-" : literal(terms.terms.map(\.id))
    }
    return [
      entry(pattern.seats), entry(pattern.owners), entry(pattern.kinds), entry(pattern.levels),
      pattern.matters.isEmpty ? "-" : literal(pattern.matters),
    ]
  }

  /// FEEL's string literals; several of them mean any of them.
  private func literal(_ words: [String]) -> String {
    words.map { "\"\($0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }.joined(
      separator: ",")
  }

  private func note(_ citations: CitationSet) -> String {
    "points " + citations.terms.map(\.id).joined(separator: ", ")
  }

  private func xml(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  // MARK: - Diagram

  /// Where each element stands, for modellers that draw: inputs below, decisions above.
  private var diagram: [String] {
    let places =
      Self.data.enumerated().map { (id: "input_\($1)", x: 40 + $0 * 180, y: 360, height: 45) } + [
        (id: "decision_owner", x: 220, y: 220, height: 80),
        (id: "decision_routing", x: 120, y: 60, height: 80),
        (id: "decision_disclosure", x: 480, y: 60, height: 80),
      ]
    func middle(_ id: String) -> (x: Int, top: Int, bottom: Int) {
      let place = places.first { $0.id == id } ?? places[0]
      return (place.x + 70, place.y, place.y + place.height)
    }
    func edge(_ decision: String, _ need: String, _ source: String) -> [String] {
      let (from, to) = (middle(source), middle("decision_\(decision)"))
      return [
        #"      <dmndi:DMNEdge id="edge_\#(decision)_\#(need)" dmnElementRef="\#(decision)_needs_\#(need)">"#,
        #"        <di:waypoint x="\#(from.x)" y="\#(from.top)"/><di:waypoint x="\#(to.x)" y="\#(to.bottom)"/>"#,
        "      </dmndi:DMNEdge>",
      ]
    }
    let shapes = places.flatMap { place in
      [
        #"      <dmndi:DMNShape id="shape_\#(place.id)" dmnElementRef="\#(place.id)">"#,
        #"        <dc:Bounds x="\#(place.x)" y="\#(place.y)" width="140" height="\#(place.height)"/>"#,
        "      </dmndi:DMNShape>",
      ]
    }
    let edges =
      edge("owner", "matter", "input_matter")
      + ["routing", "disclosure"].flatMap { decision in
        inputs.flatMap { edge(decision, $0.id, "\($0.isDecision ? "decision" : "input")_\($0.id)") }
      }
    return ["  <dmndi:DMNDI>", #"    <dmndi:DMNDiagram id="diagram">"#] + shapes + edges
      + ["    </dmndi:DMNDiagram>", "  </dmndi:DMNDI>"]
  }
}
