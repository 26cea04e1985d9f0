/// Strings of TOML on one line.
enum TOMLString {
  /// Takes a string, in double quotation marks with escapes or in single ones without.
  static func take(
    from rest: inout Substring.UTF8View, of key: String
  ) throws(TOMLLineScanner.Refusal) -> String {
    let mark = rest.removeFirst()
    if rest.starts(with: [mark, mark]) {
      throw TOMLLineScanner.Refusal(
        message: "“\(key)” is set to a string of several lines, which no key takes.",
        remedy: "Write it on one line between single marks.")
    }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case mark:
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\") where mark == UInt8(ascii: "\""):
        bytes += try escaped(from: &rest, of: key)
      case 0x00..<0x09, 0x0A..<0x20, 0x7F:
        throw TOMLLineScanner.Refusal(
          message: "The value of “\(key)” holds a control character.", remedy: "Take it out.")
      default: bytes.append(byte)
      }
    }
    throw TOMLLineScanner.Refusal(
      message: "The value of “\(key)” has no closing quotation mark.", remedy: "Add one.")
  }

  private static func escaped(
    from rest: inout Substring.UTF8View, of key: String
  ) throws(TOMLLineScanner.Refusal) -> [UInt8] {
    switch rest.popFirst() {
    case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
    case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): if let scalar = scalar(4, from: &rest) { return scalar }
    case UInt8(ascii: "U"): if let scalar = scalar(8, from: &rest) { return scalar }
    default: break
    }
    throw TOMLLineScanner.Refusal(
      message: "The value of “\(key)” has a backslash that begins nothing known.",
      remedy: "Write a backslash as two, or the whole between '…'.")
  }

  private static func scalar(_ count: Int, from rest: inout Substring.UTF8View) -> [UInt8]? {
    let digits = String(decoding: rest.prefix(count), as: UTF8.self)
    guard digits.utf8.count == count, digits.allSatisfy(\.isHexDigit),
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    else { return nil }
    rest = rest.dropFirst(count)
    return Array(String(Character(scalar)).utf8)
  }
}
