/// Proves the routing and disclosure tables over every situation.
///
/// 1. Every situation has exactly one routing row and one disclosure row.
/// 2. A lower authentication level never reveals more.
/// 3. Every row and every script line applies somewhere, and every situation has something to say at every moment.
struct TableProof {
  private let rulebook: Rulebook
  private let situations: [Situation]

  init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    situations = rulebook.situations()
  }

  func findings() -> [Finding] {
    let tables = totality(routingRows) + totality(disclosureRows)
    let service = ServiceProof(rulebook: rulebook, situations: situations)
    return tables + (tables.isEmpty ? monotony() : []) + unusedRows() + service.findings()
  }

  // MARK: - Exactly one answer

  private struct Row {
    let table: String
    let pattern: SituationPattern
    let location: SourceLocation
  }

  private var routingRows: [Row] {
    rulebook.routing.map { Row(table: "routing", pattern: $0.pattern, location: $0.location) }
  }

  private var disclosureRows: [Row] {
    rulebook.disclosure.map { Row(table: "disclosure", pattern: $0.pattern, location: $0.location) }
  }

  private func totality(_ rows: [Row]) -> [Finding] {
    var seen: Set<[SourceLocation]> = []
    return situations.compactMap { situation in
      let applying = rows.filter { $0.pattern.covers(situation, matter: matter(situation)) }
      guard applying.count != 1 else { return nil }
      // One finding for each gap or pair of rows: the first situation stands for the rest.
      let places = applying.map(\.location)
      guard seen.insert(places).inserted else { return nil }
      return disagreement(rows, applying, situation)
    }
  }

  private func disagreement(_ rows: [Row], _ applying: [Row], _ situation: Situation) -> Finding? {
    let table = rows.first?.table ?? "table"
    if applying.count >= 2 {
      let message =
        "\(table): this row and the one at \(applying[0].location) both answer "
        + "\(words(situation)); narrow one of them"
      return Finding(applying[1].location, message)
    }
    let place = rows.last?.location ?? rulebook.location
    return Finding(place, "\(table): no row answers \(words(situation)); add a row for it")
  }

  // MARK: - A lower level never reveals more

  private func monotony() -> [Finding] {
    var seen: Set<[SourceLocation]> = []
    return situations.compactMap { situation in
      guard let above = AuthenticationLevel(rawValue: situation.level.rawValue + 1) else { return nil }
      var raised = situation
      raised.level = above
      guard let low = disclosure(situation), let high = disclosure(raised),
        !low.depth.revealsNoMore(than: high.depth),
        seen.insert([low.location, high.location]).inserted
      else { return nil }
      let message =
        "disclosure: \(words(situation)) gives \(low.depth.id), which reveals more than "
        + "\(high.depth.id) for \(above.id) at \(high.location); lower it or raise the other"
      return Finding(low.location, message)
    }
  }

  private func disclosure(_ situation: Situation) -> DisclosureRow? {
    rulebook.disclosure.first { $0.pattern.covers(situation, matter: matter(situation)) }
  }

  // MARK: - Nothing unused

  private func unusedRows() -> [Finding] {
    let scripts = rulebook.scripts.map {
      Row(table: "scripts", pattern: $0.pattern, location: $0.location)
    }
    return (routingRows + disclosureRows + scripts).compactMap { row in
      guard !situations.contains(where: { row.pattern.covers($0, matter: matter($0)) }) else {
        return nil
      }
      return Finding(row.location, "\(row.table): no situation reaches this row; correct or remove it")
    }
  }

  private func matter(_ situation: Situation) -> Matter { rulebook.matters[Int(situation.matter)] }

  private func words(_ situation: Situation) -> String { rulebook.words(situation) }
}
