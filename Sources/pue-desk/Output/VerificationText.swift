import CallJournal
import DeskCore

/// What a check of the journal has shown, in words and as JSON.
struct VerificationText {
  private let result: Verification
  private let language: Language

  init(_ result: Verification, _ language: Language) {
    self.result = result
    self.language = language
  }

  var lines: [String] {
    let counts = word(
      "zdarzenia: \(result.eventCount), rozmowy: \(result.callCount), kotwice: \(result.anchorCount)",
      "events: \(result.eventCount), calls: \(result.callCount), anchors: \(result.anchorCount)")
    let findings = result.findings.map { "\(word("BŁĄD", "WRONG")): \(Self.words($0)[language])".printable }
    return [verdict, counts] + findings + result.prunings.map(pruning) + [reach]
  }

  private var verdict: String {
    if result.isSound {
      return result.lastEvent == 0
        ? word("dziennik jest pusty", "the journal is empty")
        : word("łańcuch jest cały", "the chain is whole")
    }
    if result.findings.allSatisfy(Self.isOfStatistics) {
      return word(
        "łańcuch jest cały, ale statystyki nie są te, które z niego wynikają",
        "the chain is whole, but the statistics are not those that it makes")
    }
    return word(
      "łańcuch jest naruszony; za pierwszym błędem niczego nie oceniono",
      "the chain is broken; nothing behind the first fault was judged")
  }

  private static func isOfStatistics(_ finding: Verification.Finding) -> Bool {
    switch finding {
    case .figureEdited, .prunedFiguresEdited, .strayFigure: true
    default: false
    }
  }

  /// How far the proof reaches, and what lies beyond it.
  private var reach: String {
    guard let anchor = result.lastAnchor else {
      return word(
        "brak kotwicy: nie da się dowieść, że na końcu niczego nie ucięto",
        "no anchor: that nothing was cut off at the end cannot be proven")
    }
    let upTo = word(
      "ostatnia kotwica: zdarzenie \(anchor.eventCount), \(CallText.moment(anchor.at))",
      "last anchor: event \(anchor.eventCount), \(CallText.moment(anchor.at))")
    let beyond = word(
      "zdarzeń za nią: \(result.unanchoredCount); ucięcia za kotwicą nie da się wykryć",
      "events beyond it: \(result.unanchoredCount); what was cut off beyond an anchor cannot be found out")
    return "\(upTo); \(beyond)"
  }

  private func pruning(_ record: PruningRecord) -> String {
    word(
      "usunięto \(CallText.moment(record.at)): dni \(record.days) przed \(record.before), rozmowy \(record.calls), zdarzenia \(record.events)",
      "removed \(CallText.moment(record.at)): \(record.days) days before \(record.before), \(record.calls) calls, \(record.events) events"
    )
  }

  private func word(_ polish: String, _ english: String) -> String {
    LocalizedText(polish: polish, english: english)[language]
  }

  func json() throws -> String {
    let findings = result.findings.map { finding in
      JSONObject([
        ("finding", .text(Self.name(finding))),
        ("event", Self.place(finding).map { .integer($0.event) } ?? .none),
        ("call", Self.place(finding).map { .text($0.callID) } ?? .none),
        ("number", Self.place(finding).map { .integer($0.number) } ?? .none),
        ("at", Self.place(finding).map { .text(WarsawTime.iso($0.at)) } ?? .none),
        ("text", .text(Self.words(finding)[language])),
      ])
    }
    let object = JSONObject([
      ("sound", .truth(result.isSound)), ("events", .integer(result.eventCount)),
      ("calls", .integer(result.callCount)), ("last-event", .integer(result.lastEvent)),
      ("anchors", .integer(Int64(result.anchorCount))),
      ("last-anchor", result.lastAnchor.map { .text($0.text) } ?? .none),
      ("beyond-last-anchor", .integer(result.unanchoredCount)), ("findings", .objects(findings)),
      ("prunings", .objects(result.prunings.map(Self.object))),
    ])
    return String(decoding: try CallJSON.encoder.encode(object), as: UTF8.self)
  }

  private static func object(_ record: PruningRecord) -> JSONObject {
    JSONObject([
      ("at", .text(WarsawTime.iso(record.at))), ("before", .text(record.before.description)),
      ("days", .integer(record.days)), ("calls", .integer(record.calls)), ("events", .integer(record.events)),
    ])
  }
}

/// What a removal has removed, in words.
enum PruningText {
  static func lines(
    _ report: PruningReport, before day: CivilDate, isDryRun: Bool, _ language: Language
  ) -> [String] {
    func word(_ polish: String, _ english: String) -> String {
      LocalizedText(polish: polish, english: english)[language]
    }
    let kept = report.kept.map {
      word(
        "\($0.day) zostaje: rozmowy niezakończone: \($0.openCalls)",
        "\($0.day) stays: calls that have not ended: \($0.openCalls)")
    }
    guard let first = report.days.first, let last = report.days.last else {
      return [word("nie ma czego usunąć przed \(day)", "there is nothing to remove before \(day)")] + kept
    }
    let verb = isDryRun ? word("do usunięcia", "would be removed") : word("usunięto", "removed")
    let days = "\(first)..\(last)"
    let what = word(
      "dni \(report.days.count) (\(days)), rozmowy \(report.callCount), zdarzenia \(report.eventCount)",
      "\(report.days.count) days (\(days)), \(report.callCount) calls, \(report.eventCount) events")
    let anchor = report.anchor.map { [word("kotwica: ", "anchor: ") + $0.text] } ?? []
    return ["\(verb): \(what)"] + kept + anchor
  }
}
