/// Where a file lies in the drop folder: its name after those of the sub-folders it is in.
///
/// Names are bytes to Linux: they may be no UTF-8, and two that look alike may be different files.
/// So they are compared byte by byte, which strings are not.
struct DropPath: Hashable, Sendable {
  /// The bytes, without a slash at either end and without a NUL.
  let bytes: [UInt8]

  /// Takes bytes as they are.
  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Takes the bytes of a text.
  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Takes bytes written as pairs of hexadecimal digits; what is none is left out.
  init(hexadecimal digits: String) {
    let values = digits.utf8.compactMap { digit -> UInt8? in
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    bytes = stride(from: 0, to: values.count - values.count % 2, by: 2).map {
      values[$0] << 4 | values[$0 + 1]
    }
  }

  /// An entry of the folder that this path names.
  func appending(_ name: DropPath) -> DropPath {
    if name.bytes.isEmpty { return self }
    return bytes.isEmpty ? name : DropPath(bytes + [slash] + name.bytes)
  }

  /// The last name.
  var name: DropPath {
    guard let end = bytes.lastIndex(of: slash) else { return self }
    return DropPath(bytes[(end + 1)...])
  }

  /// The sub-folder; empty for what lies in the drop folder itself.
  var folder: DropPath {
    guard let end = bytes.lastIndex(of: slash) else { return DropPath([]) }
    return DropPath(bytes[..<end])
  }

  /// The names that it goes through.
  var names: [DropPath] { bytes.split(separator: slash).map { DropPath($0) } }

  /// The text of the bytes; nil where they are no UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The text, with each byte that does not belong to UTF-8 as "\xE9".
  var escapedText: String {
    if let text { return text }
    var result = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      // A character of UTF-8 has at most four bytes.
      let length = (1...4).first {
        rest.count >= $0 && String(validating: rest.prefix($0), as: UTF8.self) != nil
      }
      if let length {
        result += String(decoding: rest.prefix(length), as: UTF8.self)
        rest = rest.dropFirst(length)
      } else {
        result += "\\x" + hexadecimal([rest[rest.startIndex]]).uppercased()
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The bytes in hexadecimal; nil where the text says it all.
  var hexadecimalBytes: String? { text == nil ? hexadecimal(bytes) : nil }

  /// Gives the bytes, with a NUL behind them, to a call of the system.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var characters = bytes.map { CChar(bitPattern: $0) }
    characters.append(0)
    return characters.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return "".withCString(body) }
      return body(start)
    }
  }

  private var slash: UInt8 { UInt8(ascii: "/") }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension DropPath: Comparable {
  static func < (left: DropPath, right: DropPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension DropPath: ExpressibleByStringLiteral {
  init(stringLiteral text: String) {
    self.init(text)
  }
}

extension DropPath: CustomStringConvertible {
  /// The text on one line, safe to print: what steers a terminal is a question mark.
  var description: String {
    let scalars = escapedText.unicodeScalars.map { scalar in
      let category = scalar.properties.generalCategory
      return category == .control || category == .format ? "?" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
