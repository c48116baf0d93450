import ArgumentParser
import DeskCore
import Foundation
import SituationLines

/// Decides every line of standard input, in order.
struct BatchDecision {
  private let shelf: RulebookShelf
  private let instant: Instant?
  private let personalData: Bool
  private let lines = SituationLineReader()
  private let errorEncoder = JSONEncoder()
  private var encoder: GuidanceEncoder

  init(
    shelf: RulebookShelf, language: Language, instant: Instant?, personalData: Bool,
    overrides: ChannelOverrides
  ) {
    self.shelf = shelf
    self.instant = instant
    self.personalData = personalData
    encoder = GuidanceEncoder(language: language, overrides: overrides)
    errorEncoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Reads to the end; a bad line is answered in its place and the rest goes on.
  /// - Throws: an exit code after bad lines, a failure when reading or writing fails.
  mutating func run() throws {
    var reader = StandardInput()
    var output = OutputStream()
    var number = 0
    var bad = 0
    while let line = try reader.next() {
      number += 1
      do {
        try output.writeLine(try decide(line))
      } catch let error as BadSituation {
        bad += 1
        try output.writeLine(try errorEncoder.encode(BadLine(line: number, error: error.reason.printable)))
      }
    }
    try output.flush()
    guard bad == 0 else {
      throw CommandFailure(
        "standard input: \(bad) of \(number) lines are bad; see the 'error' in their places",
        code: SystemExit.badData)
    }
  }

  private struct BadLine: Encodable {
    let line: Int
    let error: String
  }

  private mutating func decide(_ line: LineReader.Line) throws -> [UInt8] {
    let request = try lines.read(line)
    let instant = try request.at.map { text in try moment(text) } ?? self.instant ?? SystemClock.now()
    let situation = try request.situation.checked(shelf.inForce(at: instant).rulebook)
    return try encoder.encode(
      situation, at: instant, shelf: shelf, personalData: request.personalData ?? personalData)
  }
}
