import Testing

@Suite struct BatchTests {
  private static let good = #"{"seat":"cot","matter":"1.1.a","kind":"question"}"#
  private static let needsTopic = #"{"seat":"cot","matter":"1.2.e","kind":"question","topic":TOPIC}"#

  private func batch(_ input: String) throws -> (ending: Int, lines: [JSON], said: String) {
    try batch(bytes: Array(input.utf8))
  }

  private func batch(bytes: [UInt8]) throws -> (ending: Int, lines: [JSON], said: String) {
    let result = try desk(["decide", "--batch", "--at", "2016-04-29T10:00"], bytes: bytes)
    let isDone = result.ending == .exit(0)
    #expect(isDone || result.ending == .exit(65))
    #expect(result.errorText.isEmpty == isDone)
    return (isDone ? 0 : 65, try result.json(), result.errorText)
  }

  private static let long = String(repeating: "x", count: 70_000)

  /// Lines that are no object.
  private static let shapes: [String] = [
    "", "   ", "x", "[]", "[1]", "{}", "null", "true", "1", #""text""#, "{", "}", good + "}", good + good,
    good + ",", "{'seat':'cot'}", "// " + good, "\0", good + "\0", "[" + good + "]", long,
    String(repeating: "[", count: 3000), String(repeating: #"{"a":"#, count: 3000),
  ]

  /// What makes a good line bad: this in place of that.
  private static let changes: [(String, String)] = [
    (#""cot""#, "1"), (#""cot""#, "null"), (#""cot""#, #"["cot"]"#), (#""cot""#, #"{"a":"cot"}"#),
    ("cot", #"cot\u0000"#), ("cot", #"\ud800"#), ("cot", "COT"), (#""1.1.a""#, "1.1"), ("1.1.a", "1.3.a"),
    (#""question""#, "false"), ("question", "skarga"), ("}", #","at":5}"#), ("}", #","at":"yesterday"}"#),
    ("}", #","personal-data":1}"#), ("}", #","personal-data":"yes"}"#), ("}", #","topic":1}"#),
    ("}", #","topic":0}"#), ("}", #","topic":""}"#), ("}", #","note":"\#(long)"}"#),
  ]

  private static let noTopics: [String] = [
    "null", "0", "7", "-1", "2.5", "1e400", "true", "[2]", #"" 2""#, #""02""#, #""""#, #""two""#,
  ]

  /// Every line that is bad wherever it stands.
  private static let badLines: [[UInt8]] = {
    let changed = changes.map { good.replacing($0.0, with: $0.1) }
    let topics = noTopics.map { needsTopic.replacing("TOPIC", with: $0) }
    return (shapes + changed + topics).map { Array($0.utf8) } + [[0xFF, 0xFE], [0xC4], [0x80]]
  }()

  @Test func badLinesAreAnsweredInTheirPlacesAndTheRestGoesOn() throws {
    let input: [UInt8] = Self.badLines.flatMap { line -> [UInt8] in
      Array(Self.good.utf8) + [0x0A] + line + [0x0A]
    }
    let (ending, answers, said) = try batch(bytes: input)
    #expect(ending == 65)
    #expect(said.contains("\(Self.badLines.count) of \(2 * Self.badLines.count) lines"))
    try #require(answers.count == 2 * Self.badLines.count)
    for (place, answer) in answers.enumerated() {
      if place.isMultiple(of: 2) {
        #expect(answer.keys == guidanceKeys, "line \(place + 1)")
      } else {
        let line = String(decoding: Self.badLines[place / 2].prefix(80), as: UTF8.self)
        #expect(answer.keys == ["line", "error"], "\(line)")
        #expect(answer["line"] == .number(Double(place + 1)), "\(line)")
        #expect(answer["error"]?.text?.isEmpty == false, "\(line)")
      }
    }
  }

  @Test func errorsEchoNoControlCharacters() throws {
    let (_, answers, _) = try batch(#"{"seat":"\u001b[31m\u0007\u202e","matter":"1.1.a","kind":"question"}"#)
    let error = answers.first?["error"]?.text ?? ""
    #expect(error.contains("unknown seat"))
    #expect(!error.unicodeScalars.contains { [.control, .format].contains($0.properties.generalCategory) })
  }

  @Test(arguments: [
    ("LINE", 1), ("LINE\n", 1), ("LINE\r\nLINE\r\n", 2), ("LINE\nLINE", 2), ("\tLINE  \n", 1), ("", 0),
  ])
  func goodLinesHoweverTheyEnd(_ input: String, _ count: Int) throws {
    let (ending, answers, _) = try batch(input.replacing("LINE", with: Self.good))
    #expect(ending == 0)
    #expect(answers.count == count)
    #expect(answers.allSatisfy { $0.keys == guidanceKeys })
  }

  @Test(arguments: ["2", "2.0", #""2""#])
  func aTopicIsANumberOrAText(_ topic: String) throws {
    let (ending, answers, _) = try batch(Self.needsTopic.replacing("TOPIC", with: topic))
    #expect(ending == 0)
    #expect(answers.first?["ivr-path"] == ["0", "2"])
  }

  @Test(arguments: [
    #""authentication":7"#, #""authentication":null"#, #""authentication":{"level":"full"}"#,
    #""authentication":"Full""#, #""authentication":true"#, #""level":"full""#,
  ])
  func whatIsNoLevelIsNone(_ field: String) throws {
    let line = #"{"seat":"cot","matter":"1.2.a","kind":"question",\#(field)}"#
    let (ending, answers, _) = try batch(line)
    #expect(ending == 0)
    #expect(answers.first?["depth"] == "general")
  }

  @Test(arguments: [
    ("personal_data", "personal-data"), ("Personal-Data", "personal-data"), ("personaldata", "personal-data"),
    ("att", "at"), ("autentication", "authentication"), ("KIND", "kind"), ("topics", "topic"),
  ])
  func aMisspeltFieldIsRefusedSinceItsConditionWouldNotCount(_ name: String, _ meant: String) throws {
    let (ending, answers, _) = try batch(Self.good.replacing("}", with: #","\#(name)":true}"#))
    #expect(ending == 65)
    #expect(answers.first?["error"]?.text == "unknown field '\(name)'; did you mean '\(meant)'?")
  }

  @Test func nullFieldsAndUnknownFieldsAreNothing() throws {
    let plain = try batch(Self.good)
    let more = try batch(
      Self.good.replacing("}", with: #","topic":null,"at":null,"personal-data":null,"x":[{"y":1}]}"#))
    #expect(more.ending == 0)
    #expect(more.lines == plain.lines)
  }

  @Test func aLineMayWishForMomentAndPersonalData() throws {
    let wishes = #","at":"2016-04-29T18:00","personal-data":true}"#
    let (_, answers, _) = try batch(
      Self.good.replacing("1.1.a", with: "1.2.a").replacing("}", with: wishes))
    #expect(answers.first?["ivr-path"] == .null)
    #expect(answers.first?["channels"]?.list.count == 7)
  }

  @Test func manyLinesStayInOrder() throws {
    let count = 20_000
    let lines = (0..<count).map { number in
      number % 1000 == 7
        ? "bad" : Self.needsTopic.replacing("TOPIC", with: "\(number % 6 + 1)")
    }
    let result = try desk(
      ["decide", "--batch", "--at", "2016-04-29T10:00"], input: lines.joined(separator: "\n"))
    #expect(result.ending == .exit(65))
    let answers = result.lines
    try #require(answers.count == count)
    for (number, answer) in answers.enumerated() {
      let expected =
        number % 1000 == 7 ? #""line":\#(number + 1)}"# : #""ivr-path":["0","\#(number % 6 + 1)"]"#
      if !answer.contains(expected) { Issue.record("line \(number + 1): \(answer)") }
    }
  }
}
