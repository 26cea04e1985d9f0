/// Why bytes could not be read as an article, and what to do about it.
public struct ArticleReadingError: Error, Hashable, Sendable {
  /// Where in the file the trouble is.
  public enum Place: Hashable, Sendable {
    /// A line, counted from 1.
    case line(Int)
    /// A byte, counted from 0.
    case byte(Int)
  }

  /// Stable code, the same in receipts, logs and the database: "E-" and a word.
  public let code: String
  /// The file, or the line of an archive.
  public let identifier: String
  /// Where in it, if at one place.
  public let place: Place?
  /// What is wrong, one sentence.
  public let message: String
  /// What to do, one sentence.
  public let remedy: String

  /// Makes an error.
  public init(
    code: String, identifier: String, place: Place? = nil, message: String, remedy: String
  ) {
    self.code = code
    self.identifier = identifier
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}

extension ArticleReadingError: CustomStringConvertible {
  /// "note.txt: byte 812: … What to do. [E-ENCODING]".
  public var description: String {
    let location =
      switch place {
      case .line(let number): "\(identifier): line \(number): "
      case .byte(let offset): "\(identifier): byte \(offset): "
      case nil: "\(identifier): "
      }
    return "\(location)\(message) \(remedy) [\(code)]"
  }
}
