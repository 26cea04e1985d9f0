internal import Configuration
internal import Desk
internal import EventStore
internal import Glibc

/// Whether the service runs and does its work.
struct ServiceFindings {
  let health: DeskHealth
  let configuration: DeskConfiguration
  let now: UnixTime

  func findings() -> [DeskFinding] {
    guard let process = health.serviceProcess else {
      let waiting = health.backlog.entries(.waiting).count
      return [
        DeskFinding(
          "service", waiting > 0 ? .warning : .notice,
          "No service runs on this desk"
            + (waiting > 0 ? ", and \(waiting) files wait in drop." : "."),
          "Start “datelined --desk …”, or the systemd unit, unless cron empties the folder.")
      ]
    }
    guard let state = health.service else {
      return [
        DeskFinding(
          "service", .warning, "The service (pid \(process)) runs and has not said what it does.",
          "If it does not within a minute, look into its log.")
      ]
    }
    var findings: [DeskFinding] = []
    if let written = UnixTime(iso: state.writtenAt), now.seconds - written.seconds > patience {
      findings.append(
        DeskFinding(
          "service", .error,
          "The service (pid \(process)) has done nothing for \(now.seconds - written.seconds) s.",
          "Look into its log, then restart it; nothing is lost by that."))
    }
    if let pause = state.pause {
      findings.append(
        DeskFinding(
          "service", .error, "The service takes nothing in: \(pause).",
          "It goes on by itself when that is mended."))
    }
    for mount in state.mounts where mount.mode == "degraded" {
      findings.append(
        DeskFinding(
          "service", .error,
          "\(mount.folder) cannot be watched (\(mount.fileSystem)): \(mount.reason ?? "no reason").",
          "Mend the share; the service goes on by itself."))
    }
    if state.workerFailures > 0 {
      findings.append(
        DeskFinding(
          "service", .notice,
          "\(state.workerFailures) readers of files crashed or were ended since \(state.startedAt).",
          "“dateline queue --rejected” names the files."))
    }
    return findings.isEmpty
      ? [DeskFinding("service", .fine, "The service (pid \(process)) runs.")] : findings
  }

  /// Seconds without a word after which the service is taken to hang: one file may take its whole
  /// deadline, twice.
  private var patience: Int64 {
    60 + 3
      * max(
        configuration.workers.deadline.components.seconds,
        configuration.intake.scanInterval.components.seconds)
  }
}
