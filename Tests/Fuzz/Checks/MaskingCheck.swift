import DeskCore

/// A masked note shows no long number and stays as it is when it is masked again.
enum MaskingCheck {
  static func fault(_ bytes: [UInt8]) -> String? {
    let note = String(decoding: bytes, as: UTF8.self)
    let masked = masker.mask(note)
    let again = masker.mask(masked.text)
    if again.text != masked.text || !again.hidden.isEmpty { return "masked again it is \(again.text)" }
    if !masked.text.isPlainLine { return "it upsets the screen" }
    if let run = LeftDigits.runs(in: masked.text).first { return "it shows \(run)" }
    if let pesel = pesels(in: masked.text).first { return "it shows the PESEL \(pesel)" }
    return lengthFault(note, masked)
  }

  private static let masker = Masker(publicNumbers: ["22 560 16 00"], publicAddresses: ["cot@zus.pl"])

  /// Beside the marks nothing is longer than it was, but a sign such as ⑫ that is written as two digits.
  private static func lengthFault(_ note: String, _ masked: MaskedText) -> String? {
    let longest = 4 * note.unicodeScalars.count + Masker.mark.unicodeScalars.count
    let length = masked.text.unicodeScalars.count
    return length <= longest ? nil : "\(note.unicodeScalars.count) scalars became \(length)"
  }

  /// Eleven digits in a row whose last one is the check digit of a PESEL.
  static func pesels(in text: String) -> [String] {
    // By bytes: among characters 5️⃣ lies between 5 and 6.
    text.utf8.split { !(0x30...0x39).contains($0) }.filter { $0.count == 11 }.map { String($0) ?? "" }.filter
    { run in
      let digits = run.utf8.map { Int($0) - 48 }
      let sum = zip(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]).reduce(0) { $0 + $1.0 * $1.1 }
      return sum % 10 == 0
    }
  }
}
