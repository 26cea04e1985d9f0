internal import ArticleReading
internal import Desk
internal import DocumentReading
internal import EventModel
internal import EventStore
internal import Logging
internal import Workers

/// Recording and filing, for as many files at once as there are.
extension IngestLoop {
  /// Goes on with all that is in hand; what fails is tried again later, from where it stands.
  mutating func recordAndFile() {
    work.retryAt = nil
    do {
      try checkDatabase()
      let recorded = try recorder.record(work.decisions, settling: work.settlements)
      work.decisions = []
      work.settlements = []
      work.unfiled += recorded
    } catch {
      for decision in work.decisions { fail(decision.path, error) }
      postponeWork()
      return
    }
    guard !work.unfiled.isEmpty || !work.filed.isEmpty else { return }
    fileWhatIsRecorded()
    do {
      try filer.assureDurability()
    } catch {
      for (recorded, _) in work.filed { fail(recorded.decision.path, error) }
      postponeWork()
      return
    }
    for (recorded, settlement) in work.filed { finish(recorded, settlement) }
    work.filed = []
  }

  /// Makes sure that the database is still the file that was opened. Who writes on into one that was
  /// taken away, or into another that was put in its place, loses all of it.
  private mutating func checkDatabase() throws {
    let path = configuration.desk.database
    let look = try Folder(path: configuration.desk.path).look(at: "dateline.sqlite")
    if let look, let known = database, look.isSameFile(as: known) { return }
    let error = EventStoreError(
      code: .failed, path: path,
      message: "The database was replaced or removed while the service runs.",
      remedy: "Put the right one in its place, then start the service again.")
    fatalError = error
    throw error
  }

  private mutating func fileWhatIsRecorded() {
    let unfiled = work.unfiled
    work.unfiled = []
    for recorded in unfiled {
      do {
        work.filed.append((recorded, try filer.file(recorded)))
      } catch {
        fail(recorded.decision.path, error)
        work.unfiled.append(recorded)
        postponeWork()
      }
    }
  }

  private mutating func postponeWork() {
    work.retryAt = .now.advanced(by: configuration.retryInterval)
  }

  /// Lets a file go that was filed; its receipt is settled with the next batch.
  private mutating func finish(_ recorded: Recorded, _ settlement: Settlement) {
    let decision = recorded.decision
    let path = decision.path
    work.settlements.append(settlement)
    if let copy = decision.copy { removeCopy(of: copy) }
    failedPaths.remove(path)
    lastProgress = .now
    if settlement.disposition == .leftInPlace {
      leftInPlace[path] = FilesLeftInPlace.File(
        receiptID: settlement.receiptID, sha256: decision.copy?.sha256,
        identity: settlement.identity)
      queue.remove(path)
      state.summary.leftInPlace += 1
    } else {
      leftInPlace[path] = nil
      queue.finish(path)
    }
    let file = filedFile(recorded, settlement)
    count(file)
    log(file, decision, settlement)
    note(file)
  }

  private func filedFile(_ recorded: Recorded, _ settlement: Settlement) -> FiledFile {
    let decision = recorded.decision
    var file = FiledFile(
      outcome: .ok, path: decision.path.escapedText, sha256: decision.copy?.sha256,
      receiptID: settlement.receiptID, articles: 0, events: 0,
      destination: settlement.destination, at: .now)
    switch decision.verdict {
    case .refused(let refusal):
      file.outcome = .rejected
      file.code = refusal.code
    case .accepted(let document):
      file.articles = document.items.count
      file.events = document.items.map(\.extraction.findings.count).reduce(0, +)
      file.code = document.warnings.first?.code ?? document.refusals.first?.code
      if recorded.file.articles.allSatisfy({ $0.earlier != nil }) {
        file.outcome = .duplicate
      } else if file.code != nil || settlement.disposition == .leftInPlace {
        file.outcome = .warning
      }
    }
    return file
  }

  private mutating func count(_ file: FiledFile) {
    switch file.outcome {
    case .rejected:
      state.summary.rejected += 1
      state.summary.rejectedByCode[file.code ?? "", default: 0] += 1
    case .duplicate:
      state.summary.done += 1
      state.summary.duplicates += 1
    case .ok, .warning: state.summary.done += 1
    case .vanished: state.summary.vanished += 1
    }
  }

  private func log(_ file: FiledFile, _ decision: Decision, _ settlement: Settlement) {
    var details = metadata(decision.path)
    if let code = file.code { details["code"] = "\(code)" }
    if let destination = file.destination { details["to"] = "\(DropPath(destination))" }
    if settlement.disposition == .leftInPlace {
      logger.warning(
        "cannot be moved; it stays where it is and is not taken in again",
        metadata: metadata(decision.path).merging(["code": "W-LEFT-IN-PLACE"]) { $1 })
    }
    switch decision.verdict {
    case .refused(let refusal):
      details["reason"] = "\(refusal.reason)"
      logger.warning("rejected", metadata: details)
    case .accepted:
      details["events"] = "\(file.events)"
      logger.info(
        file.outcome == .duplicate ? "known already" : "taken in", metadata: details)
    }
  }
}
