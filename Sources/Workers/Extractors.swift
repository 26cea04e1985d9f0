public import ArticleReading

/// A file whose events are wanted.
public struct ExtractionJob: Hashable, Sendable {
  /// Who asks, for telling answers apart.
  public var number: Int
  /// An open descriptor of the file, read-only; whoever submits it closes it after the answer.
  public var descriptor: Int32
  /// Bytes of the file.
  public var size: Int
  /// What the file is called in errors: its name in the drop folder.
  public var identifier: String
  /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  public var sha256: String

  /// Makes a job.
  public init(number: Int, descriptor: Int32, size: Int, identifier: String, sha256: String) {
    self.number = number
    self.descriptor = descriptor
    self.size = size
    self.identifier = identifier
    self.sha256 = sha256
  }
}

/// What became of a job.
public struct FinishedExtraction: Hashable, Sendable {
  /// How a job can end.
  public enum Outcome: Hashable, Sendable {
    /// The file was read.
    case extracted(ExtractedDocument)
    /// The file cannot be read, or every attempt at it ended with a crash or beyond a limit.
    case refused(ArticleReadingError)
    /// It was not the file's fault: no worker could be started. Trying again may help.
    case unavailable(reason: String)
  }

  /// The job's number.
  public var number: Int
  /// What became of it.
  public var outcome: Outcome

  /// Makes an answer.
  public init(number: Int, outcome: Outcome) {
    self.number = number
    self.outcome = outcome
  }
}

/// Those who read files and find events in them while the caller goes on.
///
/// All calls are made on one thread, which waits in `poll` between them.
public protocol Extractors: AnyObject {
  /// How many more jobs can be submitted now.
  var capacity: Int { get }
  /// Gives a job to whoever is free. Only while `capacity` is above 0.
  func submit(_ job: ExtractionJob)
  /// Readable when something is to be collected.
  var descriptors: [Int32] { get }
  /// When to collect at the latest, for a job that must be stopped then.
  var nextDeadline: ContinuousClock.Instant? { get }
  /// The answers that came since the last call. Never waits.
  func collect(at now: ContinuousClock.Instant) -> [FinishedExtraction]
  /// Ends them all; jobs in hand are given up.
  func close()
}
