extension LabelledPhrase {
  /// The phrase while its last word is being typed, as the desk sees it at every key; nil for a long phrase, whose
  /// end adds little, and for one that is about nothing.
  var halfTyped: LabelledPhrase? {
    let words = text.split(separator: " ")
    guard matter != nil, (1...6).contains(words.count), let last = words.last, last.count >= 4 else {
      return nil
    }
    let cut = last.prefix((last.count + 1) / 2)
    return LabelledPhrase(
      matter: matter, topic: topic, complains: complains,
      text: (words.dropLast() + [cut]).joined(separator: " "))
  }
}
