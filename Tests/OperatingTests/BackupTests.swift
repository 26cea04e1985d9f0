import Desk
import EventStore
import Foundation
import Operating
import SQLite
import TestSupport
import Testing

@Suite("Backup and restore", .serialized)
struct BackupTests {
  private func backup(_ filled: FilledDesk, at seconds: Int64 = 1_800_000_000) throws
    -> DatabaseBackup.Made
  {
    try DatabaseBackup(desk: filled.desk, folder: filled.backups, programVersion: "0")
      .make(now: UnixTime(seconds: seconds))
  }

  /// Why a file is refused.
  private func refusal(_ path: String, withoutManifest: Bool = false) throws -> String {
    var check = BackupCheck(path: path)
    check.acceptsWithoutManifest = withoutManifest
    let error = try #require(throws: OperatingError.self) { _ = try check.verify() }
    #expect(error.code == .invalid)
    return error.message
  }

  @Test("a backup is one whole file with its manifest, and passes its check")
  func make() throws {
    let filled = try FilledDesk(articles: 12)
    let made = try backup(filled)
    #expect(
      filled.backupNames == [
        "newsdesk-20270115T080000Z.sqlite", "newsdesk-20270115T080000Z.sqlite.json",
      ])
    #expect(made.manifest.articles == 12)
    #expect(made.manifest.receipts == 12)
    #expect(try BackupCheck(path: made.path).verify() == made.manifest)
    #expect(try FilledDesk.articles(in: made.path) == 12)
    // Reading it leaves nothing beside it: it needs no log.
    #expect(filled.backupNames.count == 2)
  }

  @Test("a backup while articles come in holds all that were there when it began, and no half one")
  func whileWriting() throws {
    let filled = try FilledDesk(articles: 60)
    let writer = try filled.writer()
    defer { writer.close() }
    var committed = 0
    let made = try DatabaseBackup(
      desk: filled.desk, folder: filled.backups, programVersion: "0"
    ).make { _, _ in
      // One article at each step of the copy.
      try filled.record(by: writer)
      committed += 1
    }
    #expect(committed > 0)
    #expect(made.manifest.articles == 60)
    #expect(try BackupCheck(path: made.path).verify()?.articles == 60)
  }

  @Test("where the copy breaks off, nothing has the final name")
  func brokenOff() throws {
    struct Stop: Error {}
    let filled = try FilledDesk(articles: 5)
    #expect(throws: Stop.self) {
      try DatabaseBackup(desk: filled.desk, folder: filled.backups, programVersion: "0")
        .make { _, _ in throw Stop() }
    }
    #expect(filled.backupNames.isEmpty)
  }

  @Test("what a killed run left is removed by the next one, and nothing else")
  func leftovers() throws {
    let filled = try FilledDesk(articles: 1)
    try FileManager.default.createDirectory(
      atPath: filled.backups, withIntermediateDirectories: true)
    for name in [".newsdesk-20270101T000000Z.sqlite.part", ".other.part", "letter.txt"] {
      try filled.folder.write("x", to: "backups/" + name)
    }
    _ = try backup(filled)
    #expect(filled.backupNames.prefix(1) == [".other.part"])
    #expect(filled.backupNames.contains("letter.txt"))
    #expect(filled.backupNames.count == 4)
  }

  @Test("a plain copy of a database in use is detected, also where it holds most of the articles")
  func plainCopy() throws {
    let filled = try FilledDesk(articles: 10)
    let writer = try filled.writer()
    defer { writer.close() }
    try filled.record(by: writer)
    let copy = filled.folder.path(of: "copy.sqlite")
    try FileManager.default.copyItem(atPath: filled.desk.database, toPath: copy)
    #expect(try refusal(copy).contains("without its write-ahead log"))
    #expect(try refusal(copy, withoutManifest: true).contains("without its write-ahead log"))
    // Under the name of a real backup, whose manifest tells what it should hold.
    let made = try backup(filled)
    #expect(try FileManager.default.removeItem(atPath: made.path) == ())
    try FileManager.default.copyItem(atPath: copy, toPath: made.path)
    #expect(try refusal(made.path).contains("not those that were backed up"))
  }

  @Test("an older backup under the name of a newer one is detected")
  func exchanged() throws {
    let filled = try FilledDesk(articles: 3)
    let older = try backup(filled)
    try filled.record(1)
    let newer = try backup(filled, at: 1_800_000_100)
    #expect(rename(older.path, newer.path) == 0)
    #expect(try refusal(newer.path).contains("not those that were backed up"))
    #expect(try refusal(newer.path, withoutManifest: true).contains("not those"))
  }

  @Test("a file without a manifest passes only when that is asked for")
  func noManifest() throws {
    let filled = try FilledDesk(articles: 3)
    let made = try backup(filled)
    #expect(unlink(made.path + ".json") == 0)
    #expect(try refusal(made.path).contains("has no manifest"))
    var check = BackupCheck(path: made.path)
    check.acceptsWithoutManifest = true
    #expect(try check.verify() == nil)
  }

  @Test(
    "a file that somebody tampered with is refused before anything of it is run",
    arguments: [
      (
        "CREATE TRIGGER odd AFTER INSERT ON receipt BEGIN DELETE FROM article; END", "trigger “odd”"
      ),
      ("CREATE TABLE more (x)", "table “more”"),
      ("CREATE VIEW v_more AS SELECT 1", "view “v_more”"),
      ("DROP VIEW v_article", "lacks the view “v_article”"),
      (
        "DROP VIEW v_article; CREATE VIEW v_article AS SELECT 1",
        "view “v_article” is not as this program makes it"
      ),
      ("PRAGMA user_version = 9999", "schema version 9999"),
      ("PRAGMA application_id = 1", "database of another program"),
      (
        "PRAGMA foreign_keys = OFF; DELETE FROM article_text; DELETE FROM article",
        "refers to a row"
      ),
    ])
  func tampered(sql: String, words: String) async throws {
    let filled = try FilledDesk(articles: 3)
    let made = try backup(filled)
    #expect(unlink(made.path + ".json") == 0)
    let shell = Process()
    shell.executableURL = URL(filePath: "/usr/bin/sqlite3")
    shell.arguments = [made.path, sql]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(try refusal(made.path, withoutManifest: true).contains(words))
  }

  @Test("a file that was cut off, or whose pages were damaged, is refused")
  func damaged() throws {
    let filled = try FilledDesk(articles: 40)
    let made = try backup(filled)
    #expect(unlink(made.path + ".json") == 0)
    let whole = try Data(contentsOf: URL(filePath: made.path))
    try whole.dropLast(5000).write(to: URL(filePath: made.path))
    #expect(try refusal(made.path, withoutManifest: true).contains("was cut off"))
    var numbers = SeededNumbers(seed: 3)
    var refused = 0
    for _ in 0..<20 {
      // The numbers that lead a page: what kind it is and where its cells lie.
      var bytes = whole
      let page = Int.random(in: 1..<whole.count / 4096, using: &numbers)
      for offset in 0..<8 {
        bytes[page * 4096 + offset] = UInt8.random(in: 0...255, using: &numbers)
      }
      try bytes.write(to: URL(filePath: made.path))
      var check = BackupCheck(path: made.path)
      check.acceptsWithoutManifest = true
      do {
        _ = try check.verify()
      } catch {
        refused += 1
      }
    }
    #expect(refused >= 15)
    try Data("no database at all".utf8).write(to: URL(filePath: made.path))
    #expect(try refusal(made.path, withoutManifest: true).contains("not a database"))
  }

  @Test("restoring gives the articles of the backup and keeps the old database with all of its own")
  func restore() throws {
    let filled = try FilledDesk(articles: 4)
    let made = try backup(filled)
    try filled.record(3)
    let done = try DatabaseRestore(desk: filled.desk, backup: BackupCheck(path: made.path)).run()
    #expect(done.manifest == made.manifest)
    #expect(try EventStoreReader(path: filled.desk.database).status().articles == 4)
    let old = try #require(done.old)
    #expect(try FilledDesk.articles(in: old) == 7)
    // And the desk goes on.
    try filled.record(1)
    #expect(try EventStoreReader(path: filled.desk.database).status().articles == 5)
    #expect(!filled.folder.names(in: "newsdesk").contains { $0.hasSuffix(".part") })
  }

  @Test("an old database with a log that was never written into it keeps its articles")
  func restoreOverLog() throws {
    let filled = try FilledDesk(articles: 4)
    let made = try backup(filled)
    let writer = try filled.writer()
    try filled.record(by: writer)
    // As after a power cut: the log is there, and nobody has the database.
    let copy = filled.folder.path(of: "newsdesk-2")
    try FileManager.default.copyItem(atPath: filled.desk.path, toPath: copy)
    writer.close()
    let done = try DatabaseRestore(desk: .init(path: copy), backup: BackupCheck(path: made.path))
      .run()
    #expect(try FilledDesk.articles(in: try #require(done.old)) == 5)
    #expect(try FilledDesk.articles(in: copy + "/dateline.sqlite") == 4)
  }

  @Test("nothing is restored over a service that runs, or a writer")
  func restoreOverService() throws {
    let filled = try FilledDesk(articles: 2)
    let made = try backup(filled)
    let restore = DatabaseRestore(desk: filled.desk, backup: BackupCheck(path: made.path))
    let service = try EventStoreWriter(path: filled.desk.database, isService: true)
    service.pause()
    let error = #expect(throws: EventStoreError.self) { try restore.run() }
    #expect(error?.code == .secondWriter)
    service.close()
    _ = try restore.run()
  }

  @Test("the newest backups of this desk stay, and files of others are left alone")
  func rotation() throws {
    let filled = try FilledDesk(articles: 1)
    for seconds in 0..<5 { _ = try backup(filled, at: 1_800_000_000 + Int64(seconds)) }
    for name in ["newsdesk-20200101T000000Z.sqlite", "other-20200101T000000Z.sqlite"] {
      try filled.folder.write("x", to: "backups/" + name)
    }
    let backup = DatabaseBackup(desk: filled.desk, folder: filled.backups, programVersion: "0")
    #expect(try backup.keep(newest: 2).count == 3)
    #expect(
      filled.backupNames == [
        "newsdesk-20200101T000000Z.sqlite", "newsdesk-20270115T080003Z.sqlite",
        "newsdesk-20270115T080003Z.sqlite.json", "newsdesk-20270115T080004Z.sqlite",
        "newsdesk-20270115T080004Z.sqlite.json", "other-20200101T000000Z.sqlite",
      ])
  }

  @Test("articles are copied once, and a copy that was cut off again")
  func articles() throws {
    let filled = try FilledDesk(articles: 3)
    _ = try backup(filled)
    let mirror = ArticleMirror(desk: filled.desk, folder: filled.backups)
    #expect(try mirror.update() == 6)
    #expect(try mirror.update() == 0)
    try filled.record(1)
    let copy = "backups/done/2024-09-14/article-1.txt"
    try filled.folder.write("Sides", to: copy)
    #expect(try mirror.update() == 3)
    #expect(try filled.folder.read(copy) == FilledDesk.text(1))
  }
}
