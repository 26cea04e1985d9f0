internal import Desk
internal import Glibc

extension DatabaseBackup {
  /// Removes all but the newest backups of this desk in the folder.
  ///
  /// Only files with the names of backups and a manifest that names this desk are counted and
  /// removed; whatever else lies there stays.
  ///
  /// - Parameter count: How many stay, at least 1.
  /// - Returns: The files that were removed.
  public func keep(newest count: Int) throws(OperatingError) -> [String] {
    guard let real = realpath(desk.path, nil) else {
      throw DurableFile.failure("realpath", desk.path)
    }
    let desk = String(cString: real)
    free(real)
    let prefix = DurableFile.name(of: desk)
    var backups: [BackupName] = []
    for name in try FolderEntries.names(in: folder) ?? [] {
      guard let backup = BackupName(name, desk: prefix) else { continue }
      let manifest: BackupManifest?
      do throws(OperatingError) {
        manifest = try BackupManifest.read(besideDatabase: folder + "/" + name)
      } catch {
        // What cannot be told to be ours is not removed.
        continue
      }
      if manifest?.desk == desk { backups.append(backup) }
    }
    var removed: [String] = []
    for backup in backups.sorted().dropLast(max(1, count)) {
      let path = folder + "/" + backup.text
      guard unlink(path) == 0 else { throw DurableFile.failure("unlink", path) }
      // The manifest last, so that a crash in between leaves no database without one.
      guard unlink(BackupManifest.path(of: path)) == 0 else {
        throw DurableFile.failure("unlink", BackupManifest.path(of: path))
      }
      removed.append(path)
    }
    return removed
  }
}
