/// What a key of the first IVR menu leads to, point 4.2.
public enum IVROption: UInt8, ClosedVocabulary {
  case recordedInformation
  case authenticate
  case addresses
  case consultant

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .recordedInformation: "recorded-information"
    case .authenticate: "authenticate"
    case .addresses: "addresses"
    case .consultant: "consultant"
    }
  }
}

/// A key of the first IVR menu.
public struct IVRKey: Hashable, Sendable {
  /// The key, one digit.
  public let key: String
  /// What it leads to.
  public let option: IVROption
  /// The option in words.
  public let label: LocalizedText
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a key.
  /// - Parameters:
  ///   - key: one digit.
  ///   - option: what it leads to.
  ///   - label: the option in words.
  ///   - location: where the rulebook says so.
  public init(key: String, option: IVROption, label: LocalizedText, location: SourceLocation) {
    self.key = key
    self.option = option
    self.label = label
    self.location = location
  }
}

/// The menu that answers the COT number, point 4.2.
public struct IVR: Hashable, Sendable {
  /// The telephone number.
  public let number: String
  /// The channel whose hours are those of the consultants.
  public let consultantChannel: String
  /// The channel that is the menu itself; while it is out of service no consultant can be reached either.
  public let menuChannel: String?
  /// The keys of the first menu.
  public let keys: [IVRKey]
  /// What stands for the topic key while no topic is chosen.
  public let topicPlaceholder: LocalizedText
  /// That the caller is told of the recording, and when.
  public let recordingNotice: LocalizedText
  /// The same for a caller who came through the menu.
  public let recordingHeard: LocalizedText
  /// The same for a caller who did not.
  public let recordingNotHeard: LocalizedText
  /// The points it rests on.
  public let citations: CitationSet
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a menu.
  /// - Parameters:
  ///   - number: the telephone number.
  ///   - consultantChannel: the channel whose hours are those of the consultants.
  ///   - menuChannel: the channel that is the menu itself, if one is.
  ///   - keys: the keys of the first menu.
  ///   - topicPlaceholder: what stands for the topic key while no topic is chosen.
  ///   - recordingNotice: that the caller is told of the recording.
  ///   - recordingHeard: the same for a caller who came through the menu.
  ///   - recordingNotHeard: the same for a caller who did not.
  ///   - citations: the points it rests on.
  ///   - location: where the rulebook says so.
  public init(
    number: String, consultantChannel: String, menuChannel: String? = nil, keys: [IVRKey],
    topicPlaceholder: LocalizedText, recordingNotice: LocalizedText, recordingHeard: LocalizedText,
    recordingNotHeard: LocalizedText,
    citations: CitationSet, location: SourceLocation
  ) {
    self.number = number
    self.consultantChannel = consultantChannel
    self.menuChannel = menuChannel
    self.keys = keys
    self.topicPlaceholder = topicPlaceholder
    self.recordingNotice = recordingNotice
    self.recordingHeard = recordingHeard
    self.recordingNotHeard = recordingNotHeard
    self.citations = citations
    self.location = location
  }

  /// The key that leads to an option, or nil where the menu has none.
  /// - Parameter option: where the caller wants to go.
  public func key(for option: IVROption) -> String? {
    keys.first { $0.option == option }?.key
  }

  /// The keys to press for a topic.
  /// - Parameters:
  ///   - topicKey: the key of the topic.
  ///   - authenticated: whether the caller authenticates first, to hear about the account.
  public func path(topicKey: String, authenticated: Bool) -> [String] {
    let first = authenticated ? key(for: .authenticate) : nil
    return [first, key(for: .consultant), topicKey].compactMap { $0 }
  }
}
