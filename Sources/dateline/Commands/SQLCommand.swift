internal import ArgumentParser
internal import Desk
internal import EventStore
internal import Reporting

/// `dateline sql`.
struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Runs a query on a desk's database, read-only.",
    discussion: """
      “dateline tables” lists the views, “dateline dict VIEW” what its columns mean.

      A parameter is written :name in the query and given with --param name=value; --param name \
      alone gives none (null). What looks like a number is one.

      A query is kept as a file queries/NAME.sql in the desk, with a comment that says what it \
      answers, and run by its name. Some come with the program; a file of the same name takes the \
      place of one.

      It sees one state of the database, also while the service writes. Nothing here can change it.

      Examples:
        dateline sql "SELECT actor, action, place FROM v_claim" --format csv > places.csv
        dateline sql "SELECT * FROM v_claim WHERE actor = :side" --param side=UKR
        dateline sql --list
        dateline sql --query place-history --param place=Lushoga
        dateline sql --explain "SELECT * FROM v_claim WHERE place = 'Lushoga'"
      """)

  @Argument(help: "One SELECT statement, in quotes.")
  var statement: String?

  @Option(name: .customLong("query"), help: ArgumentHelp("Run a kept query.", valueName: "name"))
  var queryName: String?

  @Flag(help: "List the kept queries with their parameters.")
  var list = false

  @Option(help: ArgumentHelp("The value of a parameter.", valueName: "name=value"))
  var param: [ParameterArgument] = []

  @Flag(help: "Say how the query would be answered instead of answering it.")
  var explain = false

  @Option(help: ArgumentHelp("Stop after so many rows, and say so.", valueName: "rows"))
  var limit: Int?

  @Option(help: ArgumentHelp("Give up after so many seconds.", valueName: "seconds"))
  var timeout = 60

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  func validate() throws {
    let ways = (statement == nil ? 0 : 1) + (queryName == nil ? 0 : 1) + (list ? 1 : 0)
    guard ways == 1 else {
      throw ValidationError("Give one statement in quotes, or --query with a name, or --list.")
    }
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
    guard (1...86_400).contains(timeout) else {
      throw ValidationError("--timeout is a number of seconds from 1 to 86400.")
    }
    var names = Set<String>()
    for parameter in param where !names.insert(parameter.name).inserted {
      throw ValidationError("--param \(parameter.name) is given twice.")
    }
  }

  func run() throws {
    let queries = SavedQueryFolder(path: desk.desk.queries)
    if list { return try printList(queries) }
    let sql = try statement ?? queryName.map { try queries.query(named: $0).sql } ?? ""
    let request = QueryRequest(
      sql, parameters: Dictionary(uniqueKeysWithValues: param.map { ($0.name, $0.value) }),
      timeLimit: timeout * 1000, rowLimit: limit, isExplained: explain)
    let answer = try desk.ask { reader throws(EventStoreError) in try reader.answer(request) }
    try format.print(answer.table, ifEmpty: "the query gave no rows.")
    if answer.isCut {
      Complaint.write(
        "cut after \(answer.table.rows.count) rows, as --limit says; the query gives more.")
    }
  }

  private func printList(_ folder: SavedQueryFolder) throws {
    let queries = try folder.queries()
    let rows = try desk.ask { reader throws(EventStoreError) in
      queries.map { query -> [SQLiteValue] in
        let (parameters, fault): (String, String?)
        do throws(EventStoreError) {
          parameters = try reader.parameters(of: query.sql).joined(separator: ", ")
          fault = nil
        } catch {
          (parameters, fault) = ("", "cannot be run: " + error.message)
        }
        return [
          .text(query.name), .text(parameters),
          (fault ?? query.comment).map(SQLiteValue.text) ?? .null,
          .text(query.isBuiltIn ? "dateline" : "desk"),
        ]
      }
    }
    try format.print(
      ResultTable(columns: ["query", "parameters", "answers", "from"], rows: rows),
      ifEmpty: "there are no kept queries.")
  }
}
