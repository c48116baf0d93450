import CResources

extension PhraseModel {
  /// The model that the program carries with it; nil where it is none of this version.
  ///
  /// It is read where it lies, so that it costs nothing before the first search.
  package static let builtIn: PhraseModel? = {
    for number in 0..<desk_resource_count() {
      let resource = desk_resource_at(number)
      guard String(cString: resource.path) == "search/model.bin" else { continue }
      return PhraseModel(UnsafeRawBufferPointer(start: resource.bytes, count: resource.count))
    }
    return nil
  }()
}
