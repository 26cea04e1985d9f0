/// How a desk is run: everything that its file `dateline.toml` can set, with the defaults.
///
/// Sizes are in bytes. `Setting.all` tells the same to people: each key with its range and meaning.
public struct DeskConfiguration: Hashable, Sendable {
  /// Folder that holds `drop`, `done` and `rejected`; nil where they lie in the desk.
  public var share: String?
  /// Folder of lexicon files that are added to the built-in ones.
  public var lexicon: String?
  /// Time zone of the newsroom by its name in the time zone database; the days of the morning brief
  /// are days in it.
  public var timeZone = "UTC"
  /// Taking files out of the drop folder.
  public var intake = Intake()
  /// The processes that read files and find events.
  public var workers = Workers()
  /// When taking in pauses for want of room.
  public var disk = Disk()
  /// The database.
  public var database = Database()
  /// The program that is run after each file.
  public var hook = Hook()
  /// Figures for a monitoring system.
  public var metrics = Metrics()
  /// Copies of the database.
  public var backup = Backup()

  /// Makes a configuration with all defaults.
  public init() {}

  /// Taking files out of the drop folder.
  public struct Intake: Hashable, Sendable {
    /// How long a file must stay unchanged before it is taken for whole.
    public var settle = Duration.seconds(1)
    /// How often the drop folder is listed, whatever notifications say.
    public var scanInterval = Duration.seconds(2)
    /// How often it is listed where the file system sends no notifications.
    public var networkScanInterval = Duration.seconds(5)
    /// How long a file rests after a failure that may pass.
    public var retryInterval = Duration.seconds(10)
    /// How long an empty or cut-off file may wait for the rest of it.
    public var unfinishedGrace = Duration.seconds(60)
    /// A file larger than this is rejected unread.
    public var largestFile = 64 << 20
    /// How many folders deep the drop folder is searched.
    public var folderDepth = 32
    /// Whether a file that has a second name elsewhere is taken in.
    public var acceptsHardLinks = false
    /// After how long a file that is left alone is called stale.
    public var staleAfter = Duration.seconds(24 * 3600)
  }

  /// The processes that read files and find events.
  public struct Workers: Hashable, Sendable {
    /// How many files are read at once.
    public var processes = 2
    /// Processor time that one file may take.
    public var cpuTime = Duration.seconds(20)
    /// Time by the clock that one file may take.
    public var deadline = Duration.seconds(60)
    /// Memory that one process may have.
    public var memory = 512 << 20
    /// Most bytes that a process may answer for one file.
    public var largestAnswer = 64 << 20
    /// After how many plain files a process is replaced by a new one.
    public var recycleAfter = 500
  }

  /// When taking in pauses for want of room.
  public struct Disk: Hashable, Sendable {
    /// Taking in pauses while a file system of the desk has less room than this.
    public var pauseBelow = 128 << 20
    /// Taking in goes on when each has at least this much again.
    public var resumeAbove = 160 << 20
    /// Taking in pauses while one can hold fewer new files than this.
    public var pauseBelowFiles = 1000
    /// How often the room is looked at.
    public var checkInterval = Duration.seconds(10)
  }

  /// The database.
  public struct Database: Hashable, Sendable {
    /// A write-ahead log larger than this is an alarm: some reader keeps it from being emptied.
    public var logAlarm = 64 << 20
    /// After how long a wait for another program that holds the database is told.
    public var lockAlarm = Duration.seconds(5)
  }

  /// The program that is run after each file.
  public struct Hook: Hashable, Sendable {
    /// Its path; nil where none is run.
    public var program: String?
    /// How long one run may take.
    public var timeLimit = Duration.seconds(30)
    /// How many runs there may be at once.
    public var atOnce = 2
  }

  /// Figures for a monitoring system.
  public struct Metrics: Hashable, Sendable {
    /// File that the figures are written to, in the text form of Prometheus; nil for none.
    public var file: String?
    /// How often they are written.
    public var interval = Duration.seconds(15)
  }

  /// Copies of the database.
  public struct Backup: Hashable, Sendable {
    /// How old the last backup may be before it is an alarm; zero for never.
    public var alarmAfter = Duration.zero
  }
}
