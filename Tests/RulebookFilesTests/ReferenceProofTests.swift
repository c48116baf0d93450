import Testing

@Suite("Proof 3 and 4: every point and every id exists, and none stands twice")
struct ReferenceProofTests {
  static let unknown = [
    Fault(
      "a matter in a script line", in: "scripts.yaml", "when: {matter: 1.2.b}", "when: {matter: 1.2.g}",
      "«scripts.yaml|- say: {pl: \"Czyje okno logowania było na ekranie? Okno»: unknown matter '1.2.g'; "
        + "use one of 1.1.a, 1.1.b, 1.1.c, 1.1.d, 1.2.a, 1.2.b, 1.2.c, 1.2.d, 1.2.e, 1.2.f, outside"),
    Fault(
      "a topic of a matter", in: "matters.yaml",
      "topics: 1\n    cite: [1.2.f]", "topics: 7\n    cite: [1.2.f]",
      "«matters.yaml|- id: 1.2.f»: unknown topic '7'; use one of 1, 2, 3, 4, 5, 6"),
    Fault(
      "the group of a topic", in: "ivr.yaml", "key: 6\n    group: 3", "key: 6\n    group: 8",
      "«ivr.yaml|- key: 6»: unknown topic group '8'; use one of 1, 2, 3, 4, 5, 6"),
    Fault(
      "the channel that Skype follows", in: "channels.yaml",
      "follows: cot-consultant", "follows: cot",
      "«channels.yaml|- id: skype»: unknown channel 'cot'; use one of cot-consultant, cot-ivr, chat, "
        + "contact-form, email, skype, www, in-person"),
    Fault(
      "a channel without hours followed", in: "channels.yaml",
      "follows: cot-consultant", "follows: www",
      "«channels.yaml|- id: skype»: channel 'www' has no hours to follow; name one that has"),
    Fault(
      "the consultants' channel", in: "ivr.yaml", "consultants: cot-consultant", "consultants: cot",
      "«ivr.yaml|number: 22 560 16 00»: unknown channel 'cot'; use one of cot-consultant, cot-ivr, "
        + "chat, contact-form, email, skype, www, in-person"),
    Fault(
      "consultants without hours", in: "ivr.yaml", "consultants: cot-consultant", "consultants: www",
      "«channels.yaml|- id: www»: channel 'www' is the consultants' and needs hours; give them"),
    Fault(
      "a channel that a line needs", in: "scripts.yaml", "working: [contact-form]", "working: [form]",
      "«scripts.yaml|- say: {pl: \"O każdej porze»: unknown channel 'form'; use one of cot-consultant, cot-ivr, "
        + "chat, contact-form, email, skype, www, in-person"),
    Fault(
      "the channel that is the menu", in: "ivr.yaml", "menu: cot-ivr", "menu: ivr",
      "«ivr.yaml|number: 22 560 16 00»: unknown channel 'ivr'; use one of cot-consultant, cot-ivr, "
        + "chat, contact-form, email, skype, www, in-person"),
    Fault(
      "a menu behind the consultants", in: "ivr.yaml", "menu: cot-ivr", "menu: skype",
      "«ivr.yaml|number: 22 560 16 00»: channel 'skype' cannot be the menu; name one that follows none"),
    Fault(
      "the consultants as their own menu", in: "ivr.yaml", "menu: cot-ivr", "menu: cot-consultant",
      "«ivr.yaml|number: 22 560 16 00»: channel 'cot-consultant' cannot be the menu; name one that follows none"
    ),
    Fault(
      "a seat", in: "routing.yaml", "- when: {seat: cot, owner: zus}", "- when: {seat: desk, owner: zus}",
      "«routing.yaml|- when: {seat: desk»: unknown seat 'desk'; use one of contact-center, branch, cot"),
    Fault(
      "a handler", in: "routing.yaml", "handling: refer\n    handled-by: [cot]",
      "handling: refer\n    handled-by: [zus]",
      "«routing.yaml|handled-by: [zus]»: unknown handler 'zus'; use one of contact-center, branch, "
        + "customer-relations-office, customer-ombudsman-office, cot"),
    Fault(
      "a level", in: "disclosure.yaml", "authentication: substitute", "authentication: half",
      "«disclosure.yaml|authentication: half»: unknown level 'half'; use one of none, substitute, full"),
    Fault(
      "a depth", in: "disclosure.yaml", "depth: general", "depth: some",
      "«disclosure.yaml|depth: some»: unknown depth 'some'; use one of referral-only, bank-rules, "
        + "general, confirm-deny, full"),
    Fault(
      "a method", in: "disclosure.yaml", "- id: ivr-redirect", "- id: sms",
      "«disclosure.yaml|- id: sms»: unknown method 'sms'; use one of none, substitute-authorization, "
        + "ivr-before, ivr-redirect, pue-account-query"),
    Fault(
      "a personal-data rule", in: "channels.yaml", "personal-data: never", "personal-data: rarely",
      "«channels.yaml|personal-data: rarely»: unknown personal-data rule 'rarely'; use one of allowed, "
        + "never, by-authentication, not-stated, none"),
    Fault(
      "an availability", in: "channels.yaml", "available: published", "available: sometimes",
      "«channels.yaml|available: sometimes»: unknown availability 'sometimes'; use one of always, "
        + "working-days, follows, published"),
    Fault(
      "a menu option", in: "ivr.yaml", "leads-to: addresses", "leads-to: music",
      "«ivr.yaml|leads-to: music»: unknown menu option 'music'; use one of recorded-information, "
        + "authenticate, addresses, consultant"),
  ]

