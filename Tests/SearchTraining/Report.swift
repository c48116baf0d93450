import DeskCore
import Foundation
import MatterSearch
import RulebookFiles

/// Prints how well the search does: on the evaluation phrases, on each writer left out of training, and on five parts.
/// - Parameters:
///   - folder: the folder `Resources/search`.
///   - evaluation: the folder of the evaluation phrases.
///   - misses: whether to name the phrases that went wrong.
/// - Throws: what reading throws.
public func reportAccuracy(folder: String, evaluation: String, misses: Bool) throws {
  let rulebook = try RulebookShelf.builtIn().rulebooks[0].rulebook
  let ids = rulebook.matters.map(\.id)
  let training = try Training(folder: folder)
  let file = try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/model.bin")))
  let shipped = try TrainedModel(file)
  let sharpness = Float(shipped.model.sharpness)

  func row(_ name: String, _ trained: TrainedModel, _ phrases: [LabelledPhrase]) {
    let accuracy = Accuracy(MatterFinder(rulebook, model: trained.model), phrases, ids: ids)
    print(name.padding(toLength: 22, withPad: " ", startingAt: 0) + accuracy.line)
    if misses { for miss in accuracy.misses { print("  \(name)\t\(miss)") } }
  }

  print(String(repeating: " ", count: 22) + Accuracy.heads)
  for set in try PhraseSet.folder(evaluation) { row(set.name, shipped, set.phrases) }
  row("evaluation", shipped, try PhraseSet.folder(evaluation).flatMap(\.phrases))
  for (set, fold) in zip(training.sets, try training.folds(sharpness: sharpness)) {
    row("without \(set.name)", fold.model, fold.judged)
  }
  let all = training.sets.flatMap(\.phrases)
  for part in 0..<5 {
    let others = all.enumerated().filter { $0.offset % 5 != part }.map(\.element)
    let judged = all.enumerated().filter { $0.offset % 5 == part }.map(\.element)
    row("part \(part + 1) of 5", try TrainedModel(training.model(on: others, sharpness: sharpness)), judged)
  }
}
