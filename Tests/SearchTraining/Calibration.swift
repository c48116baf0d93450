import MatterSearch

/// A model trained in memory, which keeps its bytes alive.
public final class TrainedModel {
  private let bytes: UnsafeMutableRawBufferPointer
  /// The model.
  package let model: PhraseModel

  /// Takes the bytes of a model file.
  /// - Throws: `PhraseFault` where they are none.
  public init(_ file: [UInt8]) throws {
    bytes = .allocate(byteCount: file.count, alignment: 16)
    bytes.copyBytes(from: file)
    guard let model = PhraseModel(UnsafeRawBufferPointer(bytes)) else {
      bytes.deallocate()
      throw PhraseFault(description: "the bytes are no model of this version")
    }
    self.model = model
  }

  deinit { bytes.deallocate() }
}

extension Training {
  /// How sharply the scores should tell matters apart, so that a stated probability is the share of hits.
  ///
  /// Each writer's phrases are judged by a model that was trained on the others' alone. Phrases that fit two matters are
  /// left out: whoever says them means one of the two, and no model can know which.
  /// - Returns: the sharpness under which what the writers meant was the least surprising.
  public func calibratedSharpness() throws -> Float {
    var readings: [(scores: [Double], meant: Int)] = []
    let doubtful = doubtfulTexts
    for fold in try folds() {
      readings += fold.judged.filter { !doubtful.contains($0.text) }.map { phrase in
        let meant = phrase.matter.flatMap { ModelLayout.matters.firstIndex(of: $0) } ?? ModelLayout.none
        return (fold.model.model.matterScores(phrase.text), meant)
      }
    }
    var best = (sharpness: Float(1), surprise: Double.infinity)
    for step in 10...80 {
      let sharpness = Float(step) / 10
      let surprise = readings.reduce(0.0) { sum, reading in
        let shares = probabilities(reading.scores, sharpness: Double(sharpness))
        return sum + naturalLogarithm(1 / max(1e-12, shares[reading.meant]))
      }
      if surprise < best.surprise { best = (sharpness, surprise) }
    }
    return best.sharpness
  }

  /// The texts that stand under more than one matter.
  private var doubtfulTexts: Set<String> {
    let alike = Dictionary(grouping: sets.flatMap(\.phrases), by: \.text)
    return Set(alike.filter { Set($0.value.map(\.matter)).count > 1 }.keys)
  }

  /// For each writer a model trained on the others, and the phrases it never met.
  public func folds(sharpness: Float = 1) throws -> [(model: TrainedModel, judged: [LabelledPhrase])] {
    try sets.map { left in
      let others = sets.filter { $0.name != left.name }.flatMap(\.phrases)
      return (try TrainedModel(model(on: others, sharpness: sharpness)), left.phrases)
    }
  }
}
