import Canvas
import DeskCore

/// What a panel in practice mode shows beside itself; nil in a desk that takes real calls.
public struct PracticeState: Equatable, Sendable {
  /// Something that the practice menu offers.
  public struct Offer: Equatable, Sendable {
    /// A few words.
    public let label: LocalizedText
    /// What comes of it.
    public let detail: LocalizedText

    /// Makes an offer.
    /// - Parameters:
    ///   - label: a few words.
    ///   - detail: what comes of it.
    public init(label: LocalizedText, detail: LocalizedText) {
      self.label = label
      self.detail = detail
    }
  }

  /// Something said or done in the call that is being practised.
  public struct Said: Equatable, Sendable {
    /// Seconds since the call began.
    public let seconds: Int
    /// Whether the caller said it; else it is the trainee's.
    public let isCaller: Bool
    /// What was said or done.
    public let words: LocalizedText

    /// Makes a line.
    /// - Parameters:
    ///   - seconds: seconds since the call began.
    ///   - isCaller: whether the caller said it.
    ///   - words: what was said or done.
    public init(seconds: Int, isCaller: Bool, words: LocalizedText) {
      self.seconds = seconds
      self.isCaller = isCaller
      self.words = words
    }
  }

  /// The caller's last words; nil while nobody is on the line.
  public var words: LocalizedText?
  /// What the trainee's other screen says about them, such as whether a statement is true.
  public var aside: LocalizedText?
  /// What the practice menu offers between calls.
  public var offers: [Offer]
  /// Everything said and done in the call so far.
  public var transcript: [Said]

  /// Makes a state.
  /// - Parameters:
  ///   - words: the caller's last words.
  ///   - aside: what the trainee's other screen says about them.
  ///   - offers: what the practice menu offers.
  ///   - transcript: everything said and done in the call so far.
  public init(words: LocalizedText?, aside: LocalizedText?, offers: [Offer], transcript: [Said] = []) {
    self.transcript = transcript
    self.words = words
    self.aside = aside
    self.offers = offers
  }
}

/// A page of practice to be read: how a call went, or how the trainee is getting on.
public struct PracticePage: Equatable, Sendable {
  /// A line with its meaning.
  public struct Line: Equatable, Sendable {
    /// The words.
    public let text: LocalizedText
    /// What they mean.
    public let role: Role

    /// Makes a line.
    /// - Parameters:
    ///   - text: the words.
    ///   - role: what they mean.
    public init(_ text: LocalizedText, _ role: Role = .text) {
      self.text = text
      self.role = role
    }
  }

  /// What stands above it.
  public let title: LocalizedText
  /// The lines, which are wrapped to the window.
  public let lines: [Line]
  /// How many lines are scrolled away.
  var scroll = 0

  /// Makes a page.
  /// - Parameters:
  ///   - title: what stands above it.
  ///   - lines: the lines.
  public init(title: LocalizedText, lines: [Line]) {
    self.title = title
    self.lines = lines
  }
}
