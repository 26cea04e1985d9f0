/// What a reader looks for, brought into the form that the full-text index understands.
///
/// Words are joined by AND; a phrase stands in quotation marks; `prisoner*` is every word that
/// begins so; OR, NOT and AND are in capitals, and parentheses group. NOT binds closest, OR least.
/// Every word is handed on in quotation marks, so that no sign in it can mean anything else.
public struct SearchQuery: Hashable, Sendable {
  /// Why a search cannot be understood, and how to write it.
  public struct Invalid: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    public let reason: String

    /// What is wrong and what can be written.
    public var description: String {
      "\(reason) \(SearchQuery.help)"
    }
  }

  /// How a search is written.
  public static let help = """
    Write words that must all be there, "a phrase" in quotation marks, prisoner* for words that \
    begin so, OR, NOT and AND in capitals, and parentheses around what belongs together.
    """

  /// The expression for MATCH.
  let expression: String

  /// Words and phrases that a search may have, which keeps it quick and its nesting flat.
  static let longest = 100

  /// Reads a search.
  ///
  /// - Throws: `Invalid`, saying what is wrong.
  public init(_ text: String) throws(Invalid) {
    var parser = SearchParser(try SearchToken.tokens(of: text))
    expression = try parser.expression()
  }
}

/// A part of a search.
enum SearchToken: Hashable {
  /// Words that stand beside each other, and whether the last of them is only begun.
  case phrase(String, isPrefix: Bool)
  case and
  case or
  case not
  case open
  case close

  /// The parts in order. What holds neither letter nor digit is passed over.
  static func tokens(of text: String) throws(SearchQuery.Invalid) -> [SearchToken] {
    var tokens: [SearchToken] = []
    var rest = Substring(text)
    while let first = rest.first {
      switch first {
      case _ where first.isWhitespace: rest.removeFirst()
      case "(":
        tokens.append(.open)
        rest.removeFirst()
      case ")":
        tokens.append(.close)
        rest.removeFirst()
      case "\"", "“", "”", "„":
        rest.removeFirst()
        guard let end = rest.firstIndex(where: { "\"“”".contains($0) }) else {
          throw SearchQuery.Invalid(reason: "A quotation mark is not closed.")
        }
        let phrase = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        let isPrefix = rest.first == "*"
        if isPrefix { rest.removeFirst() }
        append(phrase, isPrefix: isPrefix, to: &tokens)
      default:
        let end = rest.firstIndex { $0.isWhitespace || "()\"“”".contains($0) } ?? rest.endIndex
        let word = rest[..<end]
        rest = rest[end...]
        switch word {
        case "AND": tokens.append(.and)
        case "OR": tokens.append(.or)
        case "NOT": tokens.append(.not)
        default:
          append(
            word.filter { $0 != "*" }, isPrefix: word.last == "*", to: &tokens)
        }
      }
    }
    return tokens
  }

  private static func append(_ words: String, isPrefix: Bool, to tokens: inout [SearchToken]) {
    // A NUL would end the expression.
    let words = words.filter { $0 != "\0" }
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    tokens.append(.phrase(words, isPrefix: isPrefix))
  }
}

/// Checks that words and operators stand where they can, and writes them out.
struct SearchParser {
  private let tokens: [SearchToken]
  private var position = 0

  init(_ tokens: [SearchToken]) {
    self.tokens = tokens
  }

  /// The whole expression.
  mutating func expression() throws(SearchQuery.Invalid) -> String {
    let words = tokens.count { if case .phrase = $0 { true } else { false } }
    guard words > 0 else {
      throw SearchQuery.Invalid(reason: "There is no word to look for.")
    }
    guard tokens.count <= SearchQuery.longest else {
      throw SearchQuery.Invalid(
        reason: "The search has more than \(SearchQuery.longest) words and signs.")
    }
    let text = try alternatives()
    guard position == tokens.count else {
      throw SearchQuery.Invalid(reason: "A parenthesis is closed that was not opened.")
    }
    return text
  }

  private var next: SearchToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func alternatives() throws(SearchQuery.Invalid) -> String {
    var text = try conjunction()
    while next == .or {
      position += 1
      text += " OR " + (try conjunction())
    }
    return text
  }

  private mutating func conjunction() throws(SearchQuery.Invalid) -> String {
    var text = try exclusion()
    while let token = next, token != .or, token != .close {
      if token == .and { position += 1 }
      text += " AND " + (try exclusion())
    }
    return text
  }

  private mutating func exclusion() throws(SearchQuery.Invalid) -> String {
    var text = try operand()
    while next == .not {
      position += 1
      text += " NOT " + (try operand())
    }
    return text
  }

  private mutating func operand() throws(SearchQuery.Invalid) -> String {
    guard let token = next else { throw SearchQuery.Invalid(reason: reasonForNothing) }
    switch token {
    case .phrase(let words, let isPrefix):
      position += 1
      let quoted = words.split(separator: "\"").joined(separator: " ")
      return "\"\(quoted)\"" + (isPrefix ? " *" : "")
    case .open:
      position += 1
      let text = try alternatives()
      guard next == .close else {
        throw SearchQuery.Invalid(reason: "A parenthesis is not closed.")
      }
      position += 1
      return "(\(text))"
    case .and, .or, .not, .close: throw SearchQuery.Invalid(reason: reasonForNothing)
    }
  }

  /// What is wrong where a word should stand.
  private var reasonForNothing: String {
    let previous = position > 0 ? tokens[position - 1] : nil
    if let name = SearchParser.name(of: previous) { return "After \(name) a word is missing." }
    if previous == .open { return "After a parenthesis a word is missing." }
    if next == .not {
      return "NOT takes away from what stands before it, and nothing does."
    }
    if let name = SearchParser.name(of: next) { return "Before \(name) a word is missing." }
    return "A parenthesis is closed that was not opened."
  }

  private static func name(of token: SearchToken?) -> String? {
    switch token {
    case .and: "AND"
    case .or: "OR"
    case .not: "NOT"
    default: nil
    }
  }
}
