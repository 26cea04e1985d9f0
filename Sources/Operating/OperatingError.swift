/// Why an operator's command fails: what is wrong, and what to do.
public struct OperatingError: Error, Hashable, Sendable {
  /// The kinds of failure.
  public enum Code: String, Sendable {
    /// What was named is not there or cannot be read.
    case missing = "E-MISSING"
    /// What was given is not what it should be, such as a file that is no backup.
    case invalid = "E-BACKUP"
    /// Another process holds what is needed.
    case busy = "E-BUSY"
    /// Something cannot be made where it was asked for.
    case cannotCreate = "E-CREATE"
    /// Reading or writing broke off.
    case inputOutput = "E-IO"
  }

  /// The kind.
  public var code: Code
  /// What is wrong, whole sentences.
  public var message: String
  /// What to do, one sentence.
  public var remedy: String

  /// Makes an error.
  public init(_ code: Code, _ message: String, remedy: String) {
    self.code = code
    self.message = message
    self.remedy = remedy
  }
}

extension OperatingError: CustomStringConvertible {
  /// "… Do this. [E-BACKUP]".
  public var description: String { "\(message) \(remedy) [\(code.rawValue)]" }
}
