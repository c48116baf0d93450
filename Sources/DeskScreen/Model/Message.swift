import Canvas
import DeskCore

/// Something that happened to the desk.
public enum Message: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted at once.
  case paste(String)
  /// The mouse was used on a screen of a size.
  case pointer(Pointer, Size)
  /// The screen has a size.
  case resized(Size)
  /// The clock shows a moment.
  case clock(Instant)
  /// Something outside did not work; the line says what.
  case failure(LocalizedText)
  /// Something outside was done; the line says what.
  case news(LocalizedText)
  /// The journal wrote something, or could not.
  case journal(JournalStatus)
  /// Calls were found that a desk left open when it ended unexpectedly.
  case abandonedCalls([LiveCall])
  /// The rulebooks were changed, and proven.
  case rulebooks(RulebookShelf)
  /// The rulebooks were changed and cannot be used, nil once they can; the line says what is wrong.
  case rulebookFault(LocalizedText?)
  /// A supervisor put channels out of service or back; the line says what could not be read of it, if anything.
  case overrides(ChannelOverrides, fault: LocalizedText?)
  /// A call that another desk left open belongs to this desk now.
  case takenOver(LiveCall)
  /// What practice shows beside the panel.
  case practice(PracticeState)
  /// A scripted caller is on the line.
  case practiceCall(seat: Seat, medium: ContactMedium, at: Instant)
  /// A practice call that was cut short goes on.
  case practiceCallResumed(LiveCall, at: Instant)
  /// Something of practice is to be read.
  case practicePage(PracticePage)
  /// The practice menu is to be shown.
  case practiceMenu
  /// The journal answered the request with this number.
  case reviewed(Int, ReviewAnswer)
}

/// Something that the desk wants done outside itself.
public enum Effect: Equatable, Sendable {
  /// End the program.
  case quit
  /// Draw the whole screen anew.
  case redraw
  /// Listen to the mouse, or stop.
  case setMouse(Bool)
  /// Start with this seat next time.
  case rememberSeat(Seat)
  /// Write an event of a call into the journal.
  case record(CallRecord)
  /// Take over a call that another desk left open.
  case takeOver(LiveCall)
  /// Close a call that another desk left open.
  case closeInterrupted(LiveCall)
  /// Print a slip, or save it where there is no printer.
  case printSlip([String])
  /// Go into practice mode.
  case enterPractice
  /// The trainee told the scripted caller something.
  case reply(SpokenReply)
  /// The trainee took this offer of the practice menu, counted from 0.
  case practise(Int)
  /// Read from the journal, and answer with this number.
  case load(Int, ReviewRequest)
}
