import DeskCore

/// Makes one caller of one situation.
struct DrillMaker {
  let rulebook: ProvenRulebook
  let situation: Situation
  let phrases: [DrillPhrase]

  /// What is drawn about the caller beside the situation.
  private struct Draw {
    /// Speaks for somebody else.
    var isProxy = false
    /// Puts a question in the words of a complaint.
    var soundsLikeComplaint = false
    /// Calls just before the consultants leave.
    var isLate = false
    var handsOverData = false
    /// Goes into the IVR during the call.
    var goesToIVR = false
  }

  private var matter: Matter { rulebook.rulebook.matters[Int(situation.matter)] }
  private var topic: UInt8 { matter.topics == .any ? situation.topic : 0 }
  private var isCOT: Bool { situation.seat == .cot }
  private var medium: ContactMedium { ContactMedium.usual(at: situation.seat)[0] }

  func scenario(id: String, _ random: inout SeededGenerator) -> Scenario {
    let phrase = words(&random)
    let draw = draw(&random)
    let startsAt = draw.isLate ? lateMoment(&random) : moment(&random)
    let isProvenAtStart = isCOT && situation.level == .full && !draw.goesToIVR
    let facts = Facts(
      holds: isProvenAtStart ? .ivrBefore : .nothing,
      redirect: isCOT && situation.level == .full ? .succeeds : .fails, redirectSeconds: 20,
      authorization: situation.level == .substitute ? .succeeds : .fails,
      speaksFor: draw.isProxy ? .another : .caller)
    let raised = RaisedMatter(
      matter: matter.id, topic: topic, kind: situation.kind, handsOverData: draw.handsOverData,
      words: opening(phrase, draw, &random), demands: demands(draw, &random))
    return Scenario(
      id: id, title: DrillWords.title(phrase), seat: situation.seat, medium: medium, startsAt: startsAt,
      facts: facts, first: raised, reactions: [], traps: traps(draw),
      location: SourceLocation(file: id, line: 1))
  }

  private func traps(_ draw: Draw) -> TermSet<Trap> {
    TermSet(
      [
        (Trap.proxy, draw.isProxy), (.falseComplaint, draw.soundsLikeComplaint), (.nearlyClosed, draw.isLate),
        (.unsafeEmail, draw.handsOverData), (.hiddenComplaint, situation.kind == .complaint),
      ].filter(\.1).map(\.0))
  }

  // MARK: - What is so

  private func draw(_ random: inout SeededGenerator) -> Draw {
    func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
    var draw = Draw()
    draw.isProxy = oneIn(5) && matter.owner == .zus && situation.level == .none
    // One thing before the phrase: both would not fit the two lines that the panel has for a caller.
    draw.soundsLikeComplaint = oneIn(4) && situation.kind == .question && !draw.isProxy
    draw.isLate = oneIn(5)
    draw.handsOverData = oneIn(2) && situation.seat.isBank && matter.owner == .zus
    let canGo = isCOT && medium.isPhone && matter.owner == .zus && !draw.isProxy
    draw.goesToIVR = oneIn(3) && canGo && situation.level != .substitute
    return draw
  }

  /// Any hour of any day of a year in which the rulebook is in force: half in the consultants' hours, half not.
  ///
  /// At COT there is nobody outside those hours.
  private func moment(_ random: inout SeededGenerator) -> Instant {
    let wantsOpen = Bool.random(using: &random) || isCOT
    var last = WarsawTime.instant(on: rulebook.rulebook.effectiveFrom, at: .endOfDay)
    for _ in 0..<50 {
      let day = rulebook.rulebook.effectiveFrom.adding(days: Int.random(in: 0...365, using: &random))
      let minute = Int.random(in: 0..<1440, using: &random)
      last = WarsawTime.instant(on: day, at: .endOfDay).adding(seconds: minute * 60)
      if rulebook.consultantsAvailable(at: last) == wantsOpen { break }
    }
    return last
  }

  /// A few minutes before the consultants leave, on one of their days.
  private func lateMoment(_ random: inout SeededGenerator) -> Instant {
    var start = moment(&random)
    for _ in 0..<2_000 {
      if TrapProof.isNearlyClosed(start, rulebook) { break }
      start = start.adding(seconds: 300)
    }
    return start
  }

  // MARK: - What is said

  /// A phrase of the file; a matter that has none there is named as the rulebook names it.
  private func words(_ random: inout SeededGenerator) -> LocalizedText {
    let own = phrases.filter { $0.matter == matter.id && $0.topic == topic && $0.kind == situation.kind }
    return own.randomElement(using: &random)?.words
      ?? DrillWords.about(matter.label, topic: rulebook.topic(topic)?.label, situation.kind)
  }

  private func opening(_ phrase: LocalizedText, _ draw: Draw, _ random: inout SeededGenerator)
    -> LocalizedText
  {
    var said: [LocalizedText] = []
    if draw.isProxy { said += DrillWords.proxy.randomElement(using: &random).map { [$0] } ?? [] }
    if draw.soundsLikeComplaint {
      said += DrillWords.noComplaint.randomElement(using: &random).map { [$0] } ?? []
    }
    said.append(phrase)
    return LocalizedText(
      polish: said.map(\.polish).joined(separator: " "), english: said.map(\.english).joined(separator: " "))
  }

  private func demands(_ draw: Draw, _ random: inout SeededGenerator) -> [Demand] {
    func demand(_ kind: DemandKind, _ words: [LocalizedText], _ condition: DemandCondition = .matter)
      -> [Demand]
    {
      words.randomElement(using: &random).map {
        [Demand(kind: kind, isTrue: nil, condition: condition, words: $0)]
      } ?? []
    }
    var demands = demand(.substance, DrillWords.substance)
    if isCOT, situation.level == .substitute {
      demands += confirmations(&random, matter.owner == .zus ? .authorization : .matter)
    }
    if matter.owner == .zus {
      demands += demand(.value, DrillWords.value)
      if draw.goesToIVR { demands += demand(.value, DrillWords.valueAgain, .redirect) }
      if isCOT, situation.level != .substitute { demands += confirmations(&random, .matter) }
    }
    if draw.handsOverData { demands += demand(.email, DrillWords.email) }
    if Int.random(in: 0..<4, using: &random) == 0 { demands += demand(.promise, DrillWords.promise) }
    return demands
  }

  private func confirmations(_ random: inout SeededGenerator, _ condition: DemandCondition) -> [Demand] {
    DrillWords.statements.shuffled(using: &random).prefix(2).map { words in
      Demand(kind: .confirmation, isTrue: Bool.random(using: &random), condition: condition, words: words)
    }
  }
}
