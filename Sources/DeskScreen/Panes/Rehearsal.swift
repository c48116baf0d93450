import Canvas

/// Goes through the commonest keys before anybody presses one: the first of them would otherwise wait until the search
/// is built, the texts are broken into lines and the code is read from the disk.
/// - Parameters:
///   - model: the state, which stays as it is.
///   - size: the size of the screen, in cells.
///   - memo: remembers what it comes upon.
///   - goesOn: asked before every key; the rehearsal ends when somebody presses a real one.
/// - Returns: how many keys it went through.
@discardableResult
public func rehearse(_ model: Model, size: Size, memo: ViewMemo, while goesOn: () -> Bool) -> Int {
  var model = model
  let moves = Array(repeating: Key.down, count: model.list.count)
  let keys = [.character("z"), .character("u"), .character("s"), .escape] + moves
  for (place, key) in keys.enumerated() {
    guard goesOn() else { return place }
    // Effects are for whoever acts on them; here nobody does.
    _ = model.update(.key(key))
    _ = view(model, size: size, memo: memo)
  }
  return keys.count
}
