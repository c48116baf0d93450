/// A message authentication code of 32 bytes.
struct Mac: Hashable, Sendable {
  static let size = 32
  /// What stands before the first event of a chain.
  static let none = Mac(bytes: SIMD32(repeating: 0))

  let bytes: SIMD32<UInt8>

  init(bytes: SIMD32<UInt8>) { self.bytes = bytes }

  /// Copies a MAC; nil for anything but 32 bytes.
  init?(_ raw: UnsafeRawBufferPointer) {
    guard raw.count == Self.size else { return nil }
    bytes = raw.loadUnaligned(as: SIMD32<UInt8>.self)
  }

  /// Copies a MAC; nil for anything but 32 bytes.
  init?(_ array: [UInt8]) {
    guard let mac = array.withUnsafeBytes({ Mac($0) }) else { return nil }
    self = mac
  }

  var array: [UInt8] { bytes.indices.map { bytes[$0] } }
}
