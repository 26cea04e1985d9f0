internal import Glibc

/// What the kernel tells of the drop folder.
enum DropHint: Hashable {
  /// A file was moved in whole.
  case movedIn(DropPath)
  /// A file was closed after writing.
  case closed(DropPath)
  /// A folder came or went: list everything.
  case lookAround
  /// The kernel had more to tell than it could keep: list everything.
  case overflow
}

/// Waits for the kernel to tell that something came into a folder or its sub-folders (inotify).
///
/// What it tells are hints: they make the service prompt, and nothing is wrong without them.
final class DropFolderWatcher {
  private static let movedIn = UInt32(IN_MOVED_TO)
  private static let closed = UInt32(IN_CLOSE_WRITE)
  private static let made = UInt32(IN_CREATE)
  /// The folder itself was moved or removed, or its file system unmounted.
  private static let lost = UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)
  private static let isFolder = UInt32(IN_ISDIR)
  private static let queueOverflow = UInt32(IN_Q_OVERFLOW)

  /// Readable when there are hints.
  let descriptor: Int32
  private var folders: [Int32: DropPath] = [:]

  /// Begins without any folder.
  init() throws(SystemCallError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw SystemCallError("inotify_init1", "") }
  }

  deinit {
    close(descriptor)
  }

  /// Watches a folder; list it after this, so that nothing falls in between. Harmless on one that is
  /// watched.
  func watch(_ folder: Folder, as path: DropPath) throws(SystemCallError) {
    let mask = Self.movedIn | Self.closed | Self.made | Self.lost | UInt32(IN_ONLYDIR)
    // By the open folder, since its path may lead elsewhere by now.
    let result = inotify_add_watch(
      descriptor, "/proc/self/fd/\(folder.descriptor)", mask & ~UInt32(IN_IGNORED | IN_UNMOUNT))
    guard result >= 0 else { throw SystemCallError("inotify_add_watch", folder.path) }
    folders[result] = path
  }

  /// The hints that came since the last call. Never waits.
  func readHints() -> [DropHint] {
    var hints: [DropHint] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return hints }
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        // struct inotify_event: int wd; uint32_t mask, cookie, len; char name[len].
        while offset + 16 <= count {
          let watch = bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)
          let mask = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
          let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
          let end = min(offset + 16 + length, count)
          let name = bytes[offset + 16..<end].prefix { $0 != 0 }
          if let hint = hint(watch: watch, mask: mask, name: DropPath(name)) {
            hints.append(hint)
          }
          offset = end
        }
      }
    }
  }

  private func hint(watch: Int32, mask: UInt32, name: DropPath) -> DropHint? {
    if mask & Self.queueOverflow != 0 { return .overflow }
    if mask & Self.lost != 0 {
      folders[watch] = nil
      return .lookAround
    }
    guard let folder = folders[watch], !name.bytes.isEmpty else { return .lookAround }
    if mask & Self.isFolder != 0 { return .lookAround }
    if mask & Self.movedIn != 0 { return .movedIn(folder.appending(name)) }
    if mask & Self.closed != 0 { return .closed(folder.appending(name)) }
    // Made, and closed later; or a link, which the next listing finds.
    return nil
  }
}
