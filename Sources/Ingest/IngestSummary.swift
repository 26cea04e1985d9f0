/// How many files one run dealt with.
public struct IngestSummary: Hashable, Sendable {
  /// Taken in, duplicates among them.
  public var done = 0
  /// Of those, how many had come in before.
  public var duplicates = 0
  /// Refused.
  public var rejected = 0
  /// Of those, how many for which reason, by its code.
  public var rejectedByCode: [String: Int] = [:]
  /// Of all these, how many could not be moved and stay in the drop folder.
  public var leftInPlace = 0
  /// Gone before they could be read.
  public var vanished = 0
  /// Left in the drop folder because they were still being written.
  public var unfinished = 0
  /// Left in the drop folder because something went wrong that may pass.
  public var failed = 0

  /// Makes a summary of nothing.
  public init() {}
}
