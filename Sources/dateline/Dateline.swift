internal import ArgumentParser
internal import Glibc

/// The reporting program: reads articles and prints events, reads a desk and prints reports.
@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Finds exchanges of captives and territorial claims in news articles.",
    usage: "dateline <subcommand>",
    discussion: """
      Examples:
        dateline init newsdesk                      make a desk
        dateline extract article.txt                print the events of an article as JSON
        dateline extract --format text article.txt  … as sentences
        dateline explain article.txt                … and why each was found
        dateline report summary --desk newsdesk     what a desk holds
        dateline sql "SELECT * FROM party" --desk newsdesk

      Exit codes: 0 done, 1 failed, 64 wrong usage, 65 bad input, 66 no such input,
      73 cannot create, 74 read or write error, 75 busy, try again.
      """,
    version: ProgramVersion.current,
    subcommands: [
      InitCommand.self, ExtractCommand.self, ExplainCommand.self, ReportCommand.self,
      SQLCommand.self, StatusCommand.self,
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
