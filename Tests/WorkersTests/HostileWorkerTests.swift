import ArticleReading
import Foundation
import TestSupport
import Testing

@testable import Workers

/// Workers that do their worst are shell scripts here: they greet as a worker does, take a file and
/// then do what a crafted file might make a reader do.
@Suite struct `A worker that has become hostile` {
  @Test(arguments: [
    ("kill -ILL $$", "E-WORKER-CRASH"),
    ("kill -TRAP $$", "E-WORKER-CRASH"),
    ("kill -SEGV $$", "E-WORKER-CRASH"),
    ("kill -ABRT $$", "E-WORKER-CRASH"),
    ("kill -SYS $$", "E-WORKER-CRASH"),
    ("kill -KILL $$", "E-WORKER-MEMORY"),
    ("exit 71", "E-WORKER-MEMORY"),
    ("kill -XCPU $$", "E-WORKER-CPU"),
    ("sleep 1000", "E-EXTRACT-TIMEOUT"),
    ("exec 3>&-; sleep 1000", "E-EXTRACT-TIMEOUT"),
    ("(trap '' TERM; sleep 1000) & exit 0", "E-WORKER-OUTPUT"),
    ("exit 0", "E-WORKER-OUTPUT"),
    ("exit 70", "E-WORKER-OUTPUT"),
    ("cat /dev/zero >&3", "E-WORKER-OUTPUT"),
    (#"printf '\377\377\377\377' >&3; cat /dev/zero >&3"#, "E-WORKER-OUTPUT"),
    (#"printf '\020\0\0\0aaaaaaaaaaaaaaaaaaaa' >&3; sleep 1000"#, "E-WORKER-OUTPUT"),
    (#"printf '\001\0\0\0\011' >&3; sleep 1000"#, "E-WORKER-OUTPUT"),
    (#"printf '\020\0\0\0aaa' >&3; exit 0"#, "E-WORKER-OUTPUT"),
  ])
  func `costs its file alone`(deed: String, code: String) async throws {
    let outcome = try await PoolBench.run { configuration, folder in
      configuration.fileTime = .seconds(2)
      configuration.longestAnswer = 1 << 20
      try Self.script(deed, &configuration, folder)
    } _: { bench in
      let program = bench.folder.path + "/worker"
      let number = try bench.submit("An article.")
      let outcome = try bench.answers(1)[number]
      bench.close()
      #expect(try PoolBench.areGone(program))
      #expect(
        bench.notices.compactMap { (notice) -> Bool? in
          if case .failed(_, _, let again) = notice { again } else { nil }
        }
          == [true, false])
      return outcome
    }
    #expect(outcome?.code == code, "\(deed): \(String(describing: outcome))")
    guard case .refused(let error) = outcome else { return }
    #expect(error.message.hasSuffix(", twice.") && !error.remedy.isEmpty)
  }

  @Test func `cannot answer for another file or point beyond a text`() async throws {
    var random = RandomDocument(seed: 3)
    let documents = (0..<12).map { _ in random.document() }.filter { !$0.items.isEmpty }
    for document in documents {
      let code = try await PoolBench.run { configuration, folder in
        let answer = try #require(Frame.bytes(of: WorkerAnswer.extracted(document)))
        try Data(answer).write(to: URL(filePath: folder.path + "/answer"))
        try Self.script("cat \(folder.path)/answer >&3", &configuration, folder)
      } _: { bench in
        let number = try bench.submit("An article.")
        return try bench.answers(1)[number]?.code
      }
      #expect(code == "E-WORKER-OUTPUT")
    }
  }

  @Test func `leaves no process, descriptor or thread behind, however many were killed`()
    async throws
  {
    await #expect(processExitsWith: .success) {
      try await PoolBench.run { configuration, folder in
        configuration.size = 4
        try Self.script("kill -SEGV $$", &configuration, folder)
      } _: { bench in
        func count(_ folder: String) throws -> Int {
          try FileManager.default.contentsOfDirectory(atPath: folder).count
        }
        func round(_ files: Int) throws {
          var answered = 0
          var given = 0
          while answered < files {
            while given < files, bench.capacity > 0 {
              try bench.submit("An article.")
              given += 1
            }
            answered += try bench.answers(1).count
          }
        }
        try round(10)
        let before = (try count("/proc/self/fd"), try count("/proc/self/task"))
        try round(120)
        // As many workers may be running now as then, and a few more on their way out.
        try #require(try count("/proc/self/fd") <= before.0 + 24)
        try #require(try count("/proc/self/task") <= before.1 + 1)
        bench.close()
        try #require(waitpid(-1, nil, WNOHANG) == -1 && errno == ECHILD)
      }
    }
  }

  /// Makes a program that greets, takes one request and then does a deed.
  private static func script(
    _ deed: String, _ configuration: inout WorkerPoolConfiguration, _ folder: TemporaryFolder
  ) throws {
    let greeting = WorkerGreeting(extractorVersion: PoolBench.version, missing: [])
    let frame = try #require(Frame.bytes(of: greeting))
    try Data(frame).write(to: URL(filePath: folder.path + "/greeting"))
    let program = folder.path + "/worker"
    try """
    #!/bin/bash
    cat \(folder.path)/greeting >&3
    head -c 6 <&3 >/dev/null
    \(deed)
    """.write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    configuration.program = program
  }
}
