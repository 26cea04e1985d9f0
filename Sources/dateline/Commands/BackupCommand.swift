internal import ArgumentParser
internal import Desk
internal import EventStore
internal import Glibc
internal import Operating
internal import ProgramSupport

/// `dateline backup`.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the database of a desk, while the service runs, and proves the copy whole.",
    discussion: """
      Writes DIR/DESK-20261121T142800Z.sqlite and beside it a manifest, NAME.sqlite.json. The copy \
      is of one moment; it is checked throughout and compared with the desk's articles before it \
      gets its name, so that there is never half a backup under such a name. A file that “cp” \
      copies from a running desk lacks what was written last; “dateline restore” refuses it.

      Examples:
        dateline backup /srv/backup --desk newsdesk
        dateline backup /srv/backup --keep 14 --with-articles

      Exit codes: 0 made, 66 no such desk, 73 DIR cannot be written, 74 read or write error, \
      75 another backup is under way.
      """)

  @Argument(
    help: ArgumentHelp("Where backups are kept; made if it is not there.", valueName: "dir"))
  var folder: String

  @OptionGroup var desk: DeskOptions

  @Option(
    help: ArgumentHelp(
      "Afterwards remove all but the newest so many backups of this desk from DIR.",
      valueName: "number"))
  var keep: Int?

  @Flag(help: "Also copy the articles of done/ that are not in DIR/done yet.")
  var withArticles = false

  @Flag(name: .shortAndLong, help: "Print nothing when all went well.")
  var quiet = false

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError("--keep must be at least 1.") }
  }

  func run() throws {
    try OperatorFailure.reporting {
      let desk = try self.desk.configuredDesk()
      try desk.validate()
      let backup = DatabaseBackup(
        desk: desk, folder: folder, programVersion: ProgramVersion.current)
      var progress: ProgressLine?
      var last = 0
      // Names tell seconds: a second backup within one is for the next.
      var now = UnixTime.now
      while try backup.isMade(at: now) {
        usleep(50_000)
        now = .now
      }
      let made = try backup.make(now: now) { copied, total in
        if progress == nil { progress = ProgressLine(what: "copied pages", of: total) }
        progress?.advance(by: copied - last)
        last = copied
      }
      progress?.end()
      BackupRecord.write(made.manifest, path: made.path, desk: desk)
      var output = StandardOutput()
      func say(_ line: String) throws { if !quiet { try output.writeLine(line) } }
      try say(
        "\(made.path): \(made.manifest.articles) articles, \(made.manifest.receipts) receipts, "
          + "\(made.manifest.bytes) bytes; checked and compared.")
      if withArticles {
        let count = try ArticleMirror(desk: desk, folder: folder).update()
        try say("\(folder)/done: \(count) files copied.")
      }
      if let keep {
        for path in try backup.keep(newest: keep) { try say("\(path): removed.") }
      }
      try output.flush()
    }
  }
}
