import DeskCore
import Testing

/// Whether a contact has a route; nil where there is no such contact.
struct RouteCell: Sendable, CustomTestStringConvertible {
  let contact: Contact
  let route: AuthenticationRoute
  let isPossible: Bool?

  var testDescription: String { "\(route.id), \(contact.testDescription)" }
}

@Suite("Contacts, and the routes that each of them has")
struct CallContactTests {
  @Test(arguments: Contact.all)
  func aCallBeginsOnlyWithAContactThatItsSeatHas(contact: Contact) throws {
    let started = CallEvent.started(seat: contact.seat, medium: contact.medium)
    let isPossible = Contact.possible.contains(contact)
    #expect(contact.medium.isPossible(at: contact.seat) == isPossible)
    do {
      let call = try Call(startedBy: TimedEvent(started, at: CallGiven.start))
      #expect(isPossible)
      #expect(call.seat == contact.seat)
      #expect(call.medium == contact.medium)
      #expect(call.startedAt == CallGiven.start)
    } catch {
      #expect(!isPossible)
      #expect(error.event == "started")
    }
  }

  @Test func theUsualContactOfASeatComesFirst() {
    #expect(ContactMedium.usual(at: .contactCenter) == [.phone, .chat, .contactForm])
    #expect(ContactMedium.usual(at: .branch) == [.counter, .phone])
    #expect(
      ContactMedium.usual(at: .cot) == [.phoneThroughIVR, .phone, .chat, .contactForm, .pueAccountQuery])
  }

  @Test func onlyPhoneCallsHaveSomebodyOnTheLine() {
    #expect(ContactMedium.allCases.filter(\.isPhone) == [.phoneThroughIVR, .phone])
  }

  @Test(arguments: Contact.possible)
  func onlyTheQueryBeginsAuthenticated_4_2_depth(contact: Contact) throws {
    let isQuery = contact.medium == .pueAccountQuery
    let choice = try CallGiven.call(contact).choice
    #expect(choice.level == (isQuery ? .full : .none))
    #expect(choice.route == (isQuery ? .pueAccountQuery : .none))
    #expect(choice.matter == nil)
    #expect(choice.kind == .question)
    #expect(choice.topic == 0)
  }

  @Test(arguments: routeCells)
  func aRouteIsReportedOnlyForAContactThatHasIt_4_2_depth(cell: RouteCell) throws {
    guard let isPossible = cell.isPossible else {
      #expect(throws: CallFault.self) { try CallGiven.call(cell.contact) }
      return
    }
    #expect(cell.route.isPossible(for: cell.contact.medium, at: cell.contact.seat) == isPossible)
    let call = try CallGiven.call(cell.contact)
    let report = CallGiven.report(cell.route)
    if isPossible {
      let choice = try call.after(report).choice
      #expect(choice.route == cell.route)
      #expect(choice.level == CallGiven.level(by: cell.route))
    } else {
      #expect(call.refuses(report))
    }
  }

  @Test func theRouteTableHasEveryContactAndEveryRoute() {
    #expect(Self.routeCells.count == 6 * 3 * 5)
    #expect(Set(Self.routeCells.map(\.contact)) == Set(Contact.all))
    let absent = Set(Self.routeCells.filter { $0.isPossible == nil }.map(\.contact))
    #expect(absent == Set(Contact.all).subtracting(Contact.possible))
  }

  @Test(arguments: Contact.all)
  func noRuleGivesAContactMoreThanTheAgreement_4_2_depth(contact: Contact) {
    let routes = AuthenticationRoute.allCases.filter {
      $0.isPossible(for: contact.medium, at: contact.seat)
    }
    #expect(routes.contains(.none))
    if contact.medium != .pueAccountQuery { #expect(!routes.contains(.pueAccountQuery)) }
    guard contact.seat == .cot else { return }
    #expect(!routes.contains(.ivrRedirect))
    if contact.medium == .contactForm { #expect(routes == [.none]) }
    if !contact.medium.isPhone { #expect(!routes.contains(.substituteAuthorization)) }
  }

  @Test(arguments: Contact.possible, AuthenticationRoute.allCases)
  func aRouteComesWithALevelAndALevelWithARoute_4_2_depth(
    contact: Contact, route: AuthenticationRoute
  ) throws {
    let call = try CallGiven.call(contact)
    for level in AuthenticationLevel.allCases where (route == .none) != (level == .none) {
      #expect(call.refuses(.levelChanged(route: route, level: level)), "\(level.id)")
    }
  }

  @Test(arguments: Contact.possible)
  func onlyCotRedirectsAndOnlyAPhoneCall_4_2_depth(contact: Contact) throws {
    let call = try CallGiven.call(contact, contact.medium == .pueAccountQuery ? [CallGiven.toNone] : [])
    #expect(call.takes(.sentToIVR) == Contact.phonesAtCot.contains(contact))
    if !Contact.phonesAtCot.contains(contact) { #expect(call.refuses(.sentToIVR)) }
  }

  /// What a consultant may report, at a bank seat as a claim; `x` where the seat has no such contact.
  private static let table = """
    seat           medium             none substitute before redirect query
    contact-center phone-through-ivr  x    x          x      x        x
    contact-center phone              yes  yes        yes    yes      no
    contact-center counter            x    x          x      x        x
    contact-center chat               yes  yes        yes    yes      no
    contact-center contact-form       yes  yes        yes    yes      no
    contact-center pue-account-query  x    x          x      x        x
    branch         phone-through-ivr  x    x          x      x        x
    branch         phone              yes  yes        yes    yes      no
    branch         counter            yes  yes        yes    yes      no
    branch         chat               x    x          x      x        x
    branch         contact-form       x    x          x      x        x
    branch         pue-account-query  x    x          x      x        x
    cot            phone-through-ivr  yes  yes        yes    no       no
    cot            phone              yes  yes        no     no       no
    cot            counter            x    x          x      x        x
    cot            chat               yes  no         no     no       no
    cot            contact-form       yes  no         no     no       no
    cot            pue-account-query  yes  no         no     no       yes
    """

  private static let routeCells = table.split(separator: "\n").dropFirst().flatMap { line -> [RouteCell] in
    let words = line.split(separator: " ")
    guard words.count == 7, let seat = Seat(id: words[0]), let medium = ContactMedium(id: words[1])
    else { return [] }
    return zip(AuthenticationRoute.allCases, words.dropFirst(2)).map { route, word in
      RouteCell(
        contact: Contact(medium, at: seat), route: route, isPossible: word == "x" ? nil : word == "yes")
    }
  }
}
