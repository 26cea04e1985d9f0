internal import Desk
internal import Glibc
internal import Logging

/// What lies in the drop folder, as hints and listings tell it.
extension IngestLoop {
  /// Lists the folder with its sub-folders, and watches each of them from before it is read.
  mutating func scan() {
    let start = ContinuousClock.now
    var listing = Listing()
    openWatcher(&listing)
    do {
      let watcher = watcher
      try DropFolderListing(drop: drop, depth: configuration.folderDepth).run(
        enter: { listing.enter($0, $1, watcher) },
        fail: { listing.unreadable.append(($0, $1)) }, tooDeep: { listing.tooDeep.append($0) },
        file: { listing.files.append(($0, $1)) })
      take(listing, at: .now)
      if isFolderUnreadable { logger.info("the drop folder can be reached again") }
      isFolderUnreadable = false
    } catch {
      // Nothing is taken for gone: what was seen is kept until the folder can be listed again.
      if !isFolderUnreadable {
        logger.error(
          "degraded: cannot list the drop folder; it is tried again",
          metadata: ["error": "\(error)"])
      }
      isFolderUnreadable = true
      let known = state.mounts.first?.fileSystem ?? "unknown"
      state.mounts = [
        WatchedMount(folder: "drop", fileSystem: known, mode: .degraded, reason: "\(error)")
      ]
    }
    state.listings += 1
    let interval =
      state.mounts.contains { $0.mode != .notified }
      ? min(configuration.scanInterval, configuration.networkScanInterval)
      : configuration.scanInterval
    // Listing a hundred thousand files again and again must not keep them from being taken.
    let end = ContinuousClock.now
    nextScan = end.advanced(by: max(interval, start.duration(to: end) * 10))
  }

  /// What a listing found.
  struct Listing {
    var files: [(path: DropPath, look: FileFingerprint)] = []
    var unreadable: [(path: DropPath, error: SystemCallError)] = []
    var tooDeep: [DropPath] = []
    /// Why the kernel cannot tell of what is dropped; nil where it does.
    var trouble: String?
    /// Each file system, with the first folder on it.
    var mounts: [UInt: WatchedMount] = [:]
    var sharedDevices: Set<UInt> = []

    /// Notes a folder and watches it.
    mutating func enter(_ path: DropPath, _ folder: Folder, _ watcher: DropFolderWatcher?) {
      do {
        try watcher?.watch(folder, as: path)
      } catch {
        trouble = trouble ?? Listing.reason(of: error)
      }
      do {
        guard let device = try folder.look(at: ".")?.device, mounts[device] == nil else { return }
        let kind = FileSystemKind(of: folder)
        if kind.isShared { sharedDevices.insert(device) }
        mounts[device] = WatchedMount(
          folder: path.bytes.isEmpty ? "drop" : "drop/\(path)", fileSystem: kind.name,
          mode: kind.isShared ? .polled : .notified,
          reason: kind.isShared ? "Other hosts may write to a file system of this type." : nil)
      } catch {
        // It has just gone; what is in it is not read either.
      }
    }

    /// What an operator can do about a watch that was refused. “No space left on device” is what the
    /// kernel calls it, and is not about the disk.
    static func reason(of error: SystemCallError) -> String {
      switch error.number {
      case ENOSPC:
        "The kernel's limit of watched folders is reached: raise fs.inotify.max_user_watches."
      case EMFILE, ENFILE:
        "The kernel's limit of watchers is reached: raise fs.inotify.max_user_instances."
      default: "The kernel refuses to watch: \(error)."
      }
    }
  }

  private mutating func openWatcher(_ listing: inout Listing) {
    guard watcher == nil else { return }
    do throws(SystemCallError) {
      watcher = try DropFolderWatcher()
    } catch {
      listing.trouble = Listing.reason(of: error)
    }
  }

