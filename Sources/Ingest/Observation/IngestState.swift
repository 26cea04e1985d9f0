public import EventStore

/// How the service stands.
public struct IngestState: Hashable, Sendable {
  /// The folders that are watched, each file system once.
  public var mounts: [WatchedMount] = []
  /// Files seen and not yet copied.
  public var waiting = 0
  /// Files copied and not yet filed.
  public var inHand = 0
  /// Files in the drop folder that cannot be moved and were dealt with.
  public var leftInPlace = 0
  /// When the file that waits longest was first seen; nil where none waits.
  public var oldestWaitingSince: UnixTime?
  /// Why no file is taken at the moment; nil where files are.
  public var pause: String?
  /// How often the kernel told that it had lost notifications.
  public var overflows = 0
  /// How often the drop folder was listed.
  public var listings = 0
  /// What was done since the start.
  public var summary = IngestSummary()
  /// The file that was dealt with last.
  public var lastFile: FiledFile?

  /// Makes a state of nothing.
  public init() {}

  /// Whether any folder cannot be reached.
  public var isDegraded: Bool { mounts.contains { $0.mode == .degraded } }
}

/// A part of the drop folder that lies on one file system.
public struct WatchedMount: Hashable, Sendable {
  /// How what is dropped there is noticed.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// The kernel tells, and the folder is listed now and then.
    case notified
    /// It is listed, as the kernel does not tell of what other hosts write.
    case polled
    /// It cannot be reached.
    case degraded
  }

  /// The folder: "drop", or "drop/SUB".
  public var folder: String
  /// The type of its file system, such as "ext4" or "nfs".
  public var fileSystem: String
  /// How what is dropped there is noticed.
  public var mode: Mode
  /// Why it is polled or degraded; nil where the kernel tells.
  public var reason: String?

  /// Makes a mount.
  public init(folder: String, fileSystem: String, mode: Mode, reason: String? = nil) {
    self.folder = folder
    self.fileSystem = fileSystem
    self.mode = mode
    self.reason = reason
  }
}
