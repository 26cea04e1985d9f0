/// Looks at the bytes of an XML file before libxml2 does, and stops what would cost it too much:
/// nesting, attributes and comments beyond all need, and every document type.
///
/// It keeps no more than a count of each, and takes a file in pieces.
struct XMLGuard {
  /// What an XML file may not have.
  enum Violation: Error {
    case documentType, depth, attributes, tagLength, commentLength

    /// What is wrong, one sentence.
    var message: String {
      switch self {
      case .documentType:
        "The XML file has a document type, which may make it mean anything; it is not followed."
      case .depth: "The XML file is nested deeper than \(XMLGuard.deepest) elements."
      case .attributes:
        "An element of the XML file has more than \(XMLGuard.mostAttributes) attributes."
      case .tagLength: "A tag of the XML file is longer than \(XMLGuard.longestTag >> 20) MiB."
      case .commentLength:
        "A comment of the XML file is longer than \(XMLGuard.longestComment >> 20) MiB."
      }
    }
  }

  static let deepest = 256
  static let mostAttributes = 1000
  static let longestTag = 1 << 20
  static let longestComment = 8 << 20

  /// How many elements are open.
  private(set) var depth = 0
  /// True where an element was closed after all others.
  private(set) var isClosed = false

  private enum State { case text, opening, tag, comment, section, instruction }
  private var state = State.text
  private var head: [UInt8] = []
  private var length = 0
  private var attributes = 0
  private var quote: UInt8 = 0
  private var isEnd = false
  private var previous: UInt8 = 0
  private var beforePrevious: UInt8 = 0

  /// Looks at the next bytes.
  mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(Violation) {
    for byte in bytes {
      switch state {
      case .text:
        if byte == UInt8(ascii: "<") {
          state = .opening
          head.removeAll(keepingCapacity: true)
        }
      case .opening: try open(byte)
      case .tag: try takeTag(byte)
      case .comment:
        length += 1
        guard length <= XMLGuard.longestComment else { throw .commentLength }
        if byte == UInt8(ascii: ">"), previous == 0x2D, beforePrevious == 0x2D { state = .text }
      case .section:
        if byte == UInt8(ascii: ">"), previous == 0x5D, beforePrevious == 0x5D { state = .text }
      case .instruction:
        length += 1
        guard length <= XMLGuard.longestComment else { throw .commentLength }
        if byte == UInt8(ascii: ">"), previous == UInt8(ascii: "?") { state = .text }
      }
      beforePrevious = previous
      previous = byte
    }
  }

  /// The first bytes behind "<" tell what it opens.
  private mutating func open(_ byte: UInt8) throws(Violation) {
    head.append(byte)
    length = 0
    if head[0] == UInt8(ascii: "?") {
      state = .instruction
    } else if head[0] != UInt8(ascii: "!") {
      attributes = 0
      quote = 0
      isEnd = head[0] == UInt8(ascii: "/")
      state = .tag
      try takeTag(byte)
    } else if head.count == 3, head[1] == 0x2D, head[2] == 0x2D {
      state = .comment
      previous = 0
    } else if head.count == 8, head.starts(with: "![CDATA[".utf8) {
      state = .section
      previous = 0
    } else if head.count >= 2, head[1] != 0x2D, head[1] != UInt8(ascii: "[") {
      throw .documentType
    } else if head.count > 8 {
      throw .documentType
    }
  }

  private mutating func takeTag(_ byte: UInt8) throws(Violation) {
    length += 1
    guard length <= XMLGuard.longestTag else { throw .tagLength }
    if quote != 0 {
      if byte == quote { quote = 0 }
      return
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "="):
      attributes += 1
      guard attributes <= XMLGuard.mostAttributes else { throw .attributes }
    case UInt8(ascii: ">"):
      state = .text
      if isEnd {
        depth -= 1
        if depth <= 0 { isClosed = true }
      } else if previous != UInt8(ascii: "/") {
        depth += 1
        guard depth <= XMLGuard.deepest else { throw .depth }
      } else if depth == 0 {
        isClosed = true
      }
    default: break
    }
  }
}
