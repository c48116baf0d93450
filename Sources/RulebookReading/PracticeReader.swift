import DeskCore

extension YamlValue {
  /// How practice calls are scored.
  func practiceWeights() throws(Finding) -> PracticeWeights {
    let row = try fields(["pass-from", "weights"])
    var weights: [CriterionWeight] = []
    for value in try row.required("weights").list() { weights.append(try value.criterionWeight()) }
    return PracticeWeights(
      weights: weights, passFrom: try row.required("pass-from").whole(1...100), location: location)
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
