/// The words around a secret, in ASCII and lower case.
enum SecretWords {
  /// Words that a secret follows, in every case of the Polish declension.
  static let names: Set<String> = {
    var names = Set(["pin", "puk", "login", "identyfikator"].flatMap(inflected))
    names.formUnion(["kodpin", "pinkod", "cvv", "cvc"])
    names.formUnion(["haslo", "hasla", "haslu", "haslem", "hasle", "hasel", "haslom", "haslami", "haslach"])
    names.formUnion(["pins", "password", "passwords", "passcode", "passphrase", "passwd"])
    names.formUnion(["logins", "loginid", "userid", "identifier", "identifiers", "username"])
    return names
  }()

  /// What may stand after a hyphen: PIN-u.
  static let endings: Set<String> = ["u", "em", "owi", "ie", "y", "ow", "om", "ami", "ach", "a", "s"]

  /// Words after which everything is the secret.
  static let announcing: Set<String> = ["brzmi", "brzmialo", "brzmial", "rowna", "equals"]

  /// Words that tell about a secret without being one.
  ///
  /// They are left alone only where nothing announces the secret: "hasła do PUE", but not "hasło: PUE".
  static let harmless: Set<String> = [
    // Small words.
    "a", "aby", "ani", "bo", "by", "byl", "bylo", "czy", "dla", "do", "dzis", "gdy", "go", "i", "ich",
    "jak", "jego", "jej", "jest", "jeszcze", "juz", "ktore", "ktory", "lub", "ma", "moze", "mozna", "mu",
    "na", "nie", "o", "od", "oraz", "po", "podczas", "przez", "przy", "sa", "sie", "tego", "ten", "teraz",
    "trzeba", "u", "w", "we", "z", "za", "ze",
    // What it belongs to.
    "aplikacji", "bank", "banku", "id", "karty", "klient", "klienta", "klientka", "klientki", "kod", "kodu",
    "konta", "konto", "logowania", "logowanie", "nr", "numer", "numeru", "platnik", "platnika", "portal",
    "portalu", "profil", "profilu", "pue", "sms", "strona", "strony", "systemu", "telefonu",
    "ubezpieczonego", "uzytkownika", "wniosek", "wniosku", "www", "zus",
    // What happened to it.
    "blad", "bledne", "bledny", "chce", "dziala", "jednorazowe", "niepoprawne", "nieznane", "nowe",
    "nowego", "odblokowac", "odblokowanie", "odzyskac", "odzyskanie", "odzyskiwanie", "otrzymal",
    "otrzymala", "pamieta", "podac", "potrzebuje", "problem", "prosi", "pyta", "reset", "resetu", "stare",
    "starego", "startowe", "swoje", "swojego", "tymczasowe", "tymczasowego", "ustawic", "wygasl", "wygaslo",
    "wyslac", "zablokowal", "zablokowala", "zablokowane", "zablokowany", "zalogowac", "zapomnial",
    "zapomniala", "zgubil", "zgubila", "zmiana", "zmiane", "zmiany", "zmienic", "zna",
    // The same in English.
    "account", "an", "and", "asks", "blocked", "but", "caller", "cannot", "change", "changed", "client",
    "customer", "does", "expired", "for", "forgot", "forgotten", "has", "in", "is", "locked", "lost", "not",
    "of", "or", "page", "the", "user", "wants", "was", "with", "work",
  ]

  private static func inflected(_ stem: String) -> [String] {
    [stem] + endings.union(["ze"]).map { stem + $0 }
  }
}
