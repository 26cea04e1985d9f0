/// A query that is kept by a name.
public struct SavedQuery: Hashable, Sendable {
  /// Its name, such as "place-history".
  public var name: String
  /// One statement, with what is written before it.
  public var sql: String
  /// Whether it comes with the program; a desk's own of the same name takes its place.
  public var isBuiltIn: Bool

  /// Makes a query.
  public init(name: String, sql: String, isBuiltIn: Bool) {
    self.name = name
    self.sql = sql
    self.isBuiltIn = isBuiltIn
  }

  /// What it says of itself: the comment that it begins with, on one line; nil where it has none.
  public var comment: String? {
    var text = ""
    var rest = sql.drop(while: \.isWhitespace)
    if rest.hasPrefix("/*") {
      rest = rest.dropFirst(2)
      while let character = rest.first, !rest.hasPrefix("*/") {
        text.append(character)
        rest = rest.dropFirst()
      }
    } else {
      while rest.hasPrefix("--") {
        let line = rest.prefix { !$0.isNewline }
        text += line.drop { $0 == "-" } + " "
        rest = rest.dropFirst(line.count).drop(while: \.isWhitespace)
      }
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
