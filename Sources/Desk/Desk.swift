public import EventModel
internal import Glibc

/// A folder in which articles are dropped and kept, with the database of what they tell.
///
///     desk/
///       drop/              put articles here
///       done/2024-09-14/   articles that were read, by the UTC day, each with its receipt
///       rejected/          files that could not be read, each with the reason
///       spool/             copies of what is being read
///       dateline.sqlite    everything that was found
public struct Desk: Hashable, Sendable {
  /// The desk's own folder.
  public let path: String
  /// The folder that `drop`, `done` and `rejected` lie in, such as one on a network share; nil where
  /// that is the desk's own. The database and the copies never leave the desk.
  public let share: String?

  /// Names a desk; nothing is looked at or made.
  public init(path: String, share: String? = nil) {
    self.path = path
    self.share = share
  }

  private var shared: String { share ?? path }

  /// Where articles are dropped.
  public var drop: String { shared + "/drop" }
  /// Where articles go that were read.
  public var done: String { shared + "/done" }
  /// Where files go that could not be read.
  public var rejected: String { shared + "/rejected" }
  /// Where files are copied to while they are read.
  public var spool: String { path + "/spool" }
  /// The database.
  public var database: String { path + "/dateline.sqlite" }

  /// Where the researchers of the desk keep their queries; it need not be there.
  public var queries: String { path + "/queries" }

  /// Where articles go that are read on a day.
  public func done(on day: CalendarDay) -> String { done + "/" + day.iso }

  /// Makes the folders of a desk that are not there yet; harmless on a desk that is whole.
  ///
  /// The database is not made here: the store makes it when it is first opened for writing.
  ///
  /// - Parameters:
  ///   - path: the desk's own folder.
  ///   - share: the folder for `drop`, `done` and `rejected`, which must be there; nil for the desk's
  ///     own.
  public static func create(at path: String, share: String? = nil) throws(DeskError) -> Desk {
    let desk = Desk(path: path, share: share)
    try makeFolder(path, withParents: true)
    for folder in [desk.drop, desk.done, desk.rejected, desk.spool] {
      try makeFolder(folder, withParents: false)
    }
    return desk
  }

  /// Makes the folder of copies, which desks of earlier versions lack.
  public func makeSpool() throws(DeskError) {
    try Desk.makeFolder(spool, withParents: false)
  }

  /// Checks that the folders are there, all but the one of copies, which the service makes.
  ///
  /// - Throws: `DeskError` naming what is missing and how to mend it.
  public func validate() throws(DeskError) {
    for folder in [path, drop, done, rejected] {
      switch Desk.kind(of: folder) {
      case .folder: continue
      case .missing where folder == path:
        throw DeskError(
          path: path, message: "There is no folder “\(path)”.",
          remedy: "Make a desk with “dateline init \(path)”, or name another with --desk.")
      case .missing:
        throw DeskError(
          path: path, message: "“\(path)” is no desk: it has no folder “\(Desk.name(folder))”.",
          remedy: "Make it one with “dateline init \(path)”, or name another with --desk.")
      case .other: throw Desk.blocked(by: folder, desk: path)
      }
    }
  }

  private enum Kind { case folder, missing, other }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  private static func makeFolder(_ path: String, withParents: Bool) throws(DeskError) {
    switch kind(of: path) {
    case .folder: return
    case .other: throw blocked(by: path, desk: path)
    case .missing: break
    }
    if withParents, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]), withParents: true)
    }
    // Somebody else may have made it in the meantime, which is as good.
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw DeskError(
        path: path, message: "“\(path)” cannot be made: \(String(cString: strerror(errno))).",
        remedy: "Choose a place that you may write to.")
    }
  }

  private static func blocked(by path: String, desk: String) -> DeskError {
    DeskError(
      path: desk, message: "“\(path)” is in the way: it is not a folder.",
      remedy: "Move it elsewhere, then run “dateline init” again.")
  }

  private static func name(_ path: String) -> Substring {
    path.split(separator: "/").last ?? "/"
  }
}
