import Testing

@Suite("Proof 4 and 5: texts complete and clean, hours sane, phrases unique")
struct TextProofTests {
  static let untranslated = [
    Fault(
      "no English", in: "matters.yaml", "{pl: niedostępny portal PUE, en: PUE portal unreachable}",
      "{pl: niedostępny portal PUE}",
      "«matters.yaml|{pl: niedostępny portal PUE}»: the text has no 'en'; add the translation"),
    Fault(
      "no Polish", in: "scripts.yaml",
      "{pl: \"Danych osobowych nie wysyła się e-mailem.\", en: \"Personal data never goes by e-mail.\"}",
      "{en: \"Personal data never goes by e-mail.\"}",
      "«scripts.yaml|{en: \"Personal data never»: the text has no 'pl'; add the translation"),
    Fault(
      "an empty English text", in: "ivr.yaml", "{pl: lekarze, en: doctors}", "{pl: lekarze, en: \"\"}",
      "«ivr.yaml|{pl: lekarze, en: \"\"}»: the text is empty; write it"),
    Fault(
      "a Polish text of spaces", in: "ivr.yaml", "{pl: lekarze, en: doctors}",
      "{pl: \"  \", en: doctors}", "«ivr.yaml|{pl: \"  \", en: doctors}»: the text is empty; write it"),
    Fault(
      "a text in no language", in: "ivr.yaml", "{pl: lekarze, en: doctors}", "lekarze",
      "«ivr.yaml|label: lekarze»: fields are wanted here; use pl, en"),
    Fault(
      "a third language", in: "ivr.yaml", "{pl: lekarze, en: doctors}",
      "{pl: lekarze, en: doctors, de: Ärzte}",
      "«ivr.yaml|de: Ärzte»: unknown field 'de'; use one of pl, en"),
  ]

  @Test(arguments: untranslated)
  func aTextMissingInOneLanguageIsRefused(fault: Fault) throws { try fault.expect() }

  static let unclean = [
    Fault(
      "an escape sequence in a title", in: "ivr.yaml", "{pl: lekarze, en: doctors}",
      "{pl: lekarze, en: \"\\e[2Jdoctors\"}",
      "«ivr.yaml|{pl: lekarze, en: »: the text holds the control character U+1B; remove it"),
    Fault(
      "a C1 control in a phrase", in: "matters.yaml", "- pue nie działa", "- \"pue\\x9B nie działa\"",
      "«matters.yaml|- \"pue\\x9B»: the text holds the control character U+9B; remove it"),
    Fault(
      "a line break in an address", in: "channels.yaml", "address: cot@zus.pl",
      "address: \"cot@zus.pl\\nx\"",
      "«channels.yaml|address: \"cot»: the text holds the control character U+A; remove it"),
    Fault(
      "text that turns direction", in: "ivr.yaml", "{pl: lekarze, en: doctors}",
      "{pl: \"\u{202E}lekarze\", en: doctors}",
      "«ivr.yaml|lekarze\", en: doctors»: the text holds the control character U+202E; remove it"),
    Fault(
      "a control character as it is", in: "matters.yaml", "- pue nie działa", "- pue \u{1B}[31m nie działa",
      "«matters.yaml|- pue \u{1B}»: not valid YAML: control characters are not allowed; "
        + "correct this line"),
  ]

  @Test(arguments: unclean)
  func aControlCharacterIsRefused(fault: Fault) throws { try fault.expect() }

