internal import ArticleReading
internal import EventStore
internal import Logging
internal import Workers

/// What becomes of a file that has come to rest.
extension IngestLoop {
  /// Copies a file to the spool, or decides at once where it cannot be an article.
  ///
  /// - Returns: The file where it is to be read.
  mutating func take(_ path: DropPath, _ fingerprint: FileFingerprint) -> SpooledFile? {
    do {
      let stillSince = queue.stillSince(path) ?? .now
      let settled = stillSince.advanced(by: configuration.settleTime)
      switch try handOff.take(
        path, expected: fingerprint, hasBeenStill: settled <= .now)
      {
      case .spooled(let file):
        if try isKnownToStay(path, sha256: file.sha256, file.fingerprint) {
          removeCopy(of: file)
          return nil
        }
        return file
      case .refused(let refusal):
        if refusal == .noPermission, try isKnownToStay(path, sha256: nil, fingerprint) {
          return nil
        }
        work.add(
          Decision(path: path, fingerprint: fingerprint, copy: nil, verdict: .refused(refusal)))
      case .gone: try noteVanished(path, fingerprint)
      case .notStillYet: queue.postpone(path, until: settled)
      case .beingWritten:
        queue.remove(path)
        sight(path, quietTime: configuration.settleTime)
      }
    } catch {
      fail(path, error)
      queue.postpone(path, until: .now.advanced(by: configuration.retryInterval))
    }
    return nil
  }

  /// Whether a file was dealt with before and could not be moved, and still says the same; then its
  /// receipt is told what it is known by now.
  private mutating func isKnownToStay(
    _ path: DropPath, sha256: String?, _ fingerprint: FileFingerprint
  ) throws -> Bool {
    guard var known = leftInPlace[path], known.sha256 == sha256 else { return false }
    known.identity = fingerprint.identity
    try recorder.writer.setIdentity(fingerprint.identity, ofReceipt: known.receiptID)
    leftInPlace[path] = known
    failedPaths.remove(path)
    queue.remove(path)
    return true
  }

  /// Gives a receipt to a file that was taken away before it could be read; to one that has only got
  /// another name, none.
  private mutating func noteVanished(_ path: DropPath, _ fingerprint: FileFingerprint) throws {
    queue.remove(path)
    failedPaths.remove(path)
    guard !queue.contains(fingerprint) else { return }
    var file = DroppedFile(path)
    file.size = fingerprint.size
    let receiptID = try recorder.writer.recordVanished(file, at: .now)
    state.summary.vanished += 1
    lastProgress = .now
    logger.info("gone before it was read", metadata: metadata(path))
    note(
      FiledFile(
        outcome: .vanished, path: path.escapedText, receiptID: receiptID, articles: 0, events: 0,
        at: .now))
  }

  /// Decides what becomes of what was read.
  mutating func collect(_ finished: [ExtractionQueue.Finished]) {
    for finished in finished {
      let file = finished.file
      switch finished.outcome {
      case .extracted(let document):
        decide(file, document.items.isEmpty ? .refused(.noText) : .accepted(document))
      case .refused(let error):
        if mayStillGrow(file, error) {
          queue.postpone(file.path, until: .now.advanced(by: configuration.unfinishedGrace))
          removeCopy(of: file)
        } else {
          decide(file, .refused(.unreadable(error)))
        }
      case .unavailable(let reason):
        giveBack(file, because: ExtractorsUnavailable(reason: reason))
      }
    }
  }

  private mutating func decide(_ file: SpooledFile, _ verdict: Decision.Verdict) {
    work.add(
      Decision(path: file.path, fingerprint: file.fingerprint, copy: file, verdict: verdict))
  }

  /// Whether a file that ends early may be one whose rest is on its way: an upload that stalls.
  private func mayStillGrow(_ file: SpooledFile, _ error: ArticleReadingError) -> Bool {
    error.code == "E-TRUNCATED"
      && !file.fingerprint.isUnchanged(for: configuration.unfinishedGrace)
  }

  /// Leaves a file in the drop folder for later, and its copy to nobody.
  mutating func giveBack(_ file: SpooledFile, because error: any Error) {
    fail(file.path, error)
    queue.postpone(file.path, until: .now.advanced(by: configuration.retryInterval))
    removeSpareCopy(of: file)
  }

  /// Removes the copy of a file that is in the drop folder still. Where it was taken away from there,
  /// the copy is all there is of it: the next start puts it back.
  private func removeSpareCopy(of file: SpooledFile) {
    do {
      if try drop.look(at: file.path)?.hasSameContents(as: file.fingerprint) == true {
        removeCopy(of: file)
      }
    } catch {
      logger.debug("a copy is kept", metadata: metadata(file.path, error))
    }
  }

  /// Records and files what it can, and leaves for the next run what no extractor has finished.
  mutating func giveUpWhatIsInHand() {
    for file in extraction.close() {
      queue.postpone(file.path, until: .now)
      removeSpareCopy(of: file)
    }
    work.retryAt = nil
    while !work.isEmpty {
      let before = (work.count, work.settlements.count)
      recordAndFile()
      if (work.count, work.settlements.count) == before { break }
    }
  }

  func removeCopy(of file: SpooledFile) {
    do {
      try spool.remove(file)
    } catch {
      // The next start removes it.
      logger.warning("cannot remove a copy", metadata: metadata(file.path, error))
    }
  }

  /// Notes that something went wrong with a file; says so once for each time that it is taken up.
  mutating func fail(_ path: DropPath, _ error: any Error) {
    if failedPaths.insert(path).inserted {
      logger.error(
        "cannot take in file; it stays and is tried again", metadata: metadata(path, error))
    } else {
      logger.debug("still cannot take in file", metadata: metadata(path, error))
    }
  }

  /// Tells of a file that was dealt with.
  mutating func note(_ file: FiledFile) {
    state.lastFile = file
    observer?.filed(file)
  }
}

/// No extractor could be had; trying again may help.
struct ExtractorsUnavailable: Error, CustomStringConvertible {
  /// Why, one sentence.
  let reason: String

  var description: String { "no worker could read it: \(reason)" }
}
