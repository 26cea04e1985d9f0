internal import Configuration

/// Whether there is room to take articles in.
enum SpaceFindings {
  static func findings(
    _ health: DeskHealth, _ configuration: DeskConfiguration
  ) -> [DeskFinding] {
    let marks = configuration.disk
    var findings: [DeskFinding] = []
    for space in health.freeSpace {
      if space.bytes < marks.pauseBelow {
        findings.append(
          DeskFinding(
            "space", .error,
            "The disk of \(space.folder) has \(space.bytes >> 20) MiB left: taking in pauses below "
              + "\(marks.pauseBelow >> 20) MiB.",
            "Make room there; the service goes on by itself."))
      } else if space.bytes < marks.pauseBelow * 4 {
        findings.append(
          DeskFinding(
            "space", .warning, "The disk of \(space.folder) has \(space.bytes >> 20) MiB left.",
            "Make room soon: taking in pauses below \(marks.pauseBelow >> 20) MiB."))
      }
      if let files = space.files, files < marks.pauseBelowFiles {
        findings.append(
          DeskFinding(
            "space", .error,
            "The disk of \(space.folder) can hold only \(files) more files (inodes).",
            "Remove some; the service goes on by itself."))
      }
    }
    if findings.isEmpty {
      let least = health.freeSpace.map(\.bytes).min() ?? 0
      findings.append(DeskFinding("space", .fine, "There is room: \(least >> 20) MiB at least."))
    }
    return findings
  }
}
