internal import ArgumentParser
internal import Desk
internal import EventStore
internal import Glibc
internal import Operating
internal import Reporting

/// `dateline check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what is wrong with a desk and says how to mend it.",
    discussion: """
      Looks at the configuration, folders and permissions, free space, the service, the drop folder, \
      the database from its first byte to its last row, receipts against files, and this machine. \
      Changes nothing; the service may run meanwhile. --deep also reads every filed article and \
      compares it with its receipt.

      Examples:
        dateline check --desk newsdesk
        dateline check --deep --format json --desk newsdesk

      Exit codes: 0 nothing is wrong, 1 an error was found, 2 warnings alone.
      """)

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  @Flag(help: "Also read every filed article and compare it with its receipt.")
  var deep = false

  @Flag(help: "Also print what is as it should be.")
  var all = false

  func run() throws {
    let findings = DeskCheck(
      desk: desk.deskForCheck(), isDeep: deep, programs: ProgramFolder.path
    ).findings()
    let shown = findings.filter { all || format.format != .table || $0.severity > .fine }
    let rows = shown.sorted { $0.severity > $1.severity }.map { finding -> [SQLiteValue] in
      [
        .text(finding.severity.rawValue), .text(finding.subject), .text(finding.message),
        finding.remedy.map(SQLiteValue.text) ?? .null,
      ]
    }
    if format.format == .table {
      try printWords(rows, of: findings.count)
    } else {
      let table = ResultTable(columns: ["severity", "subject", "finding", "remedy"], rows: rows)
      try format.print { $0.text(of: table) }
    }
    switch findings.map(\.severity).max() {
    case .error: throw Failure(.failed)
    case .warning: throw Failure(.partlyDone)
    default: break
    }
  }

  /// For eyes, a paragraph says more than a wide table.
  private func printWords(_ rows: [[SQLiteValue]], of count: Int) throws {
    var output = StandardOutput()
    for row in rows {
      guard case .text(let severity) = row[0], case .text(let subject) = row[1],
        case .text(let message) = row[2]
      else { continue }
      try output.writeLine("\(severity), \(subject): \(message)")
      if case .text(let remedy) = row[3] { try output.writeLine("    \(remedy)") }
    }
    if rows.isEmpty { try output.writeLine("Nothing is wrong: \(count) things are in order.") }
    try output.flush()
  }
}

/// The folder that this program lies in.
enum ProgramFolder {
  static var path: String {
    guard let real = realpath("/proc/self/exe", nil) else { return "/usr/bin" }
    defer { free(real) }
    let program = String(cString: real)
    return program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "/usr/bin"
  }
}