  static let hours = [
    Fault(
      "closing before opening", in: "channels.yaml",
      "closes: \"18.00\"\n    personal-data: not-stated", "closes: \"6.30\"\n    personal-data: not-stated",
      "«channels.yaml|closes: \"6.30\"»: closing at 6.30 is not after opening at 7.00; correct the hours"),
    Fault(
      "closing at opening", in: "channels.yaml",
      "closes: \"18.00\"\n    personal-data: not-stated", "closes: \"07:00\"\n    personal-data: not-stated",
      "«channels.yaml|closes: \"07:00\"»: closing at 7.00 is not after opening at 7.00; correct the hours"),
    Fault(
      "an hour that does not exist", in: "channels.yaml", "closes: \"15.00\"", "closes: \"25.00\"",
      "«channels.yaml|closes: \"25.00\"»: '25.00' is no time of day; write it like 7.00 or 18.30, "
        + "up to 24.00"),
    Fault(
      "a word for an hour", in: "channels.yaml", "closes: \"15.00\"", "closes: późno",
      "«channels.yaml|closes: późno»: 'późno' is no time of day; write it like 7.00 or 18.30, "
        + "up to 24.00"),
    Fault(
      "hours left out", in: "channels.yaml", "        closes: \"15.00\"\n", "",
      "«channels.yaml|- date: \"2023-10-31\"»: 'closes' is missing; add it"),
    Fault(
      "a date that does not exist", in: "channels.yaml", "\"2023-12-22\"", "\"2023-02-29\"",
      "«channels.yaml|\"2023-02-29\"»: '2023-02-29' is no date; write YYYY-MM-DD"),
    Fault(
      "a closed day with hours", in: "channels.yaml", "closed: true", "closed: true\n        opens: \"8.00\"",
      "«channels.yaml|closed: true»: a closed day has 'closed: true' and no hours; keep one of the two"),
    Fault(
      "a day that is not closed", in: "channels.yaml", "closed: true", "closed: nie",
      "«channels.yaml|closed: nie»: a closed day has 'closed: true' and no hours; keep one of the two"),
    Fault(
      "two exceptions on one day", in: "channels.yaml", "\"2023-12-22\"", "\"2023-10-31\" # again",
      "«channels.yaml|- date: \"2023-10-31\" # again»: channel 'cot-consultant' has two exceptions on "
        + "2023-10-31; keep one"),
    Fault(
      "days that end before they begin", in: "channels.yaml", skype, unavailable("2024-05-10", "2024-05-09"),
      "«channels.yaml|\"2024-05-09\"»: the last day 2024-05-09 is before the first day 2024-05-10; "
        + "correct one of them"),
    Fault(
      "days that overlap", in: "channels.yaml", skype,
      unavailable("2024-05-10", "2024-05-12") + outage("2024-05-12", "2024-05-20"),
      "«channels.yaml|- from: \"2024-05-12\"»: channel 'skype' is unavailable from 2024-05-12 until "
        + "2024-05-20, which overlaps the days from 2024-05-10 until 2024-05-12 at "
        + "«channels.yaml|- from: \"2024-05-10\"»; keep one"),
    Fault(
      "days that overlap an exception", in: "channels.yaml",
      "    personal-data: by-authentication\n    cite: [\"4.2\", 4.2.hours",
      "    unavailable:\n" + outage("2023-12-20", "2023-12-22")
        + "    personal-data: by-authentication\n    cite: [\"4.2\", 4.2.hours",
      "«channels.yaml|- from: \"2023-12-20\"»: channel 'cot-consultant' is unavailable from 2023-12-20 until "
        + "2023-12-22, which overlaps the exception on 2023-12-22; keep one"),
    Fault(
      "a start that is no date", in: "rulebook.yaml", "effective-from: \"2016-04-28\"",
      "effective-from: od zaraz",
      "«rulebook.yaml|od zaraz»: 'od zaraz' is no date; write YYYY-MM-DD"),
  ]

  private static let skype = "    follows: cot-consultant\n"

  private static func unavailable(_ from: String, _ until: String) -> String {
    skype + "    unavailable:\n" + outage(from, until)
  }

  private static func outage(_ from: String, _ until: String) -> String {
    "      - from: \"\(from)\"\n        until: \"\(until)\"\n        reason: {pl: przerwa, en: a break}\n"
  }

  @Test(arguments: hours)
  func hoursThatCannotBeAreRefused_4_2(fault: Fault) throws { try fault.expect() }

  static let placeholders = [
    Fault(
      "an unknown place", in: "scripts.yaml", "please call {phone}", "please call {telephone}",
      "«scripts.yaml|please call {telephone}»: unknown placeholder '{telephone}'; use one of {phone}, "
        + "{keys}, {keys-authenticated}, {topic}, {opens}, {closes}, {reason}"),
    Fault(
      "keys for a bank matter", in: "scripts.yaml",
      "Do not send the customer to ZUS", "Do not send the customer to ZUS by {keys}",
      "«scripts.yaml|by {keys}»: keys and topics exist for ZUS matters only; add 'owner: zus' to the row"),
  ]

  static let reasons = [
    Fault(
      "a reason where all works", in: "scripts.yaml",
      "Do not send the customer to ZUS", "Do not send the customer to ZUS because of {reason}",
      "«scripts.yaml|because of {reason}»: a reason exists only while a channel is out of service; "
        + "add 'down: [CHANNEL]' to the row")
  ]

  @Test(arguments: placeholders + reasons)
  func aPlaceThatCannotBeFilledIsRefused(fault: Fault) throws { try fault.expect() }

  static let phrases = [
    Fault(
      "one matter has it twice", in: "matters.yaml", "- the PUE site is down", "- PUE nie działa",
      "«matters.yaml|- id: 1.2.f»: the phrase 'PUE nie działa' stands already at "
        + "«matters.yaml|- id: 1.2.f»; remove one"),
    Fault(
      "two matters have it", in: "matters.yaml", "- forgot my PUE password", "- Pue nie działa",
      "«matters.yaml|- id: 1.2.f»: the phrase 'pue nie działa' stands already at "
        + "«matters.yaml|- id: 1.2.b»; remove one"),
    Fault(
      "a matter and a topic have it", in: "ivr.yaml", "e-zla, wystawianie", "pue nie działa, wystawianie",
      "«ivr.yaml|- key: 6»: the phrase 'pue nie działa' stands already at «matters.yaml|- id: 1.2.f»; "
        + "remove one"),
  ]

  @Test(arguments: phrases)
  func aPhraseThatStandsTwiceNamesBothPlaces(fault: Fault) throws { try fault.expect() }
}
