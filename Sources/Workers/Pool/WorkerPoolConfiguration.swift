/// How many workers there are and what they may use.
public struct WorkerPoolConfiguration: Hashable, Sendable {
  /// Path of `dateline-worker`.
  public var program: String
  /// A folder of lexicon files that the workers read too; nil for the built-in lexicon alone.
  public var lexiconFolder: String?
  /// The version of rules and lexicon that every worker must have
  /// (`ExtractionPipeline.version`): an older `dateline-worker` must not take part.
  public var extractorVersion: String
  /// How many files are read at once, from 1.
  public var size: Int
  /// How long a worker may take to start.
  public var startingTime: Duration = .seconds(30)
  /// How long reading a file may take.
  public var fileTime: Duration = .seconds(60)
  /// How much processor time reading a file may take, in seconds.
  public var processorSeconds = 20
  /// Bytes of memory that a worker may map.
  public var addressSpace = 512 << 20
  /// Bytes of the longest answer, beside three times those of the file.
  public var longestAnswer = 64 << 20
  /// After how many files a recycled worker is replaced.
  public var filesPerWorker = 1000
  /// After how many bytes of files a recycled worker is replaced.
  public var bytesPerWorker = 256 << 20
  /// How long no worker is started after several in a row failed to.
  public var pauseAfterFailedStarts: Duration = .seconds(5)

  /// Makes a configuration with the default limits.
  public init(program: String, lexiconFolder: String? = nil, extractorVersion: String, size: Int) {
    self.program = program
    self.lexiconFolder = lexiconFolder
    self.extractorVersion = extractorVersion
    self.size = max(1, size)
  }
}
