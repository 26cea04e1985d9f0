internal import ArgumentParser
internal import Configuration
internal import Desk
internal import EventStore
internal import Glibc
internal import Operating
internal import Reporting

/// `dateline receipts`.
struct ReceiptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipts",
    abstract: "Says what became of a file: taken in, known already, rejected, or waiting.",
    discussion: """
      FILE is a name as it was dropped, or a file of your own, which is then also looked for by its \
      bytes, whatever it was called when it was dropped.

      Examples:
        dateline receipts swap.txt --desk newsdesk
        dateline receipts ~/articles/swap.txt
        dateline receipts --code E-DATE --format csv

      Exit codes: 0 there is an answer, 1 nothing is known of the file.
      """)

  @Argument(help: "A file's name, or its path.")
  var file: String?

  @Option(help: "Only files that were rejected with this code, such as E-DATE.")
  var code: String?

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  @Option(help: ArgumentHelp("Print at most so many receipts.", valueName: "number"))
  var limit = 1000

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    try OperatorFailure.reporting {
      let lines = try self.lines()
      let rows = lines.map { line -> [SQLiteValue] in
        [
          .integer(line.receiptID), .text(line.fileName), .text(line.receivedAt),
          .text(outcome(of: line)), line.code.map(SQLiteValue.text) ?? .null,
          line.destination.map(SQLiteValue.text) ?? .null,
          line.articleID.map(SQLiteValue.integer) ?? .null,
          (line.reason ?? line.firstFileName.map { "First dropped as \($0)." })
            .map(SQLiteValue.text) ?? .null,
        ]
      }
      let table = ResultTable(
        columns: ["receipt", "file", "received", "outcome", "code", "now_in", "article", "remark"],
        rows: rows)
      if !rows.isEmpty || file == nil {
        return try format.print(table, ifEmpty: "There is no such receipt.")
      }
      try format.print { $0.text(of: table) }
      throw Failure(.failed, try whereabouts())
    }
  }

  private func outcome(of line: ReceiptLine) -> String {
    if line.code != nil { return "rejected" }
    return line.firstFileName == nil ? "taken in" : "known already"
  }

  private func lines() throws -> [ReceiptLine] {
    var query = ReceiptQuery()
    query.code = code
    query.limit = limit
    guard let file else { return try ask(query) }
    query.fileName = name(of: file)
    let byName = try ask(query)
    guard access(file, R_OK) == 0 else { return byName }
    query.fileName = nil
    query.sha256 = try FileDigest.sha256(of: file)
    let byBytes = try ask(query)
    return (byName + byBytes.filter { !byName.contains($0) })
      .sorted { $0.receiptID > $1.receiptID }
  }

  private func ask(_ query: ReceiptQuery) throws -> [ReceiptLine] {
    try desk.ask { reader throws(EventStoreError) in try reader.receipts(query) }
  }

  /// What can be said of a file without a receipt.
  private func whereabouts() throws -> String {
    let desk = try self.desk.configuredDesk()
    let name = name(of: file ?? "")
    let backlog = Backlog(drop: desk.drop)
    guard
      let entry = backlog.entries.first(where: {
        $0.path == name || $0.path.hasSuffix("/" + name)
      })
    else {
      return "“\(name)” was never taken in, and is not in \(desk.drop). Drop it there."
    }
    return switch entry.state {
    case .waiting:
      ServiceState.runningProcess(desk) == nil
        ? "“\(name)” waits in the drop folder, and no service runs."
        : "“\(name)” waits in the drop folder for its turn."
    case .settling: "“\(name)” lies in the drop folder and changed a moment ago."
    case .ignored:
      "“\(name)” is left alone: its name says that it is not finished. Rename it if it is whole."
    case .special: "“\(name)” is a link or no file at all. Drop the file itself."
    }
  }

  private func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
