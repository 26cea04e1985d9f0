internal import Configuration
internal import Desk
internal import EventStore

/// What lies in the drop folder and is not taken in.
struct DropFindings {
  let desk: Desk
  let health: DeskHealth
  let configuration: DeskConfiguration
  let now: UnixTime

  func findings() -> [DeskFinding] {
    var findings: [DeskFinding] = []
    let backlog = health.backlog
    let staleAfter = configuration.intake.staleAfter.components.seconds
    let stale = backlog.entries(.ignored).filter { now.seconds - $0.changedAt.seconds > staleAfter }
    if !stale.isEmpty {
      findings.append(
        DeskFinding(
          "drop", .warning,
          "\(stale.count) files were left alone for over \(staleAfter / 3600) h, as their names say "
            + "that they are not finished: \(named(stale)).",
          "Rename those that are whole, and remove the others; “dateline queue --ignored” lists them."
        ))
    }
    let special = backlog.entries(.special)
    if !special.isEmpty {
      findings.append(
        DeskFinding(
          "drop", .notice,
          "\(special.count) links, pipes or devices lie in the drop folder: \(named(special)).",
          "Remove them, and drop the files themselves."))
    }
    for folder in backlog.unreadableFolders {
      findings.append(
        DeskFinding(
          "drop", .warning, "The folder \(folder) of the drop folder may not be listed.",
          "Give the service's user the right to read it."))
    }
    if let oldest = backlog.entries(.waiting).first, health.serviceProcess != nil,
      now.seconds - oldest.changedAt.seconds > 3600
    {
      findings.append(
        DeskFinding(
          "drop", .warning,
          "“\(oldest.path)” has waited since \(oldest.changedAt.iso), though the service runs.",
          "Ask “dateline receipts \(oldest.path)”, and look into the log."))
    }
    return findings.isEmpty
      ? [DeskFinding("drop", .fine, "Nothing lies in the drop folder that should not.")] : findings
  }

  private func named(_ entries: [Backlog.Entry]) -> String {
    let names = entries.prefix(3).map { "“\($0.path)”" }.joined(separator: ", ")
    return entries.count > 3 ? names + ", …" : names
  }
}
