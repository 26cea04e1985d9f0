internal import EventStore
internal import Glibc

/// Whether this machine has what the service relies on.
struct MachineFindings {
  let programs: String

  func findings() -> [DeskFinding] {
    let findings = readers() + kernel() + notifications()
    return findings.isEmpty
      ? [DeskFinding("machine", .fine, "The programs and the kernel have all that is used.")]
      : findings
  }

  private func readers() -> [DeskFinding] {
    var findings: [DeskFinding] = []
    if access(programs + "/dateline-worker", X_OK) != 0 {
      findings.append(
        DeskFinding(
          "machine", .error, "dateline-worker, which reads the files, is not in \(programs).",
          "Install all three programs in one folder."))
    }
    let folders = ["/usr/bin", "/usr/local/bin", "/bin"]
    if !folders.contains(where: { access($0 + "/pdftotext", X_OK) == 0 }) {
      findings.append(
        DeskFinding(
          "machine", .warning, "pdftotext is not installed: PDF files are rejected.",
          "Run “apt-get install poppler-utils”."))
    }
    return findings
  }

  /// What keeps a reader of hostile files from doing harm.
  private func kernel() -> [DeskFinding] {
    var findings: [DeskFinding] = []
    let modules = ProcessTable.text(of: "/sys/kernel/security/lsm")
    if modules?.contains("landlock") == false {
      findings.append(
        DeskFinding(
          "machine", .notice, "This kernel has no Landlock: readers of files see the file system.",
          "Debian's kernel has it; add “landlock” to the boot option lsm=."))
    }
    if access("/proc/sys/kernel/seccomp/actions_avail", R_OK) != 0 {
      findings.append(
        DeskFinding(
          "machine", .notice, "This kernel has no seccomp: readers of files may make any call.",
          "Use a kernel that has it, as Debian's."))
    }
    return findings
  }

  private func notifications() -> [DeskFinding] {
    let limits = [("max_user_instances", 2), ("max_user_watches", 64), ("max_queued_events", 256)]
    return limits.compactMap { name, least in
      let path = "/proc/sys/fs/inotify/" + name
      guard let text = ProcessTable.text(of: path),
        let value = Int(text.filter { $0.isNumber }), value < least
      else { return nil }
      return DeskFinding(
        "machine", .notice,
        "fs.inotify.\(name) is \(value): new files are found by listing the folder.",
        "Raise it with “sysctl fs.inotify.\(name)=8192” for files to be taken in at once.")
    }
  }
}
