import Foundation
import MatterSearch

/// Trains the model of the search.
public struct Training: Sendable {
  /// Raise it with every change to the trainer or to the features that gives other weights.
  private static let version: UInt8 = 1

  /// What the model is trained on, one set for each writer.
  public let sets: [PhraseSet]
  private let lexicon: LexiconFile

  /// Reads what to train on.
  /// - Parameter folder: the folder `Resources/search`.
  /// - Throws: `PhraseFault` or what reading throws.
  public init(folder: String) throws {
    sets = try PhraseSet.folder("\(folder)/phrases")
    lexicon = try LexiconFile(path: "\(folder)/lexicon.tsv")
  }

  /// A hash of everything that the model follows from.
  public var source: UInt64 {
    var hash = Hash64()
    hash.add(Self.version)
    for set in sets { hash.add(set.bytes) }
    hash.add(lexicon.bytes)
    return hash.value
  }

  /// Trains a model on every set.
  /// - Parameter sharpness: how sharply scores tell matters apart; see `Calibration`.
  /// - Returns: the bytes of the model file.
  public func model(sharpness: Float) -> [UInt8] {
    model(on: sets.flatMap(\.phrases), sharpness: sharpness)
  }

  /// Trains a model on some phrases.
  /// - Parameters:
  ///   - phrases: the phrases.
  ///   - sharpness: how sharply scores tell matters apart.
  /// - Returns: the bytes of the model file.
  public func model(on phrases: [LabelledPhrase], sharpness: Float) -> [UInt8] {
    let phrases = phrases + phrases.compactMap(\.halfTyped)
    let rows = lexicon.withLexicon { SparseRows(phrases.map(\.text), lexicon: $0) }
    let separators = (0..<ModelLayout.outputs).map { output in
      Separator(
        rows, buckets: rows.rarity.count, answers: phrases.map { Self.answer($0, to: output) })
    }
    return file(separators, rarity: rows.rarity, sharpness: sharpness)
  }

  /// Whether an output should say yes to a phrase; nil where it is not asked.
  private static func answer(_ phrase: LabelledPhrase, to output: Int) -> Bool? {
    if output == ModelLayout.none { return phrase.matter == nil }
    if output == ModelLayout.complaint { return phrase.complains }
    if ModelLayout.topics.contains(output) {
      return phrase.topic.map { $0 == output - ModelLayout.topics.lowerBound + 1 }
    }
    return phrase.matter == ModelLayout.matters[output]
  }

  // MARK: - The file

  private func file(_ separators: [Separator], rarity: [UInt8], sharpness: Float) -> [UInt8] {
    let scales = separators.map { separator in
      max(1e-9, separator.weights.reduce(0) { max($0, abs($1)) }) / 127
    }
    var file = ModelLayout.magic.littleEndianBytes + UInt32(0).littleEndianBytes
    file += UInt32(lexicon.table.count / 12).littleEndianBytes + UInt32(0).littleEndianBytes
    file += source.littleEndianBytes + sharpness.bitPattern.littleEndianBytes + UInt32(0).littleEndianBytes
    for scale in scales { file += Float(scale).bitPattern.littleEndianBytes }
    for separator in separators { file += Float(separator.bias).bitPattern.littleEndianBytes }
    file += lexicon.table
    var rows = [UInt8](repeating: 0, count: rarity.count * ModelLayout.rowBytes)
    for (output, separator) in separators.enumerated() {
      for (bucket, weight) in separator.weights.enumerated() where weight != 0 {
        let quantised = Int8((weight / scales[output]).rounded())
        rows[bucket * ModelLayout.rowBytes + output] = UInt8(bitPattern: quantised)
      }
    }
    for (bucket, rarity) in rarity.enumerated() {
      rows[bucket * ModelLayout.rowBytes + ModelLayout.rarity] = rarity
    }
    return file + rows
  }
}

/// The lexicon's file: a line for each concept, its name, a tab, and the words that mean it.
///
/// A word stands for all that begins so; with `=` at its end for itself alone.
struct LexiconFile: Sendable {
  let bytes: [UInt8]
  /// The table of the model file.
  let table: [UInt8]

  init(path: String) throws {
    bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var concepts: [String: UInt64] = [:]
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    guard lines.count <= 64 else { throw PhraseFault(description: "\(path): more than 64 concepts") }
    for (number, line) in lines.enumerated() {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else {
        throw PhraseFault(description: "\(path): '\(line)' is no concept; write name, tab, words")
      }
      for word in fields[1].split(separator: " ") {
        let letters = FoldedPhrase(String(word.filter { $0 != "-" && $0 != "." })).bytes
        let entry = String(decoding: letters, as: UTF8.self) + (word.hasSuffix("=") ? "=" : "")
        concepts[entry, default: 0] |= 1 << UInt64(number)
      }
    }
    table = Lexicon.table(concepts.sorted { $0.key < $1.key }.map { (word: $0.key, concepts: $0.value) })
  }

  func withLexicon<Value>(_ body: (Lexicon) -> Value) -> Value {
    table.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { preconditionFailure("a table is never empty") }
      return body(Lexicon(slots: base, count: bytes.count / 12))
    }
  }
}
