internal import Desk
internal import Glibc

/// Whether the folders of a desk are there and can be used.
struct FolderFindings {
  let desk: Desk

  func findings() -> [DeskFinding] {
    var findings: [DeskFinding] = []
    for folder in [desk.path, desk.drop, desk.done, desk.rejected] {
      var status = stat()
      guard stat(folder, &status) == 0 else {
        findings.append(
          DeskFinding(
            "folders", .error, "\(folder) is not there: \(String(cString: strerror(errno))).",
            "Make it with “dateline init \(desk.path)”, or mount the share it lies on."))
        continue
      }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        findings.append(
          DeskFinding("folders", .error, "\(folder) is not a folder.", "Move it elsewhere."))
        continue
      }
      findings += problems(of: folder, status)
    }
    if findings.isEmpty {
      findings.append(DeskFinding("folders", .fine, "All folders are there and can be written."))
    }
    return findings + fileSystems()
  }

  private func problems(of folder: String, _ status: stat) -> [DeskFinding] {
    var findings: [DeskFinding] = []
    if access(folder, R_OK | W_OK | X_OK) != 0 {
      let isDrop = folder == desk.drop
      findings.append(
        DeskFinding(
          "permissions", isDrop ? .warning : .error,
          "This user (\(geteuid())) may not write in \(folder)"
            + (isDrop ? ": articles are taken in, but stay where they lie." : "."),
          "Give the user that runs the service the right to read and write it."))
    }
    // In the desk itself anybody could put another database or configuration.
    if status.st_mode & 0o002 != 0, status.st_mode & S_ISVTX == 0, folder == desk.path {
      findings.append(
        DeskFinding(
          "permissions", .error, "Anybody on this machine may replace the database in \(folder).",
          "Run “chmod o-w \(folder)”."))
    }
    return findings
  }

  /// Where SQLite's locks and log are not safe, and where nobody is told of new files.
  private func fileSystems() -> [DeskFinding] {
    var findings: [DeskFinding] = []
    if let network = FileSystemKind.network(of: desk.path) {
      findings.append(
        DeskFinding(
          "database", .error, "The database lies on a network share (\(network)).",
          "Keep the desk on a local disk and set “share” in dateline.toml to the folder on it."))
    }
    if let network = FileSystemKind.network(of: desk.drop) {
      findings.append(
        DeskFinding(
          "drop", .notice,
          "The drop folder lies on a network share (\(network)): it is listed, as nobody tells of "
            + "new files there."))
    }
    return findings
  }
}
