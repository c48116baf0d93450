import ArgumentParser
import SituationLines

/// The options by which a situation is written on the command line.
struct SituationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Where the consultant sits.", valueName: "contact-center|branch|cot"),
    completion: .named("contact-center|branch|cot"))
  var seat: String?
  @Option(
    help: ArgumentHelp(
      "The matter, for example 1.2.e; 'outside' for one outside the agreement.", valueName: "id"))
  var matter: String?
  @Option(
    help: ArgumentHelp("The topic of the COT menu; needed for 1.2.c and 1.2.e.", valueName: "1-6"),
    completion: .named("1-6"))
  var topic: String?
  @Option(
    help: ArgumentHelp("The kind of report.", valueName: "question|complaint"),
    completion: .named("question|complaint"))
  var kind: String?
  @Option(
    help: ArgumentHelp("How far the caller is authenticated for ZUS.", valueName: "full|substitute|none"),
    completion: .named("full|substitute|none"))
  var authentication: String?

  /// The situation as it was written.
  var request: SituationRequest {
    SituationRequest(
      seat: seat, matter: matter, topic: topic, kind: kind, authentication: authentication)
  }
}
