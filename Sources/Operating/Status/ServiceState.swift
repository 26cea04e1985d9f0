public import Desk
internal import EventStore
internal import FoundationEssentials
internal import Glibc

/// What a running service says of itself; it writes this beside the database, so that others can
/// tell without asking it.
public struct ServiceState: Codable, Hashable, Sendable {
  /// How a folder is watched.
  public struct Mount: Codable, Hashable, Sendable {
    /// The folder: "drop", or one within it.
    public var folder: String
    /// Its file system: "ext4", "nfs".
    public var fileSystem: String
    /// "notified", "polled" or "degraded".
    public var mode: String
    /// Why it is not notified.
    public var reason: String?

    /// Makes a mount.
    public init(folder: String, fileSystem: String, mode: String, reason: String?) {
      (self.folder, self.fileSystem, self.mode) = (folder, fileSystem, mode)
      self.reason = reason
    }
  }

  /// The process.
  public var processID: Int32
  /// Version of the program.
  public var programVersion: String
  /// When it started, in UTC.
  public var startedAt: String
  /// When it wrote this.
  public var writtenAt: String
  /// How its folders are watched.
  public var mounts: [Mount] = []
  /// Files that wait to be taken in.
  public var waiting = 0
  /// Files that are being read.
  public var inHand = 0
  /// Files that somebody still writes.
  public var beingWritten = 0
  /// Files that were taken in and could not be moved.
  public var leftInPlace = 0
  /// Since when the oldest file waits, in UTC.
  public var oldestWaitingSince: String?
  /// Why nothing is taken in; nil where it is.
  public var pause: String?
  /// Articles filed since it started.
  public var done = 0
  /// Of those, known ones.
  public var duplicates = 0
  /// Files rejected since it started.
  public var rejected = 0
  /// The same by code.
  public var rejectedByCode: [String: Int] = [:]
  /// Files that were gone before they could be taken in.
  public var vanished = 0
  /// Files that wait for a failure to pass.
  public var failed = 0
  /// How often the kernel lost track of new files, so that the folder was listed.
  public var overflows = 0
  /// How often the folder was listed.
  public var rescans = 0
  /// Worker processes that crashed, hung or were ended.
  public var workerFailures = 0
  /// Hook runs that failed.
  public var hookFailures = 0
  /// Bytes of the write-ahead log.
  public var logBytes = 0
  /// The file filed last.
  public var lastFile: String?
  /// When.
  public var lastFiledAt: String?

  /// Makes the state of a service that has just started.
  public init(processID: Int32, programVersion: String, startedAt: String) {
    self.processID = processID
    self.programVersion = programVersion
    self.startedAt = startedAt
    writtenAt = startedAt
  }

  /// "running", "paused" or "degraded".
  public var condition: String {
    if pause != nil { return "paused" }
    return mounts.contains { $0.mode == "degraded" } ? "degraded" : "running"
  }

  static func path(in desk: Desk) -> String { desk.path + "/.service.json" }

  /// Writes it, replacing the last in one step. It need not outlive a power cut.
  public func write(in desk: Desk) throws(OperatingError) {
    let bytes: [UInt8]
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      bytes = Array(try encoder.encode(self))
    } catch {
      throw OperatingError(
        .inputOutput, "The state cannot be written: \(error).", remedy: "Tell us of it.")
    }
    try DurableFile.write(bytes, to: ServiceState.path(in: desk), isDurable: false)
  }

  /// Removes it, when the service ends.
  public static func remove(in desk: Desk) {
    unlink(path(in: desk))
  }

  /// What the service of a desk says; nil where none runs.
  ///
  /// A state that was left by one that was killed is not taken for a running one: its lock is gone.
  public static func ofRunningService(_ desk: Desk) -> ServiceState? {
    guard let process = runningProcess(desk) else { return nil }
    do {
      guard let bytes = try DurableFile.bytes(of: path(in: desk)) else { return nil }
      let state = try JSONDecoder().decode(ServiceState.self, from: Data(bytes))
      return state.processID == process ? state : nil
    } catch {
      return nil
    }
  }

  /// The process that serves a desk; nil where none does.
  public static func runningProcess(_ desk: Desk) -> Int32? {
    LockHolders.processes(of: desk.database + ".service.lock").first
  }
}
