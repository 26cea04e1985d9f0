import SQLite
import TestSupport

/// A database file in a folder of its own, for one test.
struct Database {
  let folder: TemporaryFolder
  let path: String
  let connection: Connection

  init(_ sql: String = "") throws {
    folder = try TemporaryFolder()
    path = folder.path(of: "test.sqlite")
    connection = try Connection(path: path, access: .readWriteCreate, busyTimeout: 50)
    try connection.execute(sql)
  }

  /// A second connection to the same file.
  func reader() throws -> Connection {
    try Connection(path: path, access: .readOnly, busyTimeout: 50)
  }

  /// The code of the error that `body` throws; nil where it throws none of SQLite's.
  static func code(_ body: () throws -> Void) -> ResultCode? {
    do {
      try body()
      return nil
    } catch let error as SQLiteError {
      return error.code
    } catch {
      return nil
    }
  }
}
