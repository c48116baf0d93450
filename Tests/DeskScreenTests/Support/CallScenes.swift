import DeskCore

@testable import DeskScreen

extension Scene {
  /// A phone call at COT after substitute authorization, about 1.2.c.
  private static let pad: [Stroke] = Stroke.start() + Stroke.wrongData + Stroke.substitute
  private static let statements: [Stroke] = ["1", "2", "1", "3"].flatMap { ["wpłata", .enter, .words($0)] }
  private static let parked: [Stroke] =
    Stroke.start() + Stroke.wrongData + Stroke.call(.park) + Stroke.call(.another) + ["1"] + Stroke.profile
    + Stroke.call(.park)

  /// States in the life of a call.
  static let calls: [Scene] = [
    Scene(name: "call-medium", strokes: [.function(2)]),
    Scene(name: "call-medium-cot", seat: .cot, strokes: [.function(2), .end]),
    Scene(name: "call-started", strokes: Stroke.start()),
    Scene(name: "call-course", strokes: Stroke.start() + Stroke.wrongData + Stroke.call(.refer) + ["1"]),
    Scene(name: "call-counter", seat: .branch, strokes: Stroke.start() + Stroke.wrongData),
    Scene(name: "call-menu", strokes: Stroke.start() + Stroke.wrongData + [.function(2)]),
    Scene(name: "call-menu-cot", seat: .cot, strokes: pad + [.function(2), .end]),
    Scene(name: "call-referral", strokes: Stroke.start() + Stroke.wrongData + Stroke.call(.refer)),
    Scene(name: "call-level-obstacle", seat: .cot, strokes: Stroke.start("2") + [.function(5), .end]),
    Scene(name: "pad-empty", seat: .cot, strokes: pad),
    Scene(name: "pad-statement", seat: .cot, strokes: pad + ["wpłata za marzec 450 zł"]),
    Scene(name: "pad-verdict", seat: .cot, strokes: pad + ["wpłata za marzec", .enter, .down]),
    Scene(name: "pad-four-statements", seat: .cot, strokes: pad + statements),
    Scene(name: "pad-search", seat: .cot, strokes: pad + ["wpłata", .key(.tab)]),
    Scene(name: "pad-none", seat: .cot, strokes: Stroke.start() + Stroke.wrongData),
    Scene(name: "pad-full", seat: .cot, strokes: Stroke.start() + Stroke.wrongData + [.function(5), "3"]),
    Scene(name: "away-in-ivr", seat: .cot, strokes: pad + Stroke.call(.sendToIVR)),
    Scene(
      name: "note-masked",
      strokes: Stroke.start() + Stroke.wrongData
        + [.function(7), "PESEL 44051401359, prosi o telefon 601 234 567; podano 22 560 16 00"]),
    Scene(name: "note-empty", strokes: Stroke.start() + [.function(7)]),
    Scene(
      name: "call-result",
      strokes: Stroke.start() + Stroke.wrongData + [
        .function(7), "prosi o telefon 601 234 567", .function(8),
      ]),
    Scene(name: "call-ended", strokes: Stroke.start() + Stroke.bank + [.function(8), "1"]),
    Scene(name: "parked-hint", strokes: parked + [.key(.left)]),
    Scene(name: "parked-calls", strokes: parked + Stroke.call(.resume)),
    Scene(name: "recovery", messages: [.abandonedCalls(left)]),
    Scene(name: "recovery-later", messages: [.abandonedCalls(left), .key(.escape), .key(.function(2))]),
    Scene(
      name: "recovery-closing", messages: [.abandonedCalls(left), .key(.down), .key(.enter), .key(.down)]),
    Scene(name: "recovery-hint", messages: [.abandonedCalls(left), .key(.escape)]),
    Scene(
      name: "not-kept", strokes: Stroke.start(),
      messages: [.journal(JournalStatus(waiting: 0, trouble: nil, isKept: false))]),
    Scene(name: "quit-question", strokes: Stroke.start() + Stroke.wrongData + [.function(10), .down]),
    Scene(name: "slip-language", seat: .branch, strokes: Stroke.wrongData + [.control("p")]),
    Scene(
      name: "trouble", strokes: Stroke.start() + Stroke.wrongData,
      messages: [
        .journal(
          JournalStatus(
            waiting: 3,
            trouble: LocalizedText(
              polish: "Dziennik nie zapisuje: brak miejsca na dysku.",
              english: "The journal cannot write: the disk is full."))),
        .key(.function(3)),
      ]),
  ]

  private static let left: [LiveCall] = {
    let call = try? LiveCall.left(
      "abandoned",
      [
        .started(seat: .cot, medium: .phoneThroughIVR),
        .matterChosen(matter: "1.2.c", kind: .question, topic: 5),
      ])
    return [call].compactMap { $0 }
  }()
}
