import Canvas
import DeskCore

/// What the desk is given at its start and never changes.
public struct DeskContext: Sendable {
  /// The proven rulebooks at the start.
  public let shelf: RulebookShelf
  /// Ranks the matters of a rulebook by the caller's words, best first.
  public let find: @Sendable (_ rulebook: ProvenRulebook, _ words: String) -> [MatterHit]
  /// Makes the id of a new call.
  public let newCallID: @Sendable () -> String
  /// Which key does what.
  public let keys: KeyTable

  /// Makes a context.
  /// - Parameters:
  ///   - shelf: the proven rulebooks.
  ///   - find: ranks the matters of a rulebook by the caller's words.
  ///   - newCallID: makes the id of a new call, different every time.
  ///   - keys: which key does what.
  public init(
    shelf: RulebookShelf,
    find: @escaping @Sendable (_ rulebook: ProvenRulebook, _ words: String) -> [MatterHit],
    newCallID: @escaping @Sendable () -> String, keys: KeyTable = .standard
  ) {
    self.keys = keys
    self.shelf = shelf
    self.find = find
    self.newCallID = newCallID
  }
}

/// The whole state of the desk; views are functions of it.
public struct Model: Sendable {
  /// What never changes.
  public let context: DeskContext
  /// The rulebooks at hand; a call goes on with the one it began with.
  public internal(set) var shelf: RulebookShelf
  /// Rulebooks that are no longer on the shelf, but open calls began with them.
  var keptRulebooks: [ProvenRulebook] = []
  /// Why the rulebooks that lie in the folder now are not used, if they are not.
  var rulebookFault: LocalizedText?
  /// The channels that a supervisor put out of service.
  public internal(set) var overrides = ChannelOverrides()
  /// What could not be read of them, if anything.
  var overridesFault: LocalizedText?
  /// Where the consultant sits.
  public internal(set) var seat: Seat
  /// The language of the screen.
  public internal(set) var language: Language
  /// The moment that the screen shows.
  public internal(set) var now: Instant
  /// What lies over the panel, if anything.
  public internal(set) var overlay: Overlay?
  /// What the help was laid over.
  var behindHelp: Overlay?
  /// A line that answers the last key, if there is one.
  public internal(set) var notice: LocalizedText?
  /// The size of the screen.
  var size = Size(columns: 80, rows: 24)
  /// Whether the mouse is listened to.
  public internal(set) var mouse = false

  /// The caller's words, typed in the search field.
  public internal(set) var query = ""
  /// The words of the last search of this caller, for the note; kept in memory only.
  var lastWords = ""
  /// Whether the words have changed since the list was made.
  var listIsStale = false
  /// The matters listed, by number.
  public internal(set) var list: [MatterHit] = []
  /// The place in the list that the panel is about, if any.
  public internal(set) var highlighted: Int?
  /// The kind chosen by the consultant, or taken from the words, and the matter it is for; a nil matter stands for
  /// the next one.
  var chosenKind: (matter: String?, kind: Kind)?
  /// The topic chosen by the consultant, and the matter it was chosen for; nil leaves it to the caller's words.
  var chosenTopic: (matter: String, key: UInt8)?
  /// The way in which the caller was authenticated, while no call is open.
  var idleRoute: AuthenticationRoute = .none
  /// How many lines of the guidance are scrolled away.
  public internal(set) var guidanceScroll = 0

  /// The calls at this desk.
  public internal(set) var board = CallBoard()
  /// How the journal is doing.
  public internal(set) var journal = JournalStatus(waiting: 0, trouble: nil)
  /// What the caller stated, in short, on the confirm/deny pad; it is never recorded.
  public internal(set) var statement = ""
  /// Calls that another desk left open, still to be decided on.
  var abandoned: [LiveCall] = []
  /// Whether the consultant has put the decision on them off.
  var recoveryIsPutOff = false
  /// Practice mode; nil in a desk that takes real calls.
  public internal(set) var practice: PracticeState?
  /// How many times History or Statistics has asked the journal.
  var reviewRequests = 0
  /// Whether letters go to the search field although the pad is there.
  public internal(set) var searchesBesidePad = false

  /// Makes the desk as it is before the first call.
  /// - Parameters:
  ///   - context: what never changes.
  ///   - seat: where the consultant sits.
  ///   - language: the language of the screen.
  ///   - now: the moment.
  public init(
    context: DeskContext, seat: Seat, language: Language, now: Instant, practice: PracticeState? = nil
  ) {
    self.practice = practice
    self.context = context
    shelf = context.shelf
    self.seat = seat
    self.language = language
    self.now = now
    relist()
  }
}

