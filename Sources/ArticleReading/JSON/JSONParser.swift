/// Reads JSON (RFC 8259) as a tree, without trust in it.
///
/// Nesting is bounded, so that no file is deeper than the stack. What programs read in different
/// ways is not guessed at: a lone surrogate or a number beyond all numbers is an error, and a key
/// that comes twice is noted.
package struct JSONParser: ~Copyable {
  /// The deepest nesting that is read.
  package static let deepestNesting = 128

  /// The first key that an object has twice, where one has.
  package private(set) var duplicateKey: String?

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Makes a parser of UTF-8, with or without a byte-order mark.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Reads the one value that the bytes hold.
  package mutating func value() throws(JSONSyntaxError) -> JSONNode {
    let value = try node()
    skipBlanks()
    guard position == bytes.count else { throw error("something follows the value") }
    return value
  }

  private mutating func node() throws(JSONSyntaxError) -> JSONNode {
    skipBlanks()
    guard let byte = next else { throw error("the end comes too early") }
    switch byte {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw error("a value begins with a character that begins none")
    }
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONObject {
    try enter()
    var object = JSONObject()
    skipBlanks()
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipBlanks()
        guard next == UInt8(ascii: "\"") else { throw error("a key is not in quotation marks") }
        let key = try string()
        skipBlanks()
        guard take(UInt8(ascii: ":")) else { throw error("a key has no colon after it") }
        if !object.set(key, to: try node()), duplicateKey == nil { duplicateKey = key }
        skipBlanks()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw error("an object is not closed") }
    }
    depth -= 1
    return object
  }

  private mutating func array() throws(JSONSyntaxError) -> [JSONNode] {
    try enter()
    var elements: [JSONNode] = []
    skipBlanks()
    if !take(UInt8(ascii: "]")) {
      repeat {
        elements.append(try node())
        skipBlanks()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw error("an array is not closed") }
    }
    depth -= 1
    return elements
  }

  private mutating func enter() throws(JSONSyntaxError) {
    position += 1
    depth += 1
    guard depth <= JSONParser.deepestNesting else {
      throw JSONSyntaxError(
        isLimit: true, message: "values are nested deeper than \(JSONParser.deepestNesting) levels",
        offset: position - 1)
    }
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    position += 1
    var text: [UInt8] = []
    while true {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20
      {
        position += 1
      }
      text += bytes[start..<position]
      guard let byte = next else { throw error("a string is not closed") }
      guard byte >= 0x20 else { throw error("a string holds a control character") }
      position += 1
      if byte == UInt8(ascii: "\"") { break }
      try escape(into: &text)
    }
    guard let string = String(validating: text, as: UTF8.self) else {
      throw error("a string is not UTF-8")
    }
    return string
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    guard let byte = next else { throw error("a string is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var value = try hexadecimal()
      if (0xD800...0xDBFF).contains(value) {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw loneSurrogate() }
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low) else { throw loneSurrogate() }
        value = 0x1_0000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw loneSurrogate() }
      text += String(Character(scalar)).utf8
    default: throw error("a string holds an escape that means nothing")
    }
  }

  private func loneSurrogate() -> JSONSyntaxError {
    error("a string holds half a character (a lone surrogate)")
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("a string holds an escape that means nothing")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let whole = digits()
    guard whole == 1 || whole > 1 && bytes[position - whole] != UInt8(ascii: "0") else {
      throw error("a number is malformed")
    }
    if take(UInt8(ascii: ".")), digits() == 0 { throw error("a number is malformed") }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if digits() == 0 { throw error("a number is malformed") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard text.utf8.count <= 400, let value = Double(text), value.isFinite else {
      throw JSONSyntaxError(
        isLimit: true, message: "a number is beyond all that can be read", offset: start)
    }
    return text
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, ByteScanner.isDigit(byte) { position += 1 }
    return position - start
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode
  ) throws(JSONSyntaxError) -> JSONNode {
    let isThere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard isThere else { throw error("a value begins with a character that begins none") }
    position += word.utf8CodeUnitCount
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func error(_ message: String) -> JSONSyntaxError {
    JSONSyntaxError(isLimit: false, message: message, offset: position)
  }
}
