import DeskCore
import MatterSearch
import RulebookFiles

/// Searches for words as they are typed, letter by letter, up to sixty letters.
/// - Throws: `RulebookError`, which a test rules out for the rulebook shipped.
func benchSearch() throws {
  let rulebook = try RulebookShelf.builtIn().rulebooks[0]
  let residentBefore = residentMegabytes()
  let start = seconds()
  let finder = MatterFinder(rulebook)
  var found = finder.find("ipko").count
  let first = seconds() - start
  let phrases = [
    "dzień dobry, nie mogę się zalogować do iPKO ze strony ZUS, bo",
    "ile dostanę emerytury po czterdziestu latach",
    "na pue brakuje składek z zeszłego roku, firma je opłaciła!",
    "how do I reach ZUS from my e-banking at PKO, please",
  ]
  var perKey: [Double] = []
  for _ in 0..<200 {
    for phrase in phrases {
      for length in 1...phrase.count {
        let typed = String(phrase.prefix(length))
        let before = seconds()
        found += finder.find(typed).count
        perKey.append(seconds() - before)
      }
    }
  }
  perKey.sort()
  let p99 = perKey[perKey.count * 99 / 100]
  print(
    "search: first \(decimal(first * 1000, 2)) ms, per key p50 \(decimal(median(perKey) * 1000, 3)) ms, "
      + "p99 \(decimal(p99 * 1000, 3)) ms, +\(decimal(residentMegabytes() - residentBefore, 1)) MB "
      + "(\(perKey.count) keys, \(found) hits)")
}
