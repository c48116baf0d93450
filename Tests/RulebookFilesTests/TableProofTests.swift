import Testing

@Suite("Proof 1 and 2: exactly one answer, and a lower level never reveals more")
struct TableProofTests {
  static let gaps = [
    Fault(
      "a routing row that lost a seat", in: "routing.yaml",
      "seat: [contact-center, branch], owner: zus", "seat: [contact-center], owner: zus",
      "«routing.yaml|- when: {seat: cot, owner: outside}»: routing: no row answers "
        + "(branch, 1.2.a, topic 1, question, none); add a row for it"),
    Fault(
      "a routing row that lost a kind", in: "routing.yaml",
      "- when: {seat: cot, owner: zus}", "- when: {seat: cot, owner: zus, kind: complaint}",
      "«routing.yaml|- when: {seat: cot, owner: outside}»: routing: no row answers "
        + "(cot, 1.2.a, topic 1, question, none); add a row for it"),
    Fault(
      "a routing row for one matter only", in: "routing.yaml",
      "- when: {seat: cot, owner: zus}",
      "- when: {seat: cot, matter: [1.2.a, 1.2.b, 1.2.c, 1.2.d, 1.2.f]}",
      "«routing.yaml|- when: {seat: cot, owner: outside}»: routing: no row answers "
        + "(cot, 1.2.e, topic 1, question, none); add a row for it"),
    Fault(
      "a disclosure row that is gone", in: "disclosure.yaml",
      "  - when: {seat: cot, owner: zus, authentication: full}\n    depth: full\n    cite: [4.2.depth]\n",
      "",
      "«disclosure.yaml|- when: {seat: cot, owner: outside}»: disclosure: no row answers "
        + "(cot, 1.2.a, topic 1, question, full); add a row for it"),
  ]

  @Test(arguments: gaps)
  func aGapNamesTheSituationWithoutAnAnswer(fault: Fault) throws { try fault.expect() }

  static let overlaps = [
    Fault(
      "two routing rows for a question", in: "routing.yaml",
      "seat: [contact-center, branch], owner: bank, kind: complaint",
      "seat: [contact-center, branch], owner: bank",
      "«routing.yaml|- when: {seat: [contact-center, branch], owner: bank}»: routing: this row and "
        + "the one at «routing.yaml|- when: {seat: [contact-center, branch], owner: bank, kind: question}»"
        + " both answer (contact-center, 1.1.a, question, none); narrow one of them"),
    Fault(
      "two disclosure rows for one level", in: "disclosure.yaml",
      "owner: zus, authentication: none", "owner: zus, authentication: [none, full]",
      "«disclosure.yaml|- when: {seat: cot, owner: zus, authentication: [none, full]}»: disclosure: "
        + "this row and the one at "
        + "«disclosure.yaml|- when: {seat: cot, owner: zus, authentication: full}» both answer "
        + "(cot, 1.2.a, topic 1, question, full); narrow one of them"),
    Fault(
      "a gap and an overlap at once", in: "routing.yaml",
      "- when: {seat: cot, owner: zus}", "- when: {seat: cot, owner: bank}",
      "«routing.yaml|- when: {seat: cot, owner: bank, kind: question}»: routing: this row and the "
        + "one at «routing.yaml|- when: {seat: cot, owner: bank}» both answer "
        + "(cot, 1.1.a, question, none); narrow one of them",
      "«routing.yaml|- when: {seat: cot, owner: bank, kind: complaint}»: routing: this row and the "
        + "one at «routing.yaml|- when: {seat: cot, owner: bank}» both answer "
        + "(cot, 1.1.a, complaint, none); narrow one of them",
      "«routing.yaml|- when: {seat: cot, owner: outside}»: routing: no row answers "
        + "(cot, 1.2.a, topic 1, question, none); add a row for it"),
  ]

  @Test(arguments: overlaps)
  func anOverlapNamesTheSituationAndBothRows(fault: Fault) throws { try fault.expect() }

