import CallJournal
import DeskCore
import DeskScreen

/// One call, event by event, with the depth in force after each.
struct TimelineText {
  private let timeline: CallTimeline
  private let shelf: RulebookShelf
  private let language: Language

  init(_ timeline: CallTimeline, _ shelf: RulebookShelf, _ language: Language) {
    self.timeline = timeline
    self.shelf = shelf
    self.language = language
  }

  var lines: [String] {
    let call = timeline.summary
    let heading = [
      call.callID, call.seat.name[language], call.medium.name[language], CallText.outcome(call, language),
      "\(word("zasady", "rulebook")) \(call.rulebook)",
    ]
    return [heading.joined(separator: " · ").printable] + timeline.steps.map(line)
      + (call.note.isEmpty ? [] : ["\(word("notatka", "note")): \(call.note)".printable])
  }

  func json() throws -> String {
    let events = timeline.steps.map { step in
      JSONObject(
        [
          ("number", .integer(Int64(step.record.number))), ("at", .text(WarsawTime.iso(step.record.at))),
          ("depth", depth(step).map { .text($0.id) } ?? .none),
        ] + EventFields(step.record.event).cells)
    }
    let object = JSONObject(CallJSON.fields(timeline.summary) + [("timeline", .objects(events))])
    return String(decoding: try CallJSON.encoder.encode(object), as: UTF8.self)
  }

  private func line(_ step: CallTimeline.Step) -> String {
    let number = step.record.number
    let details = EventFields(step.record.event).named.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
    return [
      number < 10 ? " \(number)" : "\(number)", CallText.moment(step.record.at),
      EventWords.name(step.record.event)[language], details.isEmpty ? "-" : details,
      "\(word("zakres", "depth")): \(label(step))",
    ].map(\.printable).joined(separator: "\t")
  }

  private func rulebook(_ step: CallTimeline.Step) -> ProvenRulebook? {
    shelf.rulebooks.first { $0.rulebook.version == step.record.rulebook }
  }

  private func depth(_ step: CallTimeline.Step) -> AnswerDepth? { rulebook(step).flatMap(step.depth) }

  private func label(_ step: CallTimeline.Step) -> String {
    guard let rulebook = rulebook(step) else { return word("nieznane zasady", "unknown rulebook") }
    guard let depth = step.depth(in: rulebook) else { return "-" }
    return rulebook.rulebook.depths.first { $0.depth == depth }?.label[language] ?? depth.id
  }

  private func word(_ polish: String, _ english: String) -> String {
    LocalizedText(polish: polish, english: english)[language]
  }
}

/// The events of a call in words.
enum EventWords {
  static func name(_ event: CallEvent) -> LocalizedText {
    switch event {
    case .started: LocalizedText(polish: "początek", english: "began")
    case .matterChosen: LocalizedText(polish: "wybrano sprawę", english: "matter chosen")
    case .kindChanged: LocalizedText(polish: "zmieniono rodzaj", english: "kind changed")
    case .topicChanged: LocalizedText(polish: "zmieniono temat", english: "topic changed")
    case .levelChanged: LocalizedText(polish: "uwierzytelnienie", english: "authentication")
    case .sentToIVR: LocalizedText(polish: "przekierowano do IVR", english: "sent to the IVR")
    case .returnedFromIVR: LocalizedText(polish: "powrót z IVR", english: "back from the IVR")
    case .undone: LocalizedText(polish: "cofnięto", english: "undone")
    case .parked: LocalizedText(polish: "odłożono", english: "parked")
    case .resumed: LocalizedText(polish: "podjęto", english: "resumed")
    case .takenOver: LocalizedText(polish: "przejęto", english: "taken over")
    case .referred: LocalizedText(polish: "wskazano kontakt", english: "referred")
    case .complaintTaken: LocalizedText(polish: "przyjęto reklamację", english: "complaint taken in")
    case .statementAnswered: LocalizedText(polish: "stwierdzenie", english: "statement")
    case .wrapUpBegan: LocalizedText(polish: "podsumowanie", english: "wrap-up")
    case .wrappedUp: LocalizedText(polish: "wynik", english: "result")
    case .ended: LocalizedText(polish: "koniec", english: "ended")
    case .interrupted: LocalizedText(polish: "przerwano", english: "interrupted")
    }
  }
}
