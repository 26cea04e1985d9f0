internal import Desk
internal import EventStore
internal import Glibc
internal import Reporting

/// Files in the drop folder that are left alone because of their names, and have lain there
/// unchanged for over a day: mostly uploads that broke off.
enum IgnoredForLong {
  private static let seconds: Int64 = 86_400

  /// The files, by their names; none where the folder cannot be read, which others complain of.
  static func files(in desk: Desk, _ now: UnixTime) -> [NightlyDigest.IgnoredFile] {
    guard let folder = opendir(desk.drop) else { return [] }
    defer { closedir(folder) }
    var files: [NightlyDigest.IgnoredFile] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != "..", IgnoredNames.contains(name) else { continue }
      var status = stat()
      guard lstat(desk.drop + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      let since = Int64(status.st_mtim.tv_sec)
      guard now.seconds - since > seconds else { continue }
      files.append(NightlyDigest.IgnoredFile(name: name, since: UnixTime(seconds: since)))
    }
    return files.sorted { $0.name < $1.name }
  }
}