  static let notMonotone = [
    Fault(
      "the lowest level reveals most", in: "disclosure.yaml",
      "authentication: none}\n    depth: general", "authentication: none}\n    depth: full",
      "«disclosure.yaml|- when: {seat: cot, owner: zus, authentication: none}»: disclosure: "
        + "(cot, 1.2.a, topic 1, question, none) gives full, which reveals more than confirm-deny for "
        + "substitute at «disclosure.yaml|- when: {seat: cot, owner: zus, authentication: substitute}»; "
        + "lower it or raise the other"),
    Fault(
      "the highest level reveals least", in: "disclosure.yaml",
      "authentication: full}\n    depth: full", "authentication: full}\n    depth: referral-only",
      "«disclosure.yaml|- when: {seat: cot, owner: zus, authentication: substitute}»: disclosure: "
        + "(cot, 1.2.a, topic 1, question, substitute) gives confirm-deny, which reveals more than "
        + "referral-only for full at "
        + "«disclosure.yaml|- when: {seat: cot, owner: zus, authentication: full}»; "
        + "lower it or raise the other"),
    Fault(
      "the bank's own rules on the way up", in: "disclosure.yaml",
      "authentication: substitute}\n    depth: confirm-deny",
      "authentication: substitute}\n    depth: bank-rules",
      "«disclosure.yaml|- when: {seat: cot, owner: zus, authentication: none}»: disclosure: "
        + "(cot, 1.2.a, topic 1, question, none) gives general, which reveals more than bank-rules for "
        + "substitute at «disclosure.yaml|- when: {seat: cot, owner: zus, authentication: substitute}»; "
        + "lower it or raise the other",
      "«disclosure.yaml|- when: {seat: cot, owner: zus, authentication: substitute}»: disclosure: "
        + "(cot, 1.2.a, topic 1, question, substitute) gives bank-rules, which reveals more than full "
        + "for full at «disclosure.yaml|- when: {seat: cot, owner: zus, authentication: full}»; "
        + "lower it or raise the other"),
  ]

  @Test(arguments: notMonotone)
  func aLowerLevelThatRevealsMoreNamesBothRows_4_2(fault: Fault) throws { try fault.expect() }

  static let unused = [
    Fault(
      "a routing row that nothing reaches", in: "routing.yaml",
      "- when: {seat: cot, owner: zus}",
      """
      - when: {seat: cot, owner: zus, matter: 1.1.a}
          handling: answer
          handled-by: [cot]
          headline: {pl: a, en: b}
          cite: ["4"]
        - when: {seat: cot, owner: zus}
      """,
      "«routing.yaml|- when: {seat: cot, owner: zus, matter: 1.1.a}»: routing: no situation reaches "
        + "this row; correct or remove it"),
    Fault(
      "a script line that nothing reaches", in: "scripts.yaml",
      "when: {matter: 1.2.b}", "when: {matter: 1.2.b, owner: bank}",
      "«scripts.yaml|- say: {pl: \"Czyje okno logowania było na ekranie? Okno»: scripts: no situation "
        + "reaches this row; correct or remove it"),
  ]

  @Test(arguments: unused)
  func aRowThatNothingReachesIsNamed(fault: Fault) throws { try fault.expect() }

  static let silent = [
    Fault(
      "nothing to say about one matter", in: "scripts.yaml",
      "matter: 1.1.c, kind: question", "matter: 1.1.d, kind: question",
      "«scripts.yaml|- never: {pl: \"Niczego nie obiecuj w imieniu»: scripts: no 'say' line for "
        + "(contact-center, 1.1.c, question, none) in open hours; add one",
      "«scripts.yaml|- never: {pl: \"Niczego nie obiecuj w imieniu»: scripts: no 'say' line for "
        + "(contact-center, 1.1.c, question, none) in closed hours; add one"),
    Fault(
      "nothing to say outside hours", in: "scripts.yaml",
      "when: {seat: cot, owner: zus, authentication: none, working: [cot-ivr]}",
      "when: {seat: cot, owner: zus, authentication: none, working: [cot-ivr], consultants: open}",
      "«scripts.yaml|- never: {pl: \"Niczego nie obiecuj w imieniu»: scripts: no 'say' line for "
        + "(cot, 1.2.a, topic 1, question, none) in closed hours; add one"),
    Fault(
      "nothing to say while a channel is out of service", in: "scripts.yaml",
      "when: {seat: cot, owner: zus, authentication: none, down: [cot-ivr]}",
      "when: {seat: cot, owner: zus, authentication: none, down: [chat]}",
      "«scripts.yaml|- never: {pl: \"Niczego nie obiecuj w imieniu»: scripts: no 'say' line for "
        + "(cot, 1.2.a, topic 1, question, none) in closed hours while cot-ivr is out of service; add one"),
    Fault(
      "nothing to say while three of four channels are out of service", in: "scripts.yaml",
      "when: {seat: [contact-center, branch], owner: zus, down: [cot-ivr]}",
      "when: {seat: [contact-center, branch], owner: zus, working: [contact-form], down: [cot-ivr]}",
      "«scripts.yaml|- never: {pl: \"Niczego nie obiecuj w imieniu»: scripts: no 'say' line for "
        + "(contact-center, 1.2.a, topic 1, question, none) in closed hours while cot-ivr, contact-form, "
        + "email are out of service; add one"),
    Fault(
      "nothing forbidden to COT", in: "scripts.yaml",
      "  - never: {pl: \"Nie odpowiadaj za Bank i niczego w jego imieniu nie obiecuj.\"",
      "  - say: {pl: \"Nie odpowiadaj za Bank i niczego w jego imieniu nie obiecuj.\"",
      "«scripts.yaml|- never: {pl: \"Niczego nie obiecuj w imieniu»: scripts: no 'never' line for "
        + "(cot, 1.1.a, question, none) in open hours; add one",
      "«scripts.yaml|- never: {pl: \"Niczego nie obiecuj w imieniu»: scripts: no 'never' line for "
        + "(cot, 1.1.a, question, none) in closed hours; add one"),
  ]

