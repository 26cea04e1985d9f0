/// Something that a check of a desk found.
public struct DeskFinding: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// As it should be.
    case fine
    /// Worth knowing.
    case notice
    /// It works, and something should be done.
    case warning
    /// It does not work, or something may be lost.
    case error

    private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }

    /// Orders by how bad it is.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  }

  /// What was looked at: "folders", "database", …
  public var subject: String
  /// How bad it is.
  public var severity: Severity
  /// What was found, one sentence.
  public var message: String
  /// How to mend it; nil where nothing is to be mended.
  public var remedy: String?

  init(_ subject: String, _ severity: Severity, _ message: String, _ remedy: String? = nil) {
    self.subject = subject
    self.severity = severity
    self.message = message
    self.remedy = remedy
  }
}
