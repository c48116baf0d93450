import Glibc

/// How letters are written on the wire between the program and its terminal.
package enum Charset: Equatable {
  case utf8
  /// A codeset of single bytes: what each byte from 0x80 on means. Only ASCII is drawn with it.
  case singleByte([Unicode.Scalar?])

  /// What the environment says about letters.
  enum Wish: Equatable {
    /// Nothing: the C locale, or no locale at all.
    case nothing
    /// A locale without a codeset in its name.
    case localeDefault
    case utf8
    case other(codeset: String)
  }

  /// Reads a locale's name.
  /// - Parameter locale: for instance `pl_PL.ISO-8859-2@euro`; nil when there is none.
  static func wish(locale: String?) -> Wish {
    guard let locale, !locale.isEmpty, locale != "C", locale != "POSIX" else { return .nothing }
    let name = locale.prefix { $0 != "@" }
    guard let dot = name.firstIndex(of: ".") else { return .localeDefault }
    let codeset = String(name[name.index(after: dot)...])
    let plain = codeset.lowercased().filter { $0.isLetter || $0.isNumber }
    return plain == "utf8" ? .utf8 : .other(codeset: codeset)
  }

  /// Sets the program's locale to match the environment, as far as this machine can.
  static func adopt() -> Charset {
    switch wish(locale: localeInEnvironment()) {
    case .nothing: return adoptUTF8()
    case .utf8: return adoptLocale() == "UTF-8" ? .utf8 : adoptUTF8()
    case .other(let codeset): return .singleByte(upperHalf(of: codeset))
    case .localeDefault:
      guard let codeset = adoptLocale() else { return adoptUTF8() }
      return codeset == "UTF-8" ? .utf8 : .singleByte(upperHalf(of: codeset))
    }
  }

  private static func localeInEnvironment() -> String? {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    return nil
  }

  /// The codeset of the environment's locale, nil where the machine does not have that locale.
  private static func adoptLocale() -> String? {
    guard setlocale(LC_CTYPE, "") != nil, let codeset = nl_langinfo(Int32(CODESET)) else { return nil }
    return String(cString: codeset)
  }

  /// In the C locale itself every Polish letter would be lost.
  private static func adoptUTF8() -> Charset {
    setlocale(LC_CTYPE, "C.UTF-8") == nil ? .singleByte([]) : .utf8
  }

  /// What the bytes from 0x80 on mean; works for codesets whose locale is not installed too.
  private static func upperHalf(of codeset: String) -> [Unicode.Scalar?] {
    let converter = iconv_open("UTF-32LE", codeset)
    guard converter != iconv_t(bitPattern: -1) else { return [] }
    defer { iconv_close(converter) }
    return (UInt8(0x80)...0xFF).map { scalar(of: $0, converter) }
  }

  private static func scalar(of byte: UInt8, _ converter: iconv_t?) -> Unicode.Scalar? {
    var input = CChar(bitPattern: byte)
    var output: UInt32 = 0
    let converted = withUnsafeMutablePointer(to: &input) { source in
      withUnsafeMutableBytes(of: &output) { target in
        var from: UnsafeMutablePointer<CChar>? = source
        var into = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var inputLeft = 1
        var outputLeft = target.count
        return iconv(converter, &from, &inputLeft, &into, &outputLeft)
      }
    }
    return converted == 0 ? Unicode.Scalar(UInt32(littleEndian: output)) : nil
  }
}
