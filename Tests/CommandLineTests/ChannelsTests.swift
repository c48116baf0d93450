import Testing

@Suite struct ChannelsTests {
  @Test func everyChannelWithEveryKey() throws {
    let result = try desk(["channels", "--format", "json"])
    expectSuccess(result)
    let channels = try #require(try result.json().first?.list)
    #expect(channels.allSatisfy { $0.keys == channelKeys })
    let rules = channels.compactMap { channel -> (String, String)? in
      guard let id = channel["id"]?.text, let rule = channel["personal-data"]?.text else { return nil }
      return (id, rule)
    }
    #expect(rules.count == channelRules.count)
    #expect(Dictionary(rules, uniquingKeysWith: { $1 }) == channelRules)
  }

  @Test(arguments: ["2016-04-29T10:00", "2016-04-30T03:00"])
  func someAreAlwaysOpenAndOneKeepsItsOwnHours(_ time: String) throws {
    let channels = try desk(["channels", "--format", "json", "--at", time]).json().first?.list ?? []
    for id in ["www", "cot-ivr", "contact-form", "email", "in-person"] {
      let channel = try #require(channels.first { $0["id"] == .text(id) })
      #expect(channel["open"] == (id == "in-person" ? .null : true), "\(id)")
      #expect(channel["until"] == .null)
      #expect(channel["next-opening"] == .null)
    }
  }

  @Test(arguments: [
    ("pl", "pt 29.04.2016 17:43", "telefon COT 22 560 16 00: otwarte do 18.00, 17 min"),
    ("en", "Fri 29.04.2016 17:43", "COT phone 22 560 16 00: open to 18.00, 17 min"),
  ])
  func textTellsHowLong(_ language: String, _ clock: String, _ phone: String) throws {
    let result = try desk(["channels", "--language", language, "--at", "2016-04-29T17:43"])
    expectSuccess(result)
    #expect(result.lines.first == clock)
    #expect(result.lines.contains { $0.hasPrefix(phone) })
  }
}

@Suite struct CalendarTests {
  /// Thirteen days; Christmas Eve from 2025; once the day after the centenary.
  @Test(arguments: 2011...2030)
  func aYearHasItsHolidays(_ year: Int) throws {
    let result = try desk(["calendar", "\(year)"])
    expectSuccess(result)
    #expect(result.lines.count == (year >= 2025 || year == 2018 ? 14 : 13))
    let fields = result.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(fields.allSatisfy { $0.count == 2 && $0[0].hasPrefix("\(year)-") && !$0[1].isEmpty })
    let dates = fields.map { String($0[0]) }
    #expect(dates == dates.sorted())
    #expect(Set(dates).count == dates.count)
    for day in ["01-01", "01-06", "05-01", "05-03", "08-15", "11-01", "11-11", "12-25", "12-26"] {
      #expect(dates.contains("\(year)-\(day)"))
    }
    #expect(dates.contains("\(year)-12-24") == (year >= 2025))
    #expect(dates.contains("\(year)-11-12") == (year == 2018))
  }

  @Test(arguments: [
    (2016, ["2016-03-27", "2016-03-28", "2016-05-15", "2016-05-26"]),
    (2018, ["2018-04-01", "2018-04-02", "2018-05-20", "2018-05-31", "2018-11-12"]),
    (2025, ["2025-04-20", "2025-04-21", "2025-06-08", "2025-06-19", "2025-12-24"]),
  ])
  func movableDays(_ year: Int, _ days: [String]) throws {
    let lines = try desk(["calendar", "\(year)"]).lines
    for day in days { #expect(lines.contains { $0.hasPrefix(day + "\t") }, "\(day)") }
  }

  @Test func namesAreInTheLanguageAskedFor() throws {
    #expect(try desk(["calendar", "2016"]).lines.first == "2016-01-01\tNowy Rok")
    #expect(try desk(["calendar", "--language", "en", "2016"]).lines.first == "2016-01-01\tNew Year's Day")
  }

  @Test(arguments: [
    "", "2010", "0", "-1", "16", "999", "10000", "20160", "+201", "2016.0", " 2016", "2O16", "２０１６", "rok",
    "99999999999999999999",
  ])
  func anotherYearIsRefused(_ year: String) throws {
    expectFailure(try desk(["calendar", "--", year]), 64, "year")
  }
}
