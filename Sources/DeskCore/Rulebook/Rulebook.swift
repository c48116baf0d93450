/// A rulebook as it was read: the tables of one version of the agreement, not yet proven.
public struct Rulebook: Hashable, Sendable {
  /// The version's name, for example `2016-04-28`.
  public var version: String
  /// The first day on which it is in force.
  public var effectiveFrom: CivilDate
  /// What it is called.
  public var title: LocalizedText
  /// The lettered scopes of point 1, and what lies outside them.
  public var matters: [Matter]
  /// The topics of the COT menu.
  public var topics: [Topic]
  /// The ways to reach ZUS.
  public var channels: [Channel]
  /// The menu that answers the COT number.
  public var ivr: IVR
  /// The names of the handlers.
  public var handlers: [HandlerName]
  /// The ways to be authenticated.
  public var methods: [AuthenticationMethod]
  /// What each depth permits.
  public var depths: [DepthRule]
  /// Who handles what.
  public var routing: [RoutingRow]
  /// How deep an answer goes.
  public var disclosure: [DisclosureRow]
  /// What to say and what never to say.
  public var scripts: [ScriptLine]
  /// From how many answered statements on the desk warns that the caller may be guessing.
  public var guessingFrom: Int
  /// What to ask where two matters are easily mixed up; they may be left out.
  public var questions: [TellingQuestion]
  /// How practice calls are scored.
  public var practice: PracticeWeights
  /// Where the rulebook begins.
  public var location: SourceLocation

  /// Makes a rulebook.
  /// - Parameters:
  ///   - version: the version's name.
  ///   - effectiveFrom: the first day on which it is in force.
  ///   - title: what it is called.
  ///   - matters: the scopes of point 1.
  ///   - topics: the topics of the COT menu.
  ///   - channels: the ways to reach ZUS.
  ///   - ivr: the menu that answers the COT number.
  ///   - handlers: the names of the handlers.
  ///   - methods: the ways to be authenticated.
  ///   - depths: what each depth permits.
  ///   - routing: who handles what.
  ///   - disclosure: how deep an answer goes.
  ///   - scripts: what to say and what never to say.
  ///   - guessingFrom: from how many answered statements on the desk warns of guessing.
  ///   - questions: what to ask where two matters are easily mixed up.
  ///   - practice: how practice calls are scored.
  ///   - location: where the rulebook begins.
  public init(
    version: String, effectiveFrom: CivilDate, title: LocalizedText, matters: [Matter],
    topics: [Topic], channels: [Channel], ivr: IVR, handlers: [HandlerName],
    methods: [AuthenticationMethod], depths: [DepthRule], routing: [RoutingRow],
    disclosure: [DisclosureRow], scripts: [ScriptLine], guessingFrom: Int,
    questions: [TellingQuestion] = [], practice: PracticeWeights = .standard, location: SourceLocation
  ) {
    self.version = version
    self.effectiveFrom = effectiveFrom
    self.title = title
    self.matters = matters
    self.topics = topics
    self.channels = channels
    self.ivr = ivr
    self.handlers = handlers
    self.methods = methods
    self.depths = depths
    self.routing = routing
    self.disclosure = disclosure
    self.scripts = scripts
    self.guessingFrom = guessingFrom
    self.questions = questions
    self.practice = practice
    self.location = location
  }
}
