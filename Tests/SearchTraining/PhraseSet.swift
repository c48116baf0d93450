import Foundation

/// What a phrase is about, as a person labelled it.
public struct LabelledPhrase: Hashable, Sendable {
  /// The id of the matter; nil for a phrase that belongs to none.
  public let matter: String?
  /// The key of the topic; nil where the matter leaves none open.
  public let topic: Int?
  /// Whether the caller complains; nil for a phrase that belongs to no matter.
  public let complains: Bool?
  /// The words.
  public let text: String
}

/// The phrases of one writer.
public struct PhraseSet: Sendable {
  /// The name of the writer.
  public let name: String
  /// The phrases, in the order of the files.
  public let phrases: [LabelledPhrase]
  /// The files as they are, for the hash of what a model was trained on.
  public let bytes: [UInt8]
}

/// A line of a phrase file that cannot be read.
public struct PhraseFault: Error, CustomStringConvertible {
  /// The file, the line, and what is wrong with it.
  public let description: String
}

extension PhraseSet {
  /// Reads the phrase files of a folder, `x.tsv` and `x-en.tsv` making one set.
  /// - Parameter folder: the folder.
  /// - Returns: the sets, by name.
  /// - Throws: `PhraseFault` at the first bad line, or what reading the files throws.
  public static func folder(_ folder: String) throws -> [PhraseSet] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }.sorted()
    let writers = Dictionary(grouping: names) { $0.hasSuffix("-en") ? String($0.dropLast(3)) : $0 }
    return try writers.sorted { $0.key < $1.key }.map { writer, files in
      var phrases: [LabelledPhrase] = []
      var bytes: [UInt8] = []
      for file in files {
        let path = "\(folder)/\(file).tsv"
        let content = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        phrases += try read(content, path)
        bytes += content
      }
      return PhraseSet(name: writer, phrases: phrases, bytes: bytes)
    }
  }

  private static func read(_ content: [UInt8], _ path: String) throws -> [LabelledPhrase] {
    let lines = String(decoding: content, as: UTF8.self).split(separator: "\n")
    return try lines.enumerated().map { number, line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, !fields[3].isEmpty else {
        throw PhraseFault(
          description: "\(path):\(number + 1): \(fields.count) fields; write matter, topic, kind, phrase")
      }
      if fields[0] == "none" {
        return LabelledPhrase(matter: nil, topic: nil, complains: nil, text: fields[3])
      }
      return LabelledPhrase(
        matter: fields[0], topic: Int(fields[1]), complains: fields[2] == "complaint", text: fields[3])
    }
  }
}
