internal import Glibc

/// What the kernel tells of the drop folder.
enum DropHint: Hashable {
  /// A file was moved in whole.
  case movedIn(DropPath)
  /// A file was closed after writing.
  case closed(DropPath)
  /// Something was missed: list the folder.
  case lookAround
}

/// Waits for the kernel to tell that something came into a folder (inotify).
///
/// What it tells are hints: they make the service prompt, and nothing is wrong without them.
final class DropFolderWatcher {
  private static let movedIn = UInt32(IN_MOVED_TO)
  private static let closed = UInt32(IN_CLOSE_WRITE)
  /// The folder itself was moved or removed.
  private static let lost = UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF)

  private let path: String
  /// Readable when there are hints.
  let descriptor: Int32
  private var watch: Int32?

  /// Begins to watch; list the folder after this, so that nothing falls in between.
  init(path: String) throws(SystemCallError) {
    self.path = path
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw SystemCallError("inotify_init1", path) }
    try watchAgain()
  }

  deinit {
    close(descriptor)
  }

  /// Whether the folder is being watched; not so after it was moved or removed.
  var isWatching: Bool { watch != nil }

  /// Watches the folder that is at the path now.
  func watchAgain() throws(SystemCallError) {
    let mask = Self.movedIn | Self.closed | Self.lost | UInt32(IN_ONLYDIR)
    let result = inotify_add_watch(descriptor, path, mask)
    guard result >= 0 else { throw SystemCallError("inotify_add_watch", path) }
    watch = result
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
          hints.append(hint(watch: watch, mask: mask, name: Array(name)))
          offset = end
        }
      }
    }
  }

  private func hint(watch: Int32, mask: UInt32, name: [UInt8]) -> DropHint {
    if watch == self.watch, mask & Self.lost != 0 {
      self.watch = nil
      return .lookAround
    }
    guard mask & (Self.movedIn | Self.closed) != 0, !name.isEmpty else { return .lookAround }
    return mask & Self.movedIn != 0 ? .movedIn(DropPath(name)) : .closed(DropPath(name))
  }
}
