import Testing

@testable import FuzzChecks

/// A check that sees nothing must not pass for one that finds nothing.
@Suite("The fuzzer's checks see what they have to see")
struct CheckTests {
  @Test(arguments: ["44051401359", "a 44051401359.", "02070803628"])
  func aPeselIsSeen(text: String) {
    #expect(MaskingCheck.pesels(in: text).count == 1)
  }

  @Test(arguments: ["44051401358", "4405140135", "440514013590", "4405140 1359", ""])
  func otherDigitsAreNoPesel(text: String) {
    #expect(MaskingCheck.pesels(in: text) == [])
  }
}
