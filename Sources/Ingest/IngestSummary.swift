/// How many files one run dealt with.
public struct IngestSummary: Hashable, Sendable {
  /// Moved to `done`, duplicates among them.
  public var done = 0
  /// Of those, how many had come in before.
  public var duplicates = 0
  /// Moved to `rejected`.
  public var rejected = 0
  /// Left in the drop folder because they were still being written.
  public var unfinished = 0
  /// Left in the drop folder because something went wrong that may pass.
  public var failed = 0

  /// Makes a summary of nothing.
  public init() {}
}
