// When a channel can be used: its hours, the days that differ, what is out of service.

/// A channel that is out of service, and why.
struct ServiceFault {
  let channel: String
  let reason: LocalizedText
}

extension Rulebook {
  func channel(_ id: String) -> Channel? { channels.first { $0.id == id } }

  /// The channel that callers come through: what another one is forwarded to, and before the consultants the menu.
  func carrier(of channel: Channel) -> Channel? {
    if case .follows(let id) = channel.availability { return self.channel(id) }
    guard channel.id == ivr.consultantChannel else { return nil }
    return ivr.menuChannel.flatMap(self.channel)
  }
}

extension ProvenRulebook {
  /// Whether COT's consultants answer, point 4.2.
  /// - Parameters:
  ///   - instant: the moment.
  ///   - overrides: the channels that a supervisor put out of service.
  public func consultantsAvailable(at instant: Instant, overrides: ChannelOverrides = .init()) -> Bool {
    guard let channel = channel(rulebook.ivr.consultantChannel) else { return false }
    if case .open = use(channel, at: instant, closures(of: channel, overrides)) { return true }
    return false
  }

  /// When COT's consultants answer on a day, point 4.2; nil if they do not.
  ///
  /// These are the hours of the rulebook; what a supervisor said on the day is not looked at.
  /// - Parameter date: the day in Warsaw.
  public func consultantHours(on date: CivilDate) -> Range<Instant>? {
    guard let channel = channel(rulebook.ivr.consultantChannel),
      !(channel.outages + (rulebook.carrier(of: channel)?.outages ?? [])).contains(where: { $0.covers(date) })
    else { return nil }
    return workingHours(channel)?.period(on: date)
  }

  /// When COT's consultants answer on an ordinary working day, point 4.2; a proven rulebook says so.
  var regularConsultantHours: DailyHours? {
    channel(rulebook.ivr.consultantChannel).flatMap(workingHours)?.regular
  }

  /// Every channel at a moment, in the rulebook's order.
  /// - Parameters:
  ///   - instant: the moment.
  ///   - personalData: leaves out the channels that must never carry personal data.
  ///   - overrides: the channels that a supervisor put out of service.
  public func channelStates(
    at instant: Instant, personalData: Bool = false, overrides: ChannelOverrides = .init()
  ) -> [ChannelState] {
    let day = WarsawTime.local(instant).date
    return rulebook.channels.filter { !personalData || $0.personalData != .never }.map { channel in
      let closures = closures(of: channel, overrides)
      return ChannelState(
        channel: channel, use: use(channel, at: instant, closures),
        exception: workingHours(channel)?.exception(on: day),
        closure: standing(closures, at: instant))
    }
  }

  /// A channel by its id.
  /// - Parameter id: for example `cot-consultant`.
  public func channel(_ id: String) -> Channel? { rulebook.channel(id) }

  // MARK: - Out of service

  /// The channels that are out of service at a moment, whatever their hours.
  func outOfService(at instant: Instant, overrides: ChannelOverrides) -> [ServiceFault] {
    rulebook.channels.compactMap { channel in
      guard let closure = closures(of: channel, overrides).first(where: { $0.covers(instant) }) else {
        return nil
      }
      return ServiceFault(channel: channel.id, reason: closure.reason)
    }
  }

  /// The ids of the channels that are out of service at a moment, whatever their hours.
  /// - Parameters:
  ///   - instant: the moment.
  ///   - overrides: the channels that a supervisor put out of service.
  public func channelsOutOfService(at instant: Instant, overrides: ChannelOverrides = .init()) -> [String] {
    outOfService(at: instant, overrides: overrides).map(\.channel)
  }

  /// A channel is out of service with the one that carries it.
  private func closures(of channel: Channel, _ overrides: ChannelOverrides) -> [ChannelClosure] {
    var closures = channel.outages.map(\.closure)
    closures += overrides.closures(of: channel.id)
    // A proven rulebook has no circle here.
    if let carrier = rulebook.carrier(of: channel) { closures += self.closures(of: carrier, overrides) }
    return closures
  }

  /// What puts a channel out of service at a moment, up to where no closure follows on the one before.
  private func standing(_ closures: [ChannelClosure], at instant: Instant) -> ChannelClosure? {
    guard let first = closures.first(where: { $0.covers(instant) }) else { return nil }
    var until = first.until
    while let next = closures.first(where: { $0.covers(until) }) { until = next.until }
    return ChannelClosure(from: first.from, until: until, reason: first.reason)
  }

  private func use(
    _ channel: Channel, at instant: Instant, _ closures: [ChannelClosure]
  ) -> ChannelState.Use {
    guard closures.contains(where: { $0.covers(instant) }) else {
      return clipped(ordinaryUse(channel, at: instant), channel, closures.filter { $0.until > instant })
    }
    return .closed(nextOpening: opening(of: channel, notBefore: instant, closures))
  }

  /// An opening time ends where an outage begins, and the next one begins where none is left.
  private func clipped(
    _ use: ChannelState.Use, _ channel: Channel, _ closures: [ChannelClosure]
  ) -> ChannelState.Use {
    switch use {
    case .always, .published, .closed(nextOpening: nil): return use
    case .open(let until):
      return .open(until: closures.filter { $0.from < $0.until }.map(\.from).reduce(until, min))
    case .closed(let next?):
      return .closed(nextOpening: opening(of: channel, notBefore: next, closures))
    }
  }

  /// The first moment from the given one on at which the channel can be used.
  private func opening(
    of channel: Channel, notBefore earliest: Instant, _ closures: [ChannelClosure]
  ) -> Instant? {
    var moment = earliest
    // Every round leaves a closure behind or waits for the hours, so a few more than there are closures suffice.
    for _ in 0...(2 * closures.count + 1) {
      if let closure = closures.first(where: { $0.covers(moment) }) {
        moment = closure.until
        continue
      }
      switch ordinaryUse(channel, at: moment) {
      case .always, .open: return moment
      case .published, .closed(nextOpening: nil): return nil
      case .closed(let next?): moment = next
      }
    }
    return nil
  }

  // MARK: - Ordinary hours

  private func ordinaryUse(_ channel: Channel, at instant: Instant) -> ChannelState.Use {
    switch channel.availability {
    case .always: return .always
    case .published: return .published
    case .hours, .follows:
      guard let hours = workingHours(channel) else { return .closed(nextOpening: nil) }
      switch hours.state(at: instant) {
      case .open(let until): return .open(until: until)
      case .closed(let next): return .closed(nextOpening: next)
      }
    }
  }

  private func workingHours(_ channel: Channel) -> WorkingHours? {
    switch channel.availability {
    case .hours(let hours): return hours
    case .follows(let id):
      guard case .hours(let hours) = self.channel(id)?.availability else { return nil }
      return hours
    case .always, .published: return nil
    }
  }
}
