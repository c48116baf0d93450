import DeskCore
import Foundation
import MatterSearch
import SearchTraining
import Testing

@Suite("The trained model in the program")
struct ModelTests {
  /// `make train` writes the model anew; the sharpness is measured there, on writers left out.
  @Test func itIsWhatTrainingGivesFromThePhrasesBitForBit() throws {
    let training = try Training(folder: SearchGiven.trainingFolder)
    let shipped = try #require(PhraseModel.builtIn)
    #expect(shipped.trainedOn == training.source, "phrases or lexicon changed; run make train")
    let anew = training.model(sharpness: Float(shipped.sharpness))
    let isSame = anew == SearchGiven.builtInModel()
    #expect(isSame, "run make train")
  }

  @Test func anotherPhraseMakesItStale() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stale-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: SearchGiven.trainingFolder, toPath: folder.path)
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = try Training(folder: folder.path).source
    #expect(before == PhraseModel.builtIn?.trainedOn)
    try Data("1.1.b\t-\tquestion\tnowe zdanie\n".utf8)
      .write(to: folder.appendingPathComponent("phrases/train-x.tsv"))
    #expect(try Training(folder: folder.path).source != before)
  }

  @Test func aBadLineIsNamed() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bad-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("1.1.b\t-\tquestion\tdobre\n1.1.b\tzłe\n".utf8).write(to: folder.appendingPathComponent("a.tsv"))
    #expect(throws: PhraseFault.self) { try PhraseSet.folder(folder.path) }
  }

  @Test func bytesThatAreNoModelAreRefused() {
    let whole = SearchGiven.builtInModel()
    for bytes in [[], [1, 2, 3], Array(whole.dropLast()), [0] + whole.dropFirst(), whole + [0]] as [[UInt8]] {
      #expect(throws: PhraseFault.self) { try TrainedModel(bytes) }
    }
  }

  @Test func itIsSmall() { #expect(SearchGiven.builtInModel().count < 2_000_000) }

  @Test(arguments: [-0.0, -1e-9, -0.5, -1, -7.25, -30, -90])
  func theExponentialIsTheOneOfTheBooks(exponent: Double) {
    let shares = probabilities([0, exponent], sharpness: 1)
    #expect(abs(shares[1] / shares[0] - exp(exponent)) <= 1e-9 * exp(exponent))
  }
}
