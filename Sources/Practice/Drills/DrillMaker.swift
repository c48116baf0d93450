import DeskCore

/// Makes one caller of one situation.
struct DrillMaker {
  let rulebook: ProvenRulebook
  let situation: Situation

  private var matter: Matter { rulebook.rulebook.matters[Int(situation.matter)] }

  func scenario(id: String, _ random: inout SeededGenerator, phrases: [String]) -> Scenario {
    let phrase = phrases.randomElement(using: &random) ?? matter.about.polish
    let startsAt = moment(&random)
    let handsOverData = situation.seat.isBank && matter.owner == .zus && Bool.random(using: &random)
    let facts = Facts(
      matter: matter.id, topic: matter.topics == .any ? situation.topic : 0, kind: situation.kind,
      holds: situation.seat == .cot && situation.level == .full ? .ivrBefore : .nothing, redirect: .fails,
      redirectSeconds: 20, authorization: situation.level == .substitute ? .succeeds : .fails,
      handsOverData: handsOverData)
    return Scenario(
      id: id, title: LocalizedText(polish: "Ćwiczenie: \(phrase)", english: "Drill: \(phrase)"),
      seat: situation.seat, medium: medium, startsAt: startsAt, facts: facts,
      opening: opening(phrase), demands: demands(&random, handsOverData), reactions: [], traps: [],
      location: SourceLocation(file: id, line: 1))
  }

  private var medium: ContactMedium { ContactMedium.usual(at: situation.seat)[0] }

  private func opening(_ phrase: String) -> LocalizedText {
    let isComplaint = situation.kind == .complaint
    return LocalizedText(
      polish: (isComplaint ? "Składam reklamację: " : "") + scoped(phrase, .polish),
      english: (isComplaint ? "I am making a complaint: " : "") + scoped(phrase, .english))
  }

  /// A topic's phrase alone would fit two matters.
  private func scoped(_ phrase: String, _ language: Language) -> String {
    matter.topics == .any ? "\(matter.label[language]): \(phrase)" : phrase
  }

  /// Any hour of any day of a year in which the rulebook is in force: half in the consultants' hours, half not.
  private func moment(_ random: inout SeededGenerator) -> Instant {
    let wantsOpen = Bool.random(using: &random)
    var last = WarsawTime.instant(on: rulebook.rulebook.effectiveFrom, at: .endOfDay)
    for _ in 0..<50 {
      let day = rulebook.rulebook.effectiveFrom.adding(days: Int.random(in: 0...365, using: &random))
      let minute = Int.random(in: 0..<1440, using: &random)
      last = WarsawTime.instant(on: day, at: .endOfDay).adding(seconds: minute * 60)
      if rulebook.consultantsAvailable(at: last) == wantsOpen { break }
    }
    return last
  }

  private func demands(_ random: inout SeededGenerator, _ handsOverData: Bool) -> [Demand] {
    var demands: [Demand] = []
    if situation.seat == .cot, situation.level == .substitute {
      demands.append(demand(.substance, DrillWords.substance, .matter))
      demands += confirmations(&random, .authorization)
    } else {
      demands.append(demand(.substance, DrillWords.substance, .matter))
    }
    if matter.owner == .zus {
      demands.append(demand(.value, DrillWords.value, .matter))
      if situation.seat == .cot, situation.level != .substitute { demands += confirmations(&random, .matter) }
    }
    if handsOverData { demands.append(demand(.email, DrillWords.email, .matter)) }
    if Int.random(in: 0..<4, using: &random) == 0 {
      demands.append(demand(.promise, DrillWords.promise, .matter))
    }
    return demands
  }

  private func confirmations(_ random: inout SeededGenerator, _ condition: DemandCondition) -> [Demand] {
    DrillWords.statements.shuffled(using: &random).prefix(2).map { words in
      Demand(kind: .confirmation, isTrue: Bool.random(using: &random), condition: condition, words: words)
    }
  }

  private func demand(_ kind: DemandKind, _ words: LocalizedText, _ condition: DemandCondition) -> Demand {
    Demand(kind: kind, isTrue: nil, condition: condition, words: words)
  }
}

/// The words of drills; whether a statement is true stands beside it on the screen, as it would at COT.
private enum DrillWords {
  static let substance = LocalizedText(
    polish: "Co mi Pan(i) na to odpowie?", english: "What is your answer to that?")
  static let value = LocalizedText(
    polish: "Proszę mi podać, co jest zapisane na moim koncie.",
    english: "Tell me what is recorded on my account.")
  static let email = LocalizedText(
    polish: "To wyślę swoje dane e-mailem, dobrze?", english: "I will e-mail my data then, all right?")
  static let promise = LocalizedText(
    polish: "Proszę obiecać, że załatwicie to do jutra.",
    english: "Promise me that it will be settled by tomorrow.")
  static let statements = [
    LocalizedText(
      polish: "Wpłata doszła w zeszłym miesiącu, tak?", english: "The payment arrived last month, yes?"),
    LocalizedText(
      polish: "Mój wniosek jest już przyjęty, prawda?", english: "My application is accepted, isn't it?"),
    LocalizedText(
      polish: "Jestem zgłoszony od stycznia, zgadza się?", english: "I am registered since January, right?"),
  ]
}
