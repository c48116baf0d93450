import DeskCore

// Letters, wherever they go: to the search field, to the pad, or to the note.

extension Model {
  private static let longestQuery = 200
  private static let longestStatement = 200
  private static let longestNote = 400

  /// The note of the call, as it was typed; empty where there is no call.
  var draft: String {
    get { board.current?.draft ?? "" }
    set { board.current?.draft = newValue }
  }

  /// Types or pastes a text into the field that is open.
  mutating func insert(_ text: String) {
    switch overlay {
    case .note:
      draft = extended(draft, text, Self.longestNote)
    case .help, .picker, .review, .practicePage, .transcript: break
    case nil:
      if typesOnPad {
        statement = extended(statement, text, Self.longestStatement)
        guidanceScroll = 0
      } else {
        let words = extended(query, text, Self.longestQuery)
        if words != query { search(words) }
      }
    }
  }

  /// A text with another at its end, without what could upset a screen, cut at a length in characters; says so then.
  private mutating func extended(_ text: String, _ more: String, _ longest: Int) -> String {
    var scalars = text.unicodeScalars
    let room = max(0, longest - scalars.count)
    let spaced = more.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
    let fit = spaced.filter { !$0.isUnfitForScreen }
    if fit.count > room { notice = Notices.fieldIsFull(longest) }
    scalars.append(contentsOf: fit.prefix(room))
    return String(scalars)
  }

  /// Copies the caller's words into the note, with what is private in them hidden.
  mutating func copyWordsToNote() {
    let words = masker.mask(hasWords ? query : lastWords).text
    let gap = draft.isEmpty || draft.hasSuffix(" ") ? "" : " "
    notice = Notices.wordsCopied
    draft = extended(draft, gap + words, Self.longestNote)
  }

  mutating func deleteLetter() {
    if typesOnPad {
      statement = String(statement.dropLast())
    } else if !query.isEmpty {
      search(String(query.dropLast()))
    }
  }

  mutating func clearField() {
    if typesOnPad, !statement.isEmpty {
      statement = ""
    } else {
      clearQuery()
      returnToTakenMatter()
    }
  }

  /// Whoever has looked around in a call is back at what the call is about, and reads nobody the wrong keys.
  private mutating func returnToTakenMatter() {
    guard let chosen = board.current?.call.choice.matter, !choiceIsCurrent else { return }
    highlighted = place(of: chosen)
    guidanceScroll = 0
  }

  private mutating func search(_ words: String) {
    if query.isEmpty { forgetProposals() }
    query = words
    // Searching waits until somebody looks: a paste without marks comes letter by letter.
    listIsStale = true
    guidanceScroll = 0
  }

  /// Back to the whole list, at the matter that was in sight, or else at the one that the call is about.
  mutating func clearQuery() {
    guard !query.isEmpty else { return }
    let kept = subject
    if hasWords { lastWords = query }
    query = ""
    relist()
    highlighted = kept.flatMap { hit in list.firstIndex { $0.matter == hit.matter } }
    guard highlighted == nil, let chosen = board.current?.call.choice.matter else { return }
    highlighted = place(of: chosen)
  }

  /// The place of a matter in the list.
  func place(of id: String) -> Int? {
    list.firstIndex { rulebook.rulebook.matters[Int($0.matter)].id == id }
  }

  /// New words are about another matter: what was taken from the last ones does not hold for them.
  private mutating func forgetProposals() {
    if chosenKind?.matter != nil { chosenKind = nil }
    chosenTopic = nil
  }

  /// The panel as it is for the next caller, with no authentication.
  mutating func clearPanel() {
    forgetProposals()
    query = ""
    lastWords = ""
    statement = ""
    searchesBesidePad = false
    highlighted = nil
    chosenKind = nil
    idleRoute = .none
    guidanceScroll = 0
    relist()
  }
}
