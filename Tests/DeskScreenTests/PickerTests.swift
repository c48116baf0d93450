import Canvas
import DeskCore
import Testing

@testable import DeskScreen

@Suite struct PickerTests {
  private static let zus: Stroke = "zle skladki na pue"

  @Test func enterAsksForATopicOnlyWhereOneIsNeeded_4_2_ivr() throws {
    for call in CallersWords.all {
      var desk = try Desk()
      desk.keys(.words(call.words), .enter)
      let asks = ["1.2.c", "1.2.e"].contains(call.matter)
      #expect((desk.model.overlay != nil) == asks, "\(call.matter)")
    }
  }

  @Test func enterWithATopicChosenBeforehandDoesNotAskAgain() throws {
    var desk = try Desk()
    desk.keys(Self.zus, .function(6), "5")
    #expect(desk.model.topic == 5 && desk.model.overlay == nil)
    desk.keys(.enter)
    #expect(desk.model.topic == 5 && desk.model.overlay == nil && desk.model.query.isEmpty)
  }

  @Test func theProposedTopicIsHighlightedAndNotTaken() throws {
    var desk = try Desk()
    desk.keys("czy należy mi się zasiłek", .enter)
    #expect(desk.model.overlay == .picker(Picker(subject: .topic, highlighted: 2)))
    #expect(desk.model.chosenTopic == nil)
    desk.keys(.enter)
    #expect(desk.model.chosenTopic?.key == 3 && desk.model.chosenTopic?.matter == "1.2.e")
  }

  @Test(arguments: 1...6)
  func aDigitChoosesATopic_4_2_topic(_ key: Int) throws {
    var desk = try Desk()
    desk.keys(Self.zus, .enter, .words("\(key)"))
    #expect(desk.model.topic == UInt8(key) && desk.model.overlay == nil)
    let topic = try #require(desk.rulebook.topic(UInt8(key)))
    #expect(try desk.words(in: \.guidance).contains("temat \(key) \(topic.label.polish)"))
    #expect(try desk.words(in: \.channels).contains("0 → \(key)"))
  }

  @Test func topicSixIsTakenByTheGroupOfTopicThree_4_2_topic_6() throws {
    var desk = try Desk()
    desk.keys(Self.zus, .enter, "6")
    #expect(try desk.words(in: \.guidance).contains("temat 6 lekarze (grupa 3 zasiłki)"))
  }

  @Test(arguments: 0..<6)
  func arrowsAndEnterChooseATopic(_ place: Int) throws {
    let ways: [[Stroke]] = [
      [.home] + Array(repeating: .down, count: place), [.end] + Array(repeating: .up, count: 5 - place),
      Array(repeating: .up, count: 9) + Array(repeating: .key(.tab), count: place),
      Array(repeating: .down, count: 9) + Array(repeating: .up, count: 5 - place),
    ]
    for way in ways {
      var desk = try Desk()
      desk.keys([Self.zus, .enter] + way)
      #expect(desk.model.overlay == .picker(Picker(subject: .topic, highlighted: place)))
      desk.keys(.enter)
      #expect(desk.model.topic == UInt8(place + 1))
    }
  }

  @Test func theHighlightedChoiceIsExplained() throws {
    var desk = try Desk()
    desk.keys(.function(5), .end)
    let method = try #require(desk.rulebook.rulebook.methods.last)
    #expect(desk.frame.lines.joined(separator: " ").contains(method.detail.polish))
  }

  @Test(arguments: [(Stroke.function(3), "x0497"), (.function(5), "x0697"), (.function(6), "x0789")])
  func aWrongLetterChoosesNothingAndSaysHow(_ key: Stroke, _ letters: String) throws {
    var desk = try Desk()
    desk.keys(Self.zus, key)
    let open = desk.model.overlay
    for letter in letters.unicodeScalars {
      desk.keys(.words(String(letter)))
      #expect(desk.model.overlay == open && desk.status == desk.model.words(Notices.pickByDigit))
    }
    desk.keys(.home)
    #expect(desk.status == desk.model.words(Notices.hint))
  }

  @Test(arguments: [Stroke.function(3), .function(5), .function(6)])
  func escapeAndTheSameKeyCloseWithoutChoosing(_ key: Stroke) throws {
    for closing in [Stroke.escape, key] {
      var desk = try Desk()
      desk.keys(Self.zus)
      let before = desk.frame
      desk.keys(key, .down, closing)
      #expect(desk.model.overlay == nil && desk.frame == before && desk.effects == [])
    }
  }

  @Test(arguments: Seat.allCases)
  func aSeatIsChosenAndRemembered(_ seat: Seat) throws {
    var desk = try Desk(seat == .cot ? .branch : .cot)
    desk.keys(.function(3), .words("\(seat.rawValue + 1)"))
    #expect(desk.model.seat == seat && desk.effects == [.rememberSeat(seat)])
    #expect(desk.header.contains(seat.name.polish))
  }

  @Test func theTopicOfAFixedMatterIsExplainedNotAsked_4_2_topic_1() throws {
    var desk = try Desk()
    desk.keys("pue nie dziala", .enter, .function(6))
    #expect(desk.model.overlay == nil)
    #expect(desk.status == "Temat tej sprawy jest stały: 1 pomoc techniczna.")
    desk.keys(.control("t"), .function(6))
    #expect(desk.status == "The topic of this matter is fixed: 1 technical help.")
  }

  @Test func theTopicKeySaysWhyItCanDoNothing() throws {
    var desk = try Desk()
    desk.keys(.function(6))
    #expect(desk.status == "Temat: najpierw wybierz sprawę.")
    desk.keys(.home, .function(6))
    #expect(desk.status == "Temat: ta sprawa nie trafia do COT.")
    desk.keys(.end, .function(6))
    #expect(desk.status == "Temat: ta sprawa nie trafia do COT.")
    #expect(desk.model.overlay == nil)
  }

  @Test func aKeyThatCanDoNothingIsDimmedInTheFooter() throws {
    var desk = try Desk()
    let role = { (desk: Desk) -> Role? in
      let footer = desk.footer
      let before = footer.prefix { $0 != "T" }.unicodeScalars.count
      return desk.frame[row: desk.size.rows - 1, column: before]?.role
    }
    #expect(role(desk) == .dim)
    desk.keys("zle skladki na pue")
    #expect(role(desk) == .keyLabel)
    desk.keys(.enter, .escape, .home)
    #expect(role(desk) == .dim)
  }

  @Test func aTopicChosenForOneMatterIsNotTakenForAnother_4_2_ivr() throws {
    var desk = try Desk()
    desk.keys("zle skladki na pue", .enter, "5", .down, .down, .enter)
    #expect(desk.model.matter?.id == "1.2.e")
    #expect(desk.model.topic == 0)
    #expect(desk.model.overlay == .picker(Picker(subject: .topic, highlighted: 0)))
  }

  @Test func shiftAndTabGoesUpInAWindow() throws {
    var desk = try Desk()
    desk.keys(.function(3), .key(.tab), .key(.tab), .key(.backTab))
    #expect(desk.model.overlay == .picker(Picker(subject: .seat, highlighted: 1)))
  }
}
