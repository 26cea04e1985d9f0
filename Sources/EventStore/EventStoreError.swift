internal import SQLite

/// Why the event store refuses: what is wrong, with which database, and what to do.
public struct EventStoreError: Error, Hashable, Sendable {
  /// The kinds of refusal.
  public enum Code: String, Sendable {
    /// There is no database at the path.
    case missing = "E-STORE-MISSING"
    /// The file is no database, or the database of another program.
    case foreign = "E-STORE-FOREIGN"
    /// The database was made by a newer version.
    case newerSchema = "E-STORE-NEWER"
    /// The database has not been brought up to this version.
    case olderSchema = "E-STORE-OLDER"
    /// Another writer has the database.
    case secondWriter = "E-STORE-WRITER"
    /// The database stayed locked; trying again later may help.
    case busy = "E-STORE-BUSY"
    /// No room on the disk; trying again later may help.
    case full = "E-STORE-FULL"
    /// The database or its folder cannot be written, or not be read.
    case access = "E-STORE-ACCESS"
    /// The database is damaged.
    case corrupt = "E-STORE-CORRUPT"
    /// What was to be stored breaks a rule of the schema.
    case invalid = "E-STORE-INVALID"
    /// There is no report or event of that name.
    case unknown = "E-STORE-UNKNOWN"
    /// A query is wrong or not allowed.
    case query = "E-STORE-QUERY"
    /// A query ran out of time.
    case timeLimit = "E-STORE-TIME"
    /// The file was removed or replaced while it was in use.
    case replaced = "E-STORE-REPLACED"
    /// The writer has been closed.
    case closed = "E-STORE-CLOSED"
    /// Anything else.
    case failed = "E-STORE-FAILED"
  }

  /// The kind.
  public var code: Code
  /// The database.
  public var path: String
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var remedy: String

  /// Makes an error.
  public init(code: Code, path: String, message: String, remedy: String) {
    self.code = code
    self.path = path
    self.message = message
    self.remedy = remedy
  }
}

extension EventStoreError: CustomStringConvertible {
  /// "desk/dateline.sqlite: … [E-STORE-BUSY]".
  public var description: String { "\(path): \(message) \(remedy) [\(code.rawValue)]" }
}

extension EventStoreError {
  /// Says in the store's words what SQLite refused.
  init(_ error: SQLiteError, path: String) {
    self.path = path
    message = EventStoreError.sentence(error.message)
    switch error.code {
    case .busy, .locked:
      code = .busy
      remedy = "Another program holds the database; close it, or try again."
    case .full:
      code = .full
      remedy = "Make room on the disk; nothing of this step was stored."
    case .readOnly, .permission, .cannotOpen:
      code = .access
      remedy = "Give this user access to the database and its folder."
    case .corrupt:
      code = .corrupt
      remedy = "Restore the database from a backup."
    case .notADatabase:
      code = .foreign
      remedy = "Move that file away, or name another desk."
    case .constraint, .tooBig:
      code = .invalid
      remedy = "Nothing of this article was stored; the extraction broke a rule of the schema."
    case .interrupted:
      code = .timeLimit
      remedy = "Ask for less at once, or give it more time."
    case .error, .outOfRange:
      code = .query
      remedy = "See docs/schema.md for the tables and views."
    default:
      code = .failed
      message += " (SQLite code \(error.code.rawValue))"
      remedy = "Check the disk and the database (PRAGMA integrity_check)."
    }
  }

  private static func sentence(_ words: String) -> String {
    words.hasSuffix(".") ? words : words + "."
  }
}

/// Runs `body`, putting SQLite's errors into the store's words.
func reporting<Result>(
  path: String, _ body: () throws -> Result
) throws(EventStoreError) -> Result {
  do {
    return try body()
  } catch let error as EventStoreError {
    throw error
  } catch let error as SQLiteError {
    throw EventStoreError(error, path: path)
  } catch {
    throw EventStoreError(
      code: .failed, path: path, message: "\(error).", remedy: "Try again.")
  }
}
