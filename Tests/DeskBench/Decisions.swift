import DeskCore
import RulebookFiles

/// The core alone: look-ups of routing and depth in random order, without hours and without text.
func benchDecisions() throws {
  let rulebook = try RulebookShelf.builtIn().rulebooks[0]
  var random = Seeded(state: 20_160_428)
  let situations = (0..<4096).map { _ in
    rulebook.situations.randomElement(using: &random) ?? rulebook.situations[0]
  }
  let rounds = 5000
  let rates = (0..<9).map { _ in rate(rulebook.table, situations, rounds) }
  print("decisions: \(decimal(median(rates) / 1e6, 1)) million/s (core alone, one thread)")
}

private func rate(_ table: DecisionTable, _ situations: [Situation], _ rounds: Int) -> Double {
  let start = seconds()
  var sum: UInt64 = 0
  for _ in 0..<rounds {
    for situation in situations {
      let decision = table.decision(for: situation)
      sum &+= UInt64(decision.depth.rawValue) &+ UInt64(decision.handling.rawValue)
    }
  }
  let taken = seconds() - start
  // The sum is used, so that no decision can be left out.
  if sum == 0 { print("decisions: the table is empty") }
  return Double(rounds * situations.count) / taken
}
