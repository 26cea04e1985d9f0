import Glibc
import Testing

/// `dateline backup` and `dateline restore`, with the service at work.
@Suite("Backup of a desk", .serialized)
struct BackupCommandTests {
  let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    #expect(try await workspace.run("dateline", "init", "desk").status == 0)
    try workspace.copySamples(to: "desk/drop")
    #expect(try await workspace.run("datelined", "--desk", "desk", "--once").status == 0)
  }

  @Test("a backup is made while the service runs, and restored only when it does not")
  func underService() async throws {
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    let waited = try await workspace.shell(
      // Asking by taking the lock would keep the service from it.
      "for i in {1..400}; do dateline status --desk desk --format json | "
        + "grep -Eq '\"service_pid\": ?[0-9]' && exit 0; sleep 0.1; done; exit 1")
    #expect(waited.status == 0)
    let made = try await workspace.run(
      "dateline", "backup", "backups", "--desk", "desk", "--with-articles")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains(": 6 articles, 6 receipts, "))
    #expect(made.output.contains("backups/done: 12 files copied."))
    let names = try workspace.files(in: "backups").filter { $0.hasSuffix(".sqlite") }
    let file = "backups/" + (try #require(names.first))
    let busy = try await workspace.run("dateline", "restore", file, "--desk", "desk")
    #expect(busy.status == 75)
    #expect(busy.errors.contains("serves this desk"))
    service.signal(SIGTERM)
    #expect(try await service.result().status == 0)

    #expect(try await workspace.run("dateline", "restore", "--check", file).status == 0)
    let restored = try await workspace.run("dateline", "restore", file, "--desk", "desk")
    #expect(restored.status == 0, "\(restored.errors)")
    let status = try await workspace.run("dateline", "status", "--desk", "desk")
    #expect(status.output.contains("articles"))
    // And the service goes on with it: what it knows already is a duplicate.
    try workspace.copySamples(to: "again")
    let again = try await workspace.shell(
      "mv again/* desk/drop/ && datelined --desk desk --once && "
        + "dateline sql 'SELECT count(*) FROM article' --desk desk --format csv")
    #expect(again.output.contains("6"), "\(again.errors)")
  }

  @Test("a copy by cp, and a backup that was cut off, are refused with 65")
  func refused() async throws {
    let result = try await workspace.shell(
      """
      dateline backup backups --desk desk -q
      file=$(ls backups/*.sqlite)
      cp desk/dateline.sqlite copy.sqlite
      ! dateline restore copy.sqlite --desk desk 2>errors || exit 1
      grep -q 'without its write-ahead log' errors
      truncate -s -4096 "$file"
      status=0; dateline restore --check "$file" 2>errors || status=$?
      [ $status = 65 ]; grep -q E-BACKUP errors
      status=0; dateline restore nowhere.sqlite --desk desk 2>errors || status=$?
      [ $status = 66 ]
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("whenever a backup is killed, what has the final name is whole")
  func killed() async throws {
    let result = try await workspace.shell(
      """
      for i in $(seq 40); do
        dateline backup backups --desk desk -q 2>/dev/null & process=$!
        sleep 0.0$((RANDOM % 4))$((RANDOM % 10))
        kill -9 $process 2>/dev/null || true
        wait $process 2>/dev/null || true
      done
      for file in $(ls backups/*.sqlite 2>/dev/null); do dateline restore --check "$file"; done
      sleep 1.1
      dateline backup backups --desk desk
      ls -A backups | grep -v part | wc -l
      ! ls -A backups | grep '[.]sqlite[.]part$' || exit 1
      """)
    #expect(result.status == 0, "\(result.output) \(result.errors)")
    #expect(result.output.contains("checked and compared"))
  }

  @Test("only so many backups stay, and wrong numbers are wrong usage")
  func keep() async throws {
    let result = try await workspace.shell(
      """
      for i in 1 2 3; do dateline backup backups --desk desk --keep 2; sleep 1.1; done
      ls backups/*.sqlite | wc -l
      status=0; dateline backup backups --keep 0 --desk desk 2>/dev/null || status=$?
      [ $status = 64 ]
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains(": removed."))
    #expect(result.lines.last == "2")
  }
}
