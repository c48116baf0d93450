/// What the manual says that neither the argument parser nor the key table knows.
enum ManualTexts {
  static let name = "who answers a customer's matter about PUE ZUS, and how much may be said"

  static let description = [
    """
    pue-desk tells a consultant, while the customer is on the line, who answers a matter, what may be said and where to
    send the caller: for customers of a bank who reach PUE ZUS, the Polish social-insurance platform, through the bank's
    e-banking. Every line on its screen names the point of the arrangements of 28 April 2016 behind it.
    """,
    """
    Without a command it opens the full-screen desk in a terminal of 80×24 or more; F1 there shows the keys. Everything
    the desk knows is also reachable without a screen, by the commands below.
    """,
    """
    What is set is taken from the option, else from the environment variable, else from the configuration file, else
    from the program.
    """,
  ]

  static let keys = """
    In the panel, unless the configuration file says otherwise; the name in brackets is the one to use there. F1 to F10
    also work as Esc and then a digit, 0 for F10. Windows and lists keep the arrows, Home, End, PgUp, PgDn, Enter, Esc,
    Tab and Backspace for themselves.
    """

  static let tables = [
    ("CONFIGURATION", configuration), ("FILES", files), ("ENVIRONMENT", environment), ("EXIT STATUS", exits),
  ]

  private static let configuration: [(term: String, text: String)] = [
    ("seat: contact-center|branch|cot", "The seat to start at; without it the one used last."),
    ("language: pl|en", "The language of screen and texts."),
    (
      "theme: auto|dark|light|mono",
      "Colours for a dark or a light background, or none; auto follows COLORFGBG and else takes colours that do on both."
    ),
    (
      "rulebook: folder",
      "A rulebook, or a folder of them, instead of the built-in ones. A path begins with / or ~/."
    ),
    ("journal: file", "The call journal. A path begins with / or ~/."),
    (
      "keys:",
      "Below it an action's name with its key, or a list of keys, the first of which is shown: undo: [Ctrl-N, F11]. "
        + "F1 to F12, Ctrl- with a letter, and for actions of the panel alone also the keys of lists."
    ),
  ]

  private static let files: [(term: String, text: String)] = [
    (
      "$XDG_CONFIG_HOME/pue-desk/config.yaml",
      "The configuration file; ~/.config where XDG_CONFIG_HOME is not set."
    ),
    (
      "$XDG_STATE_HOME/pue-desk/journal.sqlite",
      "The call journal, with journal.sqlite.key and journal.sqlite.anchors beside it; ~/.local/state where "
        + "XDG_STATE_HOME is not set."
    ),
    (
      "$XDG_STATE_HOME/pue-desk/channel-overrides.jsonl",
      "Channels out of service, as pue-desk channel wrote them down."
    ),
    ("$XDG_STATE_HOME/pue-desk/seat", "The seat used last."),
    ("$XDG_STATE_HOME/pue-desk/slips/", "Slips for customers that could not be sent to a printer."),
    ("$XDG_STATE_HOME/pue-desk/practice/", "What a trainee has practised."),
  ]

  private static let environment: [(term: String, text: String)] = [
    ("PUE_DESK_CONFIG", "The configuration file."),
    (
      "PUE_DESK_SEAT, PUE_DESK_LANGUAGE, PUE_DESK_THEME, PUE_DESK_RULEBOOK, PUE_DESK_JOURNAL",
      "As the settings of the same names."
    ),
    ("PUE_DESK_JOURNAL_KEY", "The file of the key that seals the journal, to keep it elsewhere."),
    ("NO_COLOR", "Where it is not empty, no colours, unless --theme or PUE_DESK_THEME says otherwise."),
    ("COLORFGBG", "The colours of the terminal, asked by the theme auto."),
    ("TERM, LC_ALL, LC_CTYPE, LANG", "The type of the terminal, and how letters are written."),
    ("PATH", "Where lp is looked for, which prints slips."),
    ("USER, LOGNAME", "Who put a channel out of service."),
  ]

  private static let exits: [(term: String, text: String)] = [
    ("0", "Done."), ("1", "rules diff: what may be said differs."), ("64", "The command line is wrong."),
    ("65", "The data are wrong: a rulebook, a journal, a line of a batch."), ("66", "A file is missing."),
    ("69", "The desk needs a terminal, or the journal is in use."), ("70", "A fault of the program."),
    ("74", "Reading or writing failed."), ("78", "The configuration is wrong; the line is named."),
    ("128+n", "The desk was ended by signal n."),
  ]

  static let examples: [(what: String, command: String)] = [
    ("Open the desk in the branch:", "pue-desk --seat branch"),
    (
      "What may COT say to a caller it has authenticated itself?",
      "pue-desk decide --seat cot --matter 1.2.e --topic 2 --kind question --authentication substitute"
    ),
    ("Which matter is it?", "pue-desk find ipko mnie nie wpuszcza ze strony zusu"),
    ("What is open on Corpus Christi?", "pue-desk channels --at 2016-05-26T10:00"),
    (
      "Take the chat out of service on every desk of this account:",
      "pue-desk channel chat down --until 15:00 --why awaria"
    ),
    (
      "An editable copy of the rulebook, proven:",
      "pue-desk rules export --format yaml --to rules\npue-desk rules check rules"
    ),
    ("Calls of a day:", "pue-desk journal list --day 2026-11-20"),
  ]

  static let seeAlso = "lp(1), terminfo(5)"
}
