import CallJournal
import DeskCore

// What is wrong with a journal, in words.

extension VerificationText {
  static func words(_ finding: Verification.Finding) -> LocalizedText {
    switch finding {
    case .edited(let place): at(place, "zmieniono", "was edited")
    case .swapped(let place, let other):
      at(place, "zamieniono miejscem ze zdarzeniem \(other)", "was swapped with event \(other)")
    case .inserted(let place): at(place, "wstawiono", "was inserted")
    case .addedOrEdited(let place):
      at(place, "dopisano bez klucza albo zmieniono", "was added without the key, or edited")
    case .removed(let first, let last, let place):
      LocalizedText(
        polish: "usunięto zdarzenia \(first)–\(last), przed: \(name(place).polish)",
        english: "events \(first)–\(last) were removed, before: \(name(place).english)")
    case .contradictsAnchor(let anchor, _):
      LocalizedText(
        polish:
          "zdarzenie \(anchor.eventCount) nie jest tym, które widziała kotwica z \(CallText.moment(anchor.at)): wrócono do starszej kopii i pisano dalej",
        english:
          "event \(anchor.eventCount) is not the one that the anchor of \(CallText.moment(anchor.at)) has seen: an older copy was put back and written on"
      )
    default: wholeFile(finding)
    }
  }

  private static func wholeFile(_ finding: Verification.Finding) -> LocalizedText {
    switch finding {
    case .tailCut(let present, let known, let at):
      LocalizedText(
        polish:
          "ucięto koniec: jest zdarzeń \(present), było co najmniej \(known)\(at.map { ", kotwica z \(CallText.moment($0))" } ?? "")",
        english:
          "the end was cut off: events up to \(present) are there, there were at least \(known)\(at.map { ", by the anchor of \(CallText.moment($0))" } ?? "")"
      )
    case .olderCopy(let present, let anchor):
      LocalizedText(
        polish:
          "plik jest starszą kopią: kończy się na zdarzeniu \(present), kotwica z \(CallText.moment(anchor.at)) zna \(anchor.eventCount) zdarzeń i \(anchor.pruningCount) usunięć",
        english:
          "the file is an older copy: it ends with event \(present), the anchor of \(CallText.moment(anchor.at)) knows of \(anchor.eventCount) events and \(anchor.pruningCount) removals"
      )
    case .strayCall(let id):
      LocalizedText(polish: "rozmowa \(id) nie ma zdarzeń", english: "call \(id) has no events")
    case .strayDesk(let id):
      LocalizedText(polish: "pulpit \(id) nie ma rozmów", english: "desk \(id) has no calls")
    case .pruningEdited(let id):
      LocalizedText(
        polish: "zapis usunięcia nr \(id) zmieniono", english: "the record of removal \(id) was edited")
    case .figureEdited(let figure, let present, let counted):
      LocalizedText(
        polish:
          "statystyki zmieniono: \(figure.day), \(figure.seat.id), \(figure.name): jest \(present), ze zdarzeń wynika \(counted)",
        english:
          "the statistics were edited: \(figure.day), \(figure.seat.id), \(figure.name): \(present) instead of the \(counted) that the events make"
      )
    case .prunedFiguresEdited(let day):
      LocalizedText(
        polish: "statystyki usuniętego dnia \(day) zmieniono po jego usunięciu",
        english: "the statistics of the removed day \(day) were edited after its removal")
    case .strayFigure:
      LocalizedText(
        polish: "w statystykach jest wiersz, którego nic nie liczy",
        english: "the statistics hold a row in which nothing is counted")
    case .counterEdited:
      LocalizedText(polish: "zmieniono licznik zdarzeń", english: "the counter of events was edited")
    case .schemaChanged(let name):
      LocalizedText(polish: "zmieniono schemat: \(name)", english: "the schema was changed: \(name)")
    case .anchorEdited(let line):
      LocalizedText(
        polish: "wiersz \(line) pliku kotwic zmieniono albo jest z innego dziennika",
        english: "line \(line) of the anchors' file was edited, or is of another journal")
    case .anchorsMissing:
      LocalizedText(polish: "brak pliku kotwic", english: "the file of the anchors is missing")
    case .damaged(let reason):
      LocalizedText(polish: "plik jest uszkodzony: \(reason)", english: "the file is damaged: \(reason)")
    default: LocalizedText(polish: "błąd", english: "fault")
    }
  }

  private static func at(_ place: EventPlace, _ polish: String, _ english: String) -> LocalizedText {
    LocalizedText(polish: "\(name(place).polish) \(polish)", english: "\(name(place).english) \(english)")
  }

  private static func name(_ place: EventPlace) -> LocalizedText {
    let call = place.callID.prefix(12)
    let moment = CallText.moment(place.at)
    return LocalizedText(
      polish: "zdarzenie \(place.event) (rozmowa \(call), nr \(place.number), \(moment))",
      english: "event \(place.event) (call \(call), number \(place.number), \(moment))")
  }

  /// The word of the finding in JSON.
  static func name(_ finding: Verification.Finding) -> String {
    switch finding {
    case .edited: "edited"
    case .swapped: "swapped"
    case .inserted: "inserted"
    case .addedOrEdited: "added-or-edited"
    case .removed: "removed"
    case .tailCut: "tail-cut"
    case .olderCopy: "older-copy"
    case .contradictsAnchor: "contradicts-anchor"
    case .strayCall: "stray-call"
    case .strayDesk: "stray-desk"
    case .pruningEdited: "pruning-edited"
    case .figureEdited: "figure-edited"
    case .prunedFiguresEdited: "pruned-figures-edited"
    case .strayFigure: "stray-figure"
    case .counterEdited: "counter-edited"
    case .schemaChanged: "schema-changed"
    case .anchorEdited: "anchor-edited"
    case .anchorsMissing: "anchors-missing"
    case .damaged: "damaged"
    }
  }

  /// The event of the finding.
  static func place(_ finding: Verification.Finding) -> EventPlace? {
    switch finding {
    case .edited(let place), .swapped(let place, _), .inserted(let place), .addedOrEdited(let place),
      .removed(_, _, let place):
      place
    case .contradictsAnchor(_, let place): place
    default: nil
    }
  }
}
