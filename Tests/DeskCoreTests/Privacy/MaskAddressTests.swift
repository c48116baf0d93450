import DeskCore
import Testing

/// E-mail addresses, and what only looks like one.
@Suite struct MaskAddressTests {
  @Test(arguments: cases)
  func addressIsHiddenUnlessPublic(given: MaskCase) {
    given.check()
  }

  private static let cases: [MaskCase] = [
    .hidden("jan@wp.pl", .email),
    MaskCase("Jan.Kowalski+pue@poczta.example.com.", "#.", .email),
    MaskCase("e-mail: jan_kowalski@wp.pl, prosi", "e-mail: #, prosi", .email),
    .hidden("jan @ wp.pl", .email),
    .hidden("jan@ wp.pl", .email),
    .hidden("jan＠wp.pl", .email),
    .hidden("jan﹫wp.pl", .email),
    .hidden("jan(at)wp.pl", .email),
    .hidden("jan (at) wp.pl", .email),
    .hidden("jan [at] wp [dot] pl", .email),
    .hidden("jan{at}wp.pl", .email),
    .hidden("jan<at>wp.pl", .email),
    .hidden("jan at wp.pl", .email),
    .hidden("jan at wp dot pl", .email),
    .hidden("jan małpa wp.pl", .email),
    .hidden("jan małpa wp kropka pl", .email),
    .hidden("jan kropka kowalski małpa wp kropka com kropka pl", .email),
    .hidden("jan (małpa) wp (kropka) pl", .email),
    .hidden("JAN MAŁPA WP KROPKA PL", .email),
    .hidden("jan malpa gmail", .email),
    .hidden("jan_at_wp.pl", .email),
    .hidden("jan-małpa-wp-kropka-pl", .email),
    .hidden("jan podkreślnik k małpa wp.pl", .email),
    .hidden("ja\u{0301}n@wp.pl", .email),
    .hidden("j.12@wp.pl", .email),
    .hidden("12@345", .email),
    .hidden("żółć@żółw.pl", .email),
    .hidden("xcot@zus.pl", .email),
    .hidden("cot@zus.pl.com", .email),
    MaskCase("jan@wp.pl, ewa@wp.pl", "#, #", .email, .email),
    .hidden("@jan", .email),
    .kept("cot@zus.pl"),
    .kept("COT@ZUS.PL, cot@zus.pl."),
    .kept("cot (at) zus.pl"),
    .kept("cot małpa zus kropka pl"),
    .kept("spotkanie at 10.42"),
    .kept("call at ZUS"),
    .kept("2 @ 5 zł"),
    .kept("at"),
    .kept("kropka"),
  ]
}
