public import Configuration
public import Desk
internal import Glibc

/// How much room a file system has.
public struct FreeSpace: Hashable, Sendable {
  /// The folder that was asked about.
  public var folder: String
  /// Bytes that an ordinary user may still write.
  public var bytes: Int
  /// Files that can still be made; nil where the file system has no such limit.
  public var files: Int?

  /// Asks a folder's file system; nil where it cannot be asked, as when a share is gone.
  public init?(folder: String) {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    self.folder = folder
    bytes = Int(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(
        by: UInt64(status.f_frsize)
      ).partialValue)
    files = status.f_files == 0 ? nil : Int(clamping: status.f_favail)
  }

  /// What to look at: the desk's own file system and, where it is another, that of the share.
  static func folders(of desk: Desk) -> [String] {
    var seen: Set<UInt64> = []
    return [desk.path, desk.done, desk.rejected].filter { folder in
      var status = stat()
      guard stat(folder, &status) == 0 else { return false }
      return seen.insert(UInt64(status.st_dev)).inserted
    }
  }
}

/// The file systems of a desk.
public enum DeskSpace {
  /// Room on each of them; those that cannot be asked are left out.
  public static func free(_ desk: Desk) -> [FreeSpace] {
    FreeSpace.folders(of: desk).compactMap { FreeSpace(folder: $0) }
  }
}

/// Says when taking in must pause for want of room, and when it may go on.
public struct FreeSpaceMarks: Sendable {
  private let folders: [String]
  private let marks: DeskConfiguration.Disk
  private var isPaused = false

  /// Watches the file systems of a desk.
  public init(desk: Desk, marks: DeskConfiguration.Disk) {
    folders = FreeSpace.folders(of: desk)
    self.marks = marks
  }

  /// Looks at the room there is.
  ///
  /// Once below the mark, it takes more room than that mark to go on, so that a service does not
  /// start and stop with each file.
  ///
  /// - Returns: Why to pause, naming the folder; nil where there is room.
  public mutating func reason() -> String? {
    let reasons = folders.compactMap { folder in
      FreeSpace(folder: folder).flatMap { reason($0) }
    }
    isPaused = !reasons.isEmpty
    return reasons.first
  }

  private func reason(_ space: FreeSpace) -> String? {
    let least = isPaused ? marks.resumeAbove : marks.pauseBelow
    if space.bytes < least {
      return
        "the disk of \(space.folder) has \(megabytes(space.bytes)) left, and \(megabytes(least))"
        + " are needed; make room"
    }
    if let files = space.files, files < marks.pauseBelowFiles {
      return "the disk of \(space.folder) can hold only \(files) more files, and "
        + "\(marks.pauseBelowFiles) are needed; remove some"
    }
    return nil
  }

  private func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MiB" }
}
