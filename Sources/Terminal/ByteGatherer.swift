/// Bytes gathered one by one, which an array does at several times the price.
struct ByteGatherer: ~Copyable {
  private var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2048)
  private var count = 0

  deinit { room.deallocate() }

  /// All bytes so far.
  var all: [UInt8] { Array(room[..<count]) }

  mutating func append(_ byte: UInt8) {
    if count == room.count { grow() }
    room[count] = byte
    count += 1
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// In decimal digits.
  mutating func append(number: Int) {
    if number >= 10 { append(number: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * room.count)
    _ = larger.update(fromContentsOf: room)
    room.deallocate()
    room = larger
  }
}
