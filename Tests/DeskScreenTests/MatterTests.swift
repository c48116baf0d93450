import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// What a caller says, and the matter it is about.
struct CallersWords: Sendable, CustomTestStringConvertible {
  let words: String
  let matter: String
  var testDescription: String { matter }

  static let all = [
    CallersWords(words: "jak wejść do zusu przez ipko", matter: "1.1.a"),
    CallersWords(words: "ipko się zawiesza", matter: "1.1.b"),
    CallersWords(words: "nikt w oddziale nie wiedział o tej usłudze", matter: "1.1.c"),
    CallersWords(words: "ipko mnie nie wpuszcza jak wchodzę ze strony zusu", matter: "1.1.d"),
    CallersWords(words: "jak zalozyc profil na pue", matter: "1.2.a"),
    CallersWords(words: "nie pamiętam hasła do PUE", matter: "1.2.b"),
    CallersWords(words: "zle skladki na pue", matter: "1.2.c"),
    CallersWords(words: "nie mogę wysłać wniosku przez PUE", matter: "1.2.d"),
    CallersWords(words: "czy należy mi się zasiłek", matter: "1.2.e"),
    CallersWords(words: "pue nie dziala", matter: "1.2.f"),
  ]
}

@Suite struct MatterTests {
  @Test func theTenMattersAreTried() throws {
    let matters = try Desk().rulebook.rulebook.matters
    #expect(matters.filter { $0.owner != .outside }.map(\.id) == CallersWords.all.map(\.matter))
  }

  @Test(arguments: CallersWords.all, Seat.allCases)
  func typedWordsLeadToTheMatter_1(_ call: CallersWords, _ seat: Seat) throws {
    for language in Language.allCases {
      var desk = try Desk(seat, language)
      desk.keys(.words(call.words))
      #expect(desk.model.matter?.id == call.matter)
      try expectAnswer(desk)
      desk.keys(.enter, .escape)
      #expect(desk.model.matter?.id == call.matter)
      #expect(desk.model.query.isEmpty && desk.model.overlay == nil)
      try expectAnswer(desk)
    }
  }

  @Test(arguments: CallersWords.all.indices, Seat.allCases)
  func arrowsLeadToTheMatter_1(_ place: Int, _ seat: Seat) throws {
    let id = CallersWords.all[place].matter
    let ways: [[Stroke]] = [
      [.home] + Array(repeating: .down, count: place),
      Array(repeating: .down, count: place + 1),
      [.end] + Array(repeating: .up, count: 10 - place),
      Array(repeating: .up, count: 11 - place),
    ]
    for way in ways {
      var desk = try Desk(seat)
      desk.keys(way)
      #expect(desk.model.matter?.id == id)
      try expectAnswer(desk)
    }
  }

  @Test(arguments: [[], ["xyzzy"]] as [[Stroke]])
  func theKindIsToldWhereNoMatterShowsIt(_ way: [Stroke]) throws {
    var desk = try Desk()
    desk.keys(way + [.function(4)])
    #expect(desk.status == Notices.nextIsComplaint.polish && desk.model.kind == .complaint)
    desk.keys(.function(4))
    #expect(desk.status == Notices.nextIsQuestion.polish && desk.model.kind == .question)
  }

  @Test(arguments: CallersWords.all, Seat.allCases)
  func functionKeysChangeKindLevelAndTopic_1_to_4(_ call: CallersWords, _ seat: Seat) throws {
    var desk = try Desk(seat)
    desk.keys(.words(call.words), .enter, .escape)
    #expect(desk.model.kind == .question && desk.model.level == .none)
    desk.keys(.function(4))
    #expect(desk.model.kind == .complaint)
    try expectAnswer(desk)
    desk.keys(.function(4))
    #expect(desk.model.kind == .question)
    for (digit, level) in [("2", AuthenticationLevel.substitute), ("3", .full), ("4", .full), ("1", .none)] {
      desk.keys(.function(5), .words(digit))
      #expect(desk.model.level == level)
      try expectAnswer(desk)
    }
    guard case .any = desk.model.matter?.topics else { return }
    for key in 1...6 {
      desk.keys(.function(6), .words("\(key)"))
      #expect(desk.model.topic == UInt8(key))
      try expectAnswer(desk)
    }
  }

