import DeskCore

extension YamlValue {
  /// How practice calls are scored.
  func practiceWeights() throws(Finding) -> PracticeWeights {
    let row = try fields(["pass-from", "pace", "weights"])
    var weights: [CriterionWeight] = []
    for value in try row.required("weights").list() { weights.append(try value.criterionWeight()) }
    return PracticeWeights(
      weights: weights, passFrom: try row.required("pass-from").whole(1...100),
      pace: try row["pace"]?.pace() ?? .standard, location: location)
  }

  private func pace() throws(Finding) -> PracticePace {
    let row = try fields(["call", "demand", "further-matter", "back-from-ivr"])
    func seconds(_ name: String) throws(Finding) -> Int { try row.required(name).whole(1...3_600) }
    return PracticePace(
      call: try seconds("call"), demand: try seconds("demand"),
      furtherMatter: try seconds("further-matter"), backFromIVR: try seconds("back-from-ivr"))
  }

  private func criterionWeight() throws(Finding) -> CriterionWeight {
    let row = try fields(["criterion", "weight", "must", "cite"])
    return CriterionWeight(
      criterion: try row.required("criterion").term("criterion"),
      weight: try row.required("weight").whole(0...100), isMust: try row.required("must").truth(),
      citations: try row.citations(), location: location)
  }

  /// A whole number in a range.
  package func whole(_ range: ClosedRange<Int>) throws(Finding) -> Int {
    let text = try text()
    guard let number = Int(text), range.contains(number) else {
      throw fault("'\(text)' is no number from \(range.lowerBound) to \(range.upperBound); write one")
    }
    return number
  }

  /// Yes or no.
  package func truth() throws(Finding) -> Bool {
    switch try text() {
    case "true": return true
    case "false": return false
    default: throw fault("'\(try text())' is neither true nor false; write one of them")
    }
  }
}
