import DeskCore
import Testing

@Suite struct TimeExpressionTests {
  @Test(arguments: [
    ("2016-04-29T10:30", 1_461_918_600), ("2016-04-29T10:30:15", 1_461_918_615),
    ("2016-01-15T10:30", 1_452_850_200), ("2016-04-29T08:30Z", 1_461_918_600),
    ("2016-04-29T10:30+02:00", 1_461_918_600), ("2016-04-29T03:30-05:00", 1_461_918_600),
    ("2016-04-29T22:30:00+14:00", 1_461_918_600), ("2016-04-29T08:30-00:00", 1_461_918_600),
    ("2016-04-29T14:15+05:45", 1_461_918_600), ("1970-01-01T00:00:00Z", 0),
    ("2016-03-27T02:30", 1_459_042_200), ("2016-10-30T02:30", 1_477_787_400),
  ])
  func timeIsReadInWarsawOrByItsOffset(expression: String, seconds: Int64) throws {
    #expect(try Instant(expression: expression).secondsSinceEpoch == seconds)
  }

  @Test(arguments: [
    "", " ", "now", "2016-04-29", "2016-04-29T", "2016-04-29T10", "2016-04-29T10:3", "2016-04-29 10:30",
    "2016-04-29t10:30", "2016-04-29T10:30z", "2016-04-29T10:30:", "2016-04-29T10:30:00.5", "2016-04-29T1030",
    "2016-13-01T10:00", "2016-02-30T10:00", "2016-04-29T24:00", "2016-04-29T10:60", "2016-04-29T10:30:60",
    "2016-04-29T10:30+2:00", "2016-04-29T10:30+0200", "2016-04-29T10:30+14:01", "2016-04-29T10:30-15:00",
    "2016-04-29T10:30+02:60", "2016-04-29T10:30+", "2016-04-29T10:30Z+02:00", "2016-04-29T10:30ZZ",
    " 2016-04-29T10:30", "2016-04-29T10:30 ",
    "٢٠١٦-٠٤-٢٩T١٠:٣٠", "２０１６-04-29T10:30", "2016-04-29T10:30\u{301}", "2016-04-29T10:30−02:00",
    "0000-12-31T23:30Z", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00", "10000-01-01T00:00",
  ])
  func otherTextIsAnErrorWithAHint(expression: String) {
    let error = #expect(throws: TimeExpressionError.self) { try Instant(expression: expression) }
    let end = "' is not a time: write YYYY-MM-DDTHH:MM, for example 2016-04-29T10:30"
    #expect(error?.reason.hasSuffix(end) == true)
  }

  @Test func reasonQuotesTheText() {
    let error = #expect(throws: TimeExpressionError.self) { try Instant(expression: "2016-13-01T10:00") }
    let expected =
      "'2016-13-01T10:00' is not a time: write YYYY-MM-DDTHH:MM, for example 2016-04-29T10:30"
    #expect(error?.reason == expected)
    #expect(error.map { "\($0)" } == expected)
  }

  @Test func exampleInTheReasonIsATime() {
    #expect(throws: Never.self) { try Instant(expression: "2016-04-29T10:30") }
  }

  // By number, because a failing run prints its arguments.
  @Test(arguments: [
    0x00, 0x07, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x200B, 0x2028, 0x2029, 0x202E, 0x2066, 0xE000, 0xFEFF,
    0xE0041, 0x10FFFF,
  ])
  func reasonShowsNoScalarThatActsOnTheTerminal(number: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(number))
    for (before, after) in [("", "[2J"), ("2016-04-29T10:30", ""), ("2016", "\n")] {
      let text = before + String(Character(scalar)) + after
      let error = try #require(throws: TimeExpressionError.self) { try Instant(expression: text) }
      #expect(error.reason.hasPrefix("'\(before)\u{FFFD}"))
      #expect(!error.reason.unicodeScalars.contains(scalar))
      #expect(!error.reason.contains("\n"))
    }
  }

  @Test func reasonCutsLongText() throws {
    let exact = String(repeating: "ż", count: 40)
    let fits = try #require(throws: TimeExpressionError.self) { try Instant(expression: exact) }
    #expect(fits.reason.hasPrefix("'\(exact)' is"))
    let long = String(repeating: "ż", count: 1_000_000)
    let cut = try #require(throws: TimeExpressionError.self) { try Instant(expression: long) }
    #expect(cut.reason.hasPrefix("'\(exact)…' is"))
  }

  @Test func oneWrongByteNeverPassesForTheRightTime() throws {
    let right = Array("2016-04-29T10:30:00+02:00".utf8)
    let wanted = try CalendarGiven.moment("2016-04-29T10:30:00+02:00")
    for position in right.indices {
      for byte in UInt8.min...UInt8.max where byte != right[position] {
        var bytes = right
        bytes[position] = byte
        let read = try? Instant(expression: String(decoding: bytes, as: UTF8.self))
        #expect(read != wanted)
      }
    }
  }

  @Test func oneSignTooManyIsAnErrorWhereverItStands() {
    var random = CalendarRandom(seed: 4)
    let scalars = Array("0123456789-:TZ+. \u{1B}\u{301}٣".unicodeScalars)
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView("2016-04-29T10:30".unicodeScalars)
      let at = text.index(text.startIndex, offsetBy: Int.random(in: 0..<16, using: &random))
      if let scalar = scalars.randomElement(using: &random) { text.insert(scalar, at: at) }
      #expect(throws: TimeExpressionError.self) { try Instant(expression: String(text)) }
    }
  }
}
