import Glibc
import Testing

/// The service as it runs for months: what it tells, and what it does when the machine fails it.
@Suite("Running service", .serialized)
struct RunningServiceTests {
  let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    #expect(try await workspace.run("dateline", "init", "desk").status == 0)
  }

  /// Waits until a line of a shell succeeds.
  private func wait(_ condition: String) async throws {
    let result = try await workspace.shell(
      "for i in $(seq 500); do if \(condition); then exit 0; fi; sleep 0.1; done; exit 1")
    #expect(result.status == 0, "waited in vain for: \(condition)")
  }

  /// Asks the service itself to read its configuration again.
  private func hangUp() async throws {
    let result = try await workspace.shell(
      "kill -HUP $(sed -n 's/pid //p' desk/dateline.sqlite.service.lock)")
    #expect(result.status == 0)
  }

  private func configure(_ text: String) throws {
    try workspace.write("desk/dateline.toml", text)
  }

  private func article(_ number: Int) -> String {
    "Sides swap captives\n\n2024-09-14\n\nThe two armies exchanged \(number) prisoners each.\n"
  }

  @Test("systemd is told of the start, of life, of a reload and of the end")
  func notifications() async throws {
    let socket = try NotifySocket(path: workspace.file("s"))
    let service = try RunningProgram(
      ["datelined", "--desk", "desk"], in: workspace,
      environment: ["NOTIFY_SOCKET": socket.path, "WATCHDOG_USEC": "3000000"])
    let start = try await socket.wait(for: "READY=1")
    #expect(start.contains("WATCHDOG=1"))
    _ = try await socket.wait(for: "STATUS=0 waiting, 0 taken in, 0 rejected")
    // Signs of life keep coming although nothing happens.
    _ = socket.lines()
    _ = try await socket.wait(for: "WATCHDOG=1")
    try await hangUp()
    let reload = try await socket.wait(for: "RELOADING=1")
    #expect(reload.contains { $0.hasPrefix("MONOTONIC_USEC=") })
    _ = try await socket.wait(for: "READY=1")
    service.signal(SIGTERM)
    _ = try await socket.wait(for: "STOPPING=1")
    #expect(try await service.result().status == 0)
  }

  @Test("a service that hangs gives no sign of life")
  func watchdog() async throws {
    let socket = try NotifySocket(path: workspace.file("s"))
    let service = try RunningProgram(
      ["datelined", "--desk", "desk"], in: workspace, environment: ["NOTIFY_SOCKET": socket.path])
    _ = try await socket.wait(for: "READY=1")
    let held = try await workspace.shell(
      "pid=$(sed -n 's/pid //p' desk/dateline.sqlite.service.lock); kill -STOP $pid; sleep 0.5")
    #expect(held.status == 0)
    _ = socket.lines()
    #expect(try await workspace.shell("sleep 3").status == 0)
    #expect(socket.lines().isEmpty)
    _ = try await workspace.shell(
      "kill -CONT $(sed -n 's/pid //p' desk/dateline.sqlite.service.lock)")
    service.signal(SIGTERM)
    #expect(try await service.result().status == 0)
  }

  @Test("a changed configuration is taken over when it is right, and refused when it is wrong")
  func reload() async throws {
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    try await wait("test -e desk/.service.json")
    try configure("[metrics]\nfil = \"/tmp/x.prom\"\n")
    try await hangUp()
    try workspace.write("desk/drop/.a", article(11))
    #expect(rename(workspace.file("desk/drop/.a"), workspace.file("desk/drop/a.txt")) == 0)
    try await wait("ls desk/done/*/a.txt 2>/dev/null")
    try configure("[metrics]\nfile = \"\(workspace.file("figures.prom"))\"\ninterval = 1\n")
    try await hangUp()
    try await wait("grep -q dateline_up figures.prom 2>/dev/null")
    service.signal(SIGTERM)
    let result = try await service.result()
    #expect(result.status == 0)
    #expect(result.errors.contains("the new configuration is not used"))
    #expect(result.errors.contains("Did you mean “metrics.file”?"))
    #expect(result.errors.contains("reloaded the configuration"))
  }

  @Test("the status and the figures tell what the service does, and that it has ended")
  func statusAndMetrics() async throws {
    try configure("[metrics]\nfile = \"\(workspace.file("figures.prom"))\"\ninterval = 1\n")
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    try await wait("test -e desk/.service.json")
    for (name, text) in [("a.txt", article(21)), ("b.txt", "---\ndate: soon\n---\nNo.\n")] {
      try workspace.write("desk/drop/.x", text)
      #expect(rename(workspace.file("desk/drop/.x"), workspace.file("desk/drop/" + name)) == 0)
    }
    try await wait("grep -q 'files_done_total{desk=[^}]*} 1' figures.prom 2>/dev/null")
    try await wait("grep -q 'files_rejected_total{desk=[^}]*,code=\"E-DATE\"} 1' figures.prom")
    let figures = try workspace.read("figures.prom")
    for line in figures.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ")
      #expect(parts.count == 2 && Int(parts[1]) != nil, "\(line)")
      #expect(line.hasPrefix("dateline_") && line.contains("{desk=\""), "\(line)")
    }
    let status = try await workspace.run("dateline", "status", "--desk", "desk")
    #expect(status.output.contains("running"))
    service.signal(SIGTERM)
    #expect(try await service.result().status == 0)
    let after = try await workspace.run("dateline", "status", "--desk", "desk")
    #expect(after.output.contains("stopped"))
    #expect(access(workspace.file("desk/.service.json"), F_OK) != 0)
  }

  @Test("the hook is told of each file, and neither its failure nor its hanging holds anything up")
  func hook() async throws {
    let program = try workspace.write(
      "hook",
      """
      #!/bin/sh
      env | grep ^DATELINE_ | sort > "\(workspace.path)/told-$DATELINE_FILE"
      case "$DATELINE_FILE" in bad*) exit 3;; hang*) sleep 86399 & sleep 86399;; esac
      """)
    #expect(chmod(program, 0o755) == 0)
    try configure("[hook]\nprogram = \"\(program)\"\ntime-limit = \"2 s\"\n")
    for (number, name) in ["bad.txt", "hang.txt", "$(touch x); good.txt"].enumerated() {
      try workspace.write("desk/drop/" + name, article(30 + number))
    }
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    try await wait("test $(ls desk/done/*/*.events.txt 2>/dev/null | wc -l) = 3")
    try await wait("grep -q '^DATELINE_OUTCOME=OK' 'told-$(touch x); good.txt' 2>/dev/null")
    try await wait("test -e told-hang.txt && ! pgrep -f 'sleep 8639[9]' >/dev/null")
    service.signal(SIGTERM)
    let result = try await service.result()
    #expect(result.status == 0)
    #expect(result.errors.contains("the hook failed"))
    #expect(result.errors.contains("its time was up"))
    #expect(access(workspace.file("x"), F_OK) != 0)
    let told = try workspace.read("told-bad.txt")
    for name in ["SHA256=", "RECEIPT=", "DESTINATION=done/", "EVENTS=", "ARTICLES=1", "DATABASE="] {
      #expect(told.contains("DATELINE_" + name), "\(told)")
    }
  }

  @Test("taking in pauses when the disk is nearly full, says why, and goes on by itself")
  func fullDisk() async throws {
    // A small disk in a name space of its own, which needs no root where the kernel allows it.
    let result = try await workspace.shell(
      """
      unshare=(unshare --mount); [ "$(id -u)" = 0 ] || unshare+=(--map-root-user)
      "${unshare[@]}" bash -euo pipefail -c '
        mkdir small; mount -t tmpfs -o size=24m tmpfs small
        dateline init small/desk >/dev/null
        printf "[disk]\\npause-below = \\"8 MiB\\"\\nresume-above = \\"9 MiB\\"\\n" > small/desk/dateline.toml
        echo "check-interval = \\"200 ms\\"" >> small/desk/dateline.toml
        fallocate -l 18M small/filler
        datelined --desk small/desk 2>log & pid=$!
        printf "Swap\\n\\n2024-09-14\\n\\nThe two armies exchanged 7 prisoners each.\\n" > small/desk/drop/a.txt
        for i in $(seq 300); do dateline status --desk small/desk | grep -q "MiB left" && break; sleep 0.1; done
        dateline status --desk small/desk
        dateline check --desk small/desk || echo "check ended with $?"
        test -e small/desk/drop/a.txt
        rm small/filler
        for i in $(seq 300); do ls small/desk/done/*/a.txt 2>/dev/null && break; sleep 0.1; done
        kill $pid; wait $pid
      '
      """)
    #expect(result.status == 0, "\(result.output) \(result.errors)")
    #expect(result.output.contains("paused"))
    #expect(result.output.contains("small/desk has"))
    #expect(result.output.contains("check ended with 1"))
    #expect(result.output.contains("done/"))
    #expect(try workspace.read("log").contains("no files are taken in for now"))
  }

  @Test("a program that keeps the database locked is named, and the article comes in afterwards")
  func foreignWriter() async throws {
    try configure("[database]\nlock-alarm = \"200 ms\"\n[intake]\nretry-interval = \"500 ms\"\n")
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    try await wait("test -e desk/.service.json")
    let result = try await workspace.shell(
      """
      mkfifo hold
      sqlite3 desk/dateline.sqlite < hold > out & shell=$!
      exec 3>hold
      echo "BEGIN IMMEDIATE; SELECT 'held';" >&3
      for i in $(seq 100); do grep -q held out && break; sleep 0.1; done
      cp '\(Workspace.sample("town-retaken.txt"))' desk/drop/.t; mv desk/drop/.t desk/drop/t.txt
      sleep 3
      ! ls desk/done/*/t.txt 2>/dev/null || exit 1
      echo "$shell"
      exec 3>&-; wait $shell
      """)
    #expect(result.status == 0, "\(result.errors)")
    try await wait("ls desk/done/*/t.txt 2>/dev/null")
    service.signal(SIGTERM)
    let log = try await service.result().errors
    #expect(log.contains("another program holds the database"))
    #expect(log.contains("sqlite3 (pid \(result.output.split(separator: "\n").last ?? "?"))"))
  }

  @Test("a database that is replaced or removed is noticed: the service stops, the article stays")
  func replacedDatabase() async throws {
    for change in ["mv desk/dateline.sqlite away", "cp away other; mv other desk/dateline.sqlite"] {
      let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
      try await wait("test -e desk/.service.json")
      #expect(try await workspace.shell(change).status == 0)
      try workspace.write("desk/drop/late.txt", article(77))
      let result = try await service.result()
      #expect(result.status == 74, "\(result.errors)")
      #expect(access(workspace.file("desk/drop/late.txt"), F_OK) == 0)
      _ = try await workspace.shell("[ -e desk/dateline.sqlite ] || cp away desk/dateline.sqlite")
    }
  }

  @Test("the log of the database is emptied after a long reader has gone, without a new article")
  func longReader() async throws {
    let service = try RunningProgram(["datelined", "--desk", "desk"], in: workspace)
    try await wait("test -e desk/.service.json")
    let result = try await workspace.shell(
      """
      mkfifo hold
      sqlite3 -readonly desk/dateline.sqlite < hold > out & shell=$!
      exec 3>hold
      echo "BEGIN; SELECT 'held', count(*) FROM article;" >&3
      for i in $(seq 100); do grep -q held out && break; sleep 0.1; done
      for sample in '\(Workspace.repository)'/Samples/*; do cp "$sample" desk/drop/; done
      for i in $(seq 300); do [ "$(ls desk/done/*/*.events.txt 2>/dev/null | wc -l)" = 6 ] && break; sleep 0.1; done
      [ "$(stat -c %s desk/dateline.sqlite-wal)" -gt 0 ]
      exec 3>&-; wait $shell
      for i in $(seq 300); do [ "$(stat -c %s desk/dateline.sqlite-wal)" = 0 ] && exit 0; sleep 0.1; done
      exit 1
      """)
    #expect(result.status == 0, "\(result.output) \(result.errors)")
    service.signal(SIGTERM)
    #expect(try await service.result().status == 0)
  }
}
