internal import Glibc

/// Where `dateline-worker` lies.
public struct WorkerProgram: Hashable, Sendable {
  /// Its path.
  public let path: String

  /// The program is not where it should be.
  public struct Missing: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it was looked for.
    public let path: String
    /// What is wrong and what to do.
    public var description: String {
      "\(path): there is no program that can be started here; it is the one that reads the dropped "
        + "files. Install dateline-worker beside datelined, from the same build."
    }
  }

  /// Finds the program.
  ///
  /// - Parameter path: where it lies; nil for the folder of the running program.
  /// - Throws: `Missing`.
  public init(path: String? = nil) throws(Missing) {
    let path = path ?? WorkerProgram.folderOfThisProgram + "/dateline-worker"
    guard access(path, X_OK) == 0 else { throw Missing(path: path) }
    self.path = path
  }

  private static var folderOfThisProgram: String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    let path = String(
      decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}
