internal import Desk
internal import EventStore
internal import Glibc

/// Whether the receipts and the files agree: each receipt's file lies where it says, and each filed
/// file has a receipt.
struct LedgerFindings {
  let desk: Desk
  let isDeep: Bool
  let isServed: Bool

  /// The folder that `done` and `rejected` lie in: the desk, or the share.
  private var root: String { DurableFile.folder(of: desk.done) }

  /// At most so many names are given in one finding.
  private static let most = 5

  func findings() -> [DeskFinding] {
    do {
      return try compare()
    } catch let error as EventStoreError {
      // A database that cannot be read has its own finding.
      return error.code == .missing || error.code == .corrupt
        ? [] : [DeskFinding("receipts", .error, error.message, error.remedy)]
    } catch {
      return [DeskFinding("receipts", .error, "\(error)", "Try again.")]
    }
  }

  private func compare() throws -> [DeskFinding] {
    var findings: [DeskFinding] = []
    let ledger = try FiledReceipts(path: desk.database)
    if ledger.unsettled > 0, !isServed {
      findings.append(
        DeskFinding(
          "receipts", .warning,
          "\(ledger.unsettled) files were stored and not yet filed when the service stopped.",
          "Start the service: it finishes that by itself."))
    }
    let spool = try FolderEntries.names(in: desk.path + "/spool") ?? []
    if !spool.isEmpty, !isServed {
      findings.append(
        DeskFinding(
          "spool", .warning, "\(spool.count) copies of files lie in spool.",
          "Start the service: it takes them in or removes them by itself."))
    }
    var filed: Set<String> = []
    for folder in ["done", "rejected"] { try list(folder, into: &filed) }
    let lost = ledger.destinations.keys.filter { !filed.contains($0) }.sorted()
    if !lost.isEmpty {
      findings.append(
        DeskFinding(
          "receipts", .notice,
          "\(lost.count) filed files are no longer where their receipts say: \(named(lost)).",
          "Nothing is to be done if somebody moved or removed them."))
    }
    let unknown = filed.filter { ledger.destinations[$0] == nil && !isNote($0) }.sorted()
    findings += try judge(unknown, ledger)
    if isDeep { findings += try changed(ledger, filed) }
    return findings.isEmpty
      ? [
        DeskFinding(
          "receipts", .fine, "\(ledger.destinations.count) receipts agree with the files.")
      ] : findings
  }

  /// Files without a receipt: known ones were moved by somebody, others were never taken in, or the
  /// database is older than they are.
  private func judge(_ unknown: [String], _ ledger: FiledReceipts) throws -> [DeskFinding] {
    guard !unknown.isEmpty else { return [] }
    guard isDeep else {
      return [
        DeskFinding(
          "receipts", .notice,
          "\(unknown.count) files have no receipt: \(named(unknown)).",
          "“dateline check --deep” tells whether what they hold is in the database.")
      ]
    }
    let forgotten = try unknown.filter { path in
      guard path.hasPrefix("done/") else { return false }
      return !ledger.digests.contains(try DurableFile.digest(of: root + "/" + path))
    }
    guard !forgotten.isEmpty else { return [] }
    return [
      DeskFinding(
        "receipts", .error,
        "\(forgotten.count) files in done are not in the database: \(named(forgotten)).",
        "Drop them again: “dateline retry --forgotten”.")
    ]
  }

  /// Files whose bytes are no longer those of their receipt.
  private func changed(_ ledger: FiledReceipts, _ filed: Set<String>) throws -> [DeskFinding] {
    let changed = try ledger.destinations.filter { path, digest in
      guard filed.contains(path), let digest else { return false }
      return try DurableFile.digest(of: root + "/" + path) != digest
    }.keys.sorted()
    guard !changed.isEmpty else { return [] }
    return [
      DeskFinding(
        "receipts", .warning,
        "\(changed.count) files were changed after they were taken in: \(named(changed)).",
        "The database has what they held then; drop a corrected article under another name.")
    ]
  }

  private func list(_ folder: String, into filed: inout Set<String>) throws {
    for name in try FolderEntries.names(in: root + "/" + folder) ?? [] {
      guard !name.hasPrefix(".") else { continue }
      var status = stat()
      guard lstat(root + "/" + folder + "/" + name, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try list(folder + "/" + name, into: &filed)
      case S_IFREG: filed.insert(folder + "/" + name)
      default: break
      }
    }
  }

  private func isNote(_ path: String) -> Bool {
    path.hasSuffix(".events.txt") || path.hasSuffix(".reason.txt")
  }

  private func named(_ paths: [String]) -> String {
    let names = paths.prefix(LedgerFindings.most).map { "“\($0)”" }.joined(separator: ", ")
    return paths.count > LedgerFindings.most ? names + ", …" : names
  }
}
