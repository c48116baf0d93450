// Trains the model of the search from its phrases: train-search train|report FOLDER [EVALUATION].

import Foundation
import SearchTraining

let arguments = CommandLine.arguments.dropFirst()
do {
  switch (arguments.first, arguments.count) {
  case ("train", 2):
    let folder = arguments[arguments.startIndex + 1]
    let training = try Training(folder: folder)
    let sharpness = try training.calibratedSharpness()
    let file = training.model(sharpness: sharpness)
    try Data(file).write(to: URL(fileURLWithPath: "\(folder)/model.bin"))
    print("train-search: \(training.sets.map(\.phrases.count).reduce(0, +)) phrases, sharpness \(sharpness)")
  case ("report", 3), ("report", 4):
    try reportAccuracy(
      folder: arguments[arguments.startIndex + 1], evaluation: arguments[arguments.startIndex + 2],
      misses: arguments.last == "misses")
  default:
    print("train-search: use 'train FOLDER' or 'report FOLDER EVALUATION'")
    exit(64)
  }
} catch {
  print("train-search: \(error)")
  exit(65)
}
