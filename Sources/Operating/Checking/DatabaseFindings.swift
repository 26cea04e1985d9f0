internal import Configuration
internal import Desk
internal import EventStore
internal import Glibc

/// Whether the database is whole, of this version, and nobody is in its way.
struct DatabaseFindings {
  let desk: Desk
  let health: DeskHealth
  let configuration: DeskConfiguration
  let now: UnixTime

  func findings() -> [DeskFinding] {
    guard access(desk.database, F_OK) == 0 else {
      return [
        DeskFinding(
          "database", .error, "There is no database in the desk.",
          "Restore one with “dateline restore”, or make an empty one with “dateline init”.")
      ]
    }
    var findings = contents() + holders()
    if health.logBytes > configuration.database.logAlarm {
      findings.append(
        DeskFinding(
          "database", .warning,
          "Its write-ahead log has \(health.logBytes >> 20) MiB: a reader keeps it from being emptied"
            + readers() + ".",
          "End that program; the log is emptied when the next article comes in."))
    }
    findings += backups()
    if !findings.contains(where: { $0.severity > .notice }) {
      findings.insert(
        DeskFinding(
          "database", .fine, "The database is whole (\(health.databaseBytes >> 10) KiB)."),
        at: 0)
    }
    return findings
  }

  private func contents() -> [DeskFinding] {
    do throws(EventStoreError) {
      let problems = try StoreCheck.problems(ofDesk: desk.database)
      guard problems.isEmpty else {
        return problems.map {
          DeskFinding(
            "database", .error, $0,
            "Stop the service, keep a copy of the desk, and restore a backup with “dateline restore”."
          )
        }
      }
      // Opened as all readers do: an old version is refused here.
      let status = try EventStoreReader(path: desk.database).status()
      guard let last = status.lastArticle, last.receivedAt.seconds > now.seconds + 300 else {
        return []
      }
      return [
        DeskFinding(
          "clock", .warning,
          "The last article came in at \(last.receivedAt.iso), which is in the future.",
          "Set the clock of this machine.")
      ]
    } catch {
      return [DeskFinding("database", .error, error.message, error.remedy)]
    }
  }

  /// Who else has the database locked for writing.
  private func holders() -> [DeskFinding] {
    let own = [health.serviceProcess].compactMap { $0 }
    let writers = LockHolders.processes(of: desk.database + ".lock").filter { !own.contains($0) }
    let foreign = LockHolders.writers(of: desk.database).filter {
      !own.contains($0) && !writers.contains($0) && $0 != getpid()
    }
    return writers.map {
      DeskFinding(
        "database", .notice, "\(LockHolders.description(of: $0)) is writing the database.")
    }
      + foreign.map {
        DeskFinding(
          "database", .warning,
          "\(LockHolders.description(of: $0)) holds the database for writing and is none of ours.",
          "Open it read-only (sqlite3 -readonly): two writers can damage it.")
      }
  }

  private func readers() -> String {
    let readers = LockHolders.processes(of: desk.database + "-shm")
      .filter { $0 != health.serviceProcess && $0 != getpid() }
    return readers.isEmpty
      ? "" : " (" + readers.map(LockHolders.description).joined(separator: ", ") + ")"
  }

  private func backups() -> [DeskFinding] {
    let limit = configuration.backup.alarmAfter.components.seconds
    guard limit > 0 else { return [] }
    guard let age = health.lastBackup?.age(at: now) else {
      return [
        DeskFinding(
          "backup", .warning, "No backup of this desk is known.", "Run “dateline backup DIR”.")
      ]
    }
    guard age > limit else { return [] }
    return [
      DeskFinding(
        "backup", .warning, "The last backup is \(age / 3600) h old.",
        "Look why “dateline backup” did not run.")
    ]
  }
}
