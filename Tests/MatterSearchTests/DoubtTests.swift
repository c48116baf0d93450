import DeskCore
import MatterSearch
import Testing

@Suite("The desk asks instead of guessing")
struct DoubtTests {
  @Test(arguments: [
    "", "   ", "?!", "😀", "xqzv wvkq", "qwertyuiop zxcvbnm", "jaka będzie pogoda", "duża pizza z serem",
    "ich brauche hilfe mit meinem auto", "je voudrais un café", "добрий день", "漢字", "pit 37 zwrot podatku",
    "konto w mbanku zablokowane", "urząd pracy zapisy", "halo dzień dobry", "problem",
    "what is the weather like", "pani z ZUS była niemiła", "chcę reklamację na ZUS",
    "ile mam pieniędzy na koncie",
    "stan konta", "zus", "w ZUS", "pue zus", "bank", "ipko", "zus bank",
    "telefon do zus", "numer telefonu do zus", "infolinia zus", "gdzie jest zus", "how do I call zus",
    "kto mi pomoże", "bank nie loguje do zus",
  ])
  func wordsOfNoMatterAreAskedAbout(words: String) throws {
    let doubt = try #require(try FinderGiven.find(words).first?.doubt)
    guard case .unclear(let question) = doubt else {
      Issue.record("\(doubt)")
      return
    }
    #expect(question.polish.hasPrefix("Nie wiem – zapytaj:"))
    #expect(question.english.hasPrefix("I do not know – ask:"))
  }

  /// A pair of matters that is easily mixed up, and words that fit both.
  static let pairs: [(words: String, between: [String])] = [
    ("logowanie bank zus nie działa", ["1.1.d", "1.2.b"]),
    ("profil zus bank założyć", ["1.1.a", "1.2.a"]),
    ("znikły dane po wysłaniu na pue", ["1.2.c", "1.2.d"]),
    ("pue nie wpuszcza", ["1.2.b", "1.2.f"]),
    ("zapomniałem hasła", ["1.1.b", "1.2.b"]), ("hasło", ["1.1.b", "1.2.b"]),
    ("zablokowane konto", ["1.1.b", "1.2.b"]), ("nie mogę się zalogować", ["1.1.b", "1.2.b"]),
    ("nie mogę wejść na konto", ["1.1.b", "1.2.b"]), ("I forgot my password", ["1.1.b", "1.2.b"]),
    ("nie pamiętam loginu", ["1.1.b", "1.2.b"]), ("strona nie działa", ["1.1.b", "1.2.f"]),
    ("website down", ["1.1.b", "1.2.f"]),
    ("kod sms nie przychodzi", ["1.1.b", "1.2.b"]), ("aplikacja nie działa", ["1.1.b", "1.2.d"]),
  ]

  @Test(arguments: pairs)
  func twoMattersThatAreEasilyMixedUpAreToldApartByTheirQuestion(words: String, between: [String]) throws {
    let hits = try FinderGiven.find(words)
    let rulebook = try FinderGiven.rulebook()
    #expect(hits.prefix(2).map { rulebook.matters[Int($0.matter)].id }.sorted() == between)
    let question = try #require(rulebook.questions.first { $0.between.sorted() == between })
    #expect(hits[0].doubt == .between(question.ask))
    #expect(hits.dropFirst().allSatisfy { $0.doubt == nil && $0.evidence.isEmpty })
  }

  @Test func everyQuestionOfTheRulebookCanBeAsked() throws {
    let rulebook = try FinderGiven.rulebook()
    #expect(rulebook.questions.count >= 4)
    #expect(Set(rulebook.questions.map { Set($0.between) }).count == rulebook.questions.count)
  }

  @Test(arguments: [
    "nie pamiętam hasła do PUE", "kiedy dostanę emeryturę", "aplikacja iko się zawiesza",
    "jak założyć profil na pue zus", "portal zus nie otwiera się nikomu",
    "zapomniałem hasła do ipko", "nie mogę się zalogować na pue",
    "z pue otworzyło się okno banku i nie przyjmuje hasła do ipko", "zus przez bank", "ipko nie działa",
    "strona zus nie działa", "infolinia banku", "zły numer telefonu na profilu pue", "zgubiłam telefon",
  ])
  func aClearPhraseIsNotNagged(words: String) throws {
    #expect(try FinderGiven.find(words).first?.doubt == nil)
  }
}
