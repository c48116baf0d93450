// What the agreement says, written down a second time: nothing here comes from the program.

/// A situation as the batch takes it.
struct Case: Sendable, CustomStringConvertible {
  let seat: String
  let matter: String
  let topic: Int?
  let kind: String
  let level: String

  static let seats = ["contact-center", "branch", "cot"]
  static let kinds = ["question", "complaint"]
  static let levels = ["full", "substitute", "none"]

  /// Every matter with every topic that it can have.
  static let subjects: [(matter: String, topic: Int?)] =
    ["1.1.a", "1.1.b", "1.1.c", "1.1.d"].map { ($0, nil) }
    + ["1.2.a", "1.2.b", "1.2.d", "1.2.f"].map { ($0, 1) }
    + ["1.2.c", "1.2.e"].flatMap { matter in (1...6).map { (matter, $0) } }

  static let all: [Case] = subjects.flatMap { subject in
    seats.flatMap { seat in
      kinds.flatMap { kind in
        levels.map {
          Case(seat: seat, matter: subject.matter, topic: subject.topic, kind: kind, level: $0)
        }
      }
    }
  }

  var isZUS: Bool { matter.hasPrefix("1.2") }
  var isAtBank: Bool { seat != "cot" }

  /// The line of the batch; 1.2.a, b, d and f leave their topic out.
  func line(at time: String) -> String {
    let topic = topic.flatMap { "ce".contains(matter.suffix(1)) ? #""topic":\#($0),"# : nil } ?? ""
    return #"{"seat":"\#(seat)","matter":"\#(matter)",\#(topic)"kind":"\#(kind)","#
      + #""authentication":"\#(level)","at":"\#(time)"}"#
  }

  var description: String { line(at: "") }
}

/// What the agreement answers, but for words and channels.
struct Answer: Equatable {
  var owner: JSON?
  var handling: JSON?
  var handledBy: JSON?
  var depth: JSON?
  var cotDepth: JSON?
  var topicGroup: JSON?
  var path: JSON?
  var authenticatedPath: JSON?
  var pathInHours: JSON?
}

extension Answer {
  /// What the program said.
  init(_ guidance: JSON) {
    self.init(
      owner: guidance["owner"], handling: guidance["handling"], handledBy: guidance["handled-by"],
      depth: guidance["depth"], cotDepth: guidance["cot-depth"], topicGroup: guidance["topic-group"],
      path: guidance["ivr-path"], authenticatedPath: guidance["ivr-path-authenticated"],
      pathInHours: guidance["ivr-path-in-hours"])
  }

  /// What it has to say.
  init(expectedFor situation: Case, inHours: Bool) {
    let route = Route.of(situation)
    let paths = situation.topic.map { Self.paths("\($0)", inHours: inHours) } ?? ([], [], [])
    // Topic 6 is taken by the group of topic 3.
    let group = situation.topic.map { JSON.number($0 == 6 ? 3 : Double($0)) }
    self.init(
      owner: situation.isZUS ? "zus" : "bank", handling: route.handling, handledBy: route.handledBy,
      depth: Self.depth(situation), cotDepth: situation.isZUS ? cotDepths[situation.level] : .null,
      topicGroup: group ?? .null, path: paths.0, authenticatedPath: paths.1, pathInHours: paths.2)
  }

  private static func paths(_ topic: String, inHours: Bool) -> (JSON, JSON, JSON) {
    let path: JSON = ["0", .text(topic)]
    return inHours ? (path, ["2", "0", .text(topic)], nil) : (nil, nil, path)
  }

  private static func depth(_ situation: Case) -> JSON? {
    switch (situation.isAtBank, situation.isZUS) {
    case (true, false): "bank-rules"
    case (true, true), (false, false): "referral-only"
    case (false, true): cotDepths[situation.level]
    }
  }
}

private let cotDepths: [String: JSON] = [
  "full": "full", "substitute": "confirm-deny", "none": "general",
]

/// A row of the table of owner and handling.
struct Route {
  let handling: JSON
  let handledBy: JSON
  let cites: Set<String>

  static func of(_ situation: Case) -> Route {
    let offices: JSON = ["customer-relations-office", "customer-ombudsman-office"]
    let front: JSON = ["contact-center", "branch"]
    return switch (situation.isAtBank, situation.isZUS, situation.kind) {
    case (true, false, "question"): Route(handling: "answer", handledBy: front, cites: ["2"])
    case (true, false, _): Route(handling: "take-complaint", handledBy: offices, cites: ["3"])
    case (true, true, _): Route(handling: "refer", handledBy: ["cot"], cites: ["4"])
    case (false, true, _):
      Route(handling: "answer", handledBy: ["cot"], cites: ["1.2", "4.2.depth"])
    case (false, false, "question"):
      Route(handling: "refer", handledBy: front, cites: ["1.1", "2"])
    case (false, false, _): Route(handling: "refer", handledBy: offices, cites: ["1.1", "3"])
    }
  }
}

/// The points that can be cited.
let citablePoints: Set<String> = Set(
  ["1.1", "1.1.a", "1.1.b", "1.1.c", "1.1.d", "1.2", "1.2.a", "1.2.b", "1.2.c", "1.2.d", "1.2.e", "1.2.f"]
    + ["2", "3", "4", "4.1", "4.2", "4.3", "4.2.hours", "4.2.ivr", "4.2.recording", "4.2.depth"]
    + ["4.2.skype", "4.2.form", "4.2.chat", "4.2.email"] + (1...6).map { "4.2.topic-\($0)" })

/// The channels with their rule for personal data.
let channelRules: [String: String] = [
  "www": "none", "cot-consultant": "by-authentication", "cot-ivr": "none", "skype": "by-authentication",
  "contact-form": "allowed", "chat": "not-stated", "email": "never", "in-person": "not-stated",
]

/// The keys of every guidance.
let guidanceKeys: Set<String> = [
  "owner", "handling", "handled-by", "topic-group", "depth", "cot-depth", "channels", "ivr-path",
  "ivr-path-authenticated", "ivr-path-in-hours", "say", "never", "citations", "rulebook", "rulebook-note",
]
/// The keys of every channel.
let channelKeys: Set<String> = ["id", "open", "until", "next-opening", "personal-data"]