  @Test(arguments: unknown)
  func anUnknownIdIsNamedWithThoseThereAre(fault: Fault) throws { try fault.expect() }

  @Test(arguments: ["5", "1.3", "1.1.e", "4.2.fax", "4.2.topic-7", "1.2.A"])
  func aPointThatTheAgreementDoesNotHaveIsRefused(point: String) throws {
    let copy = try RulebookCopy()
    try copy.replace("cite: [4.2.topic-6]", in: "ivr.yaml", by: "cite: [\"4.2\", \(point)]")
    let place = try copy.filled("«ivr.yaml|cite: [\"4.2\", \(point)]»")
    let line = try #require(copy.lines().first)
    #expect(copy.lines().count == 1)
    #expect(line.hasPrefix("\(place): unknown point of the agreement '\(point)'; use one of 1.1, 1.1.a, "))
    #expect(line.contains(", 4.2.email, 4.3"))
  }

  static let uncited = [
    Fault(
      "no citation", in: "channels.yaml", "    cite: [\"4.3\"]\n", "",
      "«channels.yaml|- id: in-person»: 'cite' is missing; add it"),
    Fault(
      "an empty list of citations", in: "channels.yaml", "cite: [\"4.3\"]", "cite: []",
      "«channels.yaml|cite: []»: the list of point of the agreement terms is empty; name at least one"),
  ]

  @Test(arguments: uncited)
  func aRowWithoutAPointIsRefused(fault: Fault) throws { try fault.expect() }

