import DeskCore
import Testing

/// A level comes by its own route or not at all.
@Suite("Routes and their levels")
struct CallRouteTests {
  @Test(arguments: Contact.possible, AuthenticationRoute.allCases)
  func aRouteGivesItsOwnLevelAndNoOther_4_2_depth(contact: Contact, route: AuthenticationRoute) throws {
    let call = try CallGiven.call(contact)
    for level in AuthenticationLevel.allCases where level != CallGiven.level(by: route) {
      #expect(call.refuses(.levelChanged(route: route, level: level)), "\(level.id)")
    }
  }

  @Test(arguments: Contact.phonesAtCot)
  func aSuccessfulRedirectGivesNothingButFull_4_2_depth(contact: Contact) throws {
    let away = try CallGiven.call(contact, [.sentToIVR])
    #expect(away.refuses(.returnedFromIVR(level: .substitute)))
  }
}
