internal import Logging

/// What becomes of a file that has come to rest.
extension IngestLoop {
  /// Copies a file to the spool, or deals with it at once where it cannot be an article.
  ///
  /// - Returns: The file where it is to be read.
  mutating func take(_ path: DropPath, _ fingerprint: FileFingerprint) -> SpooledFile? {
    do {
      switch try handOff.take(path, expected: fingerprint) {
      case .spooled(let file): return file
      case .refused(let refusal):
        note(try recorder.reject(path, fingerprint, refusal), of: path)
      case .gone: queue.remove(path)
      case .beingWritten:
        queue.remove(path)
        sight(path, quietTime: configuration.settleTime)
      }
    } catch {
      fail(path, error)
    }
    return nil
  }

  /// Records and files what was read.
  mutating func finish(_ finished: [ExtractionQueue.Finished]) {
    for finished in finished {
      let path = finished.file.path
      do {
        note(try recorder.record(finished), of: path)
        try spool.remove(finished.file)
      } catch {
        giveBack(finished.file, because: error)
      }
    }
  }

  /// Leaves a file in the drop folder for later, and its copy to nobody.
  mutating func giveBack(_ file: SpooledFile, because error: any Error) {
    fail(file.path, error)
    removeCopy(of: file)
  }

  /// Leaves for the next run what no extractor has finished.
  mutating func giveUpWhatIsInHand() {
    for file in extraction.close() {
      queue.postpone(file.path, until: .now)
      removeCopy(of: file)
    }
  }

  private func removeCopy(of file: SpooledFile) {
    do {
      try spool.remove(file)
    } catch {
      // The next start removes it.
      logger.warning("cannot remove a copy", metadata: metadata(file.path, error))
    }
  }

  private mutating func note(_ outcome: ArrivalRecorder.Outcome, of path: DropPath) {
    lastProgress = .now
    failedPaths.remove(path)
    queue.finish(path)
    var details = metadata(path)
    switch outcome {
    case .done(let isDuplicate, let events, let destination):
      summary.done += 1
      summary.duplicates += isDuplicate ? 1 : 0
      details["events"] = "\(events)"
      details["to"] = "\(destination)"
      logger.info(isDuplicate ? "known already" : "taken in", metadata: details)
    case .rejected(let refusal, _):
      summary.rejected += 1
      details["code"] = "\(refusal.code)"
      details["reason"] = "\(refusal.reason)"
      logger.warning("rejected", metadata: details)
    }
  }

  private mutating func fail(_ path: DropPath, _ error: any Error) {
    // Whatever it was, the file is still there and the next one is not to suffer from it.
    logger.error(
      "cannot take in file; it stays and is tried again", metadata: metadata(path, error))
    failedPaths.insert(path)
    queue.postpone(path, until: .now.advanced(by: configuration.retryInterval))
  }
}
