import CResources
import DeskCore
import Foundation
import MatterSearch
import RulebookFiles
import SearchTraining

/// The phrases that the search is judged by, and the model that it judges with.
enum SearchGiven {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let evaluationFolder = tests.appendingPathComponent("Evaluation").path
  static let trainingFolder = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Resources/search").path

  /// The phrases of every judge; nobody who wrote them saw the training phrases.
  static func evaluation() throws -> [LabelledPhrase] {
    try PhraseSet.folder(evaluationFolder).flatMap(\.phrases)
  }

  /// The bytes of the model in the program.
  static func builtInModel() -> [UInt8] {
    for number in 0..<desk_resource_count() {
      let resource = desk_resource_at(number)
      guard String(cString: resource.path) == "search/model.bin" else { continue }
      return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }
    return []
  }
}
