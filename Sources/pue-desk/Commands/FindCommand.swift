import ArgumentParser
import DeskCore
import DeskScreen
import Foundation
import MatterSearch
import SituationLines

/// `pue-desk find`: matters for the caller's words, best first.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find the matter by the caller's words.",
    discussion: "Example: pue-desk find ipko mnie nie wpuszcza ze strony zusu")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The caller's words.")
  var words: [String] = []
  @Option(help: ArgumentHelp("How many matters to name, 1 to 10.", valueName: "n"))
  var limit: String = "10"
  @Option(
    help: ArgumentHelp("How to write the matters.", valueName: "text|json"), completion: .named("text|json"))
  var format: String = "text"
  @Flag(help: "Read a phrase a line from standard input, write a JSON array a line.")
  var batch: Bool = false

  func run() throws {
    let language = try common.chosenLanguage()
    let format = try OutputFormat(option: format)
    guard let limit = Int(limit), (1...10).contains(limit) else {
      throw CommandFailure.usage("limit '\(limit)' is no number from 1 to 10; give one of them")
    }
    guard batch || !words.isEmpty else {
      throw CommandFailure.usage("no words to find; give the caller's words, or --batch")
    }
    guard !batch || words.isEmpty else {
      throw CommandFailure.usage("--batch reads its phrases from standard input; leave the words out")
    }
    let rulebook = try common.shelf().inForce(at: SystemClock.now()).rulebook
    let search = PhraseSearch(rulebook, language: language, limit: limit)
    if batch { return try search.batch() }
    let phrase = words.joined(separator: " ")
    try writeLines(format == .json ? [try search.json(phrase)] : search.text(phrase))
  }
}

/// Finds phrases and writes the hits.
struct PhraseSearch {
  private let rulebook: ProvenRulebook
  private let finder: MatterFinder
  private let language: Language
  private let limit: Int
  private let encoder = JSONEncoder()

  init(_ rulebook: ProvenRulebook, language: Language, limit: Int) {
    self.rulebook = rulebook
    self.language = language
    self.limit = limit
    finder = MatterFinder(rulebook)
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Reads a phrase a line; a line that is no text is answered like one without words.
  func batch() throws {
    var reader = StandardInput()
    var output = OutputStream()
    while let line = try reader.next() {
      var phrase = ""
      if case .bytes(let bytes) = line { phrase = String(decoding: bytes, as: UTF8.self) }
      try output.writeLine(try json(phrase).utf8)
    }
    try output.flush()
  }

  func json(_ phrase: String) throws -> String {
    let hits = finder.find(phrase).prefix(limit)
    let ask = hits.first?.doubt?.question[language]
    let entries = hits.enumerated().map { place, hit in
      HitJSON(
        matter: rulebook.rulebook.matters[Int(hit.matter)].id, hit: hit,
        ask: place == 0 ? ask : nil)
    }
    return String(decoding: try encoder.encode(entries), as: UTF8.self)
  }

  func text(_ phrase: String) -> [String] {
    let hits = finder.find(phrase).prefix(limit)
    let lines = hits.map { hit in
      let matter = rulebook.rulebook.matters[Int(hit.matter)]
      let topic = hit.topic.flatMap(rulebook.topic).map { " · \($0.key) \($0.label[language])" } ?? ""
      let percent = Int((hit.score * 100).rounded())
      return "\(matter.id)  \(matter.label[language]) · \(matter.owner.name[language])\(topic)"
        + " · \(hit.kind.name[language]) · \(percent)%"
    }
    return (hits.first?.doubt.map { [$0.question[language]] } ?? []) + lines
  }
}

private struct HitJSON: Encodable {
  let matter: String
  let hit: MatterHit
  let ask: String?

  private enum Key: String, CodingKey {
    case matter, score, topic, kind, ask
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(matter, forKey: .matter)
    try fields.encode((hit.score * 10_000).rounded() / 10_000, forKey: .score)
    try fields.encode(hit.topic, forKey: .topic)
    try fields.encode(hit.kind.id, forKey: .kind)
    try fields.encodeIfPresent(ask, forKey: .ask)
  }
}
