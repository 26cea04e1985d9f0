internal import ArgumentParser
internal import Glibc
internal import ProgramSupport

/// The reporting program: reads articles and prints events, reads a desk and prints reports.
@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Finds exchanges of captives and territorial claims in news articles.",
    usage: "dateline <subcommand>",
    discussion: """
      Examples:
        dateline init newsdesk
        dateline extract article.txt
        dateline extract --format text article.txt
        dateline explain article.txt
        dateline evaluate gold.jsonl article.txt
        dateline report summary --desk newsdesk
        dateline search "prisoner exchange" --desk newsdesk
        dateline sql "SELECT * FROM v_claim" --desk newsdesk

      Exit codes: 0 done, 1 failed, 64 wrong usage, 65 bad input, 66 no such input,
      73 cannot create, 74 read or write error, 75 busy, try again, 78 configuration.
      """,
    version: ProgramVersion.current,
    subcommands: [
      InitCommand.self, ExtractCommand.self, ExplainCommand.self, RulesCommand.self,
      EvaluateCommand.self,
      ReportCommand.self, NightlyCommand.self, SearchCommand.self, SQLCommand.self,
      TablesCommand.self,
      DictCommand.self, SchemaCommand.self, ExportCommand.self, PlacesCommand.self,
      StatusCommand.self, ReviewCommand.self, HistoryCommand.self, CorrectCommand.self,
      ConfirmCommand.self, RejectCommand.self, JoinCommand.self, SplitCommand.self,
      ReextractCommand.self, ConfigCommand.self, BackupCommand.self, RestoreCommand.self,
      CheckCommand.self, QueueCommand.self, ReceiptsCommand.self, RetryCommand.self,
    ])

  static func main() {
    // A reader that has seen enough closes the pipe; the write then fails and says so, instead
    // of killing the program.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      if !failure.message.isEmpty { Complaint.write(failure.message) }
      Glibc.exit(failure.status.rawValue)
    } catch is ClosedPipe {
      Glibc.exit(ExitStatus.done.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}
