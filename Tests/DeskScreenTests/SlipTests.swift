import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// The slip that a customer takes home from the branch.
@Suite struct SlipTests {
  private func slip(_ matter: [Stroke] = Stroke.wrongData, _ language: Language = .polish) throws -> [String]
  {
    var desk = try Desk(.branch)
    desk.keys(matter)
    if case .any = desk.model.matter?.topics { desk.keys(.function(6), "5") }
    desk.keys([.control("p"), language == .polish ? "1" : "2"])
    guard case .printSlip(let lines)? = desk.effects.last else { return [] }
    return lines
  }

  @Test(arguments: CallersWords.all, Language.allCases)
  func aSlipIsForAMatterOfZUSAlone_4(_ call: CallersWords, _ language: Language) throws {
    let lines = try slip([.words(call.words), .enter, .escape], language)
    #expect(lines.isEmpty == call.matter.hasPrefix("1.1"))
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 && !$0.contains("\n") })
    #expect(lines.allSatisfy { line in line.unicodeScalars.allSatisfy { !$0.isUnfitForScreen } })
  }

  @Test func itSaysHowToReachZUSAndWhatToPrepare_4_2() throws {
    let text = try slip().joined(separator: " ").squeezed
    for words in [
      "22 560 16 00", "7.00–18.00", "0 → 5", "2 → 0 → 5", "5 płatnicy składek",
      "identyfikator PUE i PIN do COT",
      "nigdy człowiekowi", "nagrywana", "cot@zus.pl", "e-mail cot@zus.pl: całą dobę; dane osobowe: NIE",
      "formularz: całą dobę; dane osobowe: tak", "www.zus.pl", "Skype",
      "2016-04-29",
      "Zasady z dnia 2016-04-28", "podstawa: ", "4.2.ivr",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func itSaysTheSameInEnglish_4_2() throws {
    let text = try slip(Stroke.wrongData, .english).joined(separator: " ").squeezed
    for words in [
      "22 560 16 00", "7.00–18.00", "0 → 5", "2 → 0 → 5", "5 contribution payers",
      "PUE identifier and COT PIN",
      "never to a person", "recorded", "cot@zus.pl", "e-mail cot@zus.pl: around the clock; personal data: NO",
      "www.zus.pl", "2016-04-29",
      "basis: ",
      "4.2.ivr",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("Sprawa") && !text.contains("TELEFON"))
  }

  @Test func theScreenKeepsItsLanguageAndTheCallIsNotOnTheSlip() throws {
    var desk = try Desk(.branch)
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(7), "pan Nowak", .enter, .control("p"), "2"])
    #expect(desk.model.language == .polish && !desk.anyEffectHolds("Nowak"))
    guard case .printSlip(let lines)? = desk.effects.last else {
      Issue.record("nothing is printed")
      return
    }
    #expect(lines == (try slip(Stroke.wrongData, .english)))
  }

  @Test func theLanguageOfTheScreenIsProposed() throws {
    var desk = try Desk(.branch, .english)
    desk.keys(Stroke.wrongData + [.control("p")])
    #expect(desk.model.overlay == .picker(Picker(subject: .slip, highlighted: 1)))
    desk.keys(.control("p"))
    #expect(desk.model.overlay == nil && desk.effects == [])
  }

  @Test(
    arguments: [["zle skladki na pue", .enter, .escape], ["czy należy mi się zasiłek", .enter, .escape]]
      as [[Stroke]])
  func withoutATopicThereIsNoSlip_4_2_ivr(_ way: [Stroke]) throws {
    var desk = try Desk(.branch)
    desk.keys(way + [.control("p")])
    #expect(desk.model.overlay == nil && desk.status == desk.model.words(Notices.slipNeedsTopic))
    desk.keys(.function(6), "3", .control("p"), "1")
    #expect(desk.effects.count == 1)
  }

  @Test(arguments: [Seat.contactCenter, .cot])
  func onlyTheBranchPrintsSlips(_ seat: Seat) throws {
    var desk = try Desk(seat)
    desk.keys(Stroke.wrongData + [.control("p")])
    #expect(
      desk.model.overlay == nil && desk.effects == [] && desk.status == desk.model.words(Notices.slipForZUS))
  }
}