  @Test(arguments: silent)
  func aSituationWithoutWordsIsNamed(fault: Fault) throws { try fault.expect() }

  static let neverSaid = [
    ("a channel that works and is down", "down: [cot-ivr]", "working: [cot-ivr], down: [cot-ivr]"),
    ("what works while its carrier is down", "down: [cot-ivr]", "working: [skype], down: [cot-ivr]"),
    ("consultants who answer while they are down", "down: [cot-ivr]", "consultants: open, down: [cot-ivr]"),
  ].map { name, old, new in
    let seats = "when: {seat: [contact-center, branch], owner: zus, "
    return Fault(
      name, in: "scripts.yaml", "\(seats)\(old)}", "\(seats)\(new)}",
      "«scripts.yaml|- never: {pl: \"Niczego nie obiecuj w imieniu»: scripts: no 'say' line for "
        + "(contact-center, 1.2.a, topic 1, question, none) in closed hours while cot-ivr, contact-form, "
        + "email are out of service; add one",
      "«scripts.yaml|- say: {pl: \"Na to odpowiada ZUS, ale jego telefon»: scripts: 'consultants', 'working' and "
        + "'down' of this row hold at no moment; correct or remove it")
  }

  @Test(arguments: neverSaid)
  func aLineThatIsNeverSaidIsNamed(fault: Fault) throws { try fault.expect() }

  /// Consultants do not answer while their menu is out of service, so nothing has to be said then.
  @Test func momentsThatCannotBeNeedNoWords_4_2_ivr() throws {
    let copy = try RulebookCopy()
    try copy.replace(
      "authentication: none, down: [cot-ivr]", in: "scripts.yaml",
      by: "authentication: none, consultants: closed, down: [cot-ivr]")
    #expect(copy.lines() == [])
  }

  @Test func tooManyChannelsToGoThroughAreRefused() throws {
    let copy = try RulebookCopy()
    let more = (1...7).map { "spare-\($0)" }
    let channels = more.map { id in
      """
        - id: \(id)
          label: {pl: \(id), en: \(id)}
          detail: {pl: zapas, en: spare}
          available: always
          personal-data: none
          cite: ["4.1"]
      """
    }
    let (all, most) = (more.joined(separator: ", "), more.dropLast().joined(separator: ", "))
    try copy.replace(
      "channels:\n", in: "channels.yaml", by: "channels:\n\(channels.joined(separator: "\n"))\n")
    try copy.replace("working: [contact-form]}", in: "scripts.yaml", by: "working: [contact-form, \(most)]}")
    #expect(copy.lines() == [])
    try copy.replace(most, in: "scripts.yaml", by: all)
    let line = "«scripts.yaml|- never: {pl: \"Niczego nie obiecuj w imieniu»"
    let fault = "scripts: lines name 11 channels in 'working' and 'down'; name at most 10"
    #expect(copy.lines() == [try copy.filled("\(line): \(fault)")])
  }
}
