internal import Desk
public import EventStore
internal import Glibc

/// What lies in the drop folder, found without the service.
public struct Backlog: Hashable, Sendable {
  /// A file of the drop folder.
  public struct Entry: Hashable, Sendable {
    /// What is to become of it.
    public enum State: String, Sendable {
      /// It is taken in when its turn comes.
      case waiting
      /// It changed a moment ago, or somebody holds it open.
      case settling
      /// Its name says that it is not finished, or not meant for us.
      case ignored
      /// It is a link, a pipe or a device.
      case special
    }

    /// Its path in the drop folder.
    public var path: String
    /// What is to become of it.
    public var state: State
    /// Its size in bytes.
    public var bytes: Int
    /// When it last changed in any way.
    public var changedAt: UnixTime
  }

  /// The files, the longest unchanged first.
  public var entries: [Entry] = []
  /// Folders that could not be listed.
  public var unreadableFolders: [String] = []

  /// Lists a drop folder.
  ///
  /// - Parameters:
  ///   - depth: How many folders deep.
  ///   - settle: How long a file must be unchanged to be counted as waiting, in seconds.
  public init(drop: String, depth: Int = 32, settle: Double = 1, now: UnixTime = .now) {
    list(drop, "", depth: depth, restingSince: Double(now.seconds) - settle)
    entries.sort { ($0.changedAt, $0.path) < ($1.changedAt, $1.path) }
  }

  /// The files of a state.
  public func entries(_ state: Entry.State) -> [Entry] { entries.filter { $0.state == state } }

  private mutating func list(_ root: String, _ folder: String, depth: Int, restingSince: Double) {
    let names: [String]
    do throws(OperatingError) {
      names = try FolderEntries.names(in: root + folder) ?? []
    } catch {
      unreadableFolders.append(folder.isEmpty ? "." : String(folder.dropFirst()))
      return
    }
    for name in names {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(root + path, &status) == 0 else { continue }
      let isIgnored = IgnoredNames.contains(name)
      let kind = status.st_mode & S_IFMT
      if kind == S_IFDIR, !isIgnored {
        if depth > 1 { list(root, path, depth: depth - 1, restingSince: restingSince) }
        continue
      }
      let state: Entry.State =
        if isIgnored {
          .ignored
        } else if kind != S_IFREG {
          .special
        } else {
          Double(status.st_ctim.tv_sec) > restingSince ? .settling : .waiting
        }
      entries.append(
        Entry(
          path: String(path.dropFirst()), state: state, bytes: Int(status.st_size),
          changedAt: UnixTime(seconds: Int64(status.st_ctim.tv_sec))))
    }
  }
}
