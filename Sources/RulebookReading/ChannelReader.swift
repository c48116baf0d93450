import DeskCore

extension YamlValue {
  func channel() throws(Finding) -> Channel {
    let row = try fields([
      "id", "label", "address", "detail", "available", "opens", "closes", "exceptions", "follows",
      "unavailable", "personal-data", "cite",
    ])
    return Channel(
      id: try row.required("id").text(), label: try row.required("label").localized(),
      detail: try row.required("detail").localized(), address: try row["address"]?.text(),
      availability: try row.availability(), outages: try row.outages(),
      personalData: try row.required("personal-data").term("personal-data rule"),
      citations: try row.citations(), location: location)
  }

  func ivr() throws(Finding) -> IVR {
    let row = try fields([
      "number", "consultants", "menu", "keys", "topic-placeholder", "recording-notice", "recording-heard",
      "recording-not-heard", "cite",
    ])
    var keys: [IVRKey] = []
    for key in try row.required("keys").list() { keys.append(try key.menuKey()) }
    return IVR(
      number: try row.required("number").text(),
      consultantChannel: try row.required("consultants").text(), menuChannel: try row["menu"]?.text(),
      keys: keys,
      topicPlaceholder: try row.required("topic-placeholder").localized(),
      recordingNotice: try row.required("recording-notice").localized(),
      recordingHeard: try row.required("recording-heard").localized(),
      recordingNotHeard: try row.required("recording-not-heard").localized(),
      citations: try row.citations(), location: location)
  }

  private func menuKey() throws(Finding) -> IVRKey {
    let row = try fields(["key", "leads-to", "label"])
    let key = try row.required("key").text()
    guard key.utf8.count == 1, UInt8(key) != nil else {
      throw row.owner.fault("'\(key)' is no key of a telephone menu; use a digit from 0 to 9")
    }
    return IVRKey(
      key: key, option: try row.required("leads-to").term("menu option"),
      label: try row.required("label").localized(), location: location)
  }

  fileprivate func dayException() throws(Finding) -> DayException {
    let row = try fields(["date", "closed", "opens", "closes", "reason"])
    let reason = try row.required("reason").localized()
    let date = try row.required("date").date()
    if let closed = row["closed"] {
      guard try closed.text() == "true", row["opens"] == nil, row["closes"] == nil else {
        throw closed.fault("a closed day has 'closed: true' and no hours; keep one of the two")
      }
      return DayException(date: date, hours: nil, reason: reason, location: location)
    }
    return DayException(date: date, hours: try row.hours(), reason: reason, location: location)
  }

  fileprivate func outage() throws(Finding) -> Outage {
    let row = try fields(["from", "until", "reason"])
    let (from, until) = (try row.required("from"), try row.required("until"))
    let (first, last) = (try from.date(), try until.date())
    let reason = try row.required("reason").localized()
    guard let outage = Outage(first: first, last: last, reason: reason, location: location) else {
      throw until.fault("the last day \(last) is before the first day \(first); correct one of them")
    }
    return outage
  }

  /// The node as a calendar day, `YYYY-MM-DD`.
  package func date() throws(Finding) -> CivilDate {
    let text = try text()
    guard let date = CivilDate(iso: text) else {
      throw fault("'\(text)' is no date; write YYYY-MM-DD")
    }
    return date
  }

  fileprivate func timeOfDay() throws(Finding) -> TimeOfDay {
    let text = try text()
    guard let time = TimeOfDay(text) else {
      throw fault("'\(text)' is no time of day; write it like 7.00 or 18.30, up to 24.00")
    }
    return time
  }
}

extension YamlFields {
  fileprivate func availability() throws(Finding) -> Availability {
    let available = try required("available")
    let name = try available.text()
    let availability = try self.availability(named: name, available)
    try refuseUnused(name)
    return availability
  }

  private func availability(
    named name: String, _ available: YamlValue
  ) throws(Finding) -> Availability {
    switch name {
    case "always": return .always
    case "published": return .published
    case "follows": return .follows(channel: try required("follows").text())
    case "working-days":
      return .hours(WorkingHours(regular: try hours(), exceptions: try exceptions()))
    default:
      throw available.fault(
        Suggestion.unknown("availability", name, ["always", "working-days", "follows", "published"]))
    }
  }

  /// Hours that nobody reads would look as if they counted.
  private func refuseUnused(_ available: String) throws(Finding) {
    let used = ["working-days": ["opens", "closes", "exceptions"], "follows": ["follows"]]
    for name in ["opens", "closes", "exceptions", "follows"] where used[available]?.contains(name) != true {
      guard let value = self[name] else { continue }
      throw value.fault("'\(name)' has no effect when available is '\(available)'; remove one of them")
    }
  }

  fileprivate func hours() throws(Finding) -> DailyHours {
    let opens = try required("opens").timeOfDay()
    let closes = try required("closes").timeOfDay()
    guard let hours = DailyHours(opens: opens, closes: closes) else {
      throw try required("closes").fault(
        "closing at \(closes) is not after opening at \(opens); correct the hours")
    }
    return hours
  }

  private func exceptions() throws(Finding) -> [DayException] {
    var exceptions: [DayException] = []
    for row in try self["exceptions"]?.list() ?? [] { exceptions.append(try row.dayException()) }
    return exceptions
  }

  fileprivate func outages() throws(Finding) -> [Outage] {
    var outages: [Outage] = []
    for row in try self["unavailable"]?.list() ?? [] { outages.append(try row.outage()) }
    return outages
  }
}