  private mutating func take(_ listing: Listing, at now: ContinuousClock.Instant) {
    let seen = Set(listing.files.map(\.path))
    // What lies in a folder that could not be read is still there.
    let unread = listing.unreadable.map { $0.path.bytes + [UInt8(ascii: "/")] }
    let isThere: (DropPath) -> Bool = { path in
      seen.contains(path) || unread.contains { path.bytes.starts(with: $0) }
    }
    queue.keep(isThere)
    leftInPlace.keep(isThere)
    failedPaths = failedPaths.filter { isThere($0) || queue.isInHand($0) }
    sharedDevices = listing.sharedDevices
    for (path, look) in listing.files {
      // The clock of another host says nothing about how long ago something was.
      let isAtRest =
        !sharedDevices.contains(look.device) && look.isUnchanged(for: configuration.settleTime)
      sight(path, look, quietTime: isAtRest ? .zero : configuration.settleTime, at: now)
    }
    report(listing)
  }

  /// Says what is odd about the folders, each thing once.
  private mutating func report(_ listing: Listing) {
    for (path, error) in listing.unreadable where reportedPaths.insert(path).inserted {
      logger.warning(
        "cannot read a sub-folder; the others are read",
        metadata: metadata(path, error).merging(["code": "E-PERMISSION"]) { $1 })
    }
    for path in listing.tooDeep where reportedPaths.insert(path).inserted {
      logger.warning(
        "a sub-folder lies too deep and is not read", metadata: metadata(path))
    }
    if let trouble = listing.trouble, trouble != watchingTrouble {
      logger.warning("the folder is listed instead of watched", metadata: ["reason": "\(trouble)"])
    }
    watchingTrouble = listing.trouble
    var mounts = listing.mounts.values.sorted { $0.folder < $1.folder }
    for index in mounts.indices where mounts[index].mode == .notified {
      guard let trouble = listing.trouble else { break }
      mounts[index].mode = .polled
      mounts[index].reason = trouble
    }
    for mount in mounts where mount.mode == .polled && !state.mounts.contains(mount) {
      logger.info(
        "listed instead of watched",
        metadata: ["folder": "\(mount.folder)", "file-system": "\(mount.fileSystem)"])
    }
    state.mounts = mounts
  }

  /// Looks at what the kernel told of.
  mutating func follow(_ hint: DropHint) {
    switch hint {
    case .lookAround: nextScan = min(nextScan, .now.advanced(by: .milliseconds(20)))
    case .overflow:
      state.overflows += 1
      logger.warning("overflow: the kernel lost notifications; everything is listed")
      nextScan = .now
    case .movedIn(let path): sight(path, quietTime: .zero)
    case .closed(let path): sight(path, quietTime: configuration.quietTimeAfterClose)
    }
  }

  /// Notes a file as it is now, if it is there.
  mutating func sight(_ path: DropPath, quietTime: Duration) {
    guard !IgnoredNames.contains(path.name.escapedText) else { return }
    do {
      guard let fingerprint = try drop.look(at: path) else { return }
      sight(path, fingerprint, quietTime: quietTime, at: .now)
    } catch {
      // The next listing says what is wrong with the folder.
      logger.debug("cannot look at file", metadata: metadata(path, error))
    }
  }

  private mutating func sight(
    _ path: DropPath, _ fingerprint: FileFingerprint, quietTime: Duration,
    at now: ContinuousClock.Instant
  ) {
    switch fingerprint.kind {
    case .folder: return
    case .other:
      if reportedPaths.insert(path).inserted {
        logger.warning(
          "ignored: a pipe, a socket or a device is no file", metadata: metadata(path))
      }
      return
    case .regular, .symbolicLink: break
    }
    guard !leftInPlace.contains(path, fingerprint) else { return }
    var quietTime = quietTime
    // Who has a file open on another host, the kernel of this one does not know.
    if sharedDevices.contains(fingerprint.device) {
      quietTime = max(quietTime, configuration.settleTime)
    }
    // An empty file is most often one that somebody is about to fill.
    if fingerprint.size == 0, fingerprint.kind == .regular,
      !fingerprint.isUnchanged(for: configuration.unfinishedGrace)
    {
      quietTime = max(quietTime, configuration.unfinishedGrace)
    }
    queue.sight(path, fingerprint, quietTime: quietTime, at: now)
  }

  /// What the log says of a file.
  func metadata(_ path: DropPath, _ error: (any Error)? = nil) -> Logger.Metadata {
    var metadata: Logger.Metadata = ["file": "\(path)"]
    if let error { metadata["error"] = "\(error)" }
    return metadata
  }
}
