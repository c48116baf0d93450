import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// A state of the desk that is reached by keys.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  var seat: Seat = .contactCenter
  var moment = Desk.workingDay
  var strokes: [Stroke] = []
  /// What comes from outside after the keys.
  var messages: [Message] = []

  var testDescription: String { name }

  func desk(_ language: Language = .polish, _ size: Size = Size(columns: 80, rows: 24)) throws -> Desk {
    var desk = try Desk(seat, language, at: moment)
    desk.size = size
    desk.keys(strokes)
    desk.save()
    for message in messages { desk.send(message) }
    return desk
  }

  static func named(_ name: String) -> [Scene] { all.filter { $0.name == name } }

  /// The words of a caller whose matter is 1.2.c, taken, and topic 5.
  private static let zus: [Stroke] = ["zle skladki na pue", .enter, "5"]
  private static let bank: [Stroke] = ["ipko mnie nie wpuszcza ze strony zusu", .enter]

  static let all: [Scene] = panel + calls + reviews

  private static let panel: [Scene] = [
    Scene(name: "ready"),
    Scene(name: "zus-question", strokes: zus),
    Scene(name: "zus-without-topic", strokes: ["zle skladki na pue", .enter, .escape]),
    Scene(name: "zus-login-pair", strokes: ["nie pamietam hasla do pue", .enter]),
    Scene(name: "zus-claims-full", strokes: zus + [.function(5), "3"]),
    Scene(name: "zus-complaint", seat: .branch, strokes: zus + [.function(4)]),
    Scene(name: "bank-question", strokes: bank),
    Scene(name: "bank-complaint", strokes: bank + [.function(4)]),
    Scene(name: "branch-bank-complaint", seat: .branch, strokes: bank + [.function(4)]),
    Scene(name: "outside", strokes: [.end]),
    Scene(name: "cot-none", seat: .cot, strokes: zus),
    Scene(name: "cot-substitute", seat: .cot, strokes: zus + [.function(5), "2"]),
    Scene(name: "cot-full", seat: .cot, strokes: zus + [.function(5), "3"]),
    Scene(name: "cot-full-scrolled", seat: .cot, strokes: zus + [.function(5), "3", .pageDown]),
    Scene(name: "cot-bank-question", seat: .cot, strokes: bank),
    Scene(name: "cot-bank-complaint", seat: .cot, strokes: bank + [.function(4)]),
    Scene(name: "cot-outside", seat: .cot, strokes: [.end]),
    Scene(name: "at-18.00", moment: "2016-04-29T18:00", strokes: zus),
    Scene(name: "holiday", moment: "2016-05-26T10:42", strokes: zus),
    Scene(name: "exception-day", moment: "2023-12-22T10:42", strokes: zus),
    Scene(name: "closes-in-4-min", moment: "2016-04-29T17:56", strokes: zus),
    Scene(name: "before-the-rules", moment: "2016-04-27T10:42"),
    Scene(name: "search-hits", strokes: ["pue nie działa"]),
    Scene(name: "search-proposes-topic", strokes: ["czy należy mi się zasiłek, żądam odpowiedzi"]),
    Scene(name: "search-nothing", strokes: ["xyzzy"]),
    Scene(name: "search-doubt", strokes: ["logowanie bank zus nie działa"]),
    Scene(name: "search-evidence", strokes: ["mam pytanie kiedy dostanę emeryturę"]),
    Scene(name: "search-long-words", strokes: [.paste(String(repeating: "składki ", count: 20))]),
    Scene(name: "picker-seat", strokes: zus + [.function(3)]),
    Scene(name: "picker-claimed", strokes: zus + [.function(5), .down]),
    Scene(name: "picker-method", seat: .cot, strokes: zus + [.function(5), .end]),
    Scene(name: "picker-topic", strokes: ["zle skladki na pue", .enter, "x"]),
    Scene(name: "help", strokes: [.function(1)]),
    Scene(name: "help-end", strokes: [.function(1), .pageDown, .pageDown]),
    Scene(name: "notice", strokes: bank + [.function(6)]),
  ]
}
