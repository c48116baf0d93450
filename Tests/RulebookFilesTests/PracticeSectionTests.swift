import Testing

@Suite("The weights of practice")
struct PracticeSectionTests {
  @Test(arguments: [
    ("criterion: owner, weight: 25", "criterion: owner, weight: 30", "the weights add up to 105"),
    ("criterion: time, weight: 4", "criterion: kind, weight: 4", "criterion 'kind' stands twice"),
    ("criterion: time, weight: 4", "criterion: luck, weight: 4", "unknown criterion 'luck'"),
    ("pass-from: 80", "pass-from: 180", "'180' is no number from 1 to 100"),
    ("weight: 4, must: false", "weight: 4, must: perhaps", "'perhaps' is neither true nor false"),
    ("demand: 45", "demand: 0", "'0' is no number from 1 to 3600"),
    ("further-matter: 45", "per-matter: 45", "unknown field 'per-matter'"),
    ("cite: [4.2.ivr]", "cite: [9.9]", "unknown point of the agreement '9.9'"),
  ])
  func aFaultIsNamedWithItsLine(old: String, new: String, message: String) throws {
    let copy = try RulebookCopy()
    try copy.replace(old, in: "practice.yaml", by: new)
    let lines = copy.lines()
    let isNamed = lines.contains { $0.hasPrefix("practice.yaml:") && $0.contains(message) }
    #expect(isNamed, "\(lines)")
  }

  @Test func aRulebookWithoutWeightsHasTheUsualOnes() throws {
    let copy = try RulebookCopy()
    try copy.replace("practice:", in: "practice.yaml", by: "# practice:")
    try copy.write("pad:\n  guessing-from: \"4\"\n", to: "practice.yaml")
    #expect(copy.lines().allSatisfy { !$0.contains("practice") || $0.contains("'pad'") })
  }
}