  @Test(arguments: [Seat.contactCenter, .branch], CallersWords.all)
  func whatTheCallerClaimsNeverDeepensTheBanksAnswer_4(_ seat: Seat, _ call: CallersWords) throws {
    var desk = try Desk(seat)
    desk.keys(.words(call.words), .enter, .escape)
    let (depth, before) = (desk.model.guidance?.decision.depth, try desk.words(in: \.guidance))
    for digit in ["2", "3", "4", "5"] {
      desk.keys(.function(5), .words(digit))
      #expect(desk.model.guidance?.decision.depth == depth)
      #expect(try desk.words(in: \.guidance) == before)
    }
    #expect(depth == .referralOnly || depth == .bankRules)
  }

  @Test(arguments: Seat.allCases)
  func aMatterOutsideTheTenHasAnAnswerToo_1(_ seat: Seat) throws {
    var desk = try Desk(seat)
    desk.keys(.end)
    #expect(desk.model.matter?.owner == .outside)
    try expectAnswer(desk)
    #expect(try desk.words(in: \.channels).hasPrefix(Labels.outsideMatter.polish))
  }

  @Test(arguments: Seat.allCases, Language.allCases)
  func theSmallestScreenNamesEveryChannelAndBothWays_4(_ seat: Seat, _ language: Language) throws {
    var desk = try Desk(seat, language)
    desk.keys("zle skladki na pue", .enter, "5")
    let shown = try desk.words(in: \.channels)
    #expect(desk.rulebook.rulebook.channels.allSatisfy { shown.contains($0.label[language]) })
    #expect(shown.contains("22 560 16 00: 0 → 5 [4.2.ivr]") && shown.hasSuffix("2 (PIN) → 0 → 5"))
    #expect(shown.contains("\(Labels.personalData[language]) \(PersonalDataRule.never.name[language])"))
    #expect(shown.contains("\(Labels.personalData[language]) \(PersonalDataRule.allowed.name[language])"))
  }

  @Test func noWordsAreNeededToSeeAllMatters() throws {
    let desk = try Desk()
    #expect(desk.model.list.count == 11)
    #expect(desk.model.guidance == nil)
    #expect(try desk.words(in: \.guidance) == Labels.pickMatter.polish)
  }

  @Test(arguments: Language.allCases)
  func noLineOfTheChannelsIsCut(_ language: Language) throws {
    var desk = try Desk(.contactCenter, language)
    desk.keys("zle skladki na pue", .enter, .escape)
    let channels = try desk.words(in: \.channels)
    #expect(channels.hasSuffix("0 → \(desk.rulebook.rulebook.ivr.topicPlaceholder[language])"))
    #expect(channels.contains("18.00, 7 h 18 min"))
  }

  @Test func enterPressedTwiceKeepsTheComplaint_3() throws {
    var desk = try Desk()
    desk.keys("reklamacja na ipko", .enter)
    #expect(desk.model.kind == .complaint)
    desk.keys(.enter)
    #expect(desk.model.kind == .complaint)
  }
}

/// Compares the screen with the decision of the rulebook for the state that the keys have led to.
func expectAnswer(_ desk: Desk, _ place: Testing.SourceLocation = #_sourceLocation) throws {
  let (model, rulebook, language) = (desk.model, desk.rulebook, desk.model.language)
  let matter = try #require(model.matter, sourceLocation: place)
  let number = try #require(rulebook.matterNumber(matter.id), sourceLocation: place)
  let situation = Situation(
    seat: model.seat, matter: number, topic: model.topic, kind: model.kind, level: model.level)
  let decision = rulebook.table.decision(for: situation)
  let depth = rulebook.rulebook.depths.first { $0.depth == decision.depth }
  let answer = try desk.words(in: \.guidance)
  let summary = "\(decision.owner.name[language]) · \(model.kind.name[language])"
  #expect(decision.owner == matter.owner && answer.hasPrefix(summary), sourceLocation: place)
  let mayAnswer = try desk.words(in: \.depth)
  let you = "\(Labels.you[language]) \(depth?.label[language] ?? "?")"
  #expect(mayAnswer.hasPrefix(you), sourceLocation: place)
  let route = try #require(decision.routingRow, sourceLocation: place)
  let headline = rulebook.rulebook.routing[Int(route)].headline[language].squeezed
  #expect(answer.contains(headline), sourceLocation: place)
  let topic = model.topic == 0 ? rulebook.rulebook.ivr.topicPlaceholder[language] : "\(model.topic)"
  let path = rulebook.rulebook.ivr.path(topicKey: topic, authenticated: false).joined(separator: " → ")
  let channels = try desk.words(in: \.channels)
  #expect(channels.contains(path) == (decision.owner == .zus), sourceLocation: place)
}
