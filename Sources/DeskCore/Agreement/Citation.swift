/// A citable point of the agreement of 28.04.2016 (podstawa).
///
/// The unnumbered passages of point 4.2 have names of their own, such as `4.2.depth`.
public enum Citation: UInt8, ClosedVocabulary {
  case point1_1
  case point1_1A
  case point1_1B
  case point1_1C
  case point1_1D
  case point1_2
  case point1_2A
  case point1_2B
  case point1_2C
  case point1_2D
  case point1_2E
  case point1_2F
  case point2
  case point3
  case point4
  case point4_1
  case point4_2
  case point4_2Hours
  case point4_2Ivr
  case point4_2Recording
  case point4_2Topic1
  case point4_2Topic2
  case point4_2Topic3
  case point4_2Topic4
  case point4_2Topic5
  case point4_2Topic6
  case point4_2Depth
  case point4_2Skype
  case point4_2Form
  case point4_2Chat
  case point4_2Email
  case point4_3

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .point1_1: "1.1"
    case .point1_1A: "1.1.a"
    case .point1_1B: "1.1.b"
    case .point1_1C: "1.1.c"
    case .point1_1D: "1.1.d"
    case .point1_2: "1.2"
    case .point1_2A: "1.2.a"
    case .point1_2B: "1.2.b"
    case .point1_2C: "1.2.c"
    case .point1_2D: "1.2.d"
    case .point1_2E: "1.2.e"
    case .point1_2F: "1.2.f"
    case .point2: "2"
    case .point3: "3"
    case .point4: "4"
    case .point4_1: "4.1"
    case .point4_2: "4.2"
    case .point4_2Hours: "4.2.hours"
    case .point4_2Ivr: "4.2.ivr"
    case .point4_2Recording: "4.2.recording"
    case .point4_2Topic1: "4.2.topic-1"
    case .point4_2Topic2: "4.2.topic-2"
    case .point4_2Topic3: "4.2.topic-3"
    case .point4_2Topic4: "4.2.topic-4"
    case .point4_2Topic5: "4.2.topic-5"
    case .point4_2Topic6: "4.2.topic-6"
    case .point4_2Depth: "4.2.depth"
    case .point4_2Skype: "4.2.skype"
    case .point4_2Form: "4.2.form"
    case .point4_2Chat: "4.2.chat"
    case .point4_2Email: "4.2.email"
    case .point4_3: "4.3"
    }
  }
}

/// The points behind a statement, in the agreement's order.
public typealias CitationSet = TermSet<Citation>
