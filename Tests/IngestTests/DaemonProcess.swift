import Foundation
import TestSupport

@testable import Ingest

/// The real program in a process of its own.
final class DaemonProcess: Sendable {
  private let process = Process()
  private let log = Pipe()

  /// - Parameter asNobody: Whether to run it as a user without rights, where this one may do all.
  init(_ arguments: [String], asNobody: Bool = false) throws {
    let program = try BuiltProgram.path(of: "datelined")
    if asNobody, getuid() == 0 {
      process.executableURL = URL(filePath: "/usr/bin/setpriv")
      process.arguments =
        ["--reuid=65534", "--regid=65534", "--clear-groups", program] + arguments
    } else {
      process.executableURL = URL(filePath: program)
      process.arguments = arguments
    }
    process.standardError = log
    process.standardOutput = log
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  func send(_ signal: Int32) {
    kill(process.processIdentifier, signal)
  }

  /// Waits for its end; the code is negative where a signal ended it.
  func end() async throws -> (code: Int32, log: String) {
    // Two tests that block the threads of tasks would hold up all others.
    try await WorkThread.run { [process, log] in
      let output = log.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      let code =
        process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus
      return (code, String(decoding: output, as: UTF8.self))
    }
  }
}
