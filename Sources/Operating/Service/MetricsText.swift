public import EventStore

/// A service's state as figures in the text form of Prometheus, for the textfile collector of the
/// node exporter.
///
/// See <https://prometheus.io/docs/instrumenting/exposition_formats/>.
public struct MetricsText {
  private var text = ""
  private let desk: String

  /// Writes the figures of a service.
  ///
  /// - Parameters:
  ///   - state: What it says of itself.
  ///   - space: Room on the file systems of the desk.
  ///   - databaseBytes: Size of the database.
  ///   - backupAge: Seconds since the last backup; nil where none is known.
  public static func of(
    _ state: ServiceState, desk: String, space: [FreeSpace], databaseBytes: Int,
    backupAge: Int64?, now: UnixTime
  ) -> String {
    var metrics = MetricsText(desk: desk)
    metrics.gauge("up", "Whether the service runs.", 1)
    metrics.gauge(
      "written_time_seconds", "When these figures were written, since 1970.", Int(now.seconds))
    if let start = UnixTime(iso: state.startedAt) {
      metrics.gauge(
        "start_time_seconds", "When the service started, since 1970.", Int(start.seconds))
    }
    metrics.gauge(
      "paused", "Whether nothing is taken in, as room is wanting.", state.pause == nil ? 0 : 1)
    metrics.gauge(
      "degraded_folders", "Folders that cannot be watched or listed.",
      state.mounts.count { $0.mode == "degraded" })
    metrics.gauge("waiting_files", "Files that wait to be taken in.", state.waiting)
    metrics.gauge("files_in_hand", "Files that are being read.", state.inHand)
    metrics.gauge("files_being_written", "Files that somebody still writes.", state.beingWritten)
    metrics.gauge(
      "files_left_in_place", "Files that were taken in and could not be moved.", state.leftInPlace)
    metrics.gauge(
      "oldest_waiting_seconds", "How long the oldest file has waited.",
      state.oldestWaitingSince.flatMap { UnixTime(iso: $0) }
        .map { Int(max(0, now.seconds - $0.seconds)) } ?? 0)
    metrics.counter("files_done_total", "Files taken in since the start.", state.done)
    metrics.counter("files_known_total", "Of those, known ones.", state.duplicates)
    metrics.counter("files_vanished_total", "Files gone before they were read.", state.vanished)
    metrics.gauge("files_failed", "Files that wait for a failure to pass.", state.failed)
    metrics.counter(
      "files_rejected_total", "Files rejected since the start, by code.", label: "code",
      state.rejectedByCode.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    metrics.counter(
      "notifications_lost_total", "How often the kernel lost track of new files.", state.overflows)
    metrics.counter("folder_scans_total", "How often the drop folder was listed.", state.rescans)
    metrics.counter(
      "worker_failures_total", "Readers of files that crashed or were ended.", state.workerFailures)
    metrics.counter("hook_failures_total", "Runs of the hook that failed.", state.hookFailures)
    metrics.gauge("database_bytes", "Size of the database.", databaseBytes)
    metrics.gauge("database_log_bytes", "Size of its write-ahead log.", state.logBytes)
    metrics.gauge(
      "free_bytes", "Room on the file systems of the desk.", label: "folder",
      space.map { ($0.folder, $0.bytes) })
    metrics.gauge(
      "free_files", "Files that they can still hold.", label: "folder",
      space.compactMap { space in space.files.map { (space.folder, $0) } })
    if let backupAge {
      metrics.gauge("backup_age_seconds", "Age of the last backup.", Int(backupAge))
    }
    return metrics.text
  }

  private init(desk: String) {
    self.desk = desk
  }

  private mutating func gauge(_ name: String, _ help: String, _ value: Int) {
    write(name, "gauge", help, [(nil, value)])
  }

  private mutating func counter(_ name: String, _ help: String, _ value: Int) {
    write(name, "counter", help, [(nil, value)])
  }

  private mutating func gauge(
    _ name: String, _ help: String, label: String, _ values: [(String, Int)]
  ) {
    write(name, "gauge", help, values.map { ((label, $0), $1) })
  }

  private mutating func counter(
    _ name: String, _ help: String, label: String, _ values: [(String, Int)]
  ) {
    write(name, "counter", help, values.map { ((label, $0), $1) })
  }

  private mutating func write(
    _ name: String, _ kind: String, _ help: String,
    _ values: [(label: (name: String, value: String)?, number: Int)]
  ) {
    guard !values.isEmpty else { return }
    text += "# HELP dateline_\(name) \(help)\n# TYPE dateline_\(name) \(kind)\n"
    for (label, number) in values {
      let more = label.map { ",\($0.name)=\"\(MetricsText.escaped($0.value))\"" } ?? ""
      text += "dateline_\(name){desk=\"\(MetricsText.escaped(desk))\"\(more)} \(number)\n"
    }
  }

  private static func escaped(_ value: String) -> String {
    var escaped = ""
    for character in value.unicodeScalars {
      switch character {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

/// Puts figures under the name that the node exporter reads, in one step.
public enum MetricsFile {
  /// Writes them; anybody may read them.
  ///
  /// - Throws: `OperatingError` where the folder is not there or cannot be written.
  public static func write(_ text: String, to path: String) throws(OperatingError) {
    try DurableFile.write(Array(text.utf8), to: path, mode: 0o644, isDurable: false)
  }
}
