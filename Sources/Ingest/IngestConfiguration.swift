internal import DocumentReading
public import Configuration
public import Desk

/// How a drop folder is served.
public struct IngestConfiguration: Sendable {
  /// The desk.
  public var desk: Desk
  /// Stop when the folder is empty instead of watching on.
  public var stopsWhenEmpty = false
  /// How often the folder is listed, whatever notifications say. A notification can be lost, and
  /// none comes of a file that another host writes to a share: the list is the truth.
  public var scanInterval = Duration.seconds(2)
  /// How often it is listed where notifications do not tell of everything, as on shares.
  public var networkScanInterval = Duration.seconds(5)
  /// How many folders deep the drop folder is gone through.
  public var folderDepth = 32
  /// How long a file must stay unchanged before it is taken for whole, where the kernel did not
  /// tell that it was closed or moved in.
  public var settleTime = Duration.seconds(1)
  /// A file larger than this many bytes is rejected unread.
  public var largestFile = DocumentReader.largestFile
  /// How long an empty file, or one whose end is missing, may wait for the rest before it is refused.
  public var unfinishedGrace = Duration.seconds(60)
  /// Whether a file may have other names elsewhere.
  public var acceptsHardLinks = false
  /// How long a file rests after a failure that may pass, such as a full disk.
  public var retryInterval = Duration.seconds(10)

  /// Makes a configuration with the defaults.
  public init(desk: Desk) {
    self.desk = desk
  }

  /// Makes a configuration from what a desk's `dateline.toml` says.
  public init(desk: Desk, settings: DeskConfiguration) {
    self.desk = desk
    scanInterval = settings.intake.scanInterval
    networkScanInterval = settings.intake.networkScanInterval
    settleTime = settings.intake.settle
    retryInterval = settings.intake.retryInterval
    unfinishedGrace = settings.intake.unfinishedGrace
    largestFile = settings.intake.largestFile
    folderDepth = settings.intake.folderDepth
    acceptsHardLinks = settings.intake.acceptsHardLinks
  }

  /// How long a file rests after the kernel told that it was closed: programs that write in
  /// several goes open it again within this time.
  var quietTimeAfterClose: Duration { min(settleTime, .milliseconds(200)) }

  /// How long one run waits for files that do not come to rest.
  var patience: Duration { settleTime * 5 + .seconds(1) }
}
