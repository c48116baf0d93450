import DeskCore

/// A list to choose from, laid over the panel.
public struct Picker: Equatable, Sendable {
  /// What is being chosen.
  public enum Subject: Equatable, Sendable {
    case seat
    case method
    case topic
  }

  /// One thing to choose.
  public struct Choice: Equatable, Sendable {
    /// The digit that chooses it at once.
    public let digit: UInt8
    /// The choice in a few words.
    public let label: String
    /// What has to be known before choosing it.
    public let detail: String
  }

  /// What is being chosen.
  public let subject: Subject
  /// The place of the highlighted choice, counted from 0.
  public internal(set) var highlighted: Int
}

extension Model {
  /// The choices of a picker, in the language of the screen.
  func choices(of subject: Picker.Subject) -> [Picker.Choice] {
    switch subject {
    case .seat:
      Seat.allCases.enumerated().map { place, seat in
        Picker.Choice(digit: UInt8(place + 1), label: seat.name[language], detail: "")
      }
    case .method:
      rulebook.rulebook.methods.prefix(9).enumerated().map { place, method in
        Picker.Choice(
          digit: UInt8(place + 1), label: "\(method.level.name[language]): \(method.label[language])",
          detail: method.detail[language])
      }
    case .topic:
      rulebook.rulebook.topics.map {
        Picker.Choice(digit: $0.key, label: $0.label[language], detail: $0.covers[language])
      }
    }
  }

  /// Lays a picker over the panel, with the present choice highlighted.
  mutating func open(_ subject: Picker.Subject) {
    let present: Int? =
      switch subject {
      case .seat: Seat.allCases.firstIndex(of: seat)
      case .method: rulebook.rulebook.methods.firstIndex { $0.route == route }
      case .topic: rulebook.rulebook.topics.firstIndex { $0.key == topic }
      }
    overlay = .picker(Picker(subject: subject, highlighted: present ?? 0))
  }

  /// Takes the choice at a place and closes the picker.
  mutating func take(_ place: Int, of subject: Picker.Subject) -> [Effect] {
    overlay = nil
    guidanceScroll = 0
    switch subject {
    case .seat:
      seat = Seat.allCases[place]
      return [.rememberSeat(seat)]
    case .method: route = rulebook.rulebook.methods[place].route
    case .topic: chosenTopic = rulebook.rulebook.topics[place].key
    }
    return []
  }
}
