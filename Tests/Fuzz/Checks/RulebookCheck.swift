import DeskCore
import RulebookFiles

/// A rulebook is refused with a line for every fault, or it answers every situation and rises with the level.
enum RulebookCheck {
  static func fault(_ bytes: [UInt8]) -> String? {
    do {
      return fault(of: try RulebookShelf.texts([(path, bytes)]), bytes)
    } catch {
      if let fault = fault(of: error, bytes) { return fault }
      guard lacksOnlySections(error) else { return nil }
    }
    // What is no whole rulebook takes the place of the sections that it has.
    do {
      return fault(of: try RulebookShelf.texts([(path, bytes)] + others(than: bytes)), bytes)
    } catch {
      return fault(of: error, bytes)
    }
  }

  private static let path = "fuzz.yaml"

  private static func lacksOnlySections(_ error: RulebookError) -> Bool {
    guard case .invalid(let findings) = error, findings.count == 1 else { return false }
    return findings[0].message.hasPrefix("the rulebook has no section")
  }

  // MARK: - The sections of the shipped rulebook

  private static let shipped = RulebookShelf.builtInTexts().map { text in
    (text: text, sections: sections(in: text.bytes))
  }

  private static func others(than bytes: [UInt8]) -> [(path: String, bytes: [UInt8])] {
    let own = sections(in: bytes)
    return shipped.filter { own.isDisjoint(with: $0.sections) }.map(\.text)
  }

  /// The words before a colon at the beginning of a line.
  private static func sections(in bytes: [UInt8]) -> Set<String> {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line -> String? in
      let name = line.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      guard !name.isEmpty, line.dropFirst(name.count).first == UInt8(ascii: ":") else { return nil }
      return String(decoding: name, as: UTF8.self)
    }
    return Set(lines)
  }

  // MARK: - What must hold

  private static func fault(of error: RulebookError, _ bytes: [UInt8]) -> String? {
    guard case .invalid(let findings) = error, !findings.isEmpty else { return "refused as \(error)" }
    if let line = error.lines.first(where: { !$0.isPlainLine }) { return "a line that is none: \(line)" }
    let last = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 2
    let strange = findings.first {
      $0.location.line < 1 || $0.location.file == path && $0.location.line > last + lineSeparators(bytes)
    }
    return strange.map { "a finding at line \($0.location.line)" }
  }

  /// YAML ends a line at these too.
  private static func lineSeparators(_ bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count { [0x85, 0x2028, 0x2029].contains($0.value) }
  }

  private static func fault(of shelf: RulebookShelf, _ bytes: [UInt8]) -> String? {
    for rulebook in shelf.rulebooks {
      for situation in rulebook.situations {
        if let fault = fault(of: situation, in: rulebook) { return fault }
      }
    }
    return nil
  }

  private static func fault(of situation: Situation, in rulebook: ProvenRulebook) -> String? {
    let decision = rulebook.table.decision(for: situation)
    guard decision.routingRow != nil, decision.disclosureRow != nil else {
      return "\(situation) is undefined"
    }
    for moment in [Shipped.open, Shipped.closed] {
      for language in Language.allCases {
        guard let guidance = rulebook.guidance(for: situation, at: moment, language: language) else {
          return "no guidance for \(situation)"
        }
        let texts = [guidance.headline.text] + guidance.say.map(\.text) + guidance.never.map(\.text)
        guard texts.allSatisfy(\.isPlainLine) else { return "a text upsets the screen in \(situation)" }
      }
    }
    let lower = AuthenticationLevel.allCases.filter { $0 < situation.level }.map { level in
      var below = situation
      below.level = level
      return rulebook.table.decision(for: below)
    }
    return lower.allSatisfy { $0.depth.revealsNoMore(than: decision.depth) }
      ? nil : "\(situation) reveals less"
  }
}
