internal import ArgumentParser
internal import Configuration
internal import Desk
internal import EventStore
internal import Reporting

/// `dateline config`.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Checks or shows how a desk is configured (dateline.toml).",
    discussion: """
      Examples:
        dateline config check --desk newsdesk
        dateline config show --desk newsdesk
        dateline config show --toml > dateline.toml
      """,
    subcommands: [ConfigCheckCommand.self, ConfigShowCommand.self])
}

/// `dateline config check`.
struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says whether dateline.toml can be used, or what is wrong on which line.",
    discussion: """
      Without a file, or with an empty one, all values are the defaults. datelined checks the same \
      before it starts and before it takes over a changed file.

      Example:
        dateline config check --desk newsdesk

      Exit codes: 0 it can be used, 78 it cannot.
      """)

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let configuration = try desk.configuration()
    let defaults = DeskConfiguration()
    let changed = Setting.all.count { $0.value(in: configuration) != $0.value(in: defaults) }
    var output = StandardOutput()
    try output.writeLine(
      changed == 0
        ? "All is well: all \(Setting.all.count) values are the defaults."
        : "All is well: \(changed) of \(Setting.all.count) values are not the defaults.")
    try output.flush()
  }
}

/// `dateline config show`.
struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints every key with its value, its default, what it takes and what it is for.",
    discussion: """
      With --toml it prints a dateline.toml with all defaults as comments, to be edited.

      Examples:
        dateline config show --desk newsdesk
        dateline config show --format markdown
        dateline config show --toml > dateline.toml
      """)

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  @Flag(help: "Print a file with every key, commented out where it has its default.")
  var toml = false

  func run() throws {
    let configuration = try desk.configuration()
    let defaults = DeskConfiguration()
    if toml {
      var output = StandardOutput()
      try output.write(ConfigurationText.toml(configuration))
      try output.flush()
      return
    }
    let rows = Setting.all.map { setting -> [SQLiteValue] in
      [
        .text(setting.key), setting.value(in: configuration).map(SQLiteValue.text) ?? .null,
        setting.value(in: defaults).map(SQLiteValue.text) ?? .null, .text(setting.allowed),
        .text(setting.meaning),
      ]
    }
    let table = ResultTable(columns: ["key", "value", "default", "takes", "meaning"], rows: rows)
    try format.print { $0.text(of: table) }
  }
}

extension DeskOptions {
  /// What the desk's `dateline.toml` says.
  ///
  /// - Throws: `Failure` with every problem of it.
  func configuration() throws -> DeskConfiguration {
    do throws(ConfigurationError) {
      return try DeskConfiguration(desk: desk.path)
    } catch {
      throw Failure(.configuration, error.description)
    }
  }
}
