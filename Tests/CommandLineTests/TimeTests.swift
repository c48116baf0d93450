import Testing

/// Moments as they are written, told by what `channels` makes of them.
@Suite struct TimeTests {
  private static let moments: [(String, String?, String?)] = [
    // In hours, and the edges of the half-open day.
    ("2016-04-29T10:00", "2016-04-29T18:00:00+02:00", nil),
    ("2016-04-29T07:00", "2016-04-29T18:00:00+02:00", nil),
    ("2016-04-29T06:59:59", nil, "2016-04-29T07:00:00+02:00"),
    ("2016-04-29T17:59:59", "2016-04-29T18:00:00+02:00", nil),
    ("2016-04-29T18:00", nil, "2016-05-02T07:00:00+02:00"),
    // Holidays and bridges.
    ("2016-05-02T19:00", nil, "2016-05-04T07:00:00+02:00"),
    ("2016-05-26T10:00", nil, "2016-05-27T07:00:00+02:00"),
    ("2018-11-09T18:00", nil, "2018-11-13T07:00:00+01:00"),
    ("2024-12-24T10:00", "2024-12-24T18:00:00+01:00", nil),
    ("2025-12-24T10:00", nil, "2025-12-29T07:00:00+01:00"),
    // Offsets are converted.
    ("2016-04-29T15:59Z", "2016-04-29T18:00:00+02:00", nil),
    ("2016-04-29T16:00Z", nil, "2016-05-02T07:00:00+02:00"),
    ("2016-04-28T21:00-08:00", "2016-04-29T18:00:00+02:00", nil),
    ("2016-04-29T19:00:30+05:30", "2016-04-29T18:00:00+02:00", nil),
    ("2016-01-29T16:59:59+00:00", "2016-01-29T18:00:00+01:00", nil),
    // A time that does not exist, one that comes twice.
    ("2016-03-27T02:30", nil, "2016-03-29T07:00:00+02:00"),
    ("2016-10-30T02:30", nil, "2016-10-31T07:00:00+01:00"),
    // The last moment there is.
    ("9999-12-31T23:59:59", nil, nil),
  ]

  /// Guidances at some moments, decided by one run.
  private func guidances(at times: [String]) throws -> [JSON] {
    let lines = times.map {
      #"{"seat":"branch","matter":"1.2.a","kind":"question","at":\#($0.quoted)}"#
    }
    let result = try desk(["decide", "--batch"], input: lines.joined(separator: "\n"))
    let guidances = try result.json()
    try #require(guidances.count == times.count)
    return guidances
  }

  @Test func consultantsAnswerInTheirHours() throws {
    for (moment, guidance) in zip(Self.moments, try guidances(at: Self.moments.map(\.0))) {
      let (time, until, next) = moment
      for id in ["cot-consultant", "chat", "skype"] {
        let channel = try #require(guidance["channels"]?.list.first { $0["id"] == .text(id) })
        #expect(channel["open"] == .bool(until != nil), "\(id) \(time)")
        #expect(channel["until"] == until.map(JSON.text) ?? .null, "\(id) \(time)")
        #expect(channel["next-opening"] == next.map(JSON.text) ?? .null, "\(id) \(time)")
      }
      #expect(guidance["ivr-path"] == (until == nil ? .null : ["0", "1"]), "\(time)")
      #expect(guidance["ivr-path-in-hours"] == (until == nil ? ["0", "1"] : .null), "\(time)")
    }
  }

  @Test(arguments: [
    // Skipped: an hour later. Doubled: the first, in summer time.
    ("2016-03-27T02:30", "nd 27.03.2016 03:30"), ("2016-10-30T02:30", "nd 30.10.2016 02:30"),
    ("2016-10-30T01:30Z", "nd 30.10.2016 02:30"), ("2016-03-27T01:00Z", "nd 27.03.2016 03:00"),
    ("2016-02-29T23:59:59", "pn 29.02.2016 23:59"),
  ])
  func theMomentIsNamed(_ time: String, _ clock: String) throws {
    let result = try desk(["channels", "--at", time])
    expectSuccess(result)
    #expect(result.lines.first == clock)
    #expect(result.lines.count == 9)
  }

  @Test(arguments: [
    ("2023-10-31T15:00", "COT tego dnia tylko do 15.00"), ("2023-12-22T10:00", "COT tego dnia nieczynne"),
  ])
  func aDayWithHoursOfItsOwnSaysWhy(_ time: String, _ reason: String) throws {
    let line = try desk(["channels", "--at", time]).lines.first { $0.hasPrefix("telefon COT") }
    #expect(line?.contains(reason) == true)
    #expect(line?.contains("zamknięte") == true)
  }

  private static let noTimes = [
    " ", "now", "2016", "2016-04-29", "2016-04-29 10:00", "2016-04-29T10", "2016-04-29T10:0",
    "2016-04-29T1:00", "2016-4-29T10:00", "2016-04-29T10:00:", "2016-04-29T10:00:0",
    "2016-04-29T10:00:00.5",
    "2016-04-29T24:00", "2016-04-29T10:60", "2016-04-29T10:00:60", "2016-00-29T10:00", "2016-13-29T10:00",
    "2016-04-00T10:00", "2016-04-31T10:00", "2015-02-29T10:00", "0000-01-01T10:00", "12016-04-29T10:00",
    "-016-04-29T10:00", "2016-04-29t10:00", "2016-04-29T10:00z", "2016-04-29T10:00+2",
    "2016-04-29T10:00+0200",
    "2016-04-29T10:00+02", "2016-04-29T10:00+02:60", "2016-04-29T10:00+14:01", "2016-04-29T10:00ZZ",
    "2016-04-29T10:00 ", " 2016-04-29T10:00", "２０１６-04-29T10:00", "2016-04-29T10:00\u{301}",
    "2016-04-29T10:00\t", "2016-04-29T10:00[Europe/Warsaw]", "0001-01-01T00:00+14:00",
    "9999-12-31T23:59-14:00", "2016-W17-5T10:00", "2016-120T10:00", "99999999999999999999",
  ]

  @Test func whatIsNoTimeIsNoTime() throws {
    for (time, answer) in zip(Self.noTimes, try guidances(at: Self.noTimes)) {
      #expect(answer["error"]?.text?.contains("is not a time") == true, "\(time)")
    }
  }

  @Test(arguments: ["now", "2016-04-31T10:00", "-016-04-29T10:00", "2016-04-29T10:00\n", "\u{1B}[31m"])
  func whatIsNoTimeIsRefused(_ time: String) throws {
    expectFailure(try desk(["channels", "--at=\(time)"]), 64, "is not a time")
  }
}
