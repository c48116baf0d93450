import DeskCore

// One reader for each kind of row: YAML fields in, a value of the core out.

extension YamlValue {
  func matter() throws(Finding) -> Matter {
    let row = try fields(["id", "owner", "label", "about", "topics", "cite", "phrases"])
    return Matter(
      id: try row.required("id").text(), owner: try row.required("owner").term("owner"),
      label: try row.required("label").localized(), about: try row.required("about").localized(),
      topics: try row.required("topics").topicRule(), phrases: try row.required("phrases").texts(),
      citations: try row.citations(), location: location)
  }

  private func topicRule() throws(Finding) -> TopicRule {
    switch try text() {
    case "none": return .none
    case "any": return .any
    default: return .fixed(try digit("topics"))
    }
  }

  private func digit(_ what: String) throws(Finding) -> UInt8 {
    let text = try text()
    guard text.utf8.count == 1, let key = UInt8(text), key > 0 else {
      throw fault("'\(text)' is no \(what) key; use a digit from 1 to 9")
    }
    return key
  }

  func topic() throws(Finding) -> Topic {
    let row = try fields(["key", "group", "label", "covers", "phrases", "cite"])
    return Topic(
      key: try row.required("key").digit("topic"), group: try row.required("group").digit("topic"),
      label: try row.required("label").localized(), covers: try row.required("covers").localized(),
      phrases: try row.required("phrases").texts(), citations: try row.citations(),
      location: location)
  }

  func handlerName() throws(Finding) -> HandlerName {
    let row = try fields(["id", "label"])
    return HandlerName(
      handler: try row.required("id").term("handler"),
      label: try row.required("label").localized(), location: location)
  }

  func method() throws(Finding) -> AuthenticationMethod {
    let row = try fields(["id", "level", "label", "detail", "cite"])
    return AuthenticationMethod(
      route: try row.required("id").term("method"), level: try row.required("level").term("level"),
      label: try row.required("label").localized(), detail: try row.required("detail").localized(),
      citations: try row.citations(), location: location)
  }

  func depthRule() throws(Finding) -> DepthRule {
    let row = try fields(["id", "label", "may", "may-not", "cite"])
    return DepthRule(
      depth: try row.required("id").term("depth"), label: try row.required("label").localized(),
      may: try row.required("may").localized(), mayNot: try row.required("may-not").localized(),
      citations: try row.citations(), location: location)
  }

  func routingRow() throws(Finding) -> RoutingRow {
    let row = try fields(["when", "handling", "handled-by", "headline", "cite"])
    return RoutingRow(
      pattern: try row.required("when").conditions().pattern,
      handling: try row.required("handling").term("handling"),
      handledBy: try row.required("handled-by").terms("handler"),
      headline: try row.required("headline").localized(), citations: try row.citations(),
      location: location)
  }

  func disclosureRow() throws(Finding) -> DisclosureRow {
    let row = try fields(["when", "depth", "cite"])
    return DisclosureRow(
      pattern: try row.required("when").conditions().pattern,
      depth: try row.required("depth").term("depth"), citations: try row.citations(),
      location: location)
  }

  func tellingQuestion() throws(Finding) -> TellingQuestion {
    let row = try fields(["between", "ask"])
    return TellingQuestion(
      between: try row.required("between").texts(), ask: try row.required("ask").localized(),
      location: location)
  }

  func scriptLine() throws(Finding) -> ScriptLine {
    let row = try fields(["say", "never", "when", "cite"])
    guard (row["say"] == nil) != (row["never"] == nil) else {
      throw fault("a line has either 'say' or 'never'; keep one")
    }
    let voice: ScriptVoice = row["say"] == nil ? .never : .say
    let when = try row.required("when").conditions(ofLine: true)
    return ScriptLine(
      voice: voice, pattern: when.pattern, hours: when.hours, service: when.service,
      text: try row.required(voice.id).localized(), citations: try row.citations(),
      location: location)
  }

  /// The conditions of a row; what is left out admits everything.
  private func conditions(
    ofLine: Bool = false
  ) throws(Finding) -> (pattern: SituationPattern, hours: TermSet<ConsultantHours>, service: ServiceCondition)
  {
    let known = ["seat", "owner", "kind", "authentication", "matter"]
    let when = try fields(known + (ofLine ? ["consultants", "working", "down"] : []))
    var pattern = SituationPattern()
    if let seats = when["seat"] { pattern.seats = try seats.terms("seat") }
    if let owners = when["owner"] { pattern.owners = try owners.terms("owner") }
    if let kinds = when["kind"] { pattern.kinds = try kinds.terms("kind") }
    if let levels = when["authentication"] { pattern.levels = try levels.terms("level") }
    if let matters = when["matter"] { pattern.matters = try matters.texts() }
    let hours: TermSet<ConsultantHours> = try when["consultants"]?.terms("hours") ?? .all
    let service = ServiceCondition(
      working: try when["working"]?.texts() ?? [], down: try when["down"]?.texts() ?? [])
    return (pattern, hours, service)
  }
}