/// What can lie over the panel.
public enum Overlay: Equatable, Sendable {
  /// The help, scrolled down by some lines.
  case help(scroll: Int)
  /// A list to choose from.
  case picker(Picker)
  /// The note of the call, being written.
  case note
  /// History or Statistics.
  case review(Review)
  /// Something of practice to be read.
  case practicePage(PracticePage)
  /// What was said in the call being practised, scrolled down by some lines.
  case transcript(scroll: Int)
}

// MARK: - What follows from the state

extension Model {
  /// Which key does what.
  public var keys: KeyTable { context.keys }

  /// A text in the language of the screen, with the keys that it names.
  func words(_ text: LocalizedText) -> String { keys.filled(text[language]) }

  /// The hit that the panel is about.
  var subject: MatterHit? {
    guard let highlighted, list.indices.contains(highlighted) else { return nil }
    return list[highlighted]
  }

  /// The matter that the panel is about.
  public var matter: Matter? { subject.map { rulebook.rulebook.matters[Int($0.matter)] } }

  /// A question or a complaint: as the call has it, by choice, or else by the caller's words.
  public var kind: Kind {
    if choiceIsCurrent, let call = board.current?.call { return call.choice.kind }
    if let chosenKind, chosenKind.matter == nil || chosenKind.matter == matter?.id { return chosenKind.kind }
    return subject?.kind ?? .question
  }

  /// The topic key, by the matter, by choice or else by the caller's words; 0 for none.
  public var topic: UInt8 {
    switch matter?.topics {
    case .fixed(let key): key
    case .any: settledTopicKey ?? subject?.topic ?? 0
    case .some(.none), nil: 0
    }
  }

  /// Whether the topic is proposed by the caller's words and not yet chosen.
  var topicIsProposed: Bool {
    guard case .any = matter?.topics else { return false }
    return settledTopicKey == nil && topic != 0
  }

  /// The topic that the call has, or that was chosen for the very matter that the panel is about.
  private var settledTopicKey: UInt8? {
    if choiceIsCurrent, let topic = board.current?.call.choice.topic, topic != 0 { return topic }
    return chosenTopic?.matter == matter?.id ? chosenTopic?.key : nil
  }

  /// The way in which the caller was authenticated.
  public var route: AuthenticationRoute { board.current?.call.choice.route ?? idleRoute }

  /// The method by which the caller was authenticated.
  public var method: AuthenticationMethod? {
    rulebook.rulebook.methods.first { $0.route == route }
  }

  /// The authentication level; an unknown method gives none.
  public var level: AuthenticationLevel {
    board.current?.call.choice.level ?? method?.level ?? .none
  }

  /// The desk's answer; nil while no matter is picked.
  public var guidance: Guidance? { guidance(in: language) }

  /// The desk's answer in a language; nil while no matter is picked.
  func guidance(in language: Language) -> Guidance? {
    guard let situation else { return nil }
    return rulebook.guidance(for: situation, at: now, language: language, overrides: overrides)
  }

  /// The situation that the panel is about; nil while no matter is picked.
  var situation: Situation? {
    subject.map { Situation(seat: seat, matter: $0.matter, topic: topic, kind: kind, level: level) }
  }

  /// Whether the words typed say anything: a letter alone does not.
  var hasWords: Bool {
    query.unicodeScalars.lazy.map(\.properties).filter { $0.isAlphabetic || $0.numericType != nil }.prefix(2)
      .count == 2
  }

  /// Brings the list up to date with the words, which a burst of keys leaves for later.
  public mutating func settle() {
    guard listIsStale else { return }
    relist()
    let isUnclear = if case .unclear = list.first?.doubt { true } else { false }
    highlighted = (list.first?.score ?? 0) > 0 && !isUnclear ? 0 : nil
  }

  /// What to ask the caller before a matter is taken: while nothing is picked, or while one of two that are easily
  /// mixed up is.
  var question: LocalizedText? {
    guard hasWords, let doubt = list.first?.doubt else { return nil }
    switch (doubt, highlighted) {
    case (_, nil), (.between, 0), (.between, 1): return doubt.question
    default: return nil
    }
  }

  /// The words of the caller that speak for the best matter the most, as places among the scalars of the query.
  var evidence: [Range<Int>] { listIsStale || !hasWords ? [] : list.first?.evidence ?? [] }

  /// Lists the matters for the words typed: all of them while there are none.
  mutating func relist() {
    listIsStale = false
    guard hasWords else {
      list = hits(outside: false) + hits(outside: true)
      return
    }
    list = context.find(rulebook, query).filter { $0.score > 0 }
    list += hits(outside: true)
  }

  /// The matters of the agreement, or those outside it, that no words speak for.
  private func hits(outside: Bool) -> [MatterHit] {
    let matters = rulebook.rulebook.matters
    var hits: [MatterHit] = []
    for place in matters.indices where (matters[place].owner == .outside) == outside {
      hits.append(MatterHit(matter: UInt8(place), score: 0, topic: nil, kind: .question))
    }
    return hits
  }
}
