internal import Desk
internal import Logging

/// What lies in the drop folder, as hints and listings tell it.
extension IngestLoop {
  /// Begins to watch; list the folder after this, so that nothing falls in between.
  mutating func startWatching() {
    do {
      if let watcher {
        try watcher.watchAgain()
      } else {
        watcher = try DropFolderWatcher(path: drop.path)
      }
    } catch {
      logger.debug("no notifications; the folder is listed", metadata: ["error": "\(error)"])
    }
  }

  /// Lists the folder.
  mutating func scan() {
    nextScan = ContinuousClock.now.advanced(by: configuration.scanInterval)
    if watcher?.isWatching != true { startWatching() }
    do {
      let entries = try drop.entries()
      let now = ContinuousClock.now
      queue.keep { entries[$0] != nil }
      failedPaths.formIntersection(entries.keys)
      leftInPlace.keep { entries[$0] != nil }
      reportedPaths.formIntersection(entries.keys)
      state.listings += 1
      for (path, fingerprint) in entries {
        let isAtRest = fingerprint.isUnchanged(for: configuration.settleTime)
        sight(path, fingerprint, quietTime: isAtRest ? .zero : configuration.settleTime, at: now)
      }
      isFolderUnreadable = false
    } catch {
      if !isFolderUnreadable {
        logger.error("cannot list the drop folder", metadata: ["error": "\(error)"])
      }
      isFolderUnreadable = true
    }
  }

  /// Looks at what the kernel told of.
  mutating func follow(_ hint: DropHint) {
    switch hint {
    case .lookAround: nextScan = .now
    case .movedIn(let name): sight(name, quietTime: .zero)
    case .closed(let name): sight(name, quietTime: configuration.quietTimeAfterClose)
    }
  }

  /// Notes a file as it is now, if it is there.
  mutating func sight(_ path: DropPath, quietTime: Duration) {
    guard !IgnoredNames.contains(path.name.escapedText) else { return }
    do {
      guard let fingerprint = try drop.look(at: path) else { return }
      sight(path, fingerprint, quietTime: quietTime, at: .now)
    } catch {
      logger.warning("cannot look at file", metadata: metadata(path, error))
    }
  }

  private mutating func sight(
    _ path: DropPath, _ fingerprint: FileFingerprint, quietTime: Duration,
    at now: ContinuousClock.Instant
  ) {
    if fingerprint.kind == .folder {
      if reportedPaths.insert(path).inserted {
        logger.warning(
          "folders are not read; put the files themselves into the drop folder",
          metadata: metadata(path))
      }
      return
    }
    if fingerprint.kind == .other {
      if reportedPaths.insert(path).inserted {
        logger.warning(
          "ignored: a pipe, a socket or a device is no file", metadata: metadata(path))
      }
      return
    }
    guard !leftInPlace.contains(path, fingerprint) else { return }
    // An empty file is most often one that somebody is about to fill.
    let isToBeFilled = fingerprint.size == 0 && fingerprint.kind == .regular
    let quietTime =
      isToBeFilled && !fingerprint.isUnchanged(for: configuration.unfinishedGrace)
      ? max(quietTime, configuration.unfinishedGrace) : quietTime
    queue.sight(path, fingerprint, quietTime: quietTime, at: now)
  }

  /// What the log says of a file.
  func metadata(_ path: DropPath, _ error: (any Error)? = nil) -> Logger.Metadata {
    var metadata: Logger.Metadata = ["file": "\(path)"]
    if let error { metadata["error"] = "\(error)" }
    return metadata
  }
}
