import DeskCore

// Which rules the panel follows: those in force, but a call keeps what it began with.

extension Model {
  /// The rulebook that the panel follows: a call keeps the one it began with, else the one in force.
  public var rulebook: ProvenRulebook {
    guard let live = board.current else { return shelf.inForce(at: now).rulebook }
    return known(live) ?? shelf.inForce(at: now).rulebook
  }

  /// Whether the moment shown lies before the first rulebook.
  var isBeforeFirstRulebook: Bool { shelf.inForce(at: now).beforeFirst }

  /// The rulebook that a call began with: the very content if it is at hand, else one of the same version.
  private func known(_ live: LiveCall) -> ProvenRulebook? {
    exact(live) ?? shelf.rulebooks.first { $0.rulebook.version == live.rulebook }
  }

  private func exact(_ live: LiveCall) -> ProvenRulebook? {
    guard let identity = live.call.rulebook else { return nil }
    return keptRulebooks.first { $0.identity == identity }
      ?? shelf.rulebooks.first { $0.identity == identity }
  }

  /// Whether a call goes on by the very rules it began with, as far as its events tell.
  func hasItsRulebook(_ live: LiveCall) -> Bool {
    live.call.rulebook == nil ? known(live) != nil : exact(live) != nil
  }

  /// Whether the call goes on by other rules than those in force now.
  var followsEarlierRules: Bool { rulebook !== shelf.inForce(at: now).rulebook }

  /// The channels that are out of service at the moment shown.
  var overridesInForce: ChannelOverrides {
    overrides.all.isEmpty ? overrides : overrides.inForce(at: now)
  }

  // MARK: - Changes

  /// Puts other rulebooks on the shelf; open calls keep theirs.
  mutating func take(_ newShelf: RulebookShelf) -> Outcome {
    let hadFault = rulebookFault != nil
    rulebookFault = nil
    guard newShelf != shelf else { return Outcome(repaint: hadFault) }
    settle()
    let earlier = rulebook
    keep(shelf.rulebooks)
    shelf = newShelf
    notice = Notices.rulesChanged
    followRulebook(from: earlier)
    return .repaint
  }

  private mutating func keep(_ leaving: [ProvenRulebook]) {
    let open = ([board.current].compactMap(\.self) + board.parked).compactMap(\.call.rulebook)
    keptRulebooks = (keptRulebooks + leaving).filter { open.contains($0.identity) }
  }

  mutating func take(_ overrides: ChannelOverrides, fault: LocalizedText?) -> Outcome {
    let changed = overrides != self.overrides || fault != overridesFault
    self.overrides = overrides
    overridesFault = fault
    return Outcome(repaint: changed)
  }

  /// Another rulebook numbers its matters anew: the panel stays with the matter, not with its place.
  mutating func followRulebook(from earlier: ProvenRulebook) {
    guard earlier !== rulebook else { return }
    let id = subject.map { earlier.rulebook.matters[Int($0.matter)].id }
    overlay = nil
    behindHelp = nil
    relist()
    highlighted = list.firstIndex { rulebook.rulebook.matters[Int($0.matter)].id == id }
  }

  // MARK: - What is wrong

  /// The troubles that stay in sight until they are over, the gravest first.
  var standingTroubles: [LocalizedText] {
    [journal.trouble, rulebookFault, overridesFault].compactMap(\.self)
  }
}
