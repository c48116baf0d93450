import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// Levels, routes, and the way through the IVR.
@Suite struct LevelTests {
  /// For each contact at COT, by its digit, the digits of the methods it has.
  private static let possible = ["1": "1234", "2": "124", "3": "1", "4": "1", "5": "15"]

  @Test(arguments: possible.keys.sorted())
  func onlyRoutesThatTheContactHasCanBeChosen_4_2_depth(_ medium: String) throws {
    for digit in ["1", "2", "3", "4", "5"] {
      var desk = try Desk(.cot)
      desk.keys(Stroke.start(medium) + Stroke.profile)
      let (before, level) = (desk.effects.count, desk.model.level)
      desk.keys(.function(5), .words(digit))
      if Self.possible[medium]?.contains(digit) == true {
        let route = desk.call?.phase == .awayInIVR ? AuthenticationRoute.ivrRedirect : desk.model.route
        let chosen = desk.rulebook.rulebook.methods.firstIndex { $0.route == route }
        #expect(chosen.map { "\($0 + 1)" } == digit && desk.model.overlay == nil)
      } else {
        #expect(desk.effects.count == before && desk.model.level == level)
        #expect(desk.status == desk.model.words(CallObstacles.noSuchRoute) && desk.model.overlay != nil)
        #expect(desk.text.contains(" \(digit)✗ "))
      }
      #expect(desk.recordFault == nil)
    }
  }

  @Test func theReasonStandsBesideTheRouteThatTheContactLacks() throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.start("2") + Stroke.profile + [.function(5), .end])
    #expect(desk.text.contains("✗ \(CallObstacles.noSuchRoute.polish)"))
    desk.keys(.home)
    #expect(!desk.text.contains("✗ \(CallObstacles.noSuchRoute.polish)"))
  }

  @Test(arguments: ["2", "3", "4"])
  func aClaimAtABankSeatIsRecordedAndDeepensNothing_4(_ digit: String) throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(5), .words(digit)])
    let method = try #require(desk.model.method)
    #expect(desk.events.last == .levelChanged(route: method.route, level: method.level))
    #expect(desk.model.guidance?.decision.depth == .referralOnly)
    desk.keys(.function(5), "5")
    #expect(desk.status == desk.model.words(CallObstacles.noSuchRoute) && desk.events.count == 4)
  }

  @Test func whatIsChosenAlreadyIsNotRecordedAgain() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(5), "2"])
    let before = desk.effects
    desk.keys(.function(5), "2", .function(6), "5", .function(6), .enter, .function(5), .enter)
    #expect(desk.effects == before)
  }

  @Test func aQueryFromTheAccountIsFullyAuthenticated_4_2_depth() throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.start("5") + Stroke.wrongData)
    #expect(desk.model.guidance?.decision.depth == .full && desk.events.count == 3)
  }

  @Test func anAccountQueryIsNoPhoneCall_4_2_depth() throws {
    for medium in ["1", "2"] {
      var desk = try Desk(.cot)
      desk.keys(Stroke.start(medium) + Stroke.wrongData + [.function(5), "5"])
      #expect(desk.model.guidance?.decision.depth == .general)
    }
  }

  // MARK: - Away in the IVR

  @Test(arguments: [[.function(5), "4"], Stroke.call(.sendToIVR)], [[], Stroke.substitute])
  func awayInTheIVRTheDepthIsTheOneBefore_4_2_depth(_ way: [Stroke], _ before: [Stroke]) throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.start() + Stroke.wrongData + before)
    let depth = try desk.words(in: \.depth)
    desk.keys(way)
    #expect(desk.events.last == .sentToIVR && desk.header.contains(" IVR"))
    #expect(try desk.words(in: \.depth) == depth)
    #expect(try desk.words(in: \.authentication).contains(Labels.inIVR.polish))
    #expect(try desk.words(in: \.guidance).contains(desk.model.words(PadTexts.away)))
    desk.keys(Stroke.call(.backWithoutSuccess))
    #expect(desk.events.last == .returnedFromIVR(level: nil) && !desk.header.contains(" IVR"))
    #expect(try desk.words(in: \.depth) == depth)
    desk.keys(way + Stroke.call(.backWithSuccess))
    #expect(desk.events.last == .returnedFromIVR(level: .full) && desk.model.route == .ivrRedirect)
    let full = try #require(desk.rulebook.rulebook.depths.first { $0.depth == .full })
    #expect(try desk.words(in: \.depth).contains(full.label.polish))
    #expect(desk.recordFault == nil)
  }

  @Test(arguments: [
    [.function(5), "3"], [.function(5), "1"], Stroke.call(.park), [.control("b")], [.function(4)],
  ])
  func awayInTheIVRNothingElseHappens(_ way: [Stroke]) throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.start() + Stroke.wrongData + Stroke.call(.sendToIVR))
    let (effects, level) = (desk.effects, desk.model.level)
    desk.keys(way)
    #expect(desk.effects == effects && desk.model.level == level)
    #expect(desk.call?.phase == .awayInIVR && desk.status != CallObstacles.noSuchRoute.polish)
    #expect(desk.model.notice != nil)
    #expect(desk.model.kind == desk.call?.choice.kind)
  }

  @Test func aCallCanEndWhileTheCallerIsAway() throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.start() + Stroke.wrongData + Stroke.call(.sendToIVR) + [.function(8), "5"])
    let end: [CallEvent] = [.wrapUpBegan, .wrappedUp(result: .abandoned, note: ""), .ended]
    #expect(Array(desk.events.suffix(3)) == end && desk.recordFault == nil)
  }

  @Test(arguments: [("1", "2"), ("2", "2"), ("3", ""), ("4", "")])
  func onlyAPhoneCallAtCotGoesToTheIVR_4_2_depth(_ medium: String, _ phase: String) throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.start(medium) + Stroke.profile + Stroke.call(.sendToIVR))
    #expect((desk.call?.phase == .awayInIVR) == (phase == "2"))
    var bank = try Desk()
    bank.keys(Stroke.start() + Stroke.profile + Stroke.call(.sendToIVR))
    #expect(bank.call?.phase == .active)
  }
}
