import Foundation
import Glibc
import Testing

/// How a program ended and what it wrote.
struct ProgramResult {
  /// Exit status, or 128 and the number of the signal that ended it.
  let status: Int32
  /// Standard output.
  let output: String
  /// Standard error.
  let errors: String
  /// Most memory that it, or a program it started, held at once.
  let peakKilobytes: Int

  /// The lines of standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A real process, with its output in files of the workspace so that it never waits for a reader.
final class RunningProgram {
  private let process: pid_t
  private let outputPath: String
  private let errorPath: String

  /// No command of the tests takes longer, however busy the machine; one that hangs ends with
  /// status 124.
  private static let secondsAllowed = "180"

  /// Starts a program found in the programs' folder or in the system's.
  ///
  /// - Parameters:
  ///   - arguments: its name and its arguments.
  ///   - workspace: its working folder.
  ///   - environment: added to PATH, HOME and a UTF-8 locale, which is all that it gets.
  ///   - input: a file for standard input.
  init(
    _ arguments: [String], in workspace: Workspace, environment: [String: String] = [:],
    input: String = "/dev/null"
  ) throws {
    let run = UUID().uuidString
    outputPath = NSTemporaryDirectory() + "dateline-output-" + run
    errorPath = NSTemporaryDirectory() + "dateline-errors-" + run
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The threads that tests run on block signals, and a program inherits that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let created = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, created, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorPath, created, 0o600)
    let settings = [
      "PATH": Workspace.programs + ":/usr/local/bin:/usr/bin:/bin", "HOME": workspace.path,
      "LC_ALL": "C.UTF-8",
    ].merging(environment) { $1 }.map { "\($0)=\($1)" }.sorted()
    let line =
      ["timeout", RunningProgram.secondsAllowed, "env", "-i", "-C", workspace.path]
      + settings + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    var process: pid_t = 0
    let code = posix_spawnp(&process, "timeout", &actions, &attributes, pointers, environ)
    try #require(code == 0, "\(line) could not be started")
    self.process = process
  }

  /// Asks it to stop; the signal reaches the program itself.
  func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Waits for its end, on a thread of its own: tests share few threads, and those that measure
  /// time must not stand still behind one that waits.
  func result() async throws -> ProgramResult {
    let process = process
    let (status, usage) = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        continuation.resume(returning: (status, usage))
      }
    }
    let signal = status & 0x7F
    let exitStatus = (status >> 8) & 0xFF
    let result = ProgramResult(
      status: signal == 0 ? exitStatus : 128 + signal,
      output: String(decoding: try Data(contentsOf: URL(filePath: outputPath)), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: URL(filePath: errorPath)), as: UTF8.self),
      peakKilobytes: usage.ru_maxrss)
    try FileManager.default.removeItem(atPath: outputPath)
    try FileManager.default.removeItem(atPath: errorPath)
    return result
  }
}

extension Workspace {
  /// Runs a program to its end.
  func run(
    _ arguments: String..., environment: [String: String] = [:], input: String = "/dev/null"
  ) async throws -> ProgramResult {
    try await RunningProgram(arguments, in: self, environment: environment, input: input).result()
  }

  /// Runs lines of a shell to their end.
  func shell(
    _ script: String, environment: [String: String] = [:]
  ) async throws -> ProgramResult {
    try await RunningProgram(
      ["bash", "-euo", "pipefail", "-c", script], in: self, environment: environment
    ).result()
  }
}
