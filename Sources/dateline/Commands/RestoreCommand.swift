internal import ArgumentParser
internal import Desk
internal import EventStore
internal import Operating

/// `dateline restore`.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Puts a backup in the place of a desk's database, or only checks it.",
    discussion: """
      Stop the service first. FILE is read as if anybody could have made it: its bytes must be \
      those of its manifest, its tables, views and triggers those of this program, its rows whole. \
      The desk's old database stays beside the new one under another name. Articles that came \
      after the backup are still in done/.

      Examples:
        dateline restore /srv/backup/newsdesk-20261121T142800Z.sqlite --desk newsdesk
        dateline restore --check /srv/backup/newsdesk-20261121T142800Z.sqlite

      Exit codes: 0 done, 65 FILE is no whole backup, 66 no such file or desk, 74 read or write \
      error, 75 a service runs on the desk.
      """)

  @Argument(help: "A backup that “dateline backup” made.")
  var file: String

  @OptionGroup var desk: DeskOptions

  @Flag(help: "Only check the file; no desk is looked at.")
  var check = false

  @Flag(
    help: ArgumentHelp(
      "Take a file that has no manifest beside it. Nobody can say then whether it is complete."))
  var withoutManifest = false

  func run() throws {
    try OperatorFailure.reporting {
      var backup = BackupCheck(path: file)
      backup.acceptsWithoutManifest = withoutManifest
      var output = StandardOutput()
      if check {
        try output.writeLine("\(file) is whole: \(contents(try backup.verify()))")
        return try output.flush()
      }
      let desk = self.desk.desk
      try desk.validate()
      let done = try DatabaseRestore(desk: desk, backup: backup).run()
      try output.writeLine("\(desk.database) is restored: \(contents(done.manifest))")
      if let old = done.old { try output.writeLine("The old database is \(old).") }
      try output.writeLine(
        "Start the service; then “dateline check --deep” tells which articles came after the backup."
      )
      try output.flush()
    }
  }

  private func contents(_ manifest: BackupManifest?) -> String {
    guard let manifest else { return "no damage found, but nothing tells what it should hold." }
    return "\(manifest.articles) articles and \(manifest.receipts) receipts, of \(manifest.madeAt)."
  }
}
