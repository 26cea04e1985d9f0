/// How many files a worker reads.
public enum WorkerKind: String, Sendable, CaseIterable {
  /// Many, of plain formats: text, JSON. Their readers keep nothing from one file to the next.
  case recycled
  /// One, of any format: what a crafted file makes of the process dies with it.
  case single
}
