internal import ArgumentParser
internal import EventStore
internal import Reporting

/// `dateline sql`.
struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Runs a query on a desk's database, read-only.",
    discussion: """
      The data_dictionary table says what each column means. Views and tables are described in \
      docs/schema.md.

      Examples:
        dateline sql "SELECT * FROM data_dictionary" --desk newsdesk
        dateline sql "SELECT actor, action, places FROM v_claim" --format csv
      """)

  @Argument(help: "One SELECT statement, in quotes.")
  var query: String

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  func run() throws {
    let table = try desk.ask { reader throws(EventStoreError) in try reader.query(query) }
    try format.print(table, ifEmpty: "the query gave no rows.")
  }
}
