/// Why a folder is no desk, and what to do about it.
public struct DeskError: Error, Hashable, Sendable {
  /// The folder.
  public let path: String
  /// What is wrong, one sentence.
  public let message: String
  /// What to do, one sentence.
  public let remedy: String

  /// Makes an error.
  public init(path: String, message: String, remedy: String) {
    self.path = path
    self.message = message
    self.remedy = remedy
  }
}

extension DeskError: CustomStringConvertible {
  /// The message and the remedy.
  public var description: String { "\(message) \(remedy)" }
}
