import DeskCore

/// Reads the files of one rulebook.
///
/// The sections may be spread over the files in any way; each section stands once.
package struct RulebookReader {
  private let files: [RulebookFile]

  /// Makes a reader.
  /// - Parameter files: the files of one rulebook, in any order.
  package init(files: [RulebookFile]) { self.files = files }

  private static let sectionNames = [
    "rulebook", "handlers", "matters", "routing", "disclosure", "depths", "methods", "channels",
    "ivr", "topics", "scripts", "pad", "questions", "practice",
  ]
  /// A rulebook without them is whole: then the desk asks in general words, and practice is scored as usual.
  private static let optionalNames: Set<String> = ["questions", "practice"]

  /// The rulebook as it stands in the files, not yet proven.
  /// - Throws: `UnprovenRulebook` with every fault of the reading.
  package func read() throws(UnprovenRulebook) -> Rulebook {
    var log = FindingLog()
    let sections = sections(&log)
    let matters = rows("matters", sections, &log) { value throws(Finding) in try value.matter() }
    let topics = rows("topics", sections, &log) { value throws(Finding) in try value.topic() }
    let channels = rows("channels", sections, &log) { value throws(Finding) in try value.channel() }
    let handlers = rows("handlers", sections, &log) { value throws(Finding) in try value.handlerName() }
    let methods = rows("methods", sections, &log) { value throws(Finding) in try value.method() }
    let depths = rows("depths", sections, &log) { value throws(Finding) in try value.depthRule() }
    let routing = rows("routing", sections, &log) { value throws(Finding) in try value.routingRow() }
    let disclosure = rows("disclosure", sections, &log) { value throws(Finding) in
      try value.disclosureRow()
    }
    let scripts = rows("scripts", sections, &log) { value throws(Finding) in try value.scriptLine() }
    let questions = rows("questions", sections, &log) { value throws(Finding) in
      try value.tellingQuestion()
    }
    let ivr = one("ivr", sections, &log) { value throws(Finding) in try value.ivr() }
    let pad = one("pad", sections, &log) { value throws(Finding) in try value.guessingFrom() }
    let head = one("rulebook", sections, &log) { value throws(Finding) in try value.head() }
    let practice = one("practice", sections, &log) { value throws(Finding) in try value.practiceWeights() }
    guard log.findings.isEmpty, let ivr, let pad, let head else {
      throw UnprovenRulebook(findings: log.findings)
    }
    return Rulebook(
      version: head.version, effectiveFrom: head.effectiveFrom, title: head.title, matters: matters,
      topics: topics, channels: channels, ivr: ivr, handlers: handlers, methods: methods,
      depths: depths, routing: routing, disclosure: disclosure, scripts: scripts, guessingFrom: pad,
      questions: questions, practice: practice ?? .standard, location: head.location)
  }

  // MARK: - Sections

  /// The findings of one reading, so that one fault does not hide the next.
  private struct FindingLog {
    var findings: [Finding] = []

    mutating func attempt<Value>(_ read: () throws(Finding) -> Value) -> Value? {
      do {
        return try read()
      } catch {
        findings.append(error)
        return nil
      }
    }
  }

  private func sections(_ log: inout FindingLog) -> [String: YamlValue] {
    var sections: [String: YamlValue] = [:]
    for file in files {
      let fields = log.attempt { () throws(Finding) in
        try YamlDocument.root(of: file).fields(Self.sectionNames)
      }
      for name in Self.sectionNames {
        guard let value = fields?[name], let before = sections.updateValue(value, forKey: name)
        else { continue }
        log.findings.append(
          value.fault("section '\(name)' stands already at \(before.location); remove one"))
      }
    }
    let missing = Self.sectionNames.filter { sections[$0] == nil && !Self.optionalNames.contains($0) }
    // A file that could not be read hides its sections: naming them too would mislead.
    if log.findings.isEmpty, !missing.isEmpty {
      let place = SourceLocation(file: files.first?.path ?? "rulebook", line: 1)
      let names = missing.joined(separator: ", ")
      log.findings.append(Finding(place, "the rulebook has no section \(names); add it to any file"))
    }
    return sections
  }

  private func rows<Row>(
    _ name: String, _ sections: [String: YamlValue], _ log: inout FindingLog,
    _ read: (YamlValue) throws(Finding) -> Row
  ) -> [Row] {
    guard let section = sections[name] else { return [] }
    let values = log.attempt { () throws(Finding) in try section.list() } ?? []
    return values.compactMap { value in log.attempt { () throws(Finding) in try read(value) } }
  }

  private func one<Row>(
    _ name: String, _ sections: [String: YamlValue], _ log: inout FindingLog,
    _ read: (YamlValue) throws(Finding) -> Row
  ) -> Row? {
    guard let section = sections[name] else { return nil }
    return log.attempt { () throws(Finding) in try read(section) }
  }
}

/// The head of a rulebook.
private struct RulebookHead {
  let version: String
  let effectiveFrom: CivilDate
  let title: LocalizedText
  let location: SourceLocation
}

extension YamlValue {
  fileprivate func head() throws(Finding) -> RulebookHead {
    let row = try fields(["version", "effective-from", "title"])
    return RulebookHead(
      version: try row.required("version").text(),
      effectiveFrom: try row.required("effective-from").date(),
      title: try row.required("title").localized(), location: location)
  }
}

extension YamlValue {
  /// The confirm/deny pad: from how many statements on the caller may be guessing.
  fileprivate func guessingFrom() throws(Finding) -> Int {
    let value = try fields(["guessing-from"]).required("guessing-from")
    let text = try value.text()
    guard let count = Int(text), (1...99).contains(count) else {
      throw value.fault("'\(text)' is no number of statements; use 1 to 99")
    }
    return count
  }
}
