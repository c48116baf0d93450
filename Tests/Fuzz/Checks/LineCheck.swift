import DeskCore
import Foundation
import Glibc
import Practice
import RulebookFiles
import SituationLines

/// Every line is read, or named as bad and passed over; whatever is read can be used.
enum LineCheck {
  static func fault(_ bytes: [UInt8]) -> String? {
    splitting(stretched(bytes)) ?? situations(bytes) ?? overrides(bytes) ?? practiceRun(bytes)
      ?? attempts(bytes)
  }

  // MARK: - Lines

  /// The first two bytes can make the first line longer than what is read at once.
  private static func stretched(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 2, bytes[0] >= 0xF0 else { return bytes }
    let length = Int(bytes[0] & 0x0F) << 15 | Int(bytes[1]) << 7
    return [UInt8](repeating: UInt8(ascii: "a"), count: length) + bytes.dropFirst(2)
  }

  private static func splitting(_ bytes: [UInt8]) -> String? {
    // Without a name: it goes with its descriptor.
    guard let stream = tmpfile() else { return "no file to write" }
    defer { fclose(stream) }
    let file = fileno(stream)
    guard write(file, bytes, bytes.count) == bytes.count, lseek(file, 0, SEEK_SET) == 0 else {
      return "the file is not written"
    }
    var lines: [LineReader.Line] = []
    var reader = LineReader(descriptor: file)
    do {
      while let line = try reader.next() { lines.append(line) }
    } catch {
      return "the file is not read"
    }
    return lines.map(Line.init) == expectedLines(bytes) ? nil : "the lines differ"
  }

  private enum Line: Equatable {
    case bytes([UInt8])
    case tooLong

    init(_ line: LineReader.Line) {
      switch line {
      case .bytes(let bytes): self = .bytes(Array(bytes))
      case .tooLong: self = .tooLong
      }
    }
  }

  private static func expectedLines(_ bytes: [UInt8]) -> [Line] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.count > LineReader.longestLine ? .tooLong : .bytes(Array($0)) }
  }

  // MARK: - Situations

  private static let lines = SituationLineReader()

  private static func situations(_ bytes: [UInt8]) -> String? {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      do throws(BadSituation) {
        let read = try lines.read(.bytes(line))
        let situation = try read.situation.checked(Shipped.rulebook)
        let guidance = Shipped.rulebook.guidance(for: situation, at: Shipped.open, language: .polish)
        guard let guidance else { return "no guidance for \(situation)" }
        if guidance.decision.routingRow == nil { return "\(situation) is undefined" }
      } catch {
        if error.reason.isEmpty || !error.reason.printable.isPlainLine { return "no reason" }
      }
    }
    return nil
  }

  // MARK: - Overrides

  private static func overrides(_ bytes: [UInt8]) -> String? {
    let reading = OverrideLog(folder: "/").reading(of: bytes, now: Shipped.open)
    let last = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    if let bad = reading.faults.first(where: { !(1...last).contains($0.location.line) }) {
      return bad.message
    }
    for override in reading.overrides.all {
      guard override.from < override.until else { return "an override that ends before it begins" }
      guard override.why.isPlainLine, override.channel.isPlainLine, override.by.isPlainLine else {
        return "an override that upsets the screen"
      }
    }
    let states = Shipped.rulebook.channelStates(at: Shipped.open, overrides: reading.overrides)
    return states.count == Shipped.rulebook.rulebook.channels.count ? nil : "a channel is lost"
  }

  // MARK: - Practice

  private static let scenario: Scenario = {
    do {
      return try ScenarioShelf.builtIn()[0]
    } catch {
      fatalError("the built-in scenarios cannot be read: \(error)")
    }
  }()

  private static func practiceRun(_ bytes: [UInt8]) -> String? {
    guard let recorded = PracticeStore.recordedRun(of: Data(bytes)) else { return nil }
    var run = ScenarioRun(scenario, Shipped.rulebook)
    for action in recorded.actions {
      let before = run.actions.count
      do {
        try run.take(action.action, at: action.at)
        if run.actions.count != before + 1 { return "an action is lost" }
      } catch {
        if run.actions.count != before { return "a refused action is kept" }
      }
    }
    let percent = Score(run).percent
    return (0...100).contains(percent) ? nil : "a score of \(percent)"
  }

  private static func attempts(_ bytes: [UInt8]) -> String? {
    let reading = PracticeStore.attempts(of: Data(bytes))
    let progress = Progress(reading.attempts, day: 17_000)
    guard (0...100).contains(progress.mean) else { return "a mean of \(progress.mean)" }
    _ = (
      progress.scoresByDay, progress.confusions, progress.deck.due(on: 17_000), progress.deck.streak(on: 1)
    )
    return nil
  }
}
