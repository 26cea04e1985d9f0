/// Reads one line of a configuration file.
struct TOMLLineScanner {
  /// What a line says.
  enum Statement: Hashable {
    case nothing
    case section(String)
    case entry(String, TOMLValue)
  }

  /// Why a line cannot be read.
  struct Refusal: Error {
    let message: String
    let remedy: String
  }

  private var rest: Substring.UTF8View

  init(_ line: Substring.UTF8View) {
    rest = line
  }

  mutating func statement() throws(Refusal) -> Statement {
    skipBlanks()
    let statement: Statement
    switch rest.first {
    case nil, UInt8(ascii: "#"): return .nothing
    case UInt8(ascii: "["): statement = .section(try header())
    default:
      let key = try dottedKey()
      skipBlanks()
      guard take(UInt8(ascii: "=")) else {
        throw Refusal(
          message: "After “\(key)” an equals sign is missing.",
          remedy: "Write a key, =, and its value, such as: settle = \"1 s\"")
      }
      skipBlanks()
      statement = .entry(key, try value(of: key))
    }
    skipBlanks()
    guard rest.isEmpty || rest.first == UInt8(ascii: "#") else {
      throw Refusal(
        message: "Something stands after the end: “\(shown(rest))”.",
        remedy: "Keep one key or section a line; a comment begins with #.")
    }
    return statement
  }

  private mutating func header() throws(Refusal) -> String {
    rest.removeFirst()
    if rest.first == UInt8(ascii: "[") {
      throw Refusal(
        message: "Lists of sections are not used here.", remedy: "Write [section] with one bracket."
      )
    }
    skipBlanks()
    let name = try dottedKey()
    skipBlanks()
    guard take(UInt8(ascii: "]")) else {
      throw Refusal(
        message: "The section “\(name)” is not closed.", remedy: "End its name with ].")
    }
    return name
  }

  private mutating func dottedKey() throws(Refusal) -> String {
    var parts: [String] = []
    repeat {
      skipBlanks()
      let part = rest.prefix(while: TOMLLineScanner.isKeyByte)
      guard !part.isEmpty else {
        throw Refusal(
          message: "A key or a [section] is expected here: “\(shown(rest))”.",
          remedy: "Keys are of letters, digits, - and _; see “dateline config show”.")
      }
      rest = rest.dropFirst(part.count)
      parts.append(String(decoding: part, as: UTF8.self))
      skipBlanks()
    } while take(UInt8(ascii: "."))
    return parts.joined(separator: ".")
  }

  private mutating func value(of key: String) throws(Refusal) -> TOMLValue {
    switch rest.first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return .string(try TOMLString.take(from: &rest, of: key))
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      throw Refusal(
        message: "“\(key)” is set to a list or a table, which no key takes.",
        remedy: "Set it to one value.")
    default: break
    }
    let word = rest.prefix { $0 != UInt8(ascii: "#") && $0 != 0x20 && $0 != 0x09 }
    rest = rest.dropFirst(word.count)
    let text = String(decoding: word, as: UTF8.self)
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "":
      throw Refusal(
        message: "“\(key)” has no value.", remedy: "Give it one, or take the line out.")
    default: break
    }
    guard let number = TOMLLineScanner.number(text) else {
      throw Refusal(
        message: "The value of “\(key)” cannot be read: “\(shown(word))”.",
        remedy: "Put text, sizes and times between quotation marks, such as \"64 MiB\" or \"2 s\".")
    }
    return number
  }

  /// A number, with "_" only between digits.
  private static func number(_ text: String) -> TOMLValue? {
    let isMarked = text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
    let groups = text.dropFirst(isMarked ? 1 : 0)
      .split(separator: "_", omittingEmptySubsequences: false)
    let isDigits = groups.allSatisfy { group in
      !group.isEmpty && group.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    if isDigits { return Int(text.filter { $0 != "_" }).map(TOMLValue.integer) }
    let halves = text.dropFirst(isMarked ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count == 2,
      halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return Double(text).map(TOMLValue.number)
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  private func shown(_ bytes: Substring.UTF8View) -> String {
    let text = String(decoding: bytes.prefix(40), as: UTF8.self)
    return bytes.count > 40 ? text + "…" : text
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
