extension Setting {
  /// All keys, in the order in which they are shown.
  public static let all: [Setting] = desk + intake + workers + running

  private static let day = Duration.seconds(24 * 3600)

  private static let desk = [
    Setting(
      "share", .path(\.share),
      "Folder that holds drop, done and rejected, such as a network share; without it they lie in "
        + "the desk. The database always stays in the desk."),
    Setting(
      "lexicon", .path(\.lexicon), "Folder of lexicon files that are added to the built-in ones."),
    Setting(
      "time-zone", .timeZone(\.timeZone),
      "Time zone of the newsroom; the days of the morning brief are days in it."),
  ]

  private static let intake = [
    Setting(
      "intake.settle", .time(\.intake.settle, .milliseconds(50)...(.seconds(3600))),
      "How long a file must stay unchanged before it is taken for whole."),
    Setting(
      "intake.scan-interval", .time(\.intake.scanInterval, .milliseconds(50)...(.seconds(3600))),
      "How often the drop folder is listed, whatever the system tells of new files."),
    Setting(
      "intake.network-scan-interval",
      .time(\.intake.networkScanInterval, .milliseconds(50)...(.seconds(3600))),
      "How often it is listed on file systems that tell nothing, such as network shares."),
    Setting(
      "intake.retry-interval", .time(\.intake.retryInterval, .milliseconds(50)...(.seconds(3600))),
      "How long a file rests after a failure that may pass."),
    Setting(
      "intake.unfinished-grace", .time(\.intake.unfinishedGrace, .milliseconds(50)...day),
      "How long an empty or cut-off file may wait for the rest before it is rejected."),
    Setting(
      "intake.largest-file", .size(\.intake.largestFile, 1024...(4 << 30)),
      "A larger file is rejected unread (E-TOO-LARGE)."),
    Setting(
      "intake.folder-depth", .count(\.intake.folderDepth, 1...200),
      "How many folders deep the drop folder is searched."),
    Setting(
      "intake.accept-hard-links", .flag(\.intake.acceptsHardLinks),
      "Whether a file that has a second name elsewhere is taken in instead of rejected."),
    Setting(
      "intake.stale-after", .time(\.intake.staleAfter, .seconds(60)...(.seconds(365 * 24 * 3600))),
      "After how long a file that is left alone in the drop folder is called stale."),
  ]

  private static let workers = [
    Setting(
      "workers.processes", .count(\.workers.processes, 1...64),
      "How many files are read at once, each in a process of its own."),
    Setting(
      "workers.cpu-time", .time(\.workers.cpuTime, .seconds(1)...(.seconds(3600))),
      "Processor time that one file may take (E-WORKER-CPU)."),
    Setting(
      "workers.deadline", .time(\.workers.deadline, .seconds(1)...(.seconds(3600))),
      "Time by the clock that one file may take (E-EXTRACT-TIMEOUT)."),
    Setting(
      "workers.memory", .size(\.workers.memory, (64 << 20)...(64 << 30)),
      "Memory that one process may have (E-WORKER-MEMORY)."),
    Setting(
      "workers.largest-answer", .size(\.workers.largestAnswer, (1 << 20)...(1 << 30)),
      "Most that a process may answer for one file (E-WORKER-OUTPUT)."),
    Setting(
      "workers.recycle-after", .count(\.workers.recycleAfter, 1...1_000_000),
      "After how many plain files a process is replaced by a new one."),
  ]

  private static let running = [
    Setting(
      "disk.pause-below", .size(\.disk.pauseBelow, 0...(1 << 50)),
      "Taking in pauses while the desk or the share has less room than this."),
    Setting(
      "disk.resume-above", .size(\.disk.resumeAbove, 0...(1 << 50)),
      "Taking in goes on by itself when both have at least this much again."),
    Setting(
      "disk.pause-below-files", .count(\.disk.pauseBelowFiles, 0...1_000_000_000),
      "Taking in pauses while either can hold fewer new files (inodes) than this."),
    Setting(
      "disk.check-interval", .time(\.disk.checkInterval, .milliseconds(50)...(.seconds(60))),
      "How often the room is looked at."),
    Setting(
      "database.log-alarm", .size(\.database.logAlarm, (1 << 20)...(1 << 40)),
      "Size of the database's write-ahead log that is an alarm: a reader keeps it from being "
        + "emptied."),
    Setting(
      "database.lock-alarm", .time(\.database.lockAlarm, .milliseconds(100)...(.seconds(3600))),
      "After how long it is told that another program holds the database."),
    Setting(
      "hook.program", .path(\.hook.program),
      "Program that is run after each file, told of it by its environment alone."),
    Setting(
      "hook.time-limit", .time(\.hook.timeLimit, .milliseconds(100)...(.seconds(3600))),
      "How long one run of it may take before it is ended."),
    Setting(
      "hook.at-once", .count(\.hook.atOnce, 1...64), "How many runs of it there may be at once."),
    Setting(
      "metrics.file", .path(\.metrics.file),
      "File that figures are written to in the text form of Prometheus; its name ends in .prom."),
    Setting(
      "metrics.interval", .time(\.metrics.interval, .seconds(1)...(.seconds(3600))),
      "How often they are written."),
    Setting(
      "backup.alarm-after",
      .time(\.backup.alarmAfter, .zero...(.seconds(365 * 24 * 3600))),
      "How old the last backup may be before it is an alarm; 0 for never."),
  ]
}
