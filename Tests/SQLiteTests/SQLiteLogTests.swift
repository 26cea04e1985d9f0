import Foundation
import SQLite
import Synchronization
import TestSupport
import Testing

@Suite("SQLite's log")
struct SQLiteLogTests {
  @Test("is forwarded when asked for before the first database")
  func forwarded() async {
    // In a process of its own: the setting concerns the whole process.
    await #expect(processExitsWith: .success) {
      let lines = Mutex<[String]>([])
      try SQLiteLog.forward { code, line in
        lines.withLock { $0.append("\(code.primary.rawValue): \(line)") }
      }
      let database = try Database()
      #expect(Database.code { try database.connection.execute("SELECT nobody") } == .error)
      let seen = lines.withLock { $0 }
      exit(seen.contains { $0.hasPrefix("1: no such column: nobody") } ? 0 : 1)
    }
  }

  @Test("is not forwarded once a database has been opened")
  func tooLate() async {
    await #expect(processExitsWith: .success) {
      let database = try Database()
      let code = Database.code { try SQLiteLog.forward { _, _ in } }
      withExtendedLifetime(database) {}
      exit(code == .misuse ? 0 : 1)
    }
  }
}
