/// Hides personal data in what a consultant types, before it is stored or exported.
///
/// What is hidden: e-mail addresses; what follows PIN, hasło, password, identyfikator or login; a date
/// after "ur." or "born"; account numbers; and every run of five digits or more. A checksum or a word
/// such as "NIP" only decides what the number is called.
///
/// A run is digits with nothing but separators between them. A digit is any scalar with a numeric value,
/// and a digit or number spelled out in Polish or English. A separator is everything that is neither
/// a letter nor a digit: any number of spaces, dashes, dots, slashes, brackets, symbols, marks. One or two
/// letters between two digits without any space ("44O5") do not end a run either.
///
/// Of a run of five digits or more these parts stay, written in ASCII digits, with no letter before
/// them and a space, comma, semicolon or bracket between them and other digits:
/// - a public number, however it is grouped, also with +48, 0048 or 0 in front;
/// - a date of the years 2000 to 2099 as 29.04.2016, 29-04-2016, 29/04/2016 or 2016-04-29, or a month as
///   04.2016, 04/2016 or 2016-04; older ones may be of birth;
/// - a time as 10:42;
/// - two dates, months or times with a dash between them (7:00–18:00), times also with dots (7.00–18.00);
///   two years with a dash or slash between them (2016–2018, 2015/2016).
///
/// They stay only where there are at most two dates and two times in the run, and where the other digits
/// are fewer than five in all, or nine or more in every stretch between the parts that stay. Otherwise
/// they could be pieces of one number, and the whole run is hidden. Runs of fewer than five digits stay.
public struct Masker: Sendable {
  /// What stands in place of all that is hidden, as long as any other.
  public static let mark = "▒▒▒"
  static let markScalar: Unicode.Scalar = "▒"

  private let addresses: AddressFinder
  private let numbers: NumberFinder

  /// Makes a masker that leaves public numbers and addresses alone.
  /// - Parameters:
  ///   - publicNumbers: for example `22 560 16 00`; only the digits count.
  ///   - publicAddresses: for example `cot@zus.pl`; capitals do not count.
  public init(publicNumbers: [String], publicAddresses: [String]) {
    addresses = AddressFinder(publicAddresses: publicAddresses)
    numbers = NumberFinder(kept: KeptNumbers(publicNumbers: publicNumbers))
  }

  /// Hides all personal data in a text, and drops control and format characters.
  ///
  /// Masking a masked text changes nothing.
  /// - Parameter text: any text; the time it takes grows with its length only.
  public func mask(_ text: String) -> MaskedText {
    var note = NoteText(text)
    // Digits on both sides of a mark become one run, so hiding one thing can uncover another.
    for _ in 0..<Self.rounds {
      guard pass(over: &note) else { return note.masked }
    }
    return MaskedText(text: Self.mark, hidden: [.number])
  }

  /// More than any text needs that was not made to need them; such a text is hidden altogether.
  private static let rounds = 12

  private func pass(over note: inout NoteText) -> Bool {
    var changed = note.hide(addresses.found(in: note))
    changed = note.hide(SecretFinder(note).found) || changed
    changed = note.hide(BirthDateFinder(note).found) || changed
    changed = note.hide(AccountFinder(note).found) || changed
    return note.hide(numbers.found(in: note)) || changed
  }
}
