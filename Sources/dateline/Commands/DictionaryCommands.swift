internal import ArgumentParser
internal import EventStore
internal import Reporting

/// `dateline tables`.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Lists the views of a desk's database, which queries can rest on.",
    discussion: """
      Views stay as they are; tables, which --all lists too, may change with a new version.

      Example:
        dateline tables --desk newsdesk
      """)

  @Flag(help: "Also list the tables.")
  var all = false

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  func run() throws {
    let table = try desk.ask { reader throws(EventStoreError) in try reader.tables(all: all) }
    try format.print(table, ifEmpty: "the database has no views.")
  }
}

/// `dateline dict`.
struct DictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dict",
    abstract: "Says what the columns of a table or view mean.",
    discussion: """
      The same is in docs/data-dictionary.md and in the table data_dictionary.

      Examples:
        dateline dict v_claim --desk newsdesk
        dateline dict --format csv > dictionary.csv
      """)

  @Argument(help: "The table or view; all, without a name.")
  var name: String?

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  func run() throws {
    let table = try desk.ask { reader throws(EventStoreError) in
      try reader.dictionary(of: name)
    }
    try format.print(table, ifEmpty: "nothing is described.")
  }
}

/// `dateline schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the SQL that makes a table or view.",
    discussion: """
      Example:
        dateline schema v_claim --desk newsdesk
      """)

  @Argument(help: "The table or view; all, without a name.")
  var name: String?

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let statements = try desk.ask { reader throws(EventStoreError) in
      try reader.schema(of: name)
    }
    var output = StandardOutput()
    for statement in statements {
      for line in statement.split(separator: "\n", omittingEmptySubsequences: false) {
        try output.writeLine(String(line))
      }
    }
    try output.flush()
  }
}