  static let twice = [
    Fault(
      "a matter", in: "matters.yaml", "- id: 1.2.f", "- id: 1.1.a # again",
      "«matters.yaml|- id: 1.1.a # again»: matter '1.1.a' stands already at "
        + "«matters.yaml|- id: 1.1.a\n»; remove one",
      "«questions.yaml|- between: [1.1.b, 1.2.f]»: unknown matter '1.2.f'; use one of 1.1.a, 1.1.b, "
        + "1.1.c, 1.1.d, 1.2.a, 1.2.b, 1.2.c, 1.2.d, 1.2.e, 1.1.a, outside",
      "«questions.yaml|- between: [1.2.b, 1.2.f]»: unknown matter '1.2.f'; use one of 1.1.a, 1.1.b, "
        + "1.1.c, 1.1.d, 1.2.a, 1.2.b, 1.2.c, 1.2.d, 1.2.e, 1.1.a, outside",
      "«questions.yaml|- between: [1.2.d, 1.2.f]»: unknown matter '1.2.f'; use one of 1.1.a, 1.1.b, "
        + "1.1.c, 1.1.d, 1.2.a, 1.2.b, 1.2.c, 1.2.d, 1.2.e, 1.1.a, outside"),
    Fault(
      "a topic", in: "ivr.yaml", "- key: 6", "- key: 5 # again",
      "«ivr.yaml|- key: 5 # again»: topic '5' stands already at «ivr.yaml|- key: 5\n»; remove one"),
    Fault(
      "a channel", in: "channels.yaml", "- id: www", "- id: email # again",
      "«channels.yaml|- id: email # again»: channel 'email' stands already at "
        + "«channels.yaml|- id: email\n»; remove one"),
    Fault(
      "a method", in: "disclosure.yaml", "- id: ivr-redirect", "- id: ivr-before # again",
      "«disclosure.yaml|- id: ivr-before # again»: method 'ivr-before' stands already at "
        + "«disclosure.yaml|- id: ivr-before\n»; remove one",
      "«rulebook.yaml|version:»: no method 'ivr-redirect'; add it"),
    Fault(
      "a depth", in: "disclosure.yaml", "- id: bank-rules", "- id: general # again",
      "«disclosure.yaml|- id: general # again»: depth 'general' stands already at "
        + "«disclosure.yaml|- id: general\n»; remove one",
      "«rulebook.yaml|version:»: no depth 'bank-rules'; add it"),
    Fault(
      "a handler", in: "rulebook.yaml", "- id: cot", "- id: branch # again",
      "«rulebook.yaml|- id: branch # again»: handler 'branch' stands already at "
        + "«rulebook.yaml|- id: branch\n»; remove one",
      "«rulebook.yaml|version:»: no handler 'cot'; add it"),
    Fault(
      "a menu key", in: "ivr.yaml", "- key: \"3\"", "- key: \"2\" # again",
      "«ivr.yaml|- key: \"2\" # again»: menu key '2' stands already at «ivr.yaml|- key: \"2\"\n»; "
        + "remove one"),
    Fault(
      "a menu option", in: "ivr.yaml", "leads-to: addresses", "leads-to: consultant # again",
      "«ivr.yaml|- key: \"0\"»: menu option 'consultant' stands already at "
        + "«ivr.yaml|- key: \"3\"»; remove one",
      "«ivr.yaml|number: 22 560 16 00»: the menu has no key for 'addresses'; add one"),
  ]

  @Test(arguments: twice)
  func anIdThatStandsTwiceNamesBothPlaces(fault: Fault) throws { try fault.expect() }

  static let incomplete = [
    Fault(
      "a method with a level that it does not give", in: "disclosure.yaml", "level: substitute",
      "level: full",
      "«disclosure.yaml|- id: substitute-authorization»: method 'substitute-authorization' gives "
        + "substitute, not full; correct it"),
    Fault(
      "a ZUS matter without a topic", in: "matters.yaml",
      "topics: 1\n    cite: [1.2.f]", "topics: none\n    cite: [1.2.f]",
      "«matters.yaml|- id: 1.2.f»: matter 1.2.f is for ZUS but leads to no topic; set topics"),
    Fault(
      "a bank matter with a topic", in: "matters.yaml",
      "topics: none\n    cite: [1.1.d]", "topics: any\n    cite: [1.1.d]",
      "«matters.yaml|- id: 1.1.d»: matter 1.1.d is not for ZUS but has a topic; set topics: none"),
  ]

  @Test(arguments: incomplete)
  func aListThatLacksSomethingIsRefused(fault: Fault) throws { try fault.expect() }
}
