import Foundation
import TestSupport

@testable import Ingest

/// The real program in a process of its own.
final class DaemonProcess: Sendable {
  private let process = Process()
  private let log = Pipe()

  init(_ arguments: [String]) throws {
    process.executableURL = URL(filePath: try BuiltProgram.path(of: "datelined"))
    process.arguments = arguments
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
