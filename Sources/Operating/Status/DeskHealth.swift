public import Configuration
public import Desk
internal import EventStore

/// What can be told of a desk from outside its service: from the folders, the database and what the
/// service says of itself.
public struct DeskHealth: Sendable {
  /// The service's own words; nil where none runs or it said nothing yet.
  public var service: ServiceState?
  /// Its process; nil where none runs.
  public var serviceProcess: Int32?
  /// What lies in the drop folder.
  public var backlog: Backlog
  /// Bytes of the database.
  public var databaseBytes: Int
  /// Bytes of its write-ahead log.
  public var logBytes: Int
  /// Room on the file systems of the desk.
  public var freeSpace: [FreeSpace]
  /// The last backup; nil where none is known.
  public var lastBackup: BackupRecord?

  /// Looks at a desk.
  public init(desk: Desk, configuration: DeskConfiguration) {
    let process = ServiceState.runningProcess(desk)
    serviceProcess = process
    service = process == nil ? nil : ServiceState.ofRunningService(desk)
    let settle = configuration.intake.settle.components
    backlog = Backlog(
      drop: desk.drop, depth: configuration.intake.folderDepth,
      settle: Double(settle.seconds) + Double(settle.attoseconds) / 1e18)
    databaseBytes = FileSize.of(desk.database)
    logBytes = FileSize.of(desk.database + "-wal")
    freeSpace = FreeSpace.folders(of: desk).compactMap { FreeSpace(folder: $0) }
    lastBackup = BackupRecord.read(desk: desk)
  }

  /// "running", "paused", "degraded", "starting" or "stopped".
  public var condition: String {
    guard serviceProcess != nil else { return "stopped" }
    return service?.condition ?? "starting"
  }
}
