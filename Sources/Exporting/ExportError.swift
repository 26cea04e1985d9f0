/// Why an export cannot be made: what is wrong, where, and what to do.
public struct ExportError: Error, Hashable, Sendable {
  /// The kinds of refusal.
  public enum Code: String, Sendable {
    /// The folder is there and holds something.
    case exists = "E-EXPORT-EXISTS"
    /// A file or folder cannot be made or written.
    case write = "E-EXPORT-WRITE"
  }

  /// The kind.
  public var code: Code
  /// The file or folder.
  public var path: String
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var remedy: String
}

extension ExportError: CustomStringConvertible {
  /// "exports/2026: … [E-EXPORT-EXISTS]".
  public var description: String { "\(path): \(message) \(remedy) [\(code.rawValue)]" }
}

extension ExportError {
  /// A system call that failed.
  static func failed(_ what: String, _ path: String, reason: String) -> ExportError {
    ExportError(
      code: .write, path: path, message: "\(what): \(reason).",
      remedy: "Nothing has the final name. Make room or give access, then export again.")
  }
}
